/* SPDX-License-Identifier: MIT */
/*
 * Inside Today and Plan: how the plans stand, and the offer to plan anew.
 */
#ifndef CAIRN_TUI_TODAY_PLANS_H
#define CAIRN_TUI_TODAY_PLANS_H

#include "model/anew.h"
#include "model/pace.h"
#include "tui/sheets/sheet.h"

struct today_plans {
	struct anew anew;
	struct pace pace;
	const char *problem; /* why it could not be reckoned, or "" */
};

/* Looks once, for all of these. */
bool today_look(struct portfolio *portfolio, struct sheet *sheet,
		struct today_plans *plans, struct err *err);

/* Adds the offer to plan anew, where anything has no day. */
void today_offer(const struct today_plans *plans, struct sheet *sheet);

/* Adds one line on how an open plan stands. */
void today_health(const struct today_plans *plans, int64_t plan,
		  struct sheet *sheet);

/* Adds what is too much, where it does not fit. */
void today_conflict(const struct today_plans *plans, struct sheet *sheet);

/* Adds the open plans, each with how it stands. */
bool today_tell_plans(struct portfolio *portfolio,
		      const struct today_plans *plans, struct sheet *sheet,
		      struct err *err);

#endif
