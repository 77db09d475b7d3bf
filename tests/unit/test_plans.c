/* SPDX-License-Identifier: MIT */
/*
 * Plans that are made of what a portfolio holds.
 */
#include "tests/unit/check.h"

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/plans.h"
#include "model/stacks.h"
#include "model/store/query.h"
#include "tests/unit/own_portfolio.h"

/* Carries out SQL in one change. */
static void put(struct own *own, const char *sql)
{
	must(own, portfolio_begin(&own->p, &own->err));
	must(own,
	     portfolio_end(&own->p, store_run(own->p.store, sql, &own->err),
			   &own->err));
}

static bool plan(struct own *own, const struct entity *goal, int64_t id,
		 struct plan_made *made)
{
	struct plan_wish wish = {
		.goal = goal,
		.id = id,
		.title = "",
		.starts = own->p.today,
		.days = 30,
		.weekly = { 360 },
	};

	must(own, portfolio_begin(&own->p, &own->err));
	return portfolio_end(&own->p,
			     plan_make(&own->p, &wish, made, &own->err),
			     &own->err);
}

/* Such numbers come from a file that another program wrote. */
static void a_number_too_great_is_not_another_one(void **state)
{
	struct own *own = *state;
	struct stacks stacks;

	put(own, "INSERT INTO achievement (id, title, minutes) VALUES"
		 " (1, 'Long', 4294967297), (2, 'Longer', 2147483647),"
		 " (3, 'Longest', 2147483647);"
		 "INSERT INTO pathway (id, title) VALUES (1, 'Way');"
		 "INSERT INTO step (id, pathway, parent, position, kind,"
		 " number, achievement) VALUES"
		 " (1, 1, NULL, 0, 'k', 4294967298, NULL),"
		 " (2, 1, 1, 0, 'achievement', -4294967295, 1)");
	must(own, stacks_load(&own->p, own->p.today, &own->arena, &stacks,
			      &own->err));
	assert_false(minutes_is(stacks.input.achievements[0].minutes));
	assert_int_equal(stacks.input.steps[0].number, INT32_MAX);
	assert_int_equal(stacks.input.steps[1].number, -INT32_MAX);
}

static void work_without_end_is_summed_rightly(void **state)
{
	struct own *own = *state;
	struct plan_made made;

	put(own, "INSERT INTO achievement (id, title, minutes) VALUES"
		 " (1, 'Long', 2147483647), (2, 'Longer', 2147483647);"
		 "INSERT INTO pathway (id, title) VALUES (1, 'Way');"
		 "INSERT INTO step (id, pathway, parent, position, kind,"
		 " achievement) VALUES (1, 1, NULL, 0, 'all', NULL),"
		 " (2, 1, 1, 0, 'achievement', 1),"
		 " (3, 1, 1, 1, 'achievement', 2)");
	must(own, plan(own, &pathway_entity, 1, &made));
	assert_true(made.needed > 2 * (int64_t)INT32_MAX);
	assert_true(made.left_over > 2 * (int64_t)INT32_MAX - 30 * 1440);
}

int main(void)
{
#define own_test(f) cmocka_unit_test_setup_teardown(f, own_open, own_close)
	static const struct CMUnitTest tests[] = {
		own_test(a_number_too_great_is_not_another_one),
		own_test(work_without_end_is_summed_rightly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
