/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a CTDL graph, and what is made of it as rules: they must be
 * JSON, and of the form, so that an import refuses them for what they mean
 * and never for how they were written.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "model/badge/strict.h"
#include "model/exchange/ctdl.h"
#include "model/exchange/ctdl_in.h"
#include "model/exchange/rule_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check_rules(struct arena *arena, const cJSON *rules)
{
	struct rule_reading reading;
	struct err err;

	rule_read_begin(&reading, arena);
	for (const cJSON *x = json_first(rules); x; x = json_next(rules, x)) {
		int32_t number = rule_words_add(&reading.pathways,
						json_string(x, "id"));

		if (!rule_read(&reading, json_member(x, "rule"), number, -1,
			       &err))
			abort();
	}
	for (size_t i = 0; i < reading.mistakes.count; i++)
		if (reading.mistakes.at[i].code != RULE_E_DEPTH)
			abort();
}

static void convert(struct arena *arena, const cJSON *root)
{
	struct err err;
	struct ctdl c;
	cJSON *rules;

	if (!ctdl_convert(&c, root, arena, &err))
		return;
	rules = json_parse_deep(text_string(&c.out), c.out.length, CTDL_RULES,
				CTDL_RULES_DEEP, &err);
	if (!rules)
		abort();
	check_rules(arena, rules);
	json_free(rules);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = { 0 };
	cJSON *root = json_parse(bytes, length, STRICT_BADGE, NULL);

	if (root && ctdl_is(root))
		convert(&arena, root);
	json_free(root);
	arena_free(&arena);
	return 0;
}
