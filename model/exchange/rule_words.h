/* SPDX-License-Identifier: MIT */
/*
 * Words numbered in the order in which they come: the ids that rules refer
 * to, before anybody knows what they stand for.
 */
#ifndef CAIRN_EXCHANGE_RULE_WORDS_H
#define CAIRN_EXCHANGE_RULE_WORDS_H

#include <stdint.h>

#include "model/base/arena.h"

/* {.arena = a} has no words. at[] are copies in the arena. */
struct rule_words {
	struct arena *arena;
	const char **at;
	int32_t count, room;
	int32_t *slots; /* a hash table: numbers from 1, 0 is empty */
	uint32_t slot_count; /* a power of two, at least twice the count */
};

/* The number of a word, from 0; a new one if it is not there yet. */
int32_t rule_words_add(struct rule_words *words, const char *word);

/* The number of a word, or -1. */
int32_t rule_words_find(const struct rule_words *words, const char *word);

#endif
