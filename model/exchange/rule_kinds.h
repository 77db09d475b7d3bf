/* SPDX-License-Identifier: MIT */
/*
 * The kinds of node that a rule can have, each with its reader. Included by
 * rule_read.c and rule_kinds.c only.
 */
#ifndef CAIRN_EXCHANGE_RULE_KINDS_H
#define CAIRN_EXCHANGE_RULE_KINDS_H

#include "model/exchange/rule_read.h"

struct rule_key {
	const char *key; /* that names the kind */
	enum rule_kind kind;
	const char *keys; /* that may stand there: itself too */
	bool (*read)(struct rule_reading *r, const cJSON *node,
		     const cJSON *value, int32_t step);
};

/* Ends without key. */
extern const struct rule_key rule_keys[];

/* A new step of the rule that is being read; returns its number. */
int32_t rule_step_add(struct rule_reading *r, int32_t parent, int32_t position,
		      enum rule_kind kind);

/* Reads a node below another (-1: the root). */
bool rule_node(struct rule_reading *r, const cJSON *node, int32_t parent,
	       int32_t position);

/* Goes to a place below the present one; back with rule_leave(). */
size_t rule_enter(struct rule_reading *r, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void rule_leave(struct rule_reading *r, size_t length);

/* Notes a mistake in the present place; `detail` may be "". */
void rule_mistaken(struct rule_reading *r, enum rule_code code,
		   const char *detail, const char *text);

/* Notes each key of an object that is not among these, nor a "note". */
void rule_check_keys(struct rule_reading *r, const cJSON *object,
		     const char *keys);

/* A whole number from 0 up, cut at 1e9; -1 for anything else. */
int32_t rule_number(const cJSON *value);

/* Numbers the word that a value must be; numbering `words`. */
bool rule_word(struct rule_reading *r, const cJSON *value,
	       struct rule_words *words, int32_t *number);

/* Absent or a list; else false with a sentence. */
bool rule_is_list(struct rule_reading *r, const cJSON *list);

/* The reader of points, which is the longest. */
bool rule_points_read(struct rule_reading *r, const cJSON *node,
		      const cJSON *value, int32_t step);

/* False with a sentence: what stands here has the wrong type. */
bool rule_wrong(struct rule_reading *r, const char *wanted);

#endif
