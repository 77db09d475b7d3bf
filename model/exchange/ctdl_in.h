/* SPDX-License-Identifier: MIT */
/*
 * Pathways of the Credential Transparency Description Language (CTDL):
 * JSON-LD with ceterms:Pathway, components and component conditions, as
 * registries publish them. They become rules and go in by the same door.
 *
 * What a condition says that a rule cannot say is told in a line of its own
 * and stands in the rule as a step that only the person can confirm: nothing
 * is guessed, and nothing counts as met because it could not be read.
 */
#ifndef CAIRN_EXCHANGE_CTDL_IN_H
#define CAIRN_EXCHANGE_CTDL_IN_H

#include "model/badge/json.h"
#include "model/exchange/importing.h"

/* Whether JSON has a CTDL pathway. */
bool ctdl_is(const cJSON *root);

/* Keeps the pathways with their steps and tells of each, and of each thing
 * that could not be said. False with the reason in `why`; then the caller
 * winds back what was done. */
bool ctdl_take(struct importing *in, const cJSON *root, struct err *why);

#endif
