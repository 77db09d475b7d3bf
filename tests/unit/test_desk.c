/* SPDX-License-Identifier: MIT */
/*
 * The renewal desk by keys: from Today, to the credential, and an activity
 * written down on the way.
 */
#include "tests/unit/own_screen.h"

#include "model/base/text.h"
#include "tests/unit/check.h"

static void fill(struct own_screen *s)
{
	obey(s,
	     "add achievement Rescue --validity \"24 months\" --minutes 30h");
	obey(s, "add renewal \"10 credits in 2 years\" --achievement Rescue "
		"--total 10 --unit CPE --cycle \"24 months\" --minutes 20h");
	obey(s, "add credential Rescue --achievement Rescue --earned "
		"2024-12-20");
	obey(s, "add credential Knots --earned 2026-01-01 --expires "
		"2028-01-01");
}

static void the_desk_is_a_key_away(void **state)
{
	struct own_screen *s = *state;

	fill(s);
	press(s, "1 r");
	must_see(s, "Ends within 90 days");
	must_see(s, "19 Dec 2026, in 27 days");
	must_see(s, "cheapest: 10 credits");
	must_see(s, "0 of 10 CPE counted");
	must_not_see(s, "Knots");
	press(s, "enter");
	must_see(s, "[2 Credentials]");
	must_see(s, "earned   20 Dec 2024");
}

static void what_was_done_is_written_down_there(void **state)
{
	struct own_screen *s = *state;

	fill(s);
	press(s, "1 r a");
	type(s, "--credits 2.5 Drill");
	press(s, "enter");
	must_see(s, "2.5 of 10 CPE counted");
	must_see(s, "15 h");
	assert_string_equal(value_of(s, "SELECT credential FROM "
					"activity_credential"),
			    "1");
	press(s, "u");
	must_see(s, "0 of 10 CPE counted");
}

static void it_looks_at_another_day(void **state)
{
	struct own_screen *s = *state;

	fill(s);
	press(s, "1 r");
	obey(s, "as-of 2027-12-01");
	must_see(s, "Knots");
	must_not_see(s, "Rescue");
	must_see(s, "Nobody says how.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_desk_is_a_key_away,
						screen_begin, screen_end),
		cmocka_unit_test_setup_teardown(
			what_was_done_is_written_down_there, screen_begin,
			screen_end),
		cmocka_unit_test_setup_teardown(it_looks_at_another_day,
						screen_begin, screen_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
