/* SPDX-License-Identifier: MIT */
/*
 * review-intervals, review-first-gap: when to look again.
 */
#include "model/planning/review.h"

#include "model/method/context.h"
#include "model/method/families.h"

enum { DAYS_MOST = 100000 };

static bool read_review(const cJSON *pair, int *day, int *grade)
{
	const cJSON *x = cJSON_GetArrayItem(pair, 0);
	const cJSON *y = cJSON_GetArrayItem(pair, 1);

	if (!cJSON_IsNumber(x) || !cJSON_IsNumber(y) || x->valuedouble < 0 ||
	    x->valuedouble > DAYS_MOST || y->valuedouble < REVIEW_AGAIN ||
	    y->valuedouble > REVIEW_EASY)
		return false;
	*day = (int)x->valuedouble;
	*grade = (int)y->valuedouble;
	return true;
}

static void tell_row(struct answer *answer, int day, int grade,
		     const struct memory *before, const struct memory *after,
		     double retention)
{
	answer_open(answer, NULL, '{');
	answer_number(answer, "day", day);
	answer_decimal(answer, "difficulty", after->difficulty);
	answer_number(answer, "grade", grade);
	answer_number(answer, "interval", review_interval(after, retention));
	if (before->stability > 0)
		answer_decimal(answer, "retrievability",
			       review_recall(before, (struct day){ day }));
	else
		answer_null(answer, "retrievability");
	answer_decimal(answer, "stability", after->stability);
	answer_close(answer, '}');
}

bool method_intervals(struct method_run *run, struct err *err)
{
	const cJSON *reviews = json_member(run->input, "reviews");
	struct memory memory = { 0 };
	double retention = REVIEW_RETENTION;

	if (!context_keys(run->input, "input", "retention reviews", err))
		return false;
	if (json_number(run->input, "retention", &retention) &&
	    !(retention >= 0.5 && retention <= 0.99))
		return fail(err, "\"retention\" is from 0.5 to 0.99.");
	answer_open(run->answer, NULL, '{');
	answer_open(run->answer, "rows", '[');
	for (const cJSON *x = json_first(reviews); x; x = x->next) {
		struct memory before = memory;
		int day, grade;

		if (!read_review(x, &day, &grade) ||
		    (before.stability > 0 && day < before.last.n))
			return fail(err, "\"reviews\" has pairs [day, grade], "
					 "days in their order, grades from 1 "
					 "to 4.");
		memory = review_after(&before, (struct day){ day },
				      (enum review_grade)grade);
		tell_row(run->answer, day, grade, &before, &memory, retention);
	}
	answer_close(run->answer, ']');
	answer_close(run->answer, '}');
	return true;
}

bool method_first_gap(struct method_run *run, struct err *err)
{
	int64_t days;
	int gap;

	if (!context_keys(run->input, "input", "days", err) ||
	    !context_number(run->input, "input", "days", 0, DAYS_MOST, -1,
			    &days, err))
		return false;
	gap = review_first_gap((int)days);
	answer_open(run->answer, NULL, '{');
	if (gap)
		answer_number(run->answer, "gap", gap);
	else
		answer_null(run->answer, "gap");
	answer_close(run->answer, '}');
	return true;
}
