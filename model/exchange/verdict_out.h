/* SPDX-License-Identifier: MIT */
/*
 * What came of checking a badge, as JSON and as lines for a person.
 */
#ifndef CAIRN_EXCHANGE_VERDICT_OUT_H
#define CAIRN_EXCHANGE_VERDICT_OUT_H

#include "model/badge/proof/verify.h"
#include "model/base/text.h"

/* {"file", "verdict", "checks", "read"} on one line; docs/formats.md tells
 * the members. */
void verdict_json(struct text *out, const char *file,
		  const struct verification *verification);

#endif
