/* SPDX-License-Identifier: MIT */
/*
 * Solutions as JSON; docs/formats.md tells the forms.
 */
#ifndef CAIRN_TUI_SOLVE_JSON_H
#define CAIRN_TUI_SOLVE_JSON_H

#include "model/base/text.h"
#include "model/routes.h"

/* The members of a solution, without braces. */
bool solve_json(const struct routes *routes, const struct solution *solution,
		struct text *out, struct err *err);

/* What to earn next, whole. */
bool solve_json_next(const struct routes *routes, const struct next *next,
		     struct text *out, struct err *err);

#endif
