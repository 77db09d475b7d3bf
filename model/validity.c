/* SPDX-License-Identifier: MIT */
/*
 * The validity of achievements, handed on.
 */
#include "model/validity.h"

#include "model/store/query.h"

bool validity_give(struct portfolio *p, const struct achievement *a,
		   struct err *err)
{
	char words[AMOUNT_TEXT];
	struct query q;

	if (a->validity.unit == VALID_UNKNOWN)
		return true;
	query_open(&q, p->store,
		   "UPDATE credential SET validity = ? WHERE "
		   "achievement = ? AND validity = '' AND expires IS NULL",
		   err);
	bind_text(&q, validity_words(a->validity, words));
	bind_int(&q, a->id);
	return query_run(&q);
}
