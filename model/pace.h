/* SPDX-License-Identifier: MIT */
/*
 * How long things take compared with what was thought, from what was logged.
 */
#ifndef CAIRN_PACE_H
#define CAIRN_PACE_H

#include "model/agenda.h"

struct pace {
	int percent; /* of what was thought */
	bool own; /* from one's own tasks, else what others experienced */
	int64_t work; /* minutes left at that pace */
	bool fits;
};

/* What is left, at the pace that is known: one's own after three finished
 * tasks whose time was logged, else that of others. */
bool pace_load(struct portfolio *portfolio, const struct agenda *agenda,
	       struct arena *arena, struct pace *pace, struct err *err);

#endif
