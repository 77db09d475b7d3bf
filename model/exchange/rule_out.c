/* SPDX-License-Identifier: MIT */
/*
 * Steps to JSON, a node a line.
 */
#include "model/exchange/rule_out.h"

#include <inttypes.h>

#include "model/career/pathway.h"
#include "model/exchange/write.h"
#include "model/record/record.h"

struct node {
	int64_t id, parent, number;
	bool numbered;
	const char *kind, *to, *text, *tag, *since, *share, *note;
};

struct writing {
	struct text *out;
	struct node *nodes;
	size_t count;
	struct err *err;
};

enum { DEEPEST = 60 }; /* nodes within nodes */

static const char *const load_sql =
	"SELECT s.id, ifnull(s.parent, 0), s.number IS NOT NULL, s.number, "
	"s.kind, CASE WHEN s.achievement THEN (SELECT ifnull(slug, title) "
	"FROM achievement WHERE id = s.achievement) WHEN s.nested THEN (SELECT"
	" ifnull(slug, title) FROM pathway WHERE id = s.nested) WHEN s.skill "
	"THEN (SELECT ifnull(slug, title) FROM skill WHERE id = s.skill) END,"
	" s.text, s.tag, s.since, s.share, s.note FROM step AS s WHERE s.pathway = ? "
	"ORDER BY s.position, s.id";

static bool load(struct store *store, int64_t pathway, struct arena *arena,
		 struct writing *w)
{
	int64_t count = 0;
	struct query q;

	query_open(&q, store, "SELECT count(*) FROM step WHERE pathway = ?",
		   w->err);
	bind_int(&q, pathway);
	if (query_step(&q))
		count = column_int(&q);
	if (!query_done(&q))
		return false;
	w->nodes = arena_array(arena, (size_t)count + 1, sizeof(*w->nodes));
	query_open(&q, store, load_sql, w->err);
	bind_int(&q, pathway);
	for (; w->count < (size_t)count && query_step(&q); w->count++) {
		struct node *n = &w->nodes[w->count];

		n->id = column_int(&q);
		n->parent = column_int(&q);
		n->numbered = column_int(&q) != 0;
		n->number = column_int(&q);
		n->kind = column_text(&q, arena);
		n->to = column_text(&q, arena);
		n->text = column_text(&q, arena);
		n->tag = column_text(&q, arena);
		n->since = column_text(&q, arena);
		n->share = column_text(&q, arena);
		n->note = column_text(&q, arena);
	}
	return query_done(&q);
}

static void write_string(struct text *out, const char *key, const char *value)
{
	text_addf(out, "\"%s\":", key);
	write_json_string(out, value);
}

static void new_line(struct text *out, int depth)
{
	text_addc(out, '\n');
	for (int i = 0; i < depth; i++)
		text_add(out, "  ");
}

static bool write_node(struct writing *w, const struct node *node, int depth);

/* The nodes below one, as a list or (with `single`) the only one. */
static bool write_below(struct writing *w, const struct node *node, bool single,
			int depth)
{
	bool any = false;

	text_add(w->out, single ? "" : "[");
	for (size_t i = 0; i < w->count; i++) {
		const struct node *n = &w->nodes[i];

		if (n->parent != node->id)
			continue;
		if (any && single)
			return fail(w->err,
				    "Step %" PRId64 " has more than "
				    "one step below it.",
				    node->id);
		text_add(w->out, any ? "," : "");
		new_line(w->out, depth);
		if (!write_node(w, n, depth))
			return false;
		any = true;
	}
	text_add(w->out, single ? "" : "]");
	return any || fail(w->err,
			   "Nothing is below step %" PRId64 " (%s) "
			   "yet.",
			   node->id, node->kind);
}

static bool is(const struct node *node, const char *kind)
{
	return text_equal(node->kind, kind);
}

/* Items lie below points or below a cap of points; `up` tells which. */
static void write_items(struct writing *w, const struct node *up, bool *any,
			bool brief)
{
	for (size_t i = 0; i < w->count; i++) {
		const struct node *n = &w->nodes[i];

		if (n->parent != up->id || !is(n, "item"))
			continue;
		text_add(w->out, *any ? "," : "");
		*any = true;
		if (brief) {
			write_json_string(w->out, n->to);
			continue;
		}
		text_addc(w->out, '{');
		write_string(w->out, "achievement", n->to);
		text_addf(w->out, ",\"pts\":%" PRId64, n->number);
		if (*n->note) {
			text_addc(w->out, ',');
			write_string(w->out, "note", n->note);
		}
		text_addc(w->out, '}');
	}
}

static void write_all_items(struct writing *w, const struct node *node)
{
	bool any = false;

	text_add(w->out, "\"items\":[");
	write_items(w, node, &any, false);
	for (size_t i = 0; i < w->count; i++)
		if (w->nodes[i].parent == node->id && is(&w->nodes[i], "cap"))
			write_items(w, &w->nodes[i], &any, false);
	text_addc(w->out, ']');
}

static void write_points(struct writing *w, const struct node *node)
{
	bool any, capped = false;

	text_addf(w->out, "\"points\":%" PRId64 ",", node->number);
	if (*node->text)
		write_string(w->out, "scheme", node->text);
	else
		write_all_items(w, node);
	if (*node->tag) {
		text_addc(w->out, ',');
		write_string(w->out, "tag", node->tag);
	}
	for (size_t i = 0; i < w->count; i++) {
		const struct node *cap = &w->nodes[i];

		if (cap->parent != node->id || !is(cap, "cap"))
			continue;
		text_add(w->out, capped ? "," : ",\"caps\":[");
		text_add(w->out, "{\"achievements\":[");
		any = false;
		write_items(w, cap, &any, true);
		text_addf(w->out, "],\"max\":%" PRId64 "}", cap->number);
		capped = true;
	}
	text_add(w->out, capped ? "]" : "");
}

/* A node that refers to something or says something. */
static bool write_leaf(struct writing *w, const struct node *node)
{
	bool by_text = is(node, "tag") || is(node, "manual");
	const char *value = by_text ? node->text : node->to;

	if (!*value)
		return fail(w->err, "Step %" PRId64 " (%s) refers to nothing.",
			    node->id, node->kind);
	write_string(w->out, node->kind, value);
	if (node->numbered && (is(node, "tag") || is(node, "skill")))
		text_addf(w->out, ",\"%s\":%" PRId64,
			  is(node, "tag") ? "min" : "level", node->number);
	return true;
}

static void write_since(struct writing *w, const struct node *node)
{
	if (*node->since)
		write_string(w->out, "since", node->since);
	else
		text_addf(w->out, "\"since\":{\"days_before\":%" PRId64 "}",
			  node->number);
}

static bool write_kind(struct writing *w, const struct node *node, int depth)
{
	bool wraps = true;

	if (is(node, "points")) {
		write_points(w, node);
		return true;
	}
	if (is(node, "since"))
		write_since(w, node);
	else if (is(node, "within"))
		text_addf(w->out, "\"within_days\":%" PRId64, node->number);
	else if (is(node, "ever"))
		text_add(w->out, "\"ever\":true");
	else
		wraps = false;
	if (wraps) {
		text_add(w->out, ",\"rule\":");
		return write_below(w, node, true, depth + 1);
	}
	if (is(node, "k"))
		text_addf(w->out, "\"k\":%" PRId64 ",\"of\":", node->number);
	else if (is(node, "all") || is(node, "any"))
		text_addf(w->out, "\"%s\":", node->kind);
	else
		return write_leaf(w, node);
	return write_below(w, node, false, depth + 1);
}

static bool write_node(struct writing *w, const struct node *node, int depth)
{
	if (depth > DEEPEST)
		return fail(w->err, "The rule is more than %d steps deep.",
			    DEEPEST);
	text_addc(w->out, '{');
	if (!write_kind(w, node, depth))
		return false;
	if (*node->share) {
		text_addc(w->out, ',');
		write_string(w->out, "share", node->share);
	}
	if (*node->note) {
		text_addc(w->out, ',');
		write_string(w->out, "note", node->note);
	}
	text_addc(w->out, '}');
	return true;
}

static bool write_pathway(struct writing *w, const struct pathway *p)
{
	const struct node *root = NULL;

	for (size_t i = 0; i < w->count && !root; i++)
		if (!w->nodes[i].parent)
			root = &w->nodes[i];
	if (!root)
		return fail(w->err, "The pathway \"%s\" has no steps yet.",
			    p->title);
	text_addc(w->out, '{');
	write_string(w->out, "id", *p->slug ? p->slug : p->title);
	text_addc(w->out, ',');
	write_string(w->out, "title", p->title);
	text_addc(w->out, ',');
	write_string(w->out, "kind", pathway_kinds[p->kind]);
	if (*p->note) {
		text_addc(w->out, ',');
		write_string(w->out, "note", p->note);
	}
	text_add(w->out, ",\"rule\":\n");
	if (!write_node(w, root, 0))
		return false;
	text_addc(w->out, '}');
	return true;
}

bool rule_write(struct store *store, int64_t pathway, struct text *out,
		struct err *err)
{
	struct arena arena = { 0 };
	struct writing w = { .out = out, .err = err };
	struct pathway p;
	bool ok = record_load(store, &pathway_entity, pathway, &p, &arena,
			      err) &&
		  load(store, pathway, &arena, &w) && write_pathway(&w, &p);

	arena_free(&arena);
	return ok;
}
