/* SPDX-License-Identifier: MIT */
/*
 * A rating in words. It tells what the issuer did not show, never what it is.
 */
#include "model/insight/rating.h"

#include "model/base/text.h"

int rating_points(int basis_points)
{
	return (basis_points + 50) / 100;
}

const char *rating_range_words(const struct rating *rating, struct arena *arena)
{
	int low = rating_points(rating->low),
	    high = rating_points(rating->high);

	if (low == high)
		return arena_printf(arena, "%d of 100", low);
	return arena_printf(arena, "%d-%d of 100", low, high);
}

static void add_head(struct text *out, const struct rating *rating)
{
	text_addf(out, "%s   %s   %d of %d answered (%d%%)\n",
		  rating_grade_words(rating->grade),
		  rating_range_words(rating, out->arena), rating->answered,
		  rating->asked, rating_points(rating->coverage));
	if (rating->before_flags == GRADE_UNKNOWN)
		text_add(out, "  no grade: less than 70% is answered\n");
	if (rating->grade != rating->before_flags)
		text_addf(out, "  without its red flags: %s\n",
			  rating_grade_words(rating->before_flags));
}

static void add_parts(struct text *out, const struct rating *rating)
{
	for (int i = 0; i < CHECKLIST_GROUPS; i++) {
		const struct rating_part *part = &rating->parts[i];
		const char *label = checklist_group_label(
			(enum checklist_group)i);
		int n = part->yes + part->no + part->unknown;

		if (!n)
			text_addf(out, "  %-26s does not apply\n", label);
		else if (part->unknown)
			text_addf(out, "  %-26s %d of %d, %d unknown: %d-%d\n",
				  label, part->yes, n, part->unknown,
				  rating_points(part->low),
				  rating_points(part->high));
		else
			text_addf(out, "  %-26s %d of %d: %d\n", label,
				  part->yes, n, rating_points(part->low));
	}
}

static void add_flags(struct text *out, const struct rating *rating)
{
	if (!rating->critical.count && !rating->warnings.count)
		text_add(out, "  no red flags\n");
	for (int i = 0; i < rating->critical.count; i++)
		text_addf(out, "  critical: %s\n",
			  checklist_flag(rating->critical.at[i])->label);
	for (int i = 0; i < rating->warnings.count; i++)
		text_addf(out, "  warning: %s\n",
			  checklist_flag(rating->warnings.at[i])->label);
	if (rating->warnings.count >= 2)
		text_add(out, "  two warnings or more: C at best\n");
	else if (rating->warnings.count)
		text_add(out, "  one warning is a question, not a verdict\n");
}

const char *rating_gain_words(const struct rating *rating, int at,
			      struct arena *arena)
{
	int tenths = (rating->gain[at] + 5) / 10;

	return arena_printf(arena, "+%d.%d", tenths / 10, tenths % 10);
}

static void add_criterion(struct text *out, const struct rating *rating,
			  const char *what, int at)
{
	text_addf(out, "  %s %s (%s)\n", what, checklist_criterion(at)->label,
		  rating_gain_words(rating, at, out->arena));
}

const char *rating_lines(const struct rating_input *input,
			 const struct rating *rating, struct arena *arena)
{
	struct text out = { .arena = arena };
	char day[DAY_TEXT];

	add_head(&out, rating);
	add_parts(&out, rating);
	add_flags(&out, rating);
	for (int i = 0; i < rating->raise.count; i++)
		add_criterion(&out, rating, "did not show",
			      rating->raise.at[i]);
	for (int i = 0; i < rating->check.count; i++)
		add_criterion(&out, rating, "to check:", rating->check.at[i]);
	if (rating->aged.count)
		text_addf(&out,
			  "  %d answers are older than a year or undated and "
			  "count as unknown\n",
			  rating->aged.count);
	text_addf(&out, "  as of %s\n", day_words(input->as_of, day));
	return text_string(&out);
}
