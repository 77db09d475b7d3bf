/* SPDX-License-Identifier: MIT */
/*
 * From a badge to the rules of the catalogue: it is recognised by its words,
 * counts, and what it completes is said.
 */
#include "tests/unit/check.h"

#include <stdio.h>
#include <string.h>

#include "model/recognise.h"
#include "tests/unit/own_screen.h"

static bool is_one(const char *badge, const char *entry)
{
	struct arena arena = { 0 };
	bool one = recognise_title(&arena, badge, entry);

	arena_free(&arena);
	return one;
}

static void titles_are_compared_by_their_words(void **state)
{
	(void)state;
	assert_true(is_one("CompTIA A+", "CompTIA A+ (two exams)"));
	assert_true(is_one("CompTIA A+ ce Certification",
			   "CompTIA A+ (two exams)"));
	assert_true(is_one("AWS Certified Solutions Architect \xe2\x80\x93 "
			   "Associate",
			   "AWS Certified Solutions Architect - Associate"));
	assert_true(is_one("CKA: Certified Kubernetes Administrator",
			   "Certified Kubernetes Administrator (CKA)"));
	assert_true(is_one("certified kubernetes ADMINISTRATOR",
			   "Certified Kubernetes Administrator (CKA)"));
	assert_true(is_one("Professional Scrum Master\xe2\x84\xa2 I (PSM I)",
			   "Professional Scrum Master I"));
	assert_true(is_one("D\xc3\xa9veloppeur", "Developpeur"));
}

static void a_near_miss_is_no_match(void **state)
{
	(void)state;
	assert_false(is_one("CompTIA A", "CompTIA A+ (two exams)"));
	assert_false(
		is_one("CompTIA Security+ Practice Quiz", "CompTIA Security+"));
	assert_false(is_one("AWS Certified Developer",
			    "AWS Certified Developer - Associate"));
	assert_false(is_one("Professional Scrum Master II",
			    "Professional Scrum Master I"));
	assert_false(is_one("C# Developer", "C Developer"));
	assert_false(is_one("", ""));
	assert_false(is_one("Certification", "(x)"));
}

static void an_issuer_may_go_on(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_true(recognise_issuer(&arena, "comptia", "CompTIA"));
	assert_true(recognise_issuer(
		&arena, "Amazon Web Services Training and Certification",
		"Amazon Web Services"));
	assert_true(recognise_issuer(&arena, "The Linux Foundation",
				     "Linux Foundation and CNCF"));
	assert_false(recognise_issuer(&arena, "CompTIAx", "CompTIA"));
	assert_false(recognise_issuer(&arena, "", "CompTIA"));
	arena_free(&arena);
}

/* A hosted badge of its own class by an issuer of this name. */
static void write_badge_of(struct own_screen *s, int number, const char *title,
			   const char *issuer, const char *earned)
{
	const char *path = arena_printf(&s->arena, "%s/%d.json", s->folder,
					number);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fprintf(file,
		"{\"@context\":\"https://w3id.org/openbadges/v2\","
		"\"type\":\"Assertion\",\"id\":\"https://b.example/a/%d\","
		"\"recipient\":{\"type\":\"email\",\"hashed\":false,"
		"\"identity\":\"a@b.example\"},"
		"\"issuedOn\":\"%sT00:00:00Z\","
		"\"verification\":{\"type\":\"hosted\"},"
		"\"badge\":{\"type\":\"BadgeClass\","
		"\"id\":\"https://b.example/c/%d\",\"name\":\"%s\","
		"\"description\":\"d\",\"criteria\":\"https://b.example/c\","
		"\"image\":\"https://b.example/i.png\","
		"\"issuer\":{\"type\":\"Issuer\",\"id\":\"https://b.example/i"
		"\",\"name\":\"%s\",\"url\":\"https://b.example\"}}}",
		number, earned, number, title, issuer);
	assert_int_equal(fclose(file), 0);
}

static void write_badge(struct own_screen *s, int number, const char *title,
			const char *issuer)
{
	write_badge_of(s, number, title, issuer, "2026-01-02");
}

static void import_badges(struct own_screen *s)
{
	obey(s, arena_printf(&s->arena, "import %s/1.json %s/2.json", s->folder,
			     s->folder));
	app_draw(&s->app);
}

static void badges_count_in_a_pathway_copied_later(void **state)
{
	struct own_screen *s = *state;

	write_badge(s, 1, "CompTIA A+ ce Certification", "CompTIA");
	write_badge(s, 2, "CompTIA Network+", "CompTIA");
	import_badges(s);
	must_see(s, "2 recognised in the catalogue");
	must_see(s, "you already hold CompTIA IT Operations Specialist");
	must_see(s, "imported 1.json: CompTIA A+");
	assert_string_equal(
		value_of(s, "SELECT validity FROM achievement WHERE slug = "
			    "'comptia-aplus'"),
		"36 months");
	obey(s, "copy ct-cios");
	press(s, "3");
	must_see(s, "met");
}

static void badges_count_in_a_pathway_copied_before(void **state)
{
	struct own_screen *s = *state;

	obey(s, "copy ct-cios");
	write_badge(s, 1, "CompTIA A+", "CompTIA");
	write_badge(s, 2, "CompTIA Network+", "CompTIA");
	import_badges(s);
	must_see(s, "you already hold CompTIA IT Operations Specialist");
	assert_string_equal(value_of(s, "SELECT count(*) FROM relation WHERE "
					"kind = 'satisfies' AND achievement > "
					"2"),
			    "2");
	obey(s, "undo");
	assert_string_equal(value_of(s, "SELECT count(*) FROM relation WHERE "
					"kind = 'satisfies' AND achievement > "
					"2"),
			    "0");
}

/* A badge that states no end ends when the catalogue says, whether its entry
 * is here already or not, and the list says what the rules reckon with. */
static void what_is_recognised_ends_too(void **state)
{
	struct own_screen *s = *state;

	write_badge_of(s, 1, "CompTIA A+", "CompTIA", "2015-01-02");
	obey(s, "copy comptia-networkplus");
	write_badge_of(s, 2, "CompTIA Network+", "CompTIA", "2015-01-02");
	import_badges(s);
	must_see(s, "2 recognised in the catalogue");
	must_not_see(s, "already hold");
	assert_string_equal(value_of(s, "SELECT group_concat(ends) FROM "
					"credential"),
			    "2018-01-02,2018-01-02");
	obey(s, "undo");
	assert_string_equal(value_of(s, "SELECT count(*) FROM credential"),
			    "0");
}

static void a_stranger_of_another_name_is_not_recognised(void **state)
{
	struct own_screen *s = *state;

	write_badge(s, 1, "CompTIA A+", "Harbour School");
	write_badge(s, 2, "CompTIA Network+", "Harbour School");
	import_badges(s);
	must_not_see(s, "recognised");
	must_not_see(s, "already hold");
}

static void what_is_entered_by_hand_is_announced_too(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential --achievement comptia-aplus "
		"--earned 2026-01-01");
	app_draw(&s->app);
	must_not_see(s, "already hold");
	obey(s, "add credential --achievement comptia-networkplus "
		"--earned 2026-01-01");
	app_draw(&s->app);
	must_see(s, "you already hold CompTIA IT Operations Specialist");
	/* Once said is enough. */
	press(s, "esc");
	obey(s, "set credential 1 --earned 2026-01-03");
	app_draw(&s->app);
	must_not_see(s, "already hold");
}

#define SCREEN_TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_are_compared_by_their_words),
		cmocka_unit_test(a_near_miss_is_no_match),
		cmocka_unit_test(an_issuer_may_go_on),
		SCREEN_TEST(badges_count_in_a_pathway_copied_later),
		SCREEN_TEST(badges_count_in_a_pathway_copied_before),
		SCREEN_TEST(what_is_recognised_ends_too),
		SCREEN_TEST(a_stranger_of_another_name_is_not_recognised),
		SCREEN_TEST(what_is_entered_by_hand_is_announced_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
