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

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/badge/proof/canonizing.h"
#include "model/base/err.h"

void canon_hash_text(const struct canonizing *c, const struct text *text,
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
	canon_hash_text(c, &text, n->hash);
	arena_rewind(c->arena, mark);
}

static void name_canonically(struct canonizing *c, int node)
{
	if (c->nodes[node].canonical < 0)
		c->nodes[node].canonical = canon_issue(c, &c->issued, node);
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
		canon_issue(c, &results[found].issuer, nodes[i]);
		if (!canon_hash_many(c, nodes[i], &results[found].issuer,
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
	qsort(all, (size_t)count, sizeof(*all), canon_compare);
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
