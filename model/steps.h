/* SPDX-License-Identifier: MIT */
/*
 * Where the steps of a rule stand: placing, moving, grouping.
 *
 * A rule is a tree with one root, and below since, within and ever there is
 * one step; everything here keeps it so. Brothers are numbered from 0. All of
 * these are called inside a change.
 */
#ifndef CAIRN_STEPS_H
#define CAIRN_STEPS_H

#include "model/career/step.h"
#include "model/portfolio.h"

/* Settles where a step that is about to be saved goes, by its owner, parent
 * and position: before the brother with that position, which makes room, or
 * behind all where it has none. Where there is room for one step only and one
 * is there, the two share it: the new one goes into that one if it is a group
 * (all, any, k), else an "all" is put around both. */
bool steps_place(struct portfolio *portfolio, struct step *step,
		 struct err *err);

enum step_way {
	STEP_UP, /* before the brother above */
	STEP_DOWN, /* behind the one below */
	STEP_OUT, /* behind the group that it is in */
	STEP_IN, /* into the group above it */
};

/* False with a sentence where there is nowhere to go. */
bool steps_move(struct portfolio *portfolio, int64_t id, enum step_way way,
		struct err *err);

/* Puts a group around a step. `group` says kind, number and day; it is saved
 * and gets its id. */
bool steps_wrap(struct portfolio *portfolio, int64_t id, struct step *group,
		struct err *err);

/* Takes a group away and leaves what is in it in its place. */
bool steps_unwrap(struct portfolio *portfolio, int64_t id, struct err *err);

/* How many steps are below one, at any depth. */
bool steps_below(struct portfolio *portfolio, int64_t id, int64_t *count,
		 struct err *err);

#endif
