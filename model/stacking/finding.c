/* SPDX-License-Identifier: MIT */
/*
 * Where a finding is, written as a path from the root of its rule.
 */
#include "model/stacking/finding.h"

#include "model/base/text.h"
#include "model/stacking/rule.h"

const char *finding_code(enum rule_code code)
{
	static const char *const codes[] = {
		[RULE_E_KIND] = "E_KIND",
		[RULE_E_KEY] = "E_KEY",
		[RULE_E_EMPTY] = "E_EMPTY",
		[RULE_E_COUNT] = "E_COUNT",
		[RULE_E_UNSATISFIABLE] = "E_UNSATISFIABLE",
		[RULE_E_CAP_OVERLAP] = "E_CAP_OVERLAP",
		[RULE_E_NESTED_WINDOW] = "E_NESTED_WINDOW",
		[RULE_E_ONCE_NOT_FLAT] = "E_ONCE_NOT_FLAT",
		[RULE_E_UNKNOWN_PATHWAY] = "E_UNKNOWN_PATHWAY",
		[RULE_E_CYCLE] = "E_CYCLE",
		[RULE_E_DEPTH] = "E_DEPTH",
		[RULE_W_UNKNOWN_ACHIEVEMENT] = "W_UNKNOWN_ACHIEVEMENT",
		[RULE_W_NEVER_EARNABLE] = "W_NEVER_EARNABLE",
	};

	return codes[code];
}

static void add_name(struct text *text, const char *const *names, int32_t i)
{
	if (names)
		text_add(text, names[i]);
	else
		text_addf(text, "%d", (int)i);
}

static const char *word_of(enum rule_kind kind)
{
	if (kind == RULE_ALL)
		return "all";
	if (kind == RULE_ANY)
		return "any";
	return kind == RULE_K ? "of" : NULL;
}

static void add_path(struct text *text, const struct rule *rule, int32_t step)
{
	const struct rule_input *input = &rule->input;
	int32_t chain[RULE_DEPTH_MAX + 1], depth = 0;

	for (; step >= 0 && (size_t)step < input->step_count;
	     step = input->steps[step].parent) {
		if (depth > RULE_DEPTH_MAX)
			return; /* or a circle of parents */
		chain[depth++] = step;
	}
	for (int32_t i = depth - 2; i >= 0; i--) {
		enum rule_kind above = input->steps[chain[i + 1]].kind;

		if (word_of(above))
			text_addf(text, "/%s[%d]", word_of(above),
				  (int)rule->places[chain[i]]);
		else if (above == RULE_SINCE || above == RULE_WITHIN ||
			 above == RULE_EVER)
			text_add(text, "/rule");
	}
}

const char *finding_where(struct arena *arena, const struct rule *rule,
			  const struct rule_finding *finding,
			  const struct rule_names *names)
{
	struct text text = { .arena = arena };

	for (int32_t i = 0; i < finding->circle_count; i++) {
		if (i)
			text_add(&text, " > ");
		add_name(&text, names->pathways, finding->circle[i]);
	}
	if (finding->circle_count)
		return text_string(&text);
	if (finding->achievement >= 0) {
		add_name(&text, names->achievements, finding->achievement);
		return text_string(&text);
	}
	if (finding->tree >= 0 && rule->trees[finding->tree].achievement >= 0) {
		text_add(&text, "prereq:");
		add_name(&text, names->achievements,
			 rule->trees[finding->tree].achievement);
	} else if (finding->tree >= 0) {
		text_add(&text, "pathway:");
		add_name(&text, names->pathways, finding->tree);
	}
	if (finding->step >= 0)
		add_path(&text, rule, finding->step);
	return text_string(&text);
}
