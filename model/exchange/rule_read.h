/* SPDX-License-Identifier: MIT */
/*
 * The only reader of rules: from JSON to the rows that the engine takes.
 *
 * What a rule refers to is numbered, not looked up: an import finds it in the
 * portfolio, a case of `cairn method` brings it along. So the reader knows
 * neither, and a mistake is the same mistake at both doors. It finds what
 * only the JSON shows (no kind, an unknown key, a cap that overlaps); what
 * the rows show, rule_build() finds; rule_findings() has both.
 */
#ifndef CAIRN_EXCHANGE_RULE_READ_H
#define CAIRN_EXCHANGE_RULE_READ_H

#include "model/badge/json.h"
#include "model/base/text.h"
#include "model/exchange/rule_words.h"
#include "model/stacking/rule.h"

/* A finding as it is told: the place in the published form, one sentence. */
struct rule_mistake {
	enum rule_code code;
	const char *where, *text;
	int32_t step; /* that has it, or -1 */
};

struct rule_mistakes {
	struct rule_mistake *at;
	size_t count, room;
};

/* Everything lies in `arena`. `to`, `tag` and the scheme of a step number the
 * words; what a step has besides, by its number, is in `texts` (manual
 * steps, "" else) and `notes`. */
struct rule_reading {
	struct arena *arena;
	struct rule_words achievements, pathways, skills, tags, schemes;
	struct rule_step *steps;
	const char **texts, **notes;
	size_t count, room;
	struct rule_mistakes mistakes;
	struct text where; /* in the rule that is being read */
	int32_t pathway, prerequisite_of; /* whose rule that is */
	int depth;
	struct err *err;
};

/* An empty reading. */
void rule_read_begin(struct rule_reading *reading, struct arena *arena);

/* Reads the rule of a pathway, or of what an achievement needs first (-1: not
 * that), both by number; adds its steps. False where JSON of another type
 * stands in a place; the sentence names it. */
bool rule_read(struct rule_reading *reading, const cJSON *rule, int32_t pathway,
	       int32_t prerequisite_of, struct err *err);

/* The first key of an object that is neither among these (parted by blanks)
 * nor a "note" in words, or NULL; `after` NULL, or where to go on from. */
const cJSON *rule_unknown_key(const cJSON *object, const cJSON *after,
			      const char *keys);

/* All mistakes, sorted by code, then place, each once. `rule` is what
 * rule_build() made of the reading's steps; names are the reading's. */
struct rule_mistakes rule_findings(const struct rule_reading *reading,
				   const struct rule *rule);

#endif
