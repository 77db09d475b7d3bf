/* SPDX-License-Identifier: MIT */
/*
 * The renewal desk: what ends, by date; what falls with it; what would keep
 * it or bring it back, and which of that takes the least.
 */
#ifndef CAIRN_RENEWALS_H
#define CAIRN_RENEWALS_H

#include "model/insight/ledger.h"
#include "model/stacks.h"

enum repair_kind {
	REPAIR_RENEW, /* a way that is kept as a renewal */
	REPAIR_HIGHER, /* earn what renews it */
	REPAIR_AGAIN, /* earn it once more */
	REPAIR_INSTEAD, /* earn what stands in for it */
};

struct repair {
	enum repair_kind kind;
	const char *way; /* "credits", "exam" ... of a renewal; else "" */
	const char *title; /* the renewal's words, or the achievement */
	int64_t renewal, achievement; /* rows; 0: none */
	struct minutes minutes; /* still to be done */
	struct money money; /* for the cycle */
	struct day opens; /* not before; NO_DAY: at once, or nobody says */
	/* Of credits; `ledger` is NULL where no number is asked for. */
	const char *unit;
	struct credits total, yearly;
	const struct ledger *ledger;
	const char *const *categories; /* by their number in it */
	int32_t category_count;
};

struct due {
	int64_t credential;
	int64_t achievement; /* 0: none */
	const char *title, *issuer;
	struct day until; /* the first day on which it does not count */
	const char *renewed_by; /* what moved it there; "" */
	bool lapsed; /* it ended, and a pathway is down for it */
	const int32_t *falls; /* indexes of live pathways: that would fall, */
	int32_t fall_count; /* or are down */
	struct repair *repairs;
	int32_t repair_count;
	int32_t best; /* least hours, then least money; -1: no hours known */
	bool unsure; /* a way has no hours, and might take less */
	const char *words; /* how the achievement says it is renewed; "" */
};

struct due_list {
	struct stacks stacks; /* as of that day */
	struct due *at; /* by day; what has lapsed first */
	int32_t count;
	struct day as_of;
};

/* What lapsed and has a live pathway down, and what ends within `days` days
 * from `as_of` on. What another award of the same achievement outlasts is not
 * there. In `arena`; the list must stay in place. */
bool due_load(struct portfolio *portfolio, struct day as_of, int days,
	      struct arena *arena, struct due_list *list, struct err *err);

/* How many days ahead the profile wants to know at the most. */
bool due_days(struct portfolio *portfolio, int *days, struct err *err);

/* For renewals.c: fills in what would repair one that is due. */
bool repairs_find(struct portfolio *portfolio, struct due_list *list,
		  struct due *due, struct arena *arena, struct err *err);

#endif
