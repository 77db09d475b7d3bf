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
		.week = "",
		.buffer = 0,
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

/* The titles of what is to be earned, each behind a newline. */
static const char *earned(struct own *own, int64_t plan)
{
	const char *list = "";
	struct query q;

	query_open(&q, own->p.store,
		   "SELECT group_concat(line, '') FROM (SELECT char(10) ||"
		   " achievement.title AS line FROM task JOIN achievement ON"
		   " achievement.id = task.achievement WHERE plan = ? GROUP BY"
		   " achievement.id ORDER BY min(task.id))",
		   &own->err);
	bind_int(&q, plan);
	if (query_step(&q))
		list = column_text(&q, &own->arena);
	must(own, query_done(&q));
	return list;
}

static void nested_pathways_are_planned_in_their_place(void **state)
{
	struct own *own = *state;
	struct plan_made made;

	put(own, "INSERT INTO achievement (id, title, minutes) VALUES"
		 " (1, 'A', 30), (2, 'B', 40), (3, 'C', 20), (4, 'D', 10);"
		 "INSERT INTO pathway (id, title) VALUES (1, 'Whole'),"
		 " (2, 'Part'), (3, 'Bare');"
		 "INSERT INTO step (id, pathway, parent, position, kind,"
		 " achievement, nested) VALUES"
		 " (1, 1, NULL, 0, 'all', NULL, NULL),"
		 " (2, 1, 1, 0, 'pathway', NULL, 2),"
		 " (3, 1, 1, 1, 'achievement', 3, NULL),"
		 " (4, 2, NULL, 0, 'all', NULL, NULL),"
		 " (5, 2, 4, 0, 'achievement', 1, NULL),"
		 " (6, 2, 4, 1, 'any', NULL, NULL),"
		 " (7, 2, 6, 0, 'achievement', 2, NULL),"
		 " (8, 2, 6, 1, 'achievement', 4, NULL)");
	must(own, plan(own, &pathway_entity, 1, &made));
	assert_string_equal(earned(own, made.id), "\nA\nD\nC");
	assert_int_equal(made.unknown, 0);
	assert_false(plan(own, &pathway_entity, 3, &made));
	assert_non_null(strstr(own->err.text, "Bare has no steps"));
}

/* 10 points are wanted: C gives 6 for 20 minutes; B 5 for 25, but the cap
 * lets 3 of them through; then A, 3 for 30. */
static void points_are_planned_by_what_gives_them(void **state)
{
	struct own *own = *state;
	struct plan_made made;

	put(own, "INSERT INTO achievement (id, title, minutes) VALUES"
		 " (1, 'A', 30), (2, 'B', 25), (3, 'C', 20), (4, 'D', NULL);"
		 "INSERT INTO pathway (id, title) VALUES (1, 'Points');"
		 "INSERT INTO step (id, pathway, parent, position, kind,"
		 " number, achievement) VALUES"
		 " (1, 1, NULL, 0, 'points', 10, NULL),"
		 " (2, 1, 1, 0, 'item', 3, 1),"
		 " (3, 1, 1, 1, 'cap', 3, NULL),"
		 " (4, 1, 3, 0, 'item', 5, 2),"
		 " (5, 1, 1, 2, 'item', 6, 3),"
		 " (6, 1, 1, 3, 'item', 9, 4)");
	must(own, plan(own, &pathway_entity, 1, &made));
	assert_string_equal(earned(own, made.id), "\nC\nB\nA");
	assert_int_equal(made.unknown, 0);
}

static void what_is_held_is_refused(void **state)
{
	struct own *own = *state;
	struct plan_made made;

	put(own, "INSERT INTO achievement (id, title, minutes) VALUES"
		 " (1, 'A', 30), (2, 'B', 25), (3, 'C', 25);"
		 "INSERT INTO pathway (id, title) VALUES (1, 'Way');"
		 "INSERT INTO step (id, pathway, kind, achievement) VALUES"
		 " (1, 1, 'achievement', 1);"
		 "INSERT INTO credential (title, achievement, earned, expires)"
		 " VALUES ('A', 1, '2026-01-01', '2027-01-01'),"
		 " ('B', 2, '2026-01-01', NULL),"
		 " ('C', 3, '2025-01-01', '2026-11-22')");
	assert_false(plan(own, &pathway_entity, 1, &made));
	assert_string_equal(own->err.text, "Way is complete already; plan what "
					   "renews it, or another goal.");
	assert_false(plan(own, &achievement_entity, 1, &made));
	assert_string_equal(own->err.text,
			    "You hold A until 31 Dec 2026; plan what renews "
			    "it, or another goal.");
	assert_false(plan(own, &achievement_entity, 2, &made));
	assert_string_equal(own->err.text,
			    "You hold B already; plan another goal.");
	must(own, plan(own, &achievement_entity, 3, &made));
}

int main(void)
{
#define own_test(f) cmocka_unit_test_setup_teardown(f, own_open, own_close)
	static const struct CMUnitTest tests[] = {
		own_test(a_number_too_great_is_not_another_one),
		own_test(work_without_end_is_summed_rightly),
		own_test(nested_pathways_are_planned_in_their_place),
		own_test(points_are_planned_by_what_gives_them),
		own_test(what_is_held_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
