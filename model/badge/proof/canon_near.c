/* SPDX-License-Identifier: MIT */
/*
 * Telling apart blank nodes that look alike, by walking to the blank nodes
 * nearby in every order that makes a difference, and keeping the least path.
 */
#include "model/badge/proof/canonizing.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 64 };

static int place_in(const struct issuer *issuer, int node)
{
	for (int i = 0; i < issuer->count; i++)
		if (issuer->order[i] == node)
			return i;
	return -1;
}

static struct issuer copy_issuer(struct arena *arena,
				 const struct issuer *issuer)
{
	struct issuer copy = { .count = issuer->count,
			       .room = 2 * issuer->count + 4 };

	copy.order = arena_array(arena, (size_t)copy.room, sizeof(int));
	if (issuer->count)
		memcpy(copy.order, issuer->order,
		       (size_t)issuer->count * sizeof(int));
	return copy;
}

int canon_issue(const struct canonizing *c, struct issuer *issuer, int node)
{
	int place = place_in(issuer, node);

	if (place >= 0)
		return place;
	if (issuer->count == issuer->room)
		*issuer = copy_issuer(c->arena, issuer);
	issuer->order[issuer->count] = node;
	return issuer->count++;
}

int canon_compare(const void *a, const void *b)
{
	const struct near *x = a, *y = b;
	int order = strcmp(x->hash, y->hash);

	return order ? order : (x->node > y->node) - (x->node < y->node);
}

/* Hash Related Blank Node. */
static void hash_related(const struct canonizing *c, const struct quad *quad,
			 int part, const struct issuer *issuer,
			 struct near *near)
{
	static const char *const position[RDF_PARTS] = { "s", "p", "o", "g" };
	struct text text = { .arena = c->arena };
	const struct node *node = &c->nodes[near->node];
	int place;

	text_add(&text, position[part]);
	if (part != RDF_GRAPH)
		text_add(&text, quad->part[RDF_PREDICATE].text);
	place = place_in(issuer, near->node);
	if (node->canonical >= 0)
		text_addf(&text, "_:c14n%d", node->canonical);
	else if (place >= 0)
		text_addf(&text, "_:b%d", place);
	else
		text_add(&text, node->hash);
	canon_hash_text(c, &text, near->hash);
}

static struct near *find_near(const struct canonizing *c, int node,
			      const struct issuer *issuer, int *count)
{
	const struct node *n = &c->nodes[node];
	struct near *list = arena_array(c->arena, (size_t)n->quad_count * 3 + 1,
					sizeof(*list));

	*count = 0;
	for (int i = 0; i < n->quad_count; i++) {
		const struct quad *quad = &c->quads->at[n->quads[i]];

		for (int j = 0; j < RDF_PARTS; j++) {
			struct near *near = &list[*count];

			near->node = quad->part[j].blank;
			if (near->node < 0 || near->node == node)
				continue;
			hash_related(c, quad, j, issuer, near);
			++*count;
		}
	}
	qsort(list, (size_t)*count, sizeof(*list), canon_compare);
	return list;
}

static void swap(int *a, int *b)
{
	int kept = *a;

	*a = *b;
	*b = kept;
}

/* The next order of a list of numbers, equal ones being equal; false after
 * the last, from which the first is the sorted one. */
static bool next_order(int *at, int count)
{
	int i = count - 2, j = count - 1;

	while (i >= 0 && at[i] >= at[i + 1])
		i--;
	if (i < 0)
		return false;
	while (at[j] <= at[i])
		j--;
	swap(&at[i], &at[j]);
	for (int a = i + 1, b = count - 1; a < b; a++, b--)
		swap(&at[a], &at[b]);
	return true;
}

/* A way round what is near, and the names that it gave. */
struct path {
	struct text text;
	struct issuer issuer;
};

static bool is_worse(const struct path *path, const struct path *chosen)
{
	return chosen->text.length &&
	       path->text.length >= chosen->text.length &&
	       strcmp(text_string(&path->text), text_string(&chosen->text)) > 0;
}

/* Walks to the nodes in one order. False when the work is too much; *worse
 * when the path cannot be the least. */
static bool walk(struct canonizing *c, const int *order, int count,
		 struct path *path, const struct path *chosen, bool *worse)
{
	int *deeper = arena_array(c->arena, (size_t)count + 1, sizeof(int));
	int deeper_count = 0;

	if (--c->steps < 0)
		return false;
	for (int i = 0; i < count && !*worse; i++) {
		int node = order[i];

		if (c->nodes[node].canonical >= 0) {
			text_addf(&path->text, "_:c14n%d",
				  c->nodes[node].canonical);
		} else {
			if (place_in(&path->issuer, node) < 0)
				deeper[deeper_count++] = node;
			text_addf(&path->text, "_:b%d",
				  canon_issue(c, &path->issuer, node));
		}
		*worse = is_worse(path, chosen);
	}
	for (int i = 0; i < deeper_count && !*worse; i++) {
		char hash[HEX];

		if (!canon_hash_many(c, deeper[i], &path->issuer, hash))
			return false;
		text_addf(&path->text, "_:b%d",
			  canon_issue(c, &path->issuer, deeper[i]));
		text_addf(&path->text, "<%s>", hash);
		*worse = is_worse(path, chosen);
	}
	return true;
}

/* The least path round the nodes of one hash; its names go to `issuer`. */
static bool choose_path(struct canonizing *c, const struct near *near,
			int count, struct issuer *issuer, struct text *data)
{
	struct path chosen = { .text = { .arena = c->arena } };
	int *order = arena_array(c->arena, (size_t)count + 1, sizeof(int));

	for (int i = 0; i < count; i++)
		order[i] = near[i].node;
	do {
		struct path path = { .text = { .arena = c->arena },
				     .issuer = copy_issuer(c->arena, issuer) };
		bool worse = false;

		if (!walk(c, order, count, &path, &chosen, &worse))
			return false;
		if (!worse && (!chosen.text.length ||
			       strcmp(text_string(&path.text),
				      text_string(&chosen.text)) < 0))
			chosen = path;
	} while (next_order(order, count));
	text_add(data, near->hash);
	text_add(data, text_string(&chosen.text));
	*issuer = chosen.issuer;
	return true;
}

/* Hash N-Degree Quads; the names given on the way are added to `issuer`. */
bool canon_hash_many(struct canonizing *c, int node, struct issuer *issuer,
		     char to[HEX])
{
	struct text data = { .arena = c->arena };
	struct near *near;
	int count;

	if (++c->depth > DEEPEST || --c->steps < 0)
		return false;
	near = find_near(c, node, issuer, &count);
	c->steps -= count;
	for (int i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count; end++)
			if (strcmp(near[end].hash, near[i].hash) != 0)
				break;
		if (!choose_path(c, &near[i], end - i, issuer, &data))
			return false;
	}
	canon_hash_text(c, &data, to);
	c->depth--;
	return true;
}
