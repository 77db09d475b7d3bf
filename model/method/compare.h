/* SPDX-License-Identifier: MIT */
/*
 * Whether a result is the one that was expected, as far as the method is
 * exact.
 */
#ifndef CAIRN_METHOD_COMPARE_H
#define CAIRN_METHOD_COMPARE_H

#include "model/badge/json.h"

/* Whole numbers and texts must be the same, decimals to 1e-6; members in any
 * order, lists in theirs. A cheapest way that is not the only one need not be
 * the same one, only as cheap; where one is not proved, its bounds must hold
 * what is expected. */
bool method_same(const char *method, const cJSON *expected,
		 const cJSON *result);

#endif
