/* SPDX-License-Identifier: MIT */
/*
 * The rule of a pathway as JSON, in the form that rule_in.h reads. What it
 * refers to is named by slug, else by title.
 */
#ifndef CAIRN_EXCHANGE_RULE_OUT_H
#define CAIRN_EXCHANGE_RULE_OUT_H

#include "model/base/text.h"
#include "model/store/store.h"

/* Adds one object, without a newline at its end. False where there is no such
 * pathway, or where its steps make no rule; the sentence names the step. */
bool rule_write(struct store *store, int64_t pathway, struct text *out,
		struct err *err);

#endif
