/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "tui/widgets/fuzzy.h"

static struct arena scratch;

static int score(const char *pattern, const char *text)
{
	return fuzzy_score(&scratch, pattern, text);
}

static void letters_in_order_fit(void **state)
{
	(void)state;
	assert_true(score("imp", "import") > 0);
	assert_true(score("IMP", "import") == score("imp", "IMPORT"));
	assert_true(score("ÄÖ", "xäyö") > 0);
	assert_true(score("ckad", "Certified Kubernetes Application "
				  "Developer") > 0);
	assert_int_equal(score("", "anything"), 0);
	assert_int_equal(score("", ""), 0);
	assert_int_equal(score("pmi", "import"), -1);
	assert_int_equal(score("importx", "import"), -1);
	assert_int_equal(score("a", ""), -1);
	/* A long way between is still a fit. */
	assert_true(score("az", "a.................................."
				"................................z") >= 0);
}

static void better_fits_score_more(void **state)
{
	static const struct {
		const char *pattern, *better, *worse;
	} cases[] = {
		{ "th", "theme next", "view pathways" },
		{ "pn", "plan new", "open" },
		{ "rat", "rate", "generate" },
		{ "log", "view log", "catalogue" },
		{ "nr", "newRating", "banner" },
		{ "ab", "xaby", "xaxby" },
		{ "ab", "xaxby", "xaxxxxby" },
		{ "cat", "c a cat", "c a t" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_true(score(cases[i].pattern, cases[i].better) >
			    score(cases[i].pattern, cases[i].worse));
}

static int empty(void **state)
{
	(void)state;
	arena_free(&scratch);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_in_order_fit),
		cmocka_unit_test(better_fits_score_more),
	};

	return cmocka_run_group_tests_name("fuzzy", tests, NULL, empty);
}
