/* SPDX-License-Identifier: MIT */
/*
 * What the cases of the stacking methods bring along: achievements and
 * pathways ("ctx"), and what somebody holds. They become the engine's arrays.
 *
 * Ids are numbered in the order of their bytes, so that the order in which a
 * file has them changes nothing; behind them come those that are only
 * mentioned.
 */
#ifndef CAIRN_METHOD_CONTEXT_H
#define CAIRN_METHOD_CONTEXT_H

#include "model/exchange/rule_read.h"
#include "model/stacking/evaluate.h"

struct context {
	struct arena *arena;
	struct rule_reading reading;
	const cJSON **achievements; /* as described, by number */
	size_t described; /* achievements that the case describes */
	size_t pathways; /* that it describes */
	struct rule_input input;
	const struct rule *rule; /* after context_build() */
	struct stack_records held;
	const char **ids; /* of the records */
};

/* Reads "ctx" of a method's input. False with a sentence where it is not of
 * the form; what is wrong with its rules is no such failure. */
bool context_read(struct context *context, struct arena *arena,
		  const cJSON *input, struct err *err);

/* Reads a list of records ("credentials"); NULL is an empty one. */
bool context_hold(struct context *context, const cJSON *list, struct err *err);

/* What is wrong with the rules. */
struct rule_mistakes context_mistakes(struct context *context);

/* Makes the rule; false where a mistake forbids to evaluate it, or where more
 * than `most` achievements may fill what one "once" asks for: who fills what
 * takes their cube in time. What is only mentioned counts as an achievement of
 * which nothing is known. */
bool context_build(struct context *context, int32_t most, struct err *err);

/* The number of a described pathway; false with a sentence for anything
 * else. */
bool context_pathway(const struct context *context, const cJSON *id,
		     int32_t *number, struct err *err);

/* The numbers of a list of achievements that the case describes; *numbers in
 * the arena, `name` for the sentence. */
bool context_set(struct context *context, const cJSON *list, const char *name,
		 int32_t **numbers, size_t *count, struct err *err);

/* Fails for the first key of an object that is not among these. */
bool context_keys(const cJSON *object, const char *what, const char *keys,
		  struct err *err);

/* A whole number within bounds. An absent one is `absent`, unless that is
 * out of bounds: then it must be there. */
bool context_number(const cJSON *object, const char *what, const char *name,
		    int64_t least, int64_t most, int64_t absent,
		    int64_t *number, struct err *err);

/* A day, NO_DAY if absent and not `wanted`. */
bool context_day(const cJSON *object, const char *what, const char *name,
		 bool wanted, struct day *day, struct err *err);

#endif
