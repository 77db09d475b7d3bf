/* SPDX-License-Identifier: MIT */
/*
 * Plans of a portfolio, over the days that pass: laid, missed, planned anew,
 * repaired, worked at; with other plans, and across the odd days of calendars.
 */
#include "tests/unit/check.h"

#include "model/anew.h"
#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/pace.h"
#include "model/plans.h"
#include "model/sittings.h"
#include "model/store/query.h"
#include "model/work.h"
#include "tests/unit/own_portfolio.h"

/* Carries out SQL in one change. */
static void put(struct own *own, const char *sql)
{
	must(own, portfolio_begin(&own->p, &own->err));
	must(own,
	     portfolio_end(&own->p, store_run(own->p.store, sql, &own->err),
			   &own->err));
}

static int64_t number(struct own *own, const char *sql)
{
	int64_t n;

	must(own, query_number(own->p.store, sql, -1, &n, &own->err));
	return n;
}

static void go_to(struct own *own, const char *day)
{
	assert_true(day_read(day, &own->p.today, NULL));
}

/* A plan for achievement 1 of so many minutes, an hour a day. */
static struct plan_made plan(struct own *own, int minutes, const char *week,
			     int days)
{
	struct plan_made made;
	struct plan_wish wish = {
		.goal = &achievement_entity,
		.id = 1,
		.title = "",
		.starts = own->p.today,
		.days = days,
		.week = week,
		.buffer = 0,
	};

	put(own, arena_printf(&own->arena,
			      "INSERT INTO achievement (id, title, minutes) "
			      "VALUES (1, 'Knots', %d) ON CONFLICT (id) DO "
			      "UPDATE SET minutes = excluded.minutes",
			      minutes));
	must(own, portfolio_begin(&own->p, &own->err));
	must(own,
	     portfolio_end(&own->p, plan_make(&own->p, &wish, &made, &own->err),
			   &own->err));
	return made;
}

static struct anew look(struct own *own)
{
	struct anew anew;

	must(own, anew_load(&own->p, &own->arena, &anew, &own->err));
	return anew;
}

static void accept_moves(struct own *own, struct anew *anew)
{
	must(own, portfolio_begin(&own->p, &own->err));
	must(own,
	     portfolio_end(&own->p,
			   anew_apply(&own->p, anew, &own->arena, &own->err),
			   &own->err));
}

/* No day has more than an hour, days off have nothing, and nothing is lost. */
static void check_days(struct own *own, const char *off)
{
	assert_int_equal(
		number(own,
		       "SELECT count(*) FROM (SELECT sum(p.minutes) AS all_ "
		       "FROM" SITTINGS "AS p GROUP BY p.day) WHERE all_ > 60"),
		0);
	assert_int_equal(number(own,
				arena_printf(&own->arena,
					     "SELECT count(*) FROM" SITTINGS
					     "AS p WHERE p.day %s AND "
					     "p.minutes > 0",
					     off)),
			 0);
	assert_int_equal(
		number(own,
		       "SELECT count(*) FROM (SELECT task.minutes AS want, "
		       "sum(p.minutes) AS have FROM task JOIN" SITTINGS
		       "AS p ON p.task = task.id GROUP BY task.id) WHERE want "
		       "<> have"),
		0);
}

static void days_off_have_nothing(void **state)
{
	struct own *own = *state;

	put(own, "INSERT INTO day_off (title, starts, ends) VALUES"
		 " ('Holiday', '2026-12-01', '2026-12-07')");
	assert_int_equal(plan(own, 10 * 60, "1h", 30).left_over, 0);
	check_days(own, "BETWEEN '2026-12-01' AND '2026-12-07'");
}

/* Three days are missed: the work finds new days, at no cost but time, and
 * the agenda is then as though it had always been so. */
static void missed_days_are_planned_anew(void **state)
{
	struct own *own = *state;
	const char *before, *line;
	struct anew anew;

	assert_int_equal(plan(own, 10 * 60, "1h", 30).left_over, 0);
	anew = look(own);
	assert_int_equal(anew.count, 0);
	go_to(own, "2026-11-25");
	anew = look(own);
	assert_true(anew.count > 0);
	assert_true(anew.schedule.fits);
	assert_int_equal(anew.moves[0].why, WHY_MISSED);
	before = own_dump(own);
	accept_moves(own, &anew);
	assert_int_equal(look(own).count, 0);
	check_days(own, "< '2026-11-25'");
	must(own, portfolio_undo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(own_dump(own), before);
}

/* Twenty-eight hours in thirty days of an hour; after four lost days there is
 * a proof, and each repair is enough. */
static void each_repair_is_enough(void **state)
{
	struct own *own = *state;

	assert_int_equal(plan(own, 23 * 60, "1h", 30).left_over, 0);
	go_to(own, "2026-11-26");
	for (int i = 0; i < 2; i++) {
		const char *before = own_dump(own), *line;
		struct anew anew = look(own);

		assert_false(anew.schedule.fits);
		assert_true(anew.schedule.overload.work >
			    anew.schedule.overload.capacity);
		assert_int_equal(anew.offer_count, 2);
		assert_int_equal(anew.offers[0], REPAIR_EXTRA);
		assert_int_equal(anew.offers[1], REPAIR_LATER);
		must(own, portfolio_begin(&own->p, &own->err));
		must(own,
		     portfolio_end(&own->p,
				   anew_mend(&own->p, &anew, anew.offers[i],
					     &own->arena, &own->err),
				   &own->err));
		anew = look(own);
		assert_true(anew.schedule.fits);
		assert_int_equal(anew.count, 0);
		must(own,
		     portfolio_undo(&own->p, &own->arena, &line, &own->err));
		assert_string_equal(own_dump(own), before);
	}
}

/* The second plan finds what the first leaves of the days. */
static void plans_share_the_time(void **state)
{
	struct own *own = *state;

	assert_int_equal(plan(own, 8 * 60, "1h", 30).left_over, 0);
	put(own, "INSERT INTO achievement (id, title, minutes) VALUES"
		 " (2, 'Ropes', 60)");
	assert_int_equal(plan(own, 6 * 60, "1h", 30).left_over, 0);
	check_days(own, "IS NULL");
	assert_int_equal(look(own).agenda.plan_count, 2);
	assert_true(plan(own, 40 * 60, "1h", 30).left_over > 0);
	assert_false(look(own).schedule.fits);
}

/* A day is a day, whatever clocks, years and February do. */
static void odd_days_are_days(void **state)
{
	static const char *const starts[] = {
		"2027-03-20", "2027-10-25", "2026-12-20",
		"2028-02-20", "2027-02-20",
	};
	struct own *own = *state;

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		go_to(own, starts[i]);
		put(own, "DELETE FROM plan");
		assert_int_equal(plan(own, 23 * 60, "1h", 30).left_over, 0);
		check_days(own, "IS NULL");
		assert_int_equal(
			number(own, "SELECT count(DISTINCT p.day) FROM" SITTINGS
				    "AS p"),
			30);
		assert_int_equal(look(own).count, 0);
	}
}

static void worked(struct own *own, int64_t task, int minutes)
{
	must(own, portfolio_begin(&own->p, &own->err));
	must(own, portfolio_end(&own->p,
				sittings_log(&own->p, task, own->p.today,
					     minutes, &own->err),
				&own->err));
}

/* What was worked is not planned again; a day that was worked is spent. */
static void what_was_worked_is_done(void **state)
{
	struct own *own = *state;
	struct anew anew;

	plan(own, 10 * 60, "1h", 30);
	assert_int_equal(number(own, "SELECT minutes FROM task WHERE id = 1"),
			 40);
	worked(own, 1, 30);
	anew = look(own);
	assert_int_equal(anew.agenda.work.at[0].minutes, 10);
	assert_int_equal(anew.agenda.calendar.each[0], 30);
	worked(own, 1, -50);
	assert_int_equal(number(own, "SELECT spent FROM task WHERE id = 1"), 0);
}

/* CAIRN_TODAY stops the clock, so the start is set back; what is older than
 * half a day was forgotten. */
static void a_timer_logs_its_minutes(void **state)
{
	static const struct {
		const char *since;
		int minutes, logged;
	} cases[] = {
		{ "2026-11-21T22:25:30Z", 95, 95 },
		{ "2026-11-21T09:00:00Z", 900, 0 },
		{ "2026-11-22T00:00:00Z", 0, 0 },
		{ "nonsense", 0, 0 },
	};
	struct own *own = *state;
	struct timer timer;

	plan(own, 600, "1h", 30);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		put(own, arena_printf(&own->arena,
				      "UPDATE task SET spent = NULL, timer = "
				      "'%s' WHERE id = 7",
				      cases[i].since));
		must(own,
		     timer_running(&own->p, &own->arena, &timer, &own->err));
		assert_int_equal(timer.task, 7);
		assert_int_equal(timer.minutes, cases[i].minutes);
		must(own, portfolio_begin(&own->p, &own->err));
		must(own, portfolio_end(&own->p,
					timer_stop(&own->p, &timer, &own->err),
					&own->err));
		assert_int_equal(number(own, "SELECT ifnull(spent, 0) FROM "
					     "task WHERE id = 7"),
				 cases[i].logged);
	}
	must(own, timer_running(&own->p, &own->arena, &timer, &own->err));
	assert_int_equal(timer.task, 0);
}

/* Three tasks took twice as long as was thought. */
static void the_pace_is_ones_own_after_three(void **state)
{
	struct own *own = *state;
	struct anew anew;
	struct pace pace;

	plan(own, 600, "1h", 30);
	anew = look(own);
	must(own,
	     pace_load(&own->p, &anew.agenda, &own->arena, &pace, &own->err));
	assert_false(pace.own);
	assert_int_equal(pace.percent, 164);
	put(own, "UPDATE task SET done = '2026-11-22', spent = 2 * minutes"
		 " WHERE id <= 3");
	anew = look(own);
	must(own,
	     pace_load(&own->p, &anew.agenda, &own->arena, &pace, &own->err));
	assert_true(pace.own);
	assert_int_equal(pace.percent, 200);
}

/* Of the seven hours two stay; the rest comes behind, and nothing is lost. */
static void a_task_is_parted(void **state)
{
	struct own *own = *state;
	int64_t learn, rest;

	plan(own, 7 * 60, "1h", 30);
	learn = number(own, "SELECT id FROM task WHERE minutes = 420");
	must(own, portfolio_begin(&own->p, &own->err));
	must(own, portfolio_end(&own->p,
				work_split(&own->p, learn, 130, &own->arena,
					   &rest, &own->err),
				&own->err));
	check_days(own, "IS NULL");
	assert_int_equal(number(own, arena_printf(&own->arena,
						  "SELECT minutes FROM task "
						  "WHERE id = %d",
						  (int)rest)),
			 290);
	assert_int_equal(look(own).count, 0);
}

int main(void)
{
#define own_test(f) cmocka_unit_test_setup_teardown(f, own_open, own_close)
	static const struct CMUnitTest tests[] = {
		own_test(days_off_have_nothing),
		own_test(missed_days_are_planned_anew),
		own_test(each_repair_is_enough),
		own_test(plans_share_the_time),
		own_test(odd_days_are_days),
		own_test(what_was_worked_is_done),
		own_test(a_timer_logs_its_minutes),
		own_test(the_pace_is_ones_own_after_three),
		own_test(a_task_is_parted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
