/* SPDX-License-Identifier: MIT */
/*
 * When to look again at what was learned, so that it stays.
 *
 * The formulas are those of FSRS-6 with its default weights: a memory has a
 * stability (days after which one would still know it with 90%) and a
 * difficulty from 1 to 10; each review changes both.
 */
#ifndef CAIRN_PLANNING_REVIEW_H
#define CAIRN_PLANNING_REVIEW_H

#include "model/base/day.h"

enum review_grade {
	REVIEW_AGAIN = 1, /* it was forgotten */
	REVIEW_HARD,
	REVIEW_GOOD,
	REVIEW_EASY,
};

#define REVIEW_RETENTION 0.9

/* All zero is new: never reviewed. */
struct memory {
	double stability; /* days */
	double difficulty;
	struct day last;
};

/* How surely it is remembered on a day, 0..1; of what was reviewed. */
double review_recall(const struct memory *memory, struct day day);

/* After a review on a day not before the last one. */
struct memory review_after(const struct memory *memory, struct day day,
			   enum review_grade grade);

/* Days until it would be remembered with `retention` (0.5 to 0.99), at least
 * 1. */
int review_interval(const struct memory *memory, double retention);

/* Days until a first review without any history, for something that is wanted
 * in `days` days: a fifth of the time up to four weeks, a twentieth from a
 * year on, on a straight line between (after Cepeda et al. 2008); at least 1,
 * and 0 where there is no time. */
int review_first_gap(int days);

#endif
