/* SPDX-License-Identifier: MIT */
/*
 * People think that the next task is easier than the last ones were. Their own
 * record corrects that better than any rule, and its median does not follow
 * one task that went wild.
 */
#include "model/planning/calibrate.h"

#include <stdint.h>

enum { LEAST = 50, MOST = 300 };

/* Half away from zero, of numbers that are not negative. */
static int64_t divide(int64_t a, int64_t b)
{
	return (2 * a + b) / (2 * b);
}

int plan_calibrate(const struct plan_past *past, size_t count)
{
	int64_t sorted[CALIBRATE_MOST];
	int known = 0;
	int64_t percent;

	for (size_t i = count; i > 0 && known < CALIBRATE_MOST; i--) {
		int place = known;

		if (past[i - 1].estimate <= 0)
			continue;
		percent = divide((int64_t)past[i - 1].actual * 100,
				 past[i - 1].estimate);
		while (place > 0 && sorted[place - 1] > percent) {
			sorted[place] = sorted[place - 1];
			place--;
		}
		sorted[place] = percent;
		known++;
	}
	if (known < CALIBRATE_LEAST)
		return -1;
	percent = sorted[known / 2];
	if (known % 2 == 0)
		percent = divide(percent + sorted[known / 2 - 1], 2);
	return (int)(percent < LEAST ? LEAST : percent > MOST ? MOST : percent);
}
