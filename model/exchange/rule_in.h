/* SPDX-License-Identifier: MIT */
/*
 * Pathways from their rules as JSON (docs/formats.md tells the form):
 *
 *	{"id": "core", "kind": "live", "rule": {"all": [...]}}
 *
 * alone, in a list, or in {"pathways": [...]}. What is not known is an error,
 * never passed over: a slip in "share" must not change what a rule means.
 */
#ifndef CAIRN_EXCHANGE_RULE_IN_H
#define CAIRN_EXCHANGE_RULE_IN_H

#include "model/badge/json.h"
#include "model/exchange/importing.h"

/* Whether JSON looks like rules. */
bool rule_is(const cJSON *root);

/* Keeps the pathways with their steps and tells of each. An achievement that
 * neither the portfolio nor the catalogue knows becomes an incomplete entry
 * and is named. False with the reason in `why`, which names the place; then
 * the caller winds back what was done. */
bool rule_take(struct importing *in, const cJSON *root, struct err *why);

#endif
