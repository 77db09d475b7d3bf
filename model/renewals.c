/* SPDX-License-Identifier: MIT */
/*
 * Who is on the list, and what hangs on it. What falls is asked of the engine:
 * as though that one were not held on the day, with all else as it is.
 */
#include "model/renewals.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"
#include "model/career/profile.h"
#include "model/record/record.h"
#include "model/stacking/explain.h"
#include "model/store/query.h"

struct making {
	struct portfolio *portfolio;
	struct due_list *list;
	struct arena *arena;
	int32_t *due_of; /* achievement -> its place in the list, or -1 */
	bool *met; /* of a pathway: live, and complete */
	int32_t room;
};

static struct day end_of(const struct due_list *list, int32_t r, int32_t *by)
{
	struct stack_end end = stack_end(list->stacks.stack, r,
					 list->stacks.held.at[r].doubtful);

	if (by)
		*by = end.by;
	return end.until;
}

static bool was_earned(const struct stack_record *r, struct day as_of)
{
	return !r->revoked && (!day_is(r->earned) || r->earned.n <= as_of.n);
}

/* The last end of any award of each achievement; INT32_MAX: never. */
static int32_t *last_ends(const struct making *m)
{
	const struct stacks *stacks = &m->list->stacks;
	size_t count = stacks->input.achievement_count;
	int32_t *last = arena_array(m->arena, count + 1, sizeof(*last));

	memset(last, 0x80, (count + 1) * sizeof(*last));
	for (int32_t r = 0; r < stacks->records.count; r++) {
		const struct stack_record *record = &stacks->held.at[r];
		struct day end = end_of(m->list, r, NULL);
		int32_t n = day_is(end) ? end.n : INT32_MAX;

		if (record->achievement >= 0 &&
		    was_earned(record, m->list->as_of) &&
		    n > last[record->achievement])
			last[record->achievement] = n;
	}
	return last;
}

static struct due *add(struct making *m, int32_t r)
{
	const struct stacks *stacks = &m->list->stacks;
	struct due_list *list = m->list;
	struct due *due;
	int32_t by, a = stacks->held.at[r].achievement;

	if (list->count == m->room) {
		struct due *more;

		m->room = m->room ? 2 * m->room : 32;
		more = arena_array(m->arena, (size_t)m->room, sizeof(*more));
		if (list->count)
			memcpy(more, list->at,
			       (size_t)list->count * sizeof(*more));
		list->at = more;
	}
	due = &list->at[list->count];
	*due = (struct due){
		.credential = stacks->records.ids[r],
		.achievement = a < 0 ? 0 : stacks->achievements.ids[a],
		.title = stacks->records.titles[r],
		.issuer = "",
		.until = end_of(list, r, &by),
		.renewed_by = "",
		.best = -1,
		.words = "",
	};
	if (by >= 0)
		due->renewed_by = stacks->records.titles[by];
	if (a >= 0)
		m->due_of[a] = list->count;
	list->count++;
	return due;
}

static void add_ending(struct making *m, int days)
{
	const struct stacks *stacks = &m->list->stacks;
	const int32_t *last = last_ends(m);

	for (int32_t r = 0; r < stacks->records.count; r++) {
		const struct stack_record *record = &stacks->held.at[r];
		struct day end = end_of(m->list, r, NULL);
		int32_t a = record->achievement;

		if (!day_is(end) || end.n <= m->list->as_of.n ||
		    end.n - m->list->as_of.n > days ||
		    !was_earned(record, m->list->as_of) ||
		    (a >= 0 && (end.n < last[a] || m->due_of[a] >= 0)))
			continue;
		add(m, r);
	}
}

static void note_fall(struct due *due, int32_t *room, int32_t pathway)
{
	int32_t *falls = (int32_t *)(uintptr_t)due->falls;

	if (due->fall_count < *room)
		falls[due->fall_count++] = pathway;
}

static void find_met(struct making *m)
{
	struct stacks *stacks = &m->list->stacks;

	m->met = arena_array(m->arena, (size_t)stacks->pathways.count + 1, 1);
	for (int32_t p = 0; p < stacks->pathways.count; p++)
		m->met[p] = stacks->input.pathways[p] == PATHWAY_LIVE &&
			    stack_result(stacks->stack, p).status == STACK_MET;
}

/* Live pathways that are complete and would not be without it. */
static void find_falls(struct making *m, struct due *due)
{
	struct stacks *stacks = &m->list->stacks;
	int32_t a = due->achievement ? stacks_index(&stacks->achievements,
						    due->achievement)
				     : -1;
	int32_t room = stacks->pathways.count;

	if (a < 0 || !room)
		return;
	due->falls = arena_array(m->arena, (size_t)room, sizeof(int32_t));
	stack_suppose(stacks->stack, a, SUPPOSE_NOT_HELD);
	for (int32_t p = 0; p < room; p++)
		if (m->met[p] &&
		    stack_result(stacks->stack, p).status != STACK_MET)
			note_fall(due, &room, p);
	stack_suppose(stacks->stack, a, SUPPOSE_NOTHING);
}

static void blame(struct making *m, int32_t pathway, int32_t record)
{
	const struct stacks *stacks = &m->list->stacks;
	int32_t a = stacks->held.at[record].achievement;
	int32_t room = stacks->pathways.count;
	struct due *due;

	if (a < 0)
		return;
	if (m->due_of[a] >= 0) {
		due = &m->list->at[m->due_of[a]];
	} else {
		due = add(m, record);
		due->lapsed = true;
		due->falls = arena_array(m->arena, (size_t)room,
					 sizeof(int32_t));
	}
	if (due->lapsed &&
	    (!due->fall_count || due->falls[due->fall_count - 1] != pathway))
		note_fall(due, &room, pathway);
}

/* What lapsed of live pathways that were complete once and are not. */
static void add_lapsed(struct making *m)
{
	struct stacks *stacks = &m->list->stacks;

	for (int32_t p = 0; p < stacks->pathways.count; p++) {
		struct stack_result r = stack_result(stacks->stack, p);
		const struct proof *proof;

		if (r.status == STACK_MET || !day_is(r.fell_on))
			continue;
		proof = stack_explain(stacks->stack, m->arena, p);
		for (int32_t i = 0; i < proof->count; i++)
			if (proof->steps[i].why == WHY_LAPSED &&
			    proof->steps[i].record >= 0)
				blame(m, p, proof->steps[i].record);
	}
}

static int by_day(const void *a, const void *b)
{
	const struct due *x = a, *y = b;

	if (x->until.n != y->until.n)
		return x->until.n < y->until.n ? -1 : 1;
	return (x->credential > y->credential) -
	       (x->credential < y->credential);
}

bool due_load(struct portfolio *p, struct day as_of, int days,
	      struct arena *arena, struct due_list *list, struct err *err)
{
	struct making m = { .portfolio = p, .list = list, .arena = arena };
	size_t count;

	*list = (struct due_list){ .as_of = as_of };
	if (!stacks_load(p, as_of, arena, &list->stacks, err))
		return false;
	count = list->stacks.input.achievement_count;
	m.due_of = arena_array(arena, count + 1, sizeof(*m.due_of));
	memset(m.due_of, 0xff, (count + 1) * sizeof(*m.due_of));
	find_met(&m);
	add_ending(&m, days);
	for (int32_t i = 0; i < list->count; i++)
		find_falls(&m, &list->at[i]);
	add_lapsed(&m);
	if (list->count)
		qsort(list->at, (size_t)list->count, sizeof(*list->at), by_day);
	for (int32_t i = 0; i < list->count; i++)
		if (!repairs_find(p, list, &list->at[i], arena, err))
			return false;
	return true;
}

bool due_days(struct portfolio *p, int *days, struct err *err)
{
	struct arena scratch = { 0 };
	struct profile profile;
	int reminders[REMINDERS_MAX];
	bool ok = record_load(p->store, &profile_entity, 1, &profile, &scratch,
			      err);

	*days = 90;
	if (ok && profile_reminders(profile.reminders, reminders))
		*days = reminders[0];
	arena_free(&scratch);
	return ok;
}
