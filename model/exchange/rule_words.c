/* SPDX-License-Identifier: MIT */
/*
 * A hash table with open addressing; the words themselves stay in order.
 */
#include "model/exchange/rule_words.h"

#include <string.h>

#include "model/base/text.h"

/* FNV-1a. */
static uint32_t hash(const char *word)
{
	uint32_t sum = 2166136261u;

	for (; *word; word++)
		sum = (sum ^ (unsigned char)*word) * 16777619u;
	return sum;
}

/* Where a word stands, or the empty place where it would. */
static uint32_t slot_of(const struct rule_words *words, const char *word)
{
	uint32_t last = words->slot_count - 1, slot = hash(word) & last;

	while (words->slots[slot] &&
	       !text_equal(words->at[words->slots[slot] - 1], word))
		slot = (slot + 1) & last;
	return slot;
}

static void make_room(struct rule_words *words)
{
	int32_t room = words->room ? 2 * words->room : 32;
	const char **at = arena_array(words->arena, (size_t)room, sizeof(*at));

	if (words->count)
		memcpy(at, words->at, (size_t)words->count * sizeof(*at));
	words->at = at;
	words->room = room;
	words->slot_count = 2 * (uint32_t)room;
	words->slots = arena_array(words->arena, words->slot_count,
				   sizeof(*words->slots));
	for (int32_t i = 0; i < words->count; i++)
		words->slots[slot_of(words, at[i])] = i + 1;
}

int32_t rule_words_find(const struct rule_words *words, const char *word)
{
	return words->count ? words->slots[slot_of(words, word)] - 1 : -1;
}

int32_t rule_words_add(struct rule_words *words, const char *word)
{
	int32_t known = rule_words_find(words, word);

	if (known >= 0)
		return known;
	if (words->count == words->room)
		make_room(words);
	words->at[words->count] = arena_string(words->arena, word);
	words->slots[slot_of(words, word)] = words->count + 1;
	return words->count++;
}
