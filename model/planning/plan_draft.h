/* SPDX-License-Identifier: MIT */
/*
 * From what is wanted to a list of work: what to find out, what to decide,
 * what to earn and keep proof of, and how to put it to use.
 */
#ifndef CAIRN_PLANNING_PLAN_DRAFT_H
#define CAIRN_PLANNING_PLAN_DRAFT_H

#include "model/base/amount.h"
#include "model/base/arena.h"
#include "model/planning/calendar.h"

struct plan_work {
	const char *title;
	struct minutes minutes; /* NO_MINUTES: nobody has said */
	enum plan_phase phase;
	int item; /* its place among the items; -1: it is about the goal */
};

enum plan_kind {
	PLAN_EARN, /* an award: learn, be assessed, keep the proof */
	PLAN_PRACTISE, /* a skill: use it */
	PLAN_DO, /* anything else that a rule asks for */
};

/* One thing that is missing for the goal, in the order of doing. */
struct plan_item {
	const char *title;
	struct minutes minutes; /* NO_MINUTES: nobody has said */
	enum plan_kind kind;
};

/* Fills *work with an array in `arena` and returns how many there are. Work
 * about an item has its place in `items`; work about the goal has -1. */
size_t plan_draft(const char *goal, const struct plan_item *items, size_t count,
		  struct arena *arena, const struct plan_work **work);

#endif
