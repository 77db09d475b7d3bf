/* SPDX-License-Identifier: MIT */
/*
 * A rule that was read, kept in a portfolio: what it refers to is looked up,
 * its steps become rows.
 */
#ifndef CAIRN_EXCHANGE_RULE_KEEP_H
#define CAIRN_EXCHANGE_RULE_KEEP_H

#include "model/career/step.h"
#include "model/exchange/importing.h"
#include "model/exchange/rule_read.h"

struct rule_keeping {
	struct importing *in;
	const struct rule_reading *reading;
	int64_t *achievements, *pathways, *skills; /* ids by number; 0: not
						    * looked up yet */
	size_t next; /* step that was not kept yet */
	struct text unknown; /* achievements that became entries */
};

void rule_keep_begin(struct rule_keeping *keeping, struct importing *in,
		     const struct rule_reading *reading);

/* Keeps the steps of the next pathway in the order in which they were read,
 * given by number and id: its rule is saved if
 * it is `fresh`, else compared with what is there. An achievement or skill
 * is one's own, else the catalogue's, else a new entry; a pathway must be
 * there. False with the reason in `why`. */
bool rule_keep(struct rule_keeping *keeping, int32_t pathway, int64_t id,
	       bool fresh, struct err *why);

/* Whether a text can serve as a slug: small letters, digits, - . _ only. */
bool rule_is_slug(const char *text);

#endif
