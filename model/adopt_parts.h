/* SPDX-License-Identifier: MIT */
/*
 * What the two halves of adopting share. Nobody else includes this.
 */
#ifndef CAIRN_ADOPT_PARTS_H
#define CAIRN_ADOPT_PARTS_H

#include "model/portfolio.h"
#include "model/record/entity.h"
#include "model/store/query.h"

/* One adopting: out of `from`, and how deep rules have led. */
struct adoption {
	struct portfolio *portfolio;
	struct store *from;
	struct arena arena;
	int depth;
	bool copied; /* anything */
};

/* *id becomes the record that has the slug of a catalogue row, which is copied
 * if it is not here. */
bool adopt_row(struct adoption *a, const struct entity *entity, int64_t row,
	       int64_t *id, struct err *err);

/* Copies the rule whose steps have `row` in the column `owner` (pathway or
 * prerequisite_of) there; here its owner is `id`. */
bool adopt_rule(struct adoption *a, const char *owner, int64_t row, int64_t id,
		struct err *err);

/* Copies what ties the achievement `row`, here `id`, to those that are here. */
bool adopt_relations(struct adoption *a, int64_t row, int64_t id,
		     struct err *err);

/* Copies how the achievement `row`, here `id`, is renewed. */
bool adopt_renewal(struct adoption *a, int64_t row, int64_t id,
		   struct err *err);

/* *member becomes the place of a text among choices; else it is left. */
void adopt_choice(unsigned *member, const char *const *choices,
		  const char *text);

#endif
