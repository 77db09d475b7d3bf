/* SPDX-License-Identifier: MIT */
/*
 * Other people's badges, where they are at hand: each must come to the
 * conclusion that its index names, alone and with everything brought along.
 */
#include "tests/unit/check.h"
#include "tests/unit/corpus.h"

#include "model/badge/json.h"
#include "model/badge/proof/verify.h"
#include "model/base/text.h"

static struct arena arena;

static const char *file_of(const cJSON *row)
{
	return arena_printf(&arena, "fixtures/%s", json_string(row, "file"));
}

static void tell(const cJSON *row, const struct verification *made,
		 const char *wanted)
{
	print_error("%s: %s, wanted %s\n", json_string(row, "file"),
		    verdict_name(made->verdict), wanted);
	for (int i = 0; i < CHECKS; i++)
		print_error("    %-10s %-14s %s\n", check_name((enum check)i),
			    check_result_name(made->checks[i].result),
			    made->checks[i].note);
}

static int check_row(const cJSON *row, const char *wanted,
		     const struct companions *companions)
{
	struct verify_options options = { .companions = companions };
	struct verification made;
	size_t length;
	char *bytes = corpus_bytes(&arena, file_of(row), &length);

	assert_non_null(bytes);
	assert_true(day_read("2026-11-22", &options.today, NULL));
	verify_badge(bytes, length, &options, &arena, &made);
	if (text_equal(verdict_name(made.verdict), wanted))
		return 0;
	tell(row, &made, wanted);
	return 1;
}

/* DID documents, keys and lists; the list of one publisher is bound to the
 * address that its badges name. */
static void bring(struct companions *companions, const cJSON *index)
{
	static const char list[] =
		"https://raw.githubusercontent.com/1EdTech/"
		"digital-credentials-public-validator/refs/heads/main/"
		"inspector-vc/src/test/resources/ob30/bit-string-list/testlist";
	const cJSON *row;
	struct err err;

	cJSON_ArrayForEach(row, index)
	{
		const char *kind = json_string(row, "kind");
		const char *file = json_string(row, "file");
		const char *url = "";
		size_t length;
		char *bytes;

		if (strstr(file, "bit-string-list/testlist"))
			url = list;
		else if (!strstr(file, "/dids/") &&
			 !text_equal(kind, "StatusList") &&
			 !strstr(file, "/key") && !strstr(file, "revocation"))
			continue;
		bytes = corpus_bytes(&arena, file_of(row), &length);
		assert_non_null(bytes);
		(void)companions_add(companions, file, bytes, length, url,
				     &err);
	}
	assert_non_null(companions->first);
}

static void each_comes_to_its_conclusion(void **state)
{
	struct companions companions = { 0 };
	cJSON *index = corpus_json(&arena, "fixtures/INDEX.json");
	int wrong = 0, rows = 0;
	const cJSON *row;

	(void)state;
	if (!index)
		skip();
	bring(&companions, index);
	cJSON_ArrayForEach(row, index)
	{
		const char *alone = json_string(row, "offline");
		const char *with = json_string(row, "with_companions");

		if (!text_equal(json_string(row, "role"), "badge"))
			continue;
		wrong += check_row(row, alone, NULL);
		wrong += check_row(row, *with ? with : alone, &companions);
		rows++;
	}
	companions_free(&companions);
	cJSON_Delete(index);
	arena_free(&arena);
	assert_int_equal(wrong, 0);
	assert_true(rows > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_comes_to_its_conclusion),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
