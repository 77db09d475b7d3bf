/* SPDX-License-Identifier: MIT */
/*
 * Moving rows of the step table about. Positions may have gaps or be equal in
 * a file from elsewhere, so brothers are numbered anew before they are moved.
 */
#include "model/steps.h"

#include "model/record/record.h"
#include "model/store/query.h"

/* Brothers: of one rule, below one parent. */
#define BROTHERS "pathway IS ?1 AND prerequisite_of IS ?2 AND parent IS ?3"

static bool is_known(int64_t number)
{
	return number != NO_NUMBER;
}

static void bind_link(struct query *q, const struct link *link)
{
	if (link->id)
		bind_int(q, link->id);
	else
		bind_null(q);
}

static void open_brothers(struct query *q, struct portfolio *p,
			  const struct step *s, const char *sql,
			  struct err *err)
{
	query_open(q, p->store, sql, err);
	bind_link(q, &s->pathway);
	bind_link(q, &s->prerequisite_of);
	if (is_known(s->parent))
		bind_int(q, s->parent);
	else
		bind_null(q);
}

static bool number_brothers(struct portfolio *p, const struct step *s,
			    struct err *err)
{
	struct query q;

	open_brothers(&q, p, s,
		      "UPDATE step SET position = o.place FROM (SELECT id, "
		      "row_number() OVER (ORDER BY position, id) - 1 AS place "
		      "FROM step WHERE " BROTHERS ") AS o "
		      "WHERE o.id = step.id AND position <> o.place",
		      err);
	return query_run(&q);
}

/* Moves the brothers from a position on by so many places. */
static bool make_room(struct portfolio *p, const struct step *s, int64_t from,
		      int64_t by, struct err *err)
{
	struct query q;

	open_brothers(&q, p, s,
		      "UPDATE step SET position = position + ?5 WHERE " BROTHERS
		      " AND position >= ?4",
		      err);
	bind_int(&q, from);
	bind_int(&q, by);
	return query_run(&q);
}

/* Of those that SELECT gives for the brothers of a step but itself. */
static bool ask_brothers(struct portfolio *p, const struct step *s,
			 const char *sql, int64_t *answer, struct err *err)
{
	struct query q;

	*answer = 0;
	open_brothers(&q, p, s, sql, err);
	bind_int(&q, s->id);
	if (query_step(&q))
		*answer = column_int(&q);
	return query_done(&q);
}

static bool load(struct portfolio *p, int64_t id, struct step *s,
		 struct err *err)
{
	return record_load(p->store, &step_entity, id, s, &p->turn, err);
}

/* A step of the same rule, in the place of another. */
static struct step in_place_of(const struct step *s)
{
	struct step other;

	record_clear(&step_entity, &other);
	other.pathway = s->pathway;
	other.prerequisite_of = s->prerequisite_of;
	other.parent = s->parent;
	other.position = s->position;
	return other;
}

static bool wrap(struct portfolio *p, struct step *s, struct step *group,
		 struct err *err)
{
	if (!record_save(p->store, &step_entity, group, err))
		return false;
	s->parent = group->id;
	s->position = 0;
	return record_save(p->store, &step_entity, s, err);
}

/* The one step that has the place already takes the new one in. */
static bool share(struct portfolio *p, struct step *s, int64_t with,
		  struct err *err)
{
	struct step other, group;
	bool first;

	if (!load(p, with, &other, err))
		return false;
	if (other.kind == STEP_ALL || other.kind == STEP_ANY ||
	    other.kind == STEP_K) {
		s->parent = other.id;
		s->position = NO_NUMBER;
		return true;
	}
	first = is_known(s->position) && s->position <= other.position;
	group = in_place_of(&other);
	group.kind = STEP_ALL;
	if (!wrap(p, &other, &group, err))
		return false;
	s->parent = group.id;
	s->position = first ? 0 : NO_NUMBER;
	return true;
}

/* Whether there is room for one step only: the root, and below a wrapper. */
static bool is_single(struct portfolio *p, const struct step *s, bool *single,
		      struct err *err)
{
	struct step parent;

	*single = !is_known(s->parent);
	if (*single)
		return true;
	if (!load(p, s->parent, &parent, err))
		return false;
	*single = parent.kind == STEP_SINCE || parent.kind == STEP_WITHIN ||
		  parent.kind == STEP_EVER;
	return true;
}

/* The brothers before a position, which gaps may have made too large. */
static bool count_before(struct portfolio *p, const struct step *s,
			 int64_t *count, struct err *err)
{
	struct query q;

	*count = 0;
	open_brothers(&q, p, s,
		      "SELECT count(*) FROM step WHERE " BROTHERS
		      " AND id <> ?4 AND position < ?5",
		      err);
	bind_int(&q, s->id);
	bind_int(&q, s->position);
	if (query_step(&q))
		*count = column_int(&q);
	return query_done(&q);
}

bool steps_place(struct portfolio *p, struct step *s, struct err *err)
{
	int64_t with = 0, end, before;
	bool single;

	if (!is_single(p, s, &single, err))
		return false;
	if (single && !ask_brothers(p, s,
				    "SELECT id FROM step WHERE " BROTHERS
				    " AND id <> ?4 ORDER BY id LIMIT 1",
				    &with, err))
		return false;
	if ((with && !share(p, s, with, err)) ||
	    !count_before(p, s, &before, err) || !number_brothers(p, s, err) ||
	    !ask_brothers(p, s,
			  "SELECT max(position) + 1 FROM step WHERE " BROTHERS
			  " AND id <> ?4",
			  &end, err))
		return false;
	s->position = is_known(s->position) ? before : end;
	return make_room(p, s, s->position, 1, err);
}

/* Changes places with a brother; `by` is 1 or -1. */
static bool swap(struct portfolio *p, struct step *s, int by, struct err *err)
{
	struct step other;
	int64_t id;

	if (!ask_brothers(p, s,
			  by < 0 ? "SELECT id FROM step WHERE " BROTHERS
				   " AND position = (SELECT position FROM step "
				   "WHERE id = ?4) - 1"
				 : "SELECT id FROM step WHERE " BROTHERS
				   " AND position = (SELECT position FROM step "
				   "WHERE id = ?4) + 1",
			  &id, err))
		return false;
	if (!id)
		return fail(err, by < 0 ? "It is the first in its group "
					  "already."
					: "It is the last in its group "
					  "already.");
	if (!load(p, id, &other, err))
		return false;
	other.position = s->position;
	s->position += by;
	return record_save(p->store, &step_entity, &other, err) &&
	       record_save(p->store, &step_entity, s, err);
}

/* Takes a step to another place of its rule. */
static bool put(struct portfolio *p, struct step *s, int64_t parent,
		int64_t position, struct err *err)
{
	struct step left = *s;

	s->parent = parent;
	s->position = position;
	return steps_place(p, s, err) &&
	       record_save(p->store, &step_entity, s, err) &&
	       number_brothers(p, &left, err);
}

static bool move_out(struct portfolio *p, struct step *s, struct err *err)
{
	struct step parent;

	if (!is_known(s->parent))
		return fail(err, "It is the whole rule, in no group.");
	if (!load(p, s->parent, &parent, err))
		return false;
	if (!is_known(parent.parent))
		return fail(err, "The group that it is in is the whole rule; "
				 "nothing is outside.");
	return put(p, s, parent.parent, parent.position + 1, err);
}

static bool move_in(struct portfolio *p, struct step *s, struct err *err)
{
	struct step above;
	int64_t id;

	if (!ask_brothers(p, s,
			  "SELECT id FROM step WHERE " BROTHERS
			  " AND position = (SELECT position FROM step "
			  "WHERE id = ?4) - 1",
			  &id, err))
		return false;
	if (!id)
		return fail(err, "No group is just above it to go into.");
	if (!load(p, id, &above, err))
		return false;
	if (!step_is_group(above.kind))
		return fail(err, "What is just above it is no group; put a "
				 "group around that first.");
	return put(p, s, above.id, NO_NUMBER, err);
}

bool steps_move(struct portfolio *p, int64_t id, enum step_way way,
		struct err *err)
{
	struct step s;

	if (!load(p, id, &s, err) || !number_brothers(p, &s, err) ||
	    !load(p, id, &s, err))
		return false;
	switch (way) {
	case STEP_UP: return swap(p, &s, -1, err);
	case STEP_DOWN: return swap(p, &s, 1, err);
	case STEP_OUT: return move_out(p, &s, err);
	case STEP_IN: return move_in(p, &s, err);
	}
	panic("a way of kind %d", (int)way);
}

bool steps_wrap(struct portfolio *p, int64_t id, struct step *group,
		struct err *err)
{
	struct step s, made;

	if (!load(p, id, &s, err))
		return false;
	if (s.kind == STEP_ITEM || s.kind == STEP_CAP)
		return fail(err, "What gives points stands below a points "
				 "step or a cap only.");
	made = in_place_of(&s);
	made.kind = group->kind;
	made.number = group->number;
	made.since = group->since;
	*group = made;
	return wrap(p, &s, group, err);
}

static bool count_children(struct portfolio *p, int64_t id, int64_t *count,
			   struct err *err)
{
	struct query q;

	*count = 0;
	query_open(&q, p->store, "SELECT count(*) FROM step WHERE parent = ?",
		   err);
	bind_int(&q, id);
	if (query_step(&q))
		*count = column_int(&q);
	return query_done(&q);
}

static bool lift_children(struct portfolio *p, const struct step *s,
			  struct err *err)
{
	struct query q;

	query_open(&q, p->store,
		   "UPDATE step SET parent = ?1, position = position + ?2 "
		   "WHERE parent = ?3",
		   err);
	if (is_known(s->parent))
		bind_int(&q, s->parent);
	else
		bind_null(&q);
	bind_int(&q, s->position);
	bind_int(&q, s->id);
	return query_run(&q);
}

bool steps_unwrap(struct portfolio *p, int64_t id, struct err *err)
{
	struct step s, child;
	int64_t count;
	bool single;

	if (!load(p, id, &s, err) || !is_single(p, &s, &single, err) ||
	    !count_children(p, id, &count, err))
		return false;
	if (!count)
		return fail(err, "Nothing is in it that could be left.");
	if (s.kind == STEP_POINTS)
		return fail(err, "What gives points cannot stand without its "
				 "points step.");
	if (single && count > 1)
		return fail(err,
			    "There is room for one step here, and %d are "
			    "in it.",
			    (int)count);
	child = in_place_of(&s);
	child.parent = s.id;
	return number_brothers(p, &s, err) && number_brothers(p, &child, err) &&
	       load(p, id, &s, err) &&
	       make_room(p, &s, s.position + 1, count - 1, err) &&
	       lift_children(p, &s, err) &&
	       record_erase(p->store, &step_entity, id, err);
}

bool steps_below(struct portfolio *p, int64_t id, int64_t *count,
		 struct err *err)
{
	struct query q;

	*count = 0;
	query_open(&q, p->store,
		   "WITH RECURSIVE below (id) AS (SELECT id FROM step WHERE "
		   "parent = ?1 UNION SELECT step.id FROM below JOIN step ON "
		   "step.parent = below.id) SELECT count(*) FROM below WHERE "
		   "id <> ?1",
		   err);
	bind_int(&q, id);
	if (query_step(&q))
		*count = column_int(&q);
	return query_done(&q);
}
