/* SPDX-License-Identifier: MIT */
/*
 * How long things take compared with what was thought.
 */
#ifndef CAIRN_PLANNING_CALIBRATE_H
#define CAIRN_PLANNING_CALIBRATE_H

#include <stddef.h>

enum {
	CALIBRATE_LEAST = 3, /* finished tasks, to know anything */
	CALIBRATE_MOST = 10, /* the last ones, that count */
	/* Before one's own are known: students took 55.5 days where they had
	 * thought 33.9 (Buehler, Griffin and Ross 1994). */
	CALIBRATE_OTHERS = 164,
};

struct plan_past {
	int estimate, actual; /* minutes; an estimate of 0 is left out */
};

/* The median of actual / estimate in percent, over the last ten of `past`
 * (oldest first), clipped to 50..300; -1, unknown, below three. */
int plan_calibrate(const struct plan_past *past, size_t count);

#endif
