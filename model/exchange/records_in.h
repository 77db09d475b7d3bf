/* SPDX-License-Identifier: MIT */
/*
 * What another portfolio wrote with `export json`, for hand-over: all records
 * come in with new ids and keep their links. What is there already stays as
 * it is and is not doubled.
 */
#ifndef CAIRN_EXCHANGE_RECORDS_IN_H
#define CAIRN_EXCHANGE_RECORDS_IN_H

#include "model/badge/json.h"
#include "model/exchange/importing.h"

/* Keeps the records and tells how many, with the originals whose bytes the
 * export does not have. False with the reason in `why`; then the caller winds
 * back what was done. */
bool records_take(struct importing *in, const cJSON *root, struct err *why);

#endif
