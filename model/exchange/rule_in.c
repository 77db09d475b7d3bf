/* SPDX-License-Identifier: MIT */
/*
 * Pathways from JSON. All of a file get their row before any rule is read,
 * so that they may refer to each other in any order.
 */
#include "model/exchange/rule_in.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/pathway.h"
#include "model/exchange/rule_tree.h"
#include "model/record/record.h"

struct taken {
	struct pathway pathway;
	struct rule_tree tree;
	const cJSON *json;
	bool fresh;
};

static const cJSON *list_of(const cJSON *root)
{
	const cJSON *pathways = json_member(root, "pathways");

	return cJSON_IsArray(pathways) ? pathways : root;
}

bool rule_is(const cJSON *root)
{
	const cJSON *list = list_of(root), *first = json_first(list);

	return json_object(first, "rule") && json_member(first, "id");
}

/* The pathway of that id or title that is there, else a new row. */
static bool keep_pathway(struct importing *in, struct taken *t, struct err *why)
{
	struct pathway *p = &t->pathway;
	int64_t id = 0;

	if ((*p->slug && !record_find(in->store, &pathway_entity, "slug",
				      p->slug, &id, why)) ||
	    (!id && !record_find(in->store, &pathway_entity, "title",
				 *p->slug ? p->slug : p->title, &id, why)))
		return false;
	t->fresh = id == 0;
	p->id = id;
	return id || record_save(in->store, &pathway_entity, p, why);
}

static bool read_head(struct importing *in, struct taken *t, struct err *why)
{
	const char *id = arena_string(in->arena, json_string(t->json, "id"));
	const char *kind = json_string(t->json, "kind");
	struct pathway *p = &t->pathway;

	if (!rule_tree_keys(t->json, "id title kind rule",
			    *id ? id : "a pathway", why))
		return false;
	if (!id[strspn(id, " \t\r\n")])
		return fail(why, "A pathway has no \"id\".");
	record_clear(&pathway_entity, p);
	p->slug = rule_tree_is_slug(id) ? id : "";
	p->title = arena_string(in->arena, json_string(t->json, "title"));
	if (!p->title[strspn(p->title, " \t\r\n")])
		p->title = id;
	p->note = arena_string(in->arena, json_string(t->json, "note"));
	p->source = "rule";
	if (json_member(t->json, "kind")) {
		while (pathway_kinds[p->kind] &&
		       !text_equal(pathway_kinds[p->kind], kind))
			p->kind++;
		if (!pathway_kinds[p->kind])
			return fail(why,
				    "%s: the kind can be \"award\" or "
				    "\"live\".",
				    id);
	}
	return keep_pathway(in, t, why);
}

/* The steps of a pathway as they are kept, in the order in which
 * rule_tree_read() makes them, with parents by index. */
static bool load_steps(struct importing *in, int64_t pathway,
		       const struct rule_tree *like, bool *same,
		       struct err *why)
{
	int64_t *ids = arena_array(in->arena, like->count + 1, sizeof(*ids));
	size_t count = 0;
	struct query q;

	*same = true;
	query_open(&q, in->store,
		   "WITH RECURSIVE tree (id, up, path) AS ("
		   "SELECT id, 0, printf('%08d', position) FROM step "
		   "WHERE pathway = ?1 AND parent IS NULL UNION ALL "
		   "SELECT s.id, s.parent, path || printf('/%08d', s.position)"
		   " FROM step AS s JOIN tree ON s.parent = tree.id) "
		   "SELECT s.id, up, s.kind, ifnull(s.number, ?2), "
		   "ifnull(s.achievement, 0), ifnull(s.nested, 0), "
		   "ifnull(s.skill, 0), s.since, s.text, s.share, s.note "
		   "FROM tree JOIN step AS s USING (id) ORDER BY path",
		   why);
	bind_int(&q, pathway);
	bind_int(&q, NO_NUMBER);
	while (*same && query_step(&q)) {
		const struct step *s = &like->steps[count];
		int64_t up;

		if (count == like->count) {
			*same = false;
			break;
		}
		ids[count++] = column_int(&q);
		up = s->parent < 0 ? 0 : ids[s->parent];
		*same = column_int(&q) == up &&
			text_equal(column_text(&q, in->arena),
				   step_kinds[s->kind]) &&
			column_int(&q) == s->number &&
			column_int(&q) == s->achievement.id &&
			column_int(&q) == s->nested.id &&
			column_int(&q) == s->skill.id &&
			column_day(&q).n == s->since.n &&
			text_equal(column_text(&q, in->arena), s->text) &&
			text_equal(column_text(&q, in->arena),
				   step_shares[s->share]) &&
			text_equal(column_text(&q, in->arena), s->note);
	}
	*same = *same && count == like->count;
	return query_done(&q);
}

static bool save_steps(struct importing *in, struct taken *t, struct err *why)
{
	struct rule_tree *tree = &t->tree;

	for (size_t i = 0; i < tree->count; i++) {
		struct step *s = &tree->steps[i];

		s->pathway.id = t->pathway.id;
		s->parent = s->parent < 0 ? NO_NUMBER
					  : tree->steps[s->parent].id;
		if (!record_save(in->store, &step_entity, s, why))
			return false;
	}
	return true;
}

static bool take_rule(struct importing *in, struct taken *t, struct err *why)
{
	const char *id = json_string(t->json, "id");
	bool same;

	t->tree = (struct rule_tree){ .in = in,
				      .why = why,
				      .unknown = { .arena = in->arena } };
	if (!rule_tree_read(&t->tree, json_member(t->json, "rule")))
		return fail_in(why, "%s", id);
	if (t->fresh)
		return save_steps(in, t, why);
	if (!load_steps(in, t->pathway.id, &t->tree, &same, why))
		return false;
	return same || fail(why,
			    "The pathway \"%s\" is there already with "
			    "another rule; rename or remove it first.",
			    id);
}

static void tell(struct importing *in, const struct taken *t)
{
	const char *why = "";

	if (t->tree.unknown.length)
		why = arena_printf(in->arena, "not known before: %s",
				   text_string(&t->tree.unknown));
	importing_tell(in, t->fresh ? IMPORT_TAKEN : IMPORT_KNOWN, "pathway",
		       t->pathway.title, "", why);
}

bool rule_take(struct importing *in, const cJSON *root, struct err *why)
{
	const cJSON *list = list_of(root), *x;
	struct taken *all;
	size_t count = 0;

	if (list != root && !rule_tree_keys(root, "pathways", "the file", why))
		return false;
	for (x = json_first(list); x; x = json_next(list, x))
		count++;
	all = arena_array(in->arena, count, sizeof(*all));
	count = 0;
	for (x = json_first(list); x; x = json_next(list, x), count++) {
		all[count].json = x;
		if (!read_head(in, &all[count], why))
			return false;
	}
	for (size_t i = 0; i < count; i++)
		if (!take_rule(in, &all[i], why))
			return false;
	for (size_t i = 0; i < count; i++)
		tell(in, &all[i]);
	return true;
}
