/* SPDX-License-Identifier: MIT */
/*
 * FSRS-6: https://github.com/open-spaced-repetition, default weights of 2025.
 * Decimals here describe a memory and decide only a number of days, which is
 * rounded at once.
 */
#include "model/planning/review.h"

#include <math.h>

/* clang-format off */
static const double w[21] = {
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722,
	0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425,
	0.0912, 0.0658, 0.1542,
};
/* clang-format on */

static const double stability_least = 0.001;

static double clip(double x, double least, double most)
{
	return x < least ? least : x > most ? most : x;
}

/* Such that after as many days as the stability 90% is remembered. */
static double factor(void)
{
	return pow(0.9, -1 / w[20]) - 1;
}

double review_recall(const struct memory *memory, struct day day)
{
	double days = day.n - memory->last.n;

	if (days < 0)
		days = 0;
	return pow(1 + factor() * days / memory->stability, -w[20]);
}

static double first_difficulty(int grade)
{
	return w[4] - exp(w[5] * (grade - 1)) + 1;
}

static double next_difficulty(double difficulty, int grade)
{
	double moved = difficulty +
		       (10 - difficulty) * (-w[6] * (grade - 3)) / 9;

	return clip(w[7] * first_difficulty(REVIEW_EASY) + (1 - w[7]) * moved,
		    1, 10);
}

static double same_day(double stability, int grade)
{
	double change = exp(w[17] * (grade - 3 + w[18])) *
			pow(stability, -w[19]);

	return stability * (grade >= REVIEW_GOOD && change < 1 ? 1 : change);
}

static double forgotten(const struct memory *memory, double recall)
{
	double stability = w[11] * pow(memory->difficulty, -w[12]) *
			   (pow(memory->stability + 1, w[13]) - 1) *
			   exp(w[14] * (1 - recall));
	double most = memory->stability / exp(w[17] * w[18]);

	return stability < most ? stability : most;
}

static double remembered(const struct memory *memory, double recall, int grade)
{
	double gain = exp(w[8]) * (11 - memory->difficulty) *
		      pow(memory->stability, -w[9]) *
		      (exp(w[10] * (1 - recall)) - 1);

	if (grade == REVIEW_HARD)
		gain *= w[15];
	if (grade == REVIEW_EASY)
		gain *= w[16];
	return memory->stability * (1 + gain);
}

struct memory review_after(const struct memory *memory, struct day day,
			   enum review_grade grade)
{
	struct memory next = { .last = day };
	double recall;

	if (memory->stability <= 0) {
		next.stability = w[grade - 1];
		next.difficulty = clip(first_difficulty((int)grade), 1, 10);
		return next;
	}
	recall = review_recall(memory, day);
	next.difficulty = next_difficulty(memory->difficulty, (int)grade);
	if (day.n <= memory->last.n)
		next.stability = same_day(memory->stability, (int)grade);
	else if (grade == REVIEW_AGAIN)
		next.stability = forgotten(memory, recall);
	else
		next.stability = remembered(memory, recall, (int)grade);
	if (next.stability < stability_least)
		next.stability = stability_least;
	return next;
}

int review_interval(const struct memory *memory, double retention)
{
	double days = memory->stability / factor() *
		      (pow(retention, -1 / w[20]) - 1);

	days = round(days);
	return days < 1 ? 1 : days > 36500 ? 36500 : (int)days;
}

int review_first_gap(int days)
{
	enum { NEAR = 28, FAR = 365 };
	int64_t gap, unit; /* the gap is gap / unit days */

	if (days <= 0)
		return 0;
	if (days <= NEAR) {
		gap = days;
		unit = 5;
	} else if (days >= FAR) {
		gap = days;
		unit = 20;
	} else {
		/* From 5.6 days up to 18.25 days, in hundredths. */
		gap = 560 * (FAR - NEAR) + (int64_t)1265 * (days - NEAR);
		unit = (int64_t)100 * (FAR - NEAR);
	}
	gap = (2 * gap + unit) / (2 * unit);
	return gap < 1 ? 1 : (int)gap;
}
