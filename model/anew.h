/* SPDX-License-Identifier: MIT */
/*
 * Planning anew: what would move, why, and what could be done where it does
 * not fit. Nothing is changed until somebody says so.
 */
#ifndef CAIRN_ANEW_H
#define CAIRN_ANEW_H

#include "model/agenda.h"

enum anew_why {
	WHY_OVERDUE, /* its due passed; it has until the end of the phase */
	WHY_MISSED, /* it was not done on its day */
	WHY_LOST, /* it had found no day, or not enough of them */
	WHY_ROOM, /* it makes room for what is due earlier */
	WHY_EARLIER, /* there is time earlier */
};

/* A task that gets other days; NO_DAY: it had none / finds none. */
struct anew_move {
	int task; /* its place in the agenda */
	struct day from, from_last, to, to_last;
	int64_t minutes; /* on days on which they were not before */
	enum anew_why why;
};

/* In the order in which they are offered: from the least trouble on. */
enum anew_repair { REPAIR_BUFFER, REPAIR_EXTRA, REPAIR_LATER, REPAIR_DROP };

enum { REPAIRS = 4 };

struct anew {
	struct agenda agenda;
	struct plan_schedule schedule;
	struct anew_move *moves; /* in the order of their new days */
	int count;
	int64_t moved; /* minutes of them all */
	struct plan_repairs repairs; /* where it does not fit */
	enum anew_repair offers[REPAIRS]; /* which of them help */
	int offer_count;
};

/* Lays all open work anew, in `arena`, and looks for repairs where it does
 * not fit. */
bool anew_load(struct portfolio *portfolio, struct arena *arena,
	       struct anew *anew, struct err *err);

/* Only how it stands: without the moves and repairs. */
bool anew_glance(struct portfolio *portfolio, struct arena *arena,
		 struct anew *anew, struct err *err);

/* Moves what would move, inside a change. */
bool anew_apply(struct portfolio *portfolio, struct anew *anew,
		struct arena *arena, struct err *err);

/* Repairs, loads anew and moves, inside a change. */
bool anew_mend(struct portfolio *portfolio, struct anew *anew,
	       enum anew_repair repair, struct arena *arena, struct err *err);

/* How one plan stands: minutes to spare, less than 0 is too late; INT64_MAX
 * where nothing is left of it. */
int64_t anew_slack(const struct anew *anew, int plan);

#endif
