/* SPDX-License-Identifier: MIT */
/*
 * The rating of an issuer. Integers decide: a group has one to five criteria,
 * so every share is a number of sixtieths and no rounding can move a grade.
 */
#include "model/insight/rating.h"

#include <string.h>

enum { WHOLE = 10000, SIXTIETHS = 60, ENOUGH_PERCENT = 70 };

/* Half away from zero; neither number is negative here. */
static int rounded(int number, int by)
{
	return by ? (2 * number + by) / (2 * by) : 0;
}

bool rating_answer(struct rating_input *input, const char *name,
		   enum answer_value value, struct day answered)
{
	int criterion = checklist_find_criterion(name);
	int flag = checklist_find_flag(name);

	if (criterion >= 0) {
		input->answers[criterion].value = value;
		input->answers[criterion].answered = answered;
	} else if (flag >= 0) {
		input->raised[flag] = value == ANSWER_YES;
	}
	return criterion >= 0 || flag >= 0;
}

static void add(struct rating_list *list, int at)
{
	list->at[list->count++] = at;
}

/* Fills `counted`: what each answer counts as on the day of the rating. */
static void age_answers(const struct rating_input *input, struct rating *rating)
{
	for (int i = 0; i < CHECKLIST_CRITERIA; i++) {
		struct day answered = input->answers[i].answered;

		rating->counted[i] = input->answers[i].value;
		if (rating->counted[i] == ANSWER_UNKNOWN)
			continue;
		if (day_is(answered) &&
		    input->as_of.n - answered.n <= RATING_FRESH_DAYS)
			continue;
		rating->counted[i] = ANSWER_UNKNOWN;
		add(&rating->aged, i);
	}
}

static void count_answers(struct rating *rating)
{
	for (int i = 0; i < CHECKLIST_CRITERIA; i++) {
		struct rating_part
			*part = &rating->parts[checklist_criterion(i)->group];

		switch (rating->counted[i]) {
		case ANSWER_YES: part->yes++; break;
		case ANSWER_NO: part->no++; break;
		case ANSWER_UNKNOWN:
			part->unknown++;
			add(&rating->check, i);
			break;
		case ANSWER_NA: break;
		}
	}
}

static int size(const struct rating_part *part)
{
	return part->yes + part->no + part->unknown;
}

/* The score of each group and of all; returns how many groups apply. */
static int score(struct rating *rating)
{
	int low = 0, high = 0, groups = 0;

	for (int i = 0; i < CHECKLIST_GROUPS; i++) {
		struct rating_part *part = &rating->parts[i];
		int n = size(part);

		if (!n)
			continue;
		groups++;
		low += part->yes * SIXTIETHS / n;
		high += (part->yes + part->unknown) * SIXTIETHS / n;
		part->low = rounded(part->yes * WHOLE, n);
		part->high = rounded((part->yes + part->unknown) * WHOLE, n);
		rating->asked += n;
		rating->answered += part->yes + part->no;
	}
	rating->low = rounded(low * WHOLE, groups * SIXTIETHS);
	rating->high = groups ? rounded(high * WHOLE, groups * SIXTIETHS)
			      : WHOLE;
	rating->coverage = rounded(rating->answered * WHOLE, rating->asked);
	return groups;
}

/* What each criterion would add to the lower bound, and those that were
 * answered no in that order. */
static void find_gains(struct rating *rating, int groups)
{
	for (int i = 0; i < CHECKLIST_CRITERIA; i++) {
		const struct rating_part
			*part = &rating->parts[checklist_criterion(i)->group];
		int place;

		if (rating->counted[i] != ANSWER_NO &&
		    rating->counted[i] != ANSWER_UNKNOWN)
			continue;
		rating->gain[i] = rounded(WHOLE, size(part) * groups);
		if (rating->counted[i] == ANSWER_UNKNOWN)
			continue;
		add(&rating->raise, i);
		for (place = rating->raise.count - 1; place > 0; place--) {
			int before = rating->raise.at[place - 1];

			if (rating->gain[before] >= rating->gain[i])
				break;
			rating->raise.at[place] = before;
			rating->raise.at[place - 1] = i;
		}
	}
}

static enum rating_grade grade_of(const struct rating *rating)
{
	static const int least[] = { 8500, 7000, 5500, 4000, 0 };
	int grade = GRADE_A;

	if (!rating->asked ||
	    rating->answered * 100 < rating->asked * ENOUGH_PERCENT)
		return GRADE_UNKNOWN;
	while (rating->low < least[grade])
		grade++;
	return (enum rating_grade)grade;
}

static void heed_flags(const struct rating_input *input, struct rating *rating)
{
	for (int i = 0; i < CHECKLIST_FLAGS; i++)
		if (input->raised[i])
			add(checklist_flag(i)->critical ? &rating->critical
							: &rating->warnings,
			    i);
	if (rating->critical.count)
		rating->grade = GRADE_AVOID;
	else if (rating->warnings.count >= 2 && rating->grade < GRADE_C)
		rating->grade = GRADE_C;
}

void rating_reckon(const struct rating_input *input, struct rating *rating)
{
	memset(rating, 0, sizeof(*rating));
	age_answers(input, rating);
	count_answers(rating);
	find_gains(rating, score(rating));
	rating->before_flags = rating->grade = grade_of(rating);
	heed_flags(input, rating);
}

const char *rating_grade_words(enum rating_grade grade)
{
	static const char *const words[] = {
		[GRADE_A] = "A",
		[GRADE_B] = "B",
		[GRADE_C] = "C",
		[GRADE_D] = "D",
		[GRADE_E] = "E",
		[GRADE_UNKNOWN] = "unknown",
		[GRADE_AVOID] = "avoid until resolved",
	};

	return words[grade];
}
