/* SPDX-License-Identifier: MIT */
/*
 * The one way to write JSON down: JSON Canonicalization Scheme, RFC 8785.
 */
#ifndef CAIRN_BADGE_PROOF_JCS_H
#define CAIRN_BADGE_PROOF_JCS_H

#include "model/badge/json.h"
#include "model/base/text.h"

/* Adds a value, read strictly (strict.h), to `to`. */
void jcs_write(const cJSON *value, struct text *to);

#endif
