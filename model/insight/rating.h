/* SPDX-License-Identifier: MIT */
/*
 * How far an issuer shows what one needs to know before trusting it.
 *
 * Each group scores yes / (yes + no + unknown); what does not apply is left
 * out. The score is the mean over groups, as a range: unknown counts as no in
 * the lower bound and as yes in the upper. The grade stands on the lower
 * bound, and on nothing where less than 70% is answered. An answer older than
 * a year, or without a day, is unknown again. Red flags are not averaged: a
 * critical one outranks the score, and two warnings hold the grade at C.
 */
#ifndef CAIRN_INSIGHT_RATING_H
#define CAIRN_INSIGHT_RATING_H

#include <stdbool.h>

#include "model/base/arena.h"
#include "model/base/day.h"
#include "model/insight/checklist.h"

/* In the order of the choices in which answers are kept. */
enum answer_value { ANSWER_UNKNOWN, ANSWER_YES, ANSWER_NO, ANSWER_NA };

enum { RATING_METHOD = 1, RATING_FRESH_DAYS = 365 };

/* All zero is an issuer about which nothing is known. */
struct rating_input {
	struct day as_of;
	struct {
		enum answer_value value;
		struct day answered;
	} answers[CHECKLIST_CRITERIA];
	bool raised[CHECKLIST_FLAGS];
};

enum rating_grade {
	GRADE_A,
	GRADE_B,
	GRADE_C,
	GRADE_D,
	GRADE_E,
	GRADE_UNKNOWN,
	GRADE_AVOID,
};

struct rating_part {
	int yes, no, unknown; /* all 0: the group does not apply */
	int low, high; /* basis points */
};

/* Some of the criteria or flags, by their place in the checklist. */
struct rating_list {
	int count;
	int at[CHECKLIST_CRITERIA];
};

struct rating {
	enum rating_grade grade;
	enum rating_grade before_flags;
	int low, high, coverage; /* basis points */
	int answered, asked; /* criteria; "asked" are those that apply */
	struct rating_part parts[CHECKLIST_GROUPS];
	enum answer_value counted[CHECKLIST_CRITERIA]; /* after ageing */
	int gain[CHECKLIST_CRITERIA]; /* of the lower bound, if it were yes */
	struct rating_list raise; /* answered no, greatest gain first */
	struct rating_list check; /* unknown, as asked */
	struct rating_list aged; /* of these, too old or undated */
	struct rating_list critical, warnings; /* flags, as asked */
};

/* Puts one kept answer, by the name of a criterion or a flag, in its place.
 * A flag is raised by yes and not otherwise, however old. False where the
 * checklist has no such name. */
bool rating_answer(struct rating_input *input, const char *name,
		   enum answer_value value, struct day answered);

/* Rates; total, and the same on every machine. */
void rating_reckon(const struct rating_input *input, struct rating *rating);

/* "A" ... "E", "unknown", "avoid until resolved". */
const char *rating_grade_words(enum rating_grade grade);

/* "88-92 of 100": a range in whole points, or one number where both ends are
 * the same. In `arena`. */
const char *rating_range_words(const struct rating *rating,
			       struct arena *arena);

/* Whole points of 100, as everything prints them. */
int rating_points(int basis_points);

/* "+4.2": the points by which criterion `at` would raise the lower bound. In
 * `arena`. */
const char *rating_gain_words(const struct rating *rating, int at,
			      struct arena *arena);

/* What the rating is made of, line by line, so that it can be recomputed by
 * hand: the grade, the groups, the flags, what raises it most and what to
 * check. Ends each line with a newline. In `arena`. */
const char *rating_lines(const struct rating_input *input,
			 const struct rating *rating, struct arena *arena);

#endif
