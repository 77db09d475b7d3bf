/* SPDX-License-Identifier: MIT */
/*
 * The published cases of the method "issuer-rating", where they are at hand:
 * in $CAIRN_SHARED/cases, or in ../shared/cases beside the sources.
 */
#include "tests/unit/check.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

#include "model/base/text.h"
#include "model/insight/rating.h"

static const cJSON *get(const cJSON *object, const char *key)
{
	return cJSON_GetObjectItemCaseSensitive(object, key);
}

static struct day day_of(const cJSON *item)
{
	struct day day = NO_DAY;

	if (cJSON_IsString(item))
		assert_true(day_read(item->valuestring, &day, NULL));
	return day;
}

static enum answer_value value_of(const char *word)
{
	static const char *const words[] = { "unknown", "yes", "no", "na" };

	for (int i = 0; i < 4; i++)
		if (text_equal(words[i], word))
			return (enum answer_value)i;
	fail_msg("a strange answer: %s", word);
	return ANSWER_UNKNOWN;
}

static struct rating_input input_of(const cJSON *json)
{
	struct rating_input input = { .as_of = day_of(get(json, "as_of")) };
	const cJSON *item;

	cJSON_ArrayForEach(item, get(json, "answers"))
		assert_true(rating_answer(&input, item->string,
					  value_of(get(item, "v")->valuestring),
					  day_of(get(item, "day"))));
	cJSON_ArrayForEach(item, get(json, "flags")) assert_true(
		rating_answer(&input, item->valuestring, ANSWER_YES, NO_DAY));
	return input;
}

static void check_groups(const struct rating *rating, const cJSON *groups)
{
	int applies = 0;

	for (int i = 0; i < CHECKLIST_GROUPS; i++) {
		const struct rating_part *part = &rating->parts[i];
		const cJSON *group;

		if (part->yes + part->no + part->unknown == 0)
			continue;
		group = cJSON_GetArrayItem(groups, applies++);
		assert_string_equal(get(group, "id")->valuestring,
				    checklist_group_name(
					    (enum checklist_group)i));
		assert_int_equal(get(group, "lo_bp")->valueint, part->low);
		assert_int_equal(get(group, "hi_bp")->valueint, part->high);
	}
	assert_int_equal(cJSON_GetArraySize(groups), applies);
}

static const char *criterion_name(int at)
{
	return checklist_criterion(at)->name;
}

static const char *flag_name(int at)
{
	return checklist_flag(at)->name;
}

static void check_list(const struct rating_list *list, const cJSON *names,
		       const char *(*name)(int))
{
	assert_int_equal(list->count, cJSON_GetArraySize(names));
	for (int i = 0; i < list->count; i++)
		assert_string_equal(cJSON_GetArrayItem(names, i)->valuestring,
				    name(list->at[i]));
}

static void check_case(const cJSON *one)
{
	const cJSON *expected = get(one, "expected");
	struct rating_input input = input_of(get(one, "input"));
	struct rating rating;

	rating_reckon(&input, &rating);
	assert_int_equal(rating.low, get(expected, "lo_bp")->valueint);
	assert_int_equal(rating.high, get(expected, "hi_bp")->valueint);
	assert_int_equal(rating.coverage,
			 get(expected, "coverage_bp")->valueint);
	assert_string_equal(rating_grade_words(rating.grade),
			    get(expected, "grade")->valuestring);
	check_groups(&rating, get(expected, "groups"));
	check_list(&rating.check, get(expected, "to_check"), criterion_name);
	check_list(&rating.critical, get(expected, "critical_flags"),
		   flag_name);
	check_list(&rating.warnings, get(expected, "warnings"), flag_name);
}

static FILE *open_cases(struct arena *arena)
{
	const char *shared = getenv("CAIRN_SHARED");

	if (!shared)
		shared = arena_printf(arena, "%.*s../shared",
				      (int)(sizeof(__FILE__) -
					    sizeof("tests/unit/"
						   "test_rating_cases.c")),
				      __FILE__);
	return fopen(arena_printf(arena, "%s/cases/issuer-rating.json", shared),
		     "rb");
}

static void published_cases_come_out(void **state)
{
	struct arena arena = { NULL };
	struct text text = { .arena = &arena };
	FILE *file = open_cases(&arena);
	char chunk[4096];
	const cJSON *one;
	cJSON *json;
	size_t n;

	(void)state;
	if (!file) {
		arena_free(&arena);
		skip();
	}
	while ((n = fread(chunk, 1, sizeof(chunk), file)))
		text_addn(&text, chunk, n);
	fclose(file);
	json = cJSON_Parse(text_string(&text));
	assert_non_null(json);
	assert_true(cJSON_GetArraySize(get(json, "cases")) > 0);
	cJSON_ArrayForEach(one, get(json, "cases")) check_case(one);
	cJSON_Delete(json);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(published_cases_come_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
