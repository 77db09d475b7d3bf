/* SPDX-License-Identifier: MIT */
/*
 * Points: a list of items, or a scheme in which achievements have points by
 * themselves; and caps, each over some of the items. In the rows a cap is a
 * step with its items below, so items are dealt out here, those without a cap
 * first; an item is put under one cap even where a mistake names two.
 */
#include "model/exchange/rule_kinds.h"

struct item {
	const cJSON *json; /* NULL: its points are those of the scheme */
	int32_t achievement, next; /* in the same cap, or -1 */
};

struct points {
	struct rule_reading *r;
	const cJSON *items, *caps;
	struct item *list;
	int32_t count, cap_count;
	int32_t *cap_of; /* of an achievement; 0: none, else from 1 */
	int32_t *first; /* the first item of a cap, or -1; 0: of none */
	bool scheme;
};

static bool number_items(struct points *p)
{
	int32_t count = (int32_t)cJSON_GetArraySize(p->items);

	p->list = arena_array(p->r->arena, (size_t)count, sizeof(*p->list));
	for (const cJSON *x = json_first(p->items); x; x = x->next) {
		struct item *item = &p->list[p->count++];

		item->json = x;
		if (!rule_word(p->r, json_member(x, "achievement"),
			       &p->r->achievements, &item->achievement))
			return false;
	}
	return true;
}

static bool number_caps(struct points *p)
{
	for (const cJSON *x = json_first(p->caps); x; x = x->next) {
		const cJSON *ids = json_member(x, "achievements");
		int32_t number;

		p->cap_count++;
		if (!cJSON_IsObject(x))
			return rule_wrong(p->r, "a cap: {\"achievements\", "
						"\"max\"}");
		if (!rule_is_list(p->r, ids))
			return false;
		for (const cJSON *y = json_first(ids); y; y = y->next)
			if (!rule_word(p->r, y, &p->r->achievements, &number))
				return false;
	}
	return true;
}

/* The items of a scheme that caps name; the others come with the scheme. */
static void add_item(struct points *p, int32_t achievement, int32_t *room)
{
	if (p->count == *room) {
		struct item *more;

		*room = *room ? 2 * *room : 16;
		more = arena_array(p->r->arena, (size_t)*room, sizeof(*more));
		for (int32_t i = 0; i < p->count; i++)
			more[i] = p->list[i];
		p->list = more;
	}
	p->list[p->count++] = (struct item){ .achievement = achievement };
}

static void sort_caps(struct points *p)
{
	struct rule_words *words = &p->r->achievements;
	int32_t cap = 1, room = p->count;
	bool twice = false;

	p->cap_of = arena_array(p->r->arena, (size_t)words->count + 1,
				sizeof(*p->cap_of));
	for (const cJSON *x = json_first(p->caps); x; x = x->next, cap++) {
		const cJSON *ids = json_member(x, "achievements");

		for (const cJSON *y = json_first(ids); y; y = y->next) {
			int32_t a = rule_words_find(words, y->valuestring);

			twice |= p->cap_of[a] && p->cap_of[a] != cap;
			if (p->cap_of[a])
				continue;
			p->cap_of[a] = cap;
			if (p->scheme)
				add_item(p, a, &room);
		}
	}
	if (twice)
		rule_mistaken(
			p->r, RULE_E_CAP_OVERLAP, "",
			"An achievement is under two caps; leave it under "
			"one.");
}

/* A cap over what gives no points is a slip that would lift the cap. */
static bool check_caps(struct points *p)
{
	const struct rule_words *words = &p->r->achievements;
	bool *has = arena_array(p->r->arena, (size_t)words->count + 1,
				sizeof(*has));

	for (int32_t i = 0; i < p->count; i++)
		has[p->list[i].achievement] = true;
	for (int32_t a = 0; a < words->count; a++)
		if (p->cap_of[a] && !has[a])
			return fail(p->r->err,
				    "%s: \"%s\" is under a cap but not among "
				    "the items.",
				    text_string(&p->r->where), words->at[a]);
	return true;
}

static void deal_out(struct points *p)
{
	p->first = arena_array(p->r->arena, (size_t)p->cap_count + 1,
			       sizeof(*p->first));
	for (int32_t cap = 0; cap <= p->cap_count; cap++)
		p->first[cap] = -1;
	for (int32_t i = p->count - 1; i >= 0; i--) {
		int32_t cap = p->cap_of[p->list[i].achievement];

		p->list[i].next = p->first[cap];
		p->first[cap] = i;
	}
}

static void say_note(struct points *p, int32_t step, const cJSON *part)
{
	p->r->notes[step] = arena_string(p->r->arena,
					 json_string(part, "note"));
}

static int32_t add_items(struct points *p, int32_t cap, int32_t up)
{
	int32_t position = 0;

	for (int32_t i = p->first[cap]; i >= 0; i = p->list[i].next) {
		const struct item *item = &p->list[i];
		int32_t step = rule_step_add(p->r, up, position++, RULE_ITEM);

		p->r->steps[step].to = item->achievement;
		if (!item->json)
			continue;
		rule_check_keys(p->r, item->json, "achievement pts");
		p->r->steps[step].number = rule_number(
			json_member(item->json, "pts"));
		say_note(p, step, item->json);
	}
	return position;
}

static void add_caps(struct points *p, int32_t up, int32_t position)
{
	int32_t cap = 1;

	for (const cJSON *x = json_first(p->caps); x; x = x->next, cap++) {
		int32_t step = rule_step_add(p->r, up, position++, RULE_CAP);

		rule_check_keys(p->r, x, "achievements max");
		p->r->steps[step].number = rule_number(json_member(x, "max"));
		say_note(p, step, x);
		add_items(p, cap, step);
	}
}

static bool read_scheme(struct points *p, const cJSON *node, int32_t step)
{
	const cJSON *scheme = json_member(node, "scheme");
	const cJSON *tag = json_member(node, "tag");
	struct rule_step *s = &p->r->steps[step];

	p->scheme = scheme != NULL;
	if (p->items && (scheme || tag))
		return rule_wrong(p->r, "points from items or from a scheme, "
					"not from both,");
	if (tag && !scheme)
		return rule_wrong(p->r, "a scheme beside a tag");
	return (!scheme || rule_word(p->r, scheme, &p->r->schemes, &s->to)) &&
	       (!tag || rule_word(p->r, tag, &p->r->tags, &s->tag));
}

bool rule_points_read(struct rule_reading *r, const cJSON *node,
		      const cJSON *value, int32_t step)
{
	struct points p = {
		.r = r,
		.items = json_member(node, "items"),
		.caps = json_member(node, "caps"),
	};

	r->steps[step].number = rule_number(value);
	if (!read_scheme(&p, node, step) || !rule_is_list(r, p.items) ||
	    !rule_is_list(r, p.caps) || !number_items(&p) || !number_caps(&p))
		return false;
	sort_caps(&p);
	if (!check_caps(&p))
		return false;
	deal_out(&p);
	add_caps(&p, step, add_items(&p, 0, step));
	return true;
}
