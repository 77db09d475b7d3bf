/* SPDX-License-Identifier: MIT */
/*
 * What the JSON shows and what the rows show, as one list.
 */
#include <stdlib.h>
#include <string.h>

#include "model/exchange/rule_read.h"

static int by_code(const void *left, const void *right)
{
	const struct rule_mistake *a = left, *b = right;
	int order = strcmp(finding_code(a->code), finding_code(b->code));

	return order ? order : strcmp(a->where, b->where);
}

/* The id that is not known, where a finding is about one. */
static const char *unknown_id(const struct rule_reading *reading,
			      const struct rule_finding *finding)
{
	int32_t to = finding->step < 0 ? -1 : reading->steps[finding->step].to;

	if (to >= 0 && finding->code == RULE_E_UNKNOWN_PATHWAY)
		return reading->pathways.at[to];
	if (to >= 0 && finding->code == RULE_W_UNKNOWN_ACHIEVEMENT)
		return reading->achievements.at[to];
	return NULL;
}

struct rule_mistakes rule_findings(const struct rule_reading *reading,
				   const struct rule *rule)
{
	struct arena *arena = reading->arena;
	const struct rule_names names = { reading->achievements.at,
					  reading->pathways.at };
	size_t most = reading->mistakes.count + (size_t)rule->finding_count;
	struct rule_mistakes all = {
		.at = arena_array(arena, most, sizeof(*all.at)), .room = most
	};
	size_t count = 0;

	for (size_t i = 0; i < reading->mistakes.count; i++)
		all.at[all.count++] = reading->mistakes.at[i];
	for (int32_t i = 0; i < rule->finding_count; i++) {
		const struct rule_finding *f = &rule->findings[i];
		const char *id = unknown_id(reading, f);
		const char *where = finding_where(arena, rule, f, &names);

		if (f->code == RULE_W_NEVER_EARNABLE && reading->mistakes.count)
			continue;
		all.at[all.count++] = (struct rule_mistake){
			f->code,
			id ? arena_printf(arena, "%s:%s", where, id) : where,
			f->text,
			f->step,
		};
	}
	if (all.count)
		qsort(all.at, all.count, sizeof(*all.at), by_code);
	for (size_t i = 0; i < all.count; i++)
		if (!count || by_code(&all.at[count - 1], &all.at[i]) != 0)
			all.at[count++] = all.at[i];
	all.count = count;
	return all;
}
