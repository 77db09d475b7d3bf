/* SPDX-License-Identifier: MIT */
/*
 * issuer-rating: what an issuer shows, from the answers to the checklist.
 */
#include "model/insight/rating.h"

#include "model/method/context.h"
#include "model/method/families.h"

static bool read_value(const cJSON *answer, const char *name,
		       enum answer_value *value, struct err *err)
{
	static const char *const words[] = { "unknown", "yes", "no", "na" };
	const char *word = json_string(answer, "v");

	for (int i = 0; i < 4; i++)
		if (text_equal(words[i], word)) {
			*value = (enum answer_value)i;
			return true;
		}
	return fail(err, "%s: \"v\" is yes, no, unknown or na.", name);
}

static bool read_answers(const cJSON *answers, struct rating_input *input,
			 struct err *err)
{
	enum answer_value value = ANSWER_UNKNOWN;
	struct day day = NO_DAY;

	if (answers && !cJSON_IsObject(answers))
		return fail(err, "\"answers\" is an object of them by name.");
	for (const cJSON *x = answers ? answers->child : NULL; x; x = x->next) {
		if (checklist_find_criterion(x->string) < 0)
			return fail(err, "There is no question \"%s\".",
				    x->string);
		if (!context_keys(x, x->string, "v day", err) ||
		    !read_value(x, x->string, &value, err) ||
		    !context_day(x, x->string, "day", false, &day, err))
			return false;
		rating_answer(input, x->string, value, day);
	}
	return true;
}

static bool read_flags(const cJSON *flags, struct rating_input *input,
		       struct err *err)
{
	if (flags && !cJSON_IsArray(flags))
		return fail(err, "\"flags\" is a list of names.");
	for (const cJSON *x = json_first(flags); x; x = x->next) {
		int flag = cJSON_IsString(x)
				   ? checklist_find_flag(x->valuestring)
				   : -1;

		if (flag < 0)
			return fail(err, "There is no flag \"%s\".",
				    cJSON_IsString(x) ? x->valuestring : "?");
		input->raised[flag] = true;
	}
	return true;
}

static const char *criterion_name(int at)
{
	return checklist_criterion(at)->name;
}

static const char *flag_name(int at)
{
	return checklist_flag(at)->name;
}

static void tell_list(struct answer *answer, const char *name,
		      const struct rating_list *list,
		      const char *(*name_of)(int))
{
	answer_open(answer, name, '[');
	for (int i = 0; i < list->count; i++)
		answer_word(answer, NULL, name_of(list->at[i]));
	answer_close(answer, ']');
}

static void tell_groups(struct answer *answer, const struct rating *rating)
{
	answer_open(answer, "groups", '[');
	for (int i = 0; i < CHECKLIST_GROUPS; i++) {
		const struct rating_part *part = &rating->parts[i];

		if (part->yes + part->no + part->unknown == 0)
			continue;
		answer_open(answer, NULL, '{');
		answer_number(answer, "hi_bp", part->high);
		answer_word(answer, "id",
			    checklist_group_name((enum checklist_group)i));
		answer_number(answer, "lo_bp", part->low);
		answer_close(answer, '}');
	}
	answer_close(answer, ']');
}

bool method_rating(struct method_run *run, struct err *err)
{
	struct answer *answer = run->answer;
	struct rating_input input = { 0 };
	struct rating rating;

	if (!context_keys(run->input, "input", "answers as_of flags", err) ||
	    !context_day(run->input, "input", "as_of", true, &input.as_of,
			 err) ||
	    !read_answers(json_member(run->input, "answers"), &input, err) ||
	    !read_flags(json_member(run->input, "flags"), &input, err))
		return false;
	rating_reckon(&input, &rating);
	answer_open(answer, NULL, '{');
	answer_number(answer, "coverage_bp", rating.coverage);
	tell_list(answer, "critical_flags", &rating.critical, flag_name);
	answer_word(answer, "grade", rating_grade_words(rating.grade));
	tell_groups(answer, &rating);
	answer_number(answer, "hi_bp", rating.high);
	answer_number(answer, "lo_bp", rating.low);
	answer_word(answer, "method", "rating/1.0");
	tell_list(answer, "to_check", &rating.check, criterion_name);
	tell_list(answer, "warnings", &rating.warnings, flag_name);
	answer_close(answer, '}');
	return true;
}
