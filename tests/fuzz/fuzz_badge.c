/* SPDX-License-Identifier: MIT */
/*
 * Any bytes through the door for badges. Everything that comes back is walked
 * over, so that a stray pointer is noticed.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "model/badge/badge.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static size_t walk(const struct badge *badge)
{
	const struct badge_achievement *what = &badge->achievement;
	size_t sum = strlen(badge->id) + strlen(badge->issuer.id) +
		     strlen(badge->issuer.name) + strlen(what->name) +
		     strlen(what->criteria) + strlen(badge->issued) +
		     strlen(badge->expires) + strlen(badge->proof);

	for (size_t i = 0; i < what->alignment_count; i++)
		sum += strlen(what->alignments[i].name);
	for (size_t i = 0; i < what->tag_count; i++)
		sum += strlen(what->tags[i]);
	for (size_t i = 0; i < badge->evidence_count; i++)
		sum += strlen(badge->evidence[i].url);
	for (size_t i = 0; i < badge->identity_count; i++)
		sum += strlen(badge->identities[i].value);
	return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = { NULL };
	struct badge_file file;
	struct err err;
	volatile size_t sum;

	if (badge_read(bytes, length, &arena, &file, &err) == BADGE_TAKEN) {
		sum = walk(&file.whole);
		for (size_t i = 0; i < file.count; i++)
			sum = sum + walk(&file.badges[i]);
	}
	arena_free(&arena);
	return 0;
}
