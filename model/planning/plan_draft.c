/* SPDX-License-Identifier: MIT */
/*
 * The list of work for a first month with a credential. The minutes of what
 * surrounds the learning are a proposal; a person changes them.
 */
#include "model/planning/plan_draft.h"

#include <string.h>

/* "%s" is the goal, once at most. */
static const struct {
	enum plan_phase phase;
	int minutes;
	const char *title;
} around[] = {
	{ PHASE_RESEARCH, 40, "Read what %s asks for and what it leads to" },
	{ PHASE_RESEARCH, 30, "Look at who issues it: rating, price, renewal" },
	{ PHASE_RESEARCH, 30,
	  "Ask somebody who holds it, or who hires for it" },
	{ PHASE_CHOOSE, 45, "Compare ways, dates and the whole price" },
	{ PHASE_CHOOSE, 20, "Decide, and write down why" },
	{ PHASE_CHOOSE, 25, "Register, and reserve the hours" },
	{ PHASE_APPLY, 45, "Put %s into profile and CV" },
	{ PHASE_APPLY, 90, "Use it in one real piece of work" },
	{ PHASE_APPLY, 30, "Show the result to somebody who could pay for it" },
	{ PHASE_APPLY, 20, "Look back, and choose what comes next" },
};

enum { AROUND = sizeof(around) / sizeof(*around), PROOF_MINUTES = 20 };

static const char *verb(enum plan_kind kind)
{
	switch (kind) {
	case PLAN_EARN: return "Earn";
	case PLAN_PRACTISE: return "Practise";
	case PLAN_DO: return "Do";
	}
	return "Do";
}

/* The title of work with the goal in the place of "%s". */
static const char *about(const char *title, const char *goal,
			 struct arena *arena)
{
	const char *gap = strstr(title, "%s");

	if (!gap)
		return title;
	return arena_printf(arena, "%.*s%s%s", (int)(gap - title), title, goal,
			    gap + 2);
}

static size_t draft_around(enum plan_phase phase, const char *goal,
			   struct arena *arena, struct plan_work *work)
{
	size_t n = 0;

	for (size_t i = 0; i < AROUND; i++)
		if (around[i].phase == phase)
			work[n++] = (struct plan_work){
				.title = about(around[i].title, goal, arena),
				.minutes = { around[i].minutes },
				.phase = phase,
				.item = -1,
			};
	return n;
}

static size_t draft_item(const struct plan_item *item, int place,
			 struct arena *arena, struct plan_work *work)
{
	work[0] = (struct plan_work){
		.title = arena_printf(arena, "%s: %s", verb(item->kind),
				      item->title),
		.minutes = item->minutes,
		.phase = PHASE_EARN,
		.item = place,
	};
	if (item->kind != PLAN_EARN)
		return 1;
	work[1] = (struct plan_work){
		.title = arena_printf(arena, "Keep the proof of: %s",
				      item->title),
		.minutes = { PROOF_MINUTES },
		.phase = PHASE_EARN,
		.item = place,
	};
	return 2;
}

size_t plan_draft(const char *goal, const struct plan_item *items, size_t count,
		  struct arena *arena, const struct plan_work **work)
{
	struct plan_work *list = arena_array(arena, AROUND + 2 * count,
					     sizeof(*list));
	size_t n = 0;

	*work = list;
	n += draft_around(PHASE_RESEARCH, goal, arena, list + n);
	n += draft_around(PHASE_CHOOSE, goal, arena, list + n);
	for (size_t i = 0; i < count; i++)
		n += draft_item(&items[i], (int)i, arena, list + n);
	n += draft_around(PHASE_APPLY, goal, arena, list + n);
	return n;
}
