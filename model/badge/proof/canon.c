/* SPDX-License-Identifier: MIT */
/*
 * A blank node is first known by the statements it stands in, with itself as
 * "_:a" and every other as "_:z": a hash of these. Nodes whose hash nobody
 * shares get their names in the order of hashes. The rest are told apart by
 * what surrounds them: one walks to the blank nodes nearby, in every order
 * that makes a difference, and keeps the least path.
 *
 * The lists of nodes nearby are lists, not sets: a node that is a graph's
 * name comes once for each statement in that graph. Orders of equal nodes are
 * tried once.
 */
#include "model/badge/proof/canon.h"

#include <stdlib.h>
#include <string.h>

#include <openssl/evp.h>

#include "model/base/err.h"

enum { HEX = 2 * 48 + 1, DEEPEST = 64 };

/* Which names were given, in their order. */
struct issuer {
	int *order;
	int count, room;
};

struct node {
	const int *quads; /* in which it stands, each once */
	int quad_count;
	char hash[HEX];
	int canonical; /* -1: not named yet */
};

struct canonizing {
	const struct quads *quads;
	const EVP_MD *digest;
	struct arena *arena;
	struct node *nodes;
	struct issuer issued; /* canonical */
	int steps;
	int depth;
};

static void hash_text(const struct canonizing *c, const struct text *text,
		      char to[HEX])
{
	unsigned char bytes[EVP_MAX_MD_SIZE];
	unsigned length = 0;

	if (!EVP_Digest(text->length ? text->bytes : "", text->length, bytes,
			&length, c->digest, NULL))
		panic("a hash function failed");
	for (unsigned i = 0; i < length; i++)
		snprintf(to + 2 * (size_t)i, 3, "%02x", bytes[i]);
}

static int compare_strings(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *quad_line(const struct quad *quad, const char *const *names,
			     struct arena *arena)
{
	struct text text = { .arena = arena };

	quad_write(quad, names, &text);
	return text_string(&text);
}

/* Which quads each node stands in. */
static void find_quads(struct canonizing *c)
{
	const struct quads *quads = c->quads;
	size_t places = quads->count * RDF_PARTS + 1;
	int *all = arena_array(c->arena, places, sizeof(*all));
	int *counts = arena_array(c->arena, (size_t)quads->blanks + 1,
				  sizeof(*counts));
	int *seen = arena_array(c->arena, (size_t)quads->blanks + 1,
				sizeof(*seen));
	int start = 0;

	for (int pass = 0; pass < 2; pass++) {
		memset(seen, 0, (size_t)quads->blanks * sizeof(*seen));
		for (int i = 0; i < (int)quads->count; i++)
			for (int j = 0; j < RDF_PARTS; j++) {
				int blank = quads->at[i].part[j].blank;

				if (blank < 0 || seen[blank] == i + 1)
					continue;
				seen[blank] = i + 1;
				if (pass)
					all[counts[blank]] = i;
				counts[blank]++;
			}
		for (int i = 0; !pass && i < quads->blanks; i++) {
			c->nodes[i].quads = all + start;
			c->nodes[i].quad_count = counts[i];
			start += counts[i];
			counts[i] = start - counts[i];
		}
	}
}

/* Hash First Degree Quads. */
static void hash_first(struct canonizing *c, int node)
{
	struct arena_mark mark = arena_mark(c->arena);
	struct node *n = &c->nodes[node];
	struct text text = { .arena = c->arena };
	const char **lines = arena_array(c->arena, (size_t)n->quad_count + 1,
					 sizeof(*lines));

	for (int i = 0; i < n->quad_count; i++) {
		struct quad quad = c->quads->at[n->quads[i]];

		for (int j = 0; j < RDF_PARTS; j++) {
			struct rdf_term *term = &quad.part[j];

			if (term->blank < 0)
				continue;
			term->text = term->blank == node ? "_:a" : "_:z";
		}
		lines[i] = quad_line(&quad, NULL, c->arena);
	}
	qsort(lines, (size_t)n->quad_count, sizeof(*lines), compare_strings);
	for (int i = 0; i < n->quad_count; i++)
		text_add(&text, lines[i]);
	hash_text(c, &text, n->hash);
	arena_rewind(c->arena, mark);
}

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

static int issue(const struct canonizing *c, struct issuer *issuer, int node)
{
	int place = place_in(issuer, node);

	if (place >= 0)
		return place;
	if (issuer->count == issuer->room)
		*issuer = copy_issuer(c->arena, issuer);
	issuer->order[issuer->count] = node;
	return issuer->count++;
}

static void name_canonically(struct canonizing *c, int node)
{
	if (c->nodes[node].canonical < 0)
		c->nodes[node].canonical = issue(c, &c->issued, node);
}

/* A blank node nearby, and how it is. */
struct near {
	char hash[HEX];
	int node;
};

static int compare_near(const void *a, const void *b)
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
	hash_text(c, &text, near->hash);
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
	qsort(list, (size_t)*count, sizeof(*list), compare_near);
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

static bool hash_many(struct canonizing *c, int node, struct issuer *issuer,
		      char to[HEX]);

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
				  issue(c, &path->issuer, node));
		}
		*worse = is_worse(path, chosen);
	}
	for (int i = 0; i < deeper_count && !*worse; i++) {
		char hash[HEX];

		if (!hash_many(c, deeper[i], &path->issuer, hash))
			return false;
		text_addf(&path->text, "_:b%d",
			  issue(c, &path->issuer, deeper[i]));
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
static bool hash_many(struct canonizing *c, int node, struct issuer *issuer,
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
	hash_text(c, &data, to);
	c->depth--;
	return true;
}

struct result {
	char hash[HEX];
	struct issuer issuer;
};

static int compare_results(const void *a, const void *b)
{
	return strcmp(((const struct result *)a)->hash,
		      ((const struct result *)b)->hash);
}

/* Names nodes that share their first hash. */
static bool name_group(struct canonizing *c, const int *nodes, int count)
{
	struct result *results = arena_array(c->arena, (size_t)count + 1,
					     sizeof(*results));
	int found = 0;

	for (int i = 0; i < count; i++) {
		if (c->nodes[nodes[i]].canonical >= 0)
			continue;
		results[found].issuer = (struct issuer){ 0 };
		issue(c, &results[found].issuer, nodes[i]);
		if (!hash_many(c, nodes[i], &results[found].issuer,
			       results[found].hash))
			return false;
		found++;
	}
	qsort(results, (size_t)found, sizeof(*results), compare_results);
	for (int i = 0; i < found; i++)
		for (int j = 0; j < results[i].issuer.count; j++)
			name_canonically(c, results[i].issuer.order[j]);
	return true;
}

static bool name_all(struct canonizing *c)
{
	size_t room = (size_t)c->quads->blanks + 1;
	struct near *all = arena_array(c->arena, room, sizeof(*all));
	int *group = arena_array(c->arena, room, sizeof(*group));
	int count = 0;

	for (int i = 0; i < c->quads->blanks; i++) {
		if (!c->nodes[i].quad_count)
			continue;
		hash_first(c, i);
		memcpy(all[count].hash, c->nodes[i].hash, HEX);
		all[count++].node = i;
	}
	qsort(all, (size_t)count, sizeof(*all), compare_near);
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0, end; i < count; i = end) {
			for (end = i; end < count; end++) {
				if (strcmp(all[end].hash, all[i].hash) != 0)
					break;
				group[end - i] = all[end].node;
			}
			if (!pass && end - i == 1)
				name_canonically(c, group[0]);
			if (pass && end - i > 1 &&
			    !name_group(c, group, end - i))
				return false;
		}
	return true;
}

static int compare_quads(const void *a, const void *b)
{
	const struct quad *x = a, *y = b;

	for (int i = 0; i < RDF_PARTS; i++) {
		const struct rdf_term *s = &x->part[i], *t = &y->part[i];
		int order = strcmp(s->text ? s->text : "",
				   t->text ? t->text : "");

		if (order)
			return order;
		if (s->blank != t->blank)
			return s->blank < t->blank ? -1 : 1;
	}
	return 0;
}

/* The statements, each once. */
static struct quads without_doubles(const struct quads *quads,
				    struct arena *arena)
{
	struct quads set = *quads;

	set.at = arena_array(arena, quads->count + 1, sizeof(*set.at));
	set.count = 0;
	if (quads->count)
		memcpy(set.at, quads->at, quads->count * sizeof(*set.at));
	qsort(set.at, quads->count, sizeof(*set.at), compare_quads);
	for (size_t i = 0; i < quads->count; i++)
		if (!i || compare_quads(&set.at[i], &set.at[set.count - 1]))
			set.at[set.count++] = set.at[i];
	return set;
}

bool canon_make(const struct quads *quads, enum canon_hash hash, int steps,
		struct arena *arena, struct canon *canon)
{
	struct quads set = without_doubles(quads, arena);
	struct canonizing c = {
		.quads = &set,
		.digest = hash == CANON_SHA384 ? EVP_sha384() : EVP_sha256(),
		.arena = arena,
		.nodes = arena_array(arena, (size_t)set.blanks + 1,
				     sizeof(*c.nodes)),
		.steps = steps,
	};
	const char **lines = arena_array(arena, set.count + 1, sizeof(*lines));
	struct text text = { .arena = arena };

	for (int i = 0; i < set.blanks; i++)
		c.nodes[i].canonical = -1;
	find_quads(&c);
	if (!name_all(&c))
		return false;
	canon->names = arena_array(arena, (size_t)set.blanks + 1,
				   sizeof(*canon->names));
	for (int i = 0; i < set.blanks; i++)
		canon->names[i] = arena_printf(arena, "_:c14n%d",
					       c.nodes[i].canonical);
	for (size_t i = 0; i < set.count; i++)
		lines[i] = quad_line(&set.at[i], canon->names, arena);
	qsort(lines, set.count, sizeof(*lines), compare_strings);
	for (size_t i = 0; i < set.count; i++)
		text_add(&text, lines[i]);
	canon->text = text_string(&text);
	return true;
}
