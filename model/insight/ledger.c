/* SPDX-License-Identifier: MIT */
/*
 * Counting credits.
 */
#include "model/insight/ledger.h"

#include <stdlib.h>
#include <string.h>

/* By day; of one day the smaller first, so that the order of rows does not
 * matter. */
static int by_day(const void *a, const void *b)
{
	const struct ledger_activity *x = a, *y = b;

	if (x->day.n != y->day.n)
		return x->day.n < y->day.n ? -1 : 1;
	return (x->credits > y->credits) - (x->credits < y->credits);
}

static void begin_years(struct ledger *ledger, const struct ledger_rule *rule,
			struct day as_of)
{
	for (int32_t y = 0; y < LEDGER_YEARS; y++) {
		struct ledger_year *year = &ledger->years[y];

		year->from = day_add_months(rule->from, 12 * y);
		year->until = day_add_months(rule->from, 12 * (y + 1));
		if (year->from.n > as_of.n || year->from.n >= rule->until.n)
			return;
		ledger->year_count++;
	}
}

static void count_one(struct ledger *ledger, const struct ledger_rule *rule,
		      const struct ledger_activity *a)
{
	int32_t gives = a->credits, c = a->category;

	if (c >= 0 && c < rule->category_count) {
		int32_t most = rule->categories[c].most;
		int32_t room = most - ledger->in[c];

		if (most >= 0 && gives > room)
			gives = room;
		ledger->in[c] += gives;
	}
	ledger->over += a->credits - gives;
	ledger->counted += gives;
	for (int32_t y = 0; y < ledger->year_count; y++)
		if (ledger->years[y].from.n <= a->day.n &&
		    a->day.n < ledger->years[y].until.n)
			ledger->years[y].counted += gives;
}

static int32_t rest(int32_t asked, int32_t done)
{
	return asked > done ? asked - done : 0;
}

static void conclude(struct ledger *ledger, const struct ledger_rule *rule,
		     struct day as_of)
{
	ledger->left = rest(rule->total, ledger->counted);
	for (int32_t c = 0; c < rule->category_count; c++)
		ledger->lacking += rest(rule->categories[c].least,
					ledger->in[c]);
	for (int32_t y = 0; y < ledger->year_count; y++) {
		struct ledger_year *year = &ledger->years[y];

		year->left = rest(rule->yearly, year->counted);
		ledger->missed += year->left > 0 && year->until.n <= as_of.n;
	}
}

const struct ledger *ledger_count(struct arena *arena,
				  const struct ledger_rule *rule,
				  const struct ledger_activity *activities,
				  size_t count, struct day as_of)
{
	struct ledger *ledger = arena_alloc(arena, sizeof(*ledger));
	struct ledger_activity *sorted = arena_array(arena, count + 1,
						     sizeof(*sorted));

	ledger->in = arena_array(arena, (size_t)rule->category_count + 1,
				 sizeof(*ledger->in));
	if (count)
		memcpy(sorted, activities, count * sizeof(*sorted));
	qsort(sorted, count, sizeof(*sorted), by_day);
	begin_years(ledger, rule, as_of);
	for (size_t i = 0; i < count; i++)
		if (sorted[i].day.n >= rule->from.n &&
		    sorted[i].day.n < rule->until.n &&
		    sorted[i].day.n <= as_of.n)
			count_one(ledger, rule, &sorted[i]);
	conclude(ledger, rule, as_of);
	return ledger;
}
