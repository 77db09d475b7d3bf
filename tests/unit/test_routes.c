/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "tests/unit/own_screen.h"

/* Core, and one of two electives: Quick takes less time, Cheap less money.
 * Nobody says what Vague takes. */
static void keep_some(struct own_screen *s)
{
	obey(s, "add issuer Guild");
	obey(s, "add issuer School");
	obey(s, "add achievement Core --issuer Guild --minutes 10h "
		"--cost \"100 USD\" --validity \"6 months\"");
	obey(s, "add achievement Quick --issuer Guild --minutes 5h "
		"--cost \"300 USD\" --validity never");
	obey(s, "add achievement Cheap --issuer School --minutes 30h "
		"--cost \"20 USD\" --validity \"36 months\"");
	obey(s, "add achievement Vague");
	obey(s, "add pathway Way --kind award");
	obey(s, "add step --pathway Way --kind all");
	obey(s, "add step --pathway Way --parent 1 --kind achievement "
		"--achievement Core");
	obey(s, "add step --pathway Way --parent 1 --position 2 --kind any");
	obey(s, "add step --pathway Way --parent 3 --kind achievement "
		"--achievement Quick");
	obey(s, "add step --pathway Way --parent 3 --position 2 "
		"--kind achievement --achievement Cheap");
	obey(s, "add pathway Fog --kind award");
	obey(s, "add step --pathway Fog --kind all");
	obey(s, "add step --pathway Fog --parent 6 --kind achievement "
		"--achievement Vague");
	obey(s, "add step --pathway Fog --parent 6 --position 2 "
		"--kind achievement --achievement Core");
}

static void routes_stand_side_by_side(void **state)
{
	struct own_screen *s = *state;

	keep_some(s);
	press(s, "3");
	obey(s, "go pathway Way");
	press(s, "r");
	must_see(s, "Routes to Way");
	must_see(s, "A  fewest hours");
	must_see(s, "15 h, 400 USD");
	must_see(s, "best possible (proved)");
	must_see(s, "B  least money");
	must_see(s, "40 h, 120 USD");
}

/* Core is asked for always, and is the Guild's. */
static void a_column_says_what_each_takes(void **state)
{
	struct own_screen *s = *state;

	must_see(s, "C  without Guild");
	must_see(s, "there is no way");
	must_see(s, "A  -  -  -");
	must_see(s, "-  B  -  -");
	must_not_see(s, "done on");
	must_see(s, "A  B  -  -");
	press(s, "esc");
	must_not_see(s, "Routes to");
}

static void what_is_unknown_is_never_nothing(void **state)
{
	struct own_screen *s = *state;

	obey(s, "routes Fog");
	must_see(s, "at least 10 h, at least 100 USD");
	must_see(s, "hours unknown, cost unknown; issuer unknown");
	press(s, "esc");
}

static void what_comes_next_is_ranked(void **state)
{
	struct own_screen *s = *state;

	obey(s, "next");
	must_see(s, "Nothing is aimed at");
	press(s, "esc");
	obey(s, "aim Way");
	obey(s, "aim Fog");
	obey(s, "next");
	must_see(s, "1. Core");
	must_see(s, "saves 10 h of Way, 10 h of Fog, 200 % of its hours");
	must_see(s, "Guild, no grade; counts 6 months");
	must_see(s, "its hours are weighed like the longest known");
	press(s, "esc");
}

static void a_budget_says_what_fits(void **state)
{
	struct own_screen *s = *state;

	obey(s, "solve Way --hours 20");
	must_see(s, "15 h, 400 USD");
	press(s, "esc");
	obey(s, "solve Way --hours 20 --budget 200");
	must_see(s, "Way does not fit");
	press(s, "esc");
	obey(s, "solve Way --without-issuer School");
	must_see(s, "15 h, 400 USD");
	press(s, "esc");
	obey(s, "solve Way --no-expiry-within 365");
	must_see(s, "There is no way");
	press(s, "esc");
	assert_false(app_command(&s->app, "solve Way --hours soon"));
	assert_false(app_command(&s->app, "solve Way --budget \"5 EUR\""));
}

/* What only the person can confirm is told, and is not complete. */
static void what_is_to_be_confirmed_is_told(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add pathway Years --kind award");
	obey(s, "add step --pathway Years --kind manual --text "
		"\"ten years of work\"");
	obey(s, "routes Years");
	must_see(s, "if you can confirm: ten years of work");
	must_not_see(s, "It is complete");
	press(s, "esc");
	obey(s, arena_printf(&s->arena,
			     "set step %s --confirmed yes --confirmed_on "
			     "2026-01-01",
			     value_of(s, "SELECT max(id) FROM step")));
	obey(s, "routes Years");
	must_see(s, "It is complete: nothing is left to earn.");
	press(s, "esc");
}

/* 15 hours at 7 a week; and Core, which counts six months, is in time. */
static void ways_have_dates(void **state)
{
	struct own_screen *s = *state;

	obey(s, "set profile 1 --weekly 7h");
	obey(s, "routes Way");
	must_see(s, "done on 6 Dec 2026 at 7 h a week");
	must_see(s, "done on 31 Dec 2026 at 7 h a week");
	press(s, "esc");
	obey(s, "set profile 1 --weekly 7m");
	obey(s, "set achievement Quick --validity \"6 months\"");
	obey(s, "routes Way");
	must_see(s, "too slow at 7 min a week");
	must_see(s, "a week would do");
	press(s, "esc");
	obey(s, "routes Fog");
	must_see(s, "at the earliest");
	press(s, "esc");
	obey(s, "set achievement Quick --validity never");
	obey(s, "set profile 1 --weekly \"\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(routes_stand_side_by_side),
		cmocka_unit_test(a_column_says_what_each_takes),
		cmocka_unit_test(what_is_unknown_is_never_nothing),
		cmocka_unit_test(what_comes_next_is_ranked),
		cmocka_unit_test(what_is_to_be_confirmed_is_told),
		cmocka_unit_test(ways_have_dates),
		cmocka_unit_test(a_budget_says_what_fits),
	};

	return cmocka_run_group_tests(tests, screen_begin, screen_end);
}
