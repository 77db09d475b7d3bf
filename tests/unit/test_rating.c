/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include <stdlib.h>

#include "model/insight/rating.h"

static struct rating_input all(enum answer_value value, int days_ago)
{
	struct rating_input input = { .as_of = { 20000 } };

	for (int i = 0; i < CHECKLIST_CRITERIA; i++) {
		input.answers[i].value = value;
		input.answers[i].answered.n = input.as_of.n - days_ago;
	}
	return input;
}

static void set(struct rating_input *input, const char *name,
		enum answer_value value)
{
	assert_true(rating_answer(input, name, value, input->as_of));
}

static struct rating reckon(const struct rating_input *input)
{
	struct rating rating;

	rating_reckon(input, &rating);
	return rating;
}

static void the_checklist_is_whole(void **state)
{
	int groups[CHECKLIST_GROUPS] = { 0 };

	(void)state;
	for (int i = 0; i < CHECKLIST_CRITERIA; i++) {
		const struct criterion *c = checklist_criterion(i);

		groups[c->group]++;
		assert_int_equal(checklist_find_criterion(c->name), i);
		assert_int_equal(checklist_find_flag(c->name), -1);
		assert_int_equal(c->question[strlen(c->question) - 1], '?');
	}
	assert_int_equal(groups[GROUP_DESCRIPTION], 5);
	for (int i = GROUP_ASSESSMENT; i < CHECKLIST_GROUPS; i++)
		assert_int_equal(groups[i], 4);
	for (int i = 0; i < CHECKLIST_FLAGS; i++) {
		const struct flag *f = checklist_flag(i);

		assert_int_equal(checklist_find_flag(f->name), i);
		assert_int_equal(f->critical, i < 6);
	}
	assert_string_equal(checklist_group_name(GROUP_QUALITY), "quality");
}

/* Refunds no, outside review no, withdrawal unknown: 21/24 to 22/24. */
static void a_worked_example(void **state)
{
	struct rating_input input = all(ANSWER_YES, 0);
	struct arena arena = { NULL };
	struct rating rating;
	const char *lines;

	(void)state;
	set(&input, "refund_policy", ANSWER_NO);
	set(&input, "external_qa_named", ANSWER_NO);
	set(&input, "revocation_status", ANSWER_UNKNOWN);
	rating = reckon(&input);
	assert_int_equal(rating.low, 8750);
	assert_int_equal(rating.high, 9167);
	assert_int_equal(rating.coverage, 9600);
	assert_int_equal(rating.grade, GRADE_A);
	assert_int_equal(rating.raise.count, 2);
	assert_int_equal(rating.gain[rating.raise.at[0]], 417);
	assert_int_equal(rating.check.count, 1);
	lines = rating_lines(&input, &rating, &arena);
	assert_non_null(
		strstr(lines, "A   88-92 of 100   24 of 25 answered (96%)\n"));
	assert_non_null(strstr(lines, "did not show when it refunds (+4.2)"));
	assert_non_null(
		strstr(lines, "to check: whether it was withdrawn (+4.2)"));
	assert_non_null(strstr(lines, "no red flags"));
	arena_free(&arena);
}

static void answers_age(void **state)
{
	struct rating_input input = all(ANSWER_YES, RATING_FRESH_DAYS);
	struct rating rating = reckon(&input);

	(void)state;
	assert_int_equal(rating.grade, GRADE_A);
	input = all(ANSWER_YES, RATING_FRESH_DAYS + 1);
	rating = reckon(&input);
	assert_int_equal(rating.grade, GRADE_UNKNOWN);
	assert_int_equal(rating.low, 0);
	assert_int_equal(rating.high, 10000);
	assert_int_equal(rating.check.count, CHECKLIST_CRITERIA);
	assert_int_equal(rating.aged.count, CHECKLIST_CRITERIA);
	input = all(ANSWER_YES, 0);
	input.answers[3].answered = NO_DAY;
	rating = reckon(&input);
	assert_int_equal(rating.counted[3], ANSWER_UNKNOWN);
}

static void too_few_answers_make_no_grade(void **state)
{
	struct rating_input input = all(ANSWER_UNKNOWN, 0);
	struct rating rating;

	(void)state;
	for (int i = 0; i < 17; i++)
		input.answers[i].value = ANSWER_YES;
	rating = reckon(&input);
	assert_int_equal(rating.coverage, 6800);
	assert_int_equal(rating.grade, GRADE_UNKNOWN);
	input.answers[17].value = ANSWER_YES;
	rating = reckon(&input);
	assert_int_equal(rating.coverage, 7200);
	assert_int_equal(rating.grade, GRADE_B);
}

static void what_does_not_apply_is_left_out(void **state)
{
	struct rating_input input = all(ANSWER_YES, 0);
	struct rating rating;

	(void)state;
	for (int i = 0; i < CHECKLIST_CRITERIA; i++)
		if (checklist_criterion(i)->group == GROUP_ASSESSMENT)
			input.answers[i].value = ANSWER_NA;
	set(&input, "privacy_notice", ANSWER_NO);
	rating = reckon(&input);
	assert_int_equal(rating.asked, 21);
	assert_int_equal(rating.low, 9500);
	assert_int_equal(rating.gain[rating.raise.at[0]], 500);
	input = all(ANSWER_NA, 0);
	rating = reckon(&input);
	assert_int_equal(rating.grade, GRADE_UNKNOWN);
	assert_int_equal(rating.asked, 0);
}

static void grades_stand_on_the_lower_bound(void **state)
{
	static const struct {
		int no;
		enum rating_grade grade;
	} steps[] = {
		{ 0, GRADE_A },	 { 4, GRADE_B },  { 8, GRADE_C },
		{ 12, GRADE_D }, { 20, GRADE_E },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		struct rating_input input = all(ANSWER_YES, 0);

		for (int n = 0; n < steps[i].no; n++)
			input.answers[CHECKLIST_CRITERIA - 1 - n]
				.value = ANSWER_NO;
		assert_int_equal(reckon(&input).grade, steps[i].grade);
	}
}

static void flags_are_not_averaged(void **state)
{
	struct rating_input input = all(ANSWER_YES, 0);

	(void)state;
	set(&input, "no_staff", ANSWER_YES);
	assert_int_equal(reckon(&input).grade, GRADE_A);
	set(&input, "sells_data", ANSWER_YES);
	assert_int_equal(reckon(&input).grade, GRADE_C);
	assert_int_equal(reckon(&input).before_flags, GRADE_A);
	set(&input, "can_be_bought", ANSWER_YES);
	assert_int_equal(reckon(&input).grade, GRADE_AVOID);
	set(&input, "can_be_bought", ANSWER_NO);
	set(&input, "no_staff", ANSWER_NO);
	assert_int_equal(reckon(&input).grade, GRADE_A);
	assert_false(
		rating_answer(&input, "unheard_of", ANSWER_YES, input.as_of));
	input = all(ANSWER_UNKNOWN, 0);
	set(&input, "no_staff", ANSWER_YES);
	set(&input, "sells_data", ANSWER_YES);
	assert_int_equal(reckon(&input).grade, GRADE_UNKNOWN);
}

/* No answer turned better may lower a bound; the bounds stay in order. */
static void better_answers_never_lower_it(void **state)
{
	unsigned random = 1;

	(void)state;
	for (int round = 0; round < 500; round++) {
		struct rating_input input = all(ANSWER_UNKNOWN, 0);
		struct rating before, after;
		int at;

		for (int i = 0; i < CHECKLIST_CRITERIA; i++) {
			random = random * 1103515245U + 12345U;
			input.answers[i].value = (enum answer_value)(
				random >> 16 & 3);
		}
		at = (int)(random >> 8) % CHECKLIST_CRITERIA;
		before = reckon(&input);
		assert_true(before.low <= before.high);
		if (input.answers[at].value == ANSWER_NA)
			continue;
		input.answers[at].value = ANSWER_YES;
		after = reckon(&input);
		assert_true(after.low >= before.low);
		assert_true(after.high >= before.high);
		assert_true(abs(after.low - before.low - before.gain[at]) <= 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_checklist_is_whole),
		cmocka_unit_test(a_worked_example),
		cmocka_unit_test(answers_age),
		cmocka_unit_test(too_few_answers_make_no_grade),
		cmocka_unit_test(what_does_not_apply_is_left_out),
		cmocka_unit_test(grades_stand_on_the_lower_bound),
		cmocka_unit_test(flags_are_not_averaged),
		cmocka_unit_test(better_answers_never_lower_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
