/* SPDX-License-Identifier: MIT */
/*
 * The catalogue: what is baked into the program about issuers, what can be
 * earned, how it stacks, and skills.
 *
 * It is read-only and lies in the program itself; nothing is opened before
 * the first question. Entries are known by kind and slug. Everything that is
 * answered lives in the arena of the caller. What is asked of single entries
 * is in entry.h.
 */
#ifndef CAIRN_CATALOGUE_CATALOGUE_H
#define CAIRN_CATALOGUE_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/base/amount.h"
#include "model/base/arena.h"
#include "model/base/day.h"
#include "model/base/err.h"
#include "model/store/store.h"

/* All zero is a catalogue that nobody has asked anything yet. */
struct catalogue {
	struct store *store;
};

enum catalogue_kind {
	CATALOGUE_ISSUER = 1,
	CATALOGUE_ACHIEVEMENT = 2,
	CATALOGUE_PATHWAY = 4,
	CATALOGUE_SKILL = 8,
	CATALOGUE_ALL = 15,
};

/* One line of a list. What has no meaning for a kind is unknown or "". */
struct catalogue_hit {
	enum catalogue_kind kind;
	const char *slug, *title;
	const char *issuer; /* its title */
	const char *what; /* certification, live, hard, nonprofit */
	const char *level; /* entry, mid, advanced */
	struct minutes minutes;
	const char *minutes_basis; /* default, stated, converted, … */
	struct money cost;
	int64_t cost_year; /* NO_NUMBER where unknown */
	struct validity validity;
	struct day retired; /* from then on it cannot be earned */
	bool name_only; /* known by its name only */
	const char *confidence;
};

struct catalogue_hits {
	struct catalogue_hit *hit;
	size_t count;
};

void catalogue_close(struct catalogue *catalogue);

/* The image, opened now if it was not yet; for the other files of this room
 * and for tests. */
bool catalogue_open(struct catalogue *catalogue, struct err *err);

/* Entries of the kinds (added up) that have all words, each as the beginning
 * of a word in title, issuer, skills, aliases or slug; then, where there is
 * room, those that have the text anywhere ("curity+"). Case and accents do
 * not matter. Best first, at most `limit`. No words, no hits. */
bool catalogue_search(struct catalogue *catalogue, struct arena *arena,
		      const char *words, unsigned kinds, size_t limit,
		      struct catalogue_hits *hits, struct err *err);

/* All entries of the kinds by title; of one issuer where its slug is not "". */
bool catalogue_list(struct catalogue *catalogue, struct arena *arena,
		    unsigned kinds, const char *issuer,
		    struct catalogue_hits *hits, struct err *err);

/* The pathways that name this achievement, at any depth of their own rule,
 * and those that contain such a pathway. */
bool catalogue_pathways_with(struct catalogue *catalogue, struct arena *arena,
			     const char *achievement,
			     struct catalogue_hits *hits, struct err *err);

/* The achievements that are evidence of a skill. */
bool catalogue_with_skill(struct catalogue *catalogue, struct arena *arena,
			  const char *skill, struct catalogue_hits *hits,
			  struct err *err);

/* How many entries of the kinds there are; those known by name only, too. */
bool catalogue_count(struct catalogue *catalogue, unsigned kinds,
		     int64_t *count, struct err *err);

#endif
