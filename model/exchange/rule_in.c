/* SPDX-License-Identifier: MIT */
/*
 * Pathways from JSON. All of a file are read and checked before any is kept,
 * and all get their row before the steps of any, so that they may refer to
 * each other in any order.
 */
#include "model/exchange/rule_in.h"

#include <string.h>

#include "model/career/pathway.h"
#include "model/exchange/rule_keep.h"
#include "model/record/record.h"

struct taken {
	struct pathway pathway;
	const cJSON *json;
	bool fresh;
	const char *remark; /* what it made entries of, or "" */
};

struct taking {
	struct importing *in;
	struct rule_reading reading;
	struct taken *all;
	size_t count;
	struct err *why;
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

static bool check_keys(const cJSON *object, const char *keys, const char *what,
		       struct err *why)
{
	const cJSON *x;

	if (!cJSON_IsObject(object))
		return fail(why, "%s: an object is expected here.", what);
	x = rule_unknown_key(object, NULL, keys);
	return !x || fail(why, "%s: the key \"%s\" is not known here.", what,
			  x->string);
}

static bool read_kind(struct taking *t, struct pathway *p, const cJSON *json,
		      const char *id)
{
	if (!json_member(json, "kind"))
		return true;
	while (pathway_kinds[p->kind] &&
	       !text_equal(pathway_kinds[p->kind], json_string(json, "kind")))
		p->kind++;
	return pathway_kinds[p->kind] ||
	       fail(t->why, "%s: the kind can be \"award\" or \"live\".", id);
}

/* Everything but the rule. Pathways are numbered as they stand. */
static bool read_head(struct taking *t, struct taken *taken)
{
	const char *id = json_string(taken->json, "id");
	struct pathway *p = &taken->pathway;
	struct arena *arena = t->in->arena;

	if (!check_keys(taken->json, "id title kind rule",
			*id ? id : "a pathway", t->why))
		return false;
	if (!id[strspn(id, " \t\r\n")])
		return fail(t->why, "A pathway has no \"id\".");
	if (rule_words_find(&t->reading.pathways, id) >= 0)
		return fail(t->why, "The pathway \"%s\" is in the file twice.",
			    id);
	rule_words_add(&t->reading.pathways, id);
	record_clear(&pathway_entity, p);
	p->slug = rule_is_slug(id) ? arena_string(arena, id) : "";
	p->title = arena_string(arena, json_string(taken->json, "title"));
	if (!p->title[strspn(p->title, " \t\r\n")])
		p->title = arena_string(arena, id);
	p->note = arena_string(arena, json_string(taken->json, "note"));
	p->source = "rule";
	return read_kind(t, p, taken->json, id);
}

/* A mistake that keeps a rule out. What only a portfolio can tell is not
 * one: whether a pathway is there, and what has a tag or points in a scheme. */
static bool matters(const struct rule_reading *reading,
		    const struct rule_mistake *mistake)
{
	const struct rule_step *s = mistake->step < 0
					    ? NULL
					    : &reading->steps[mistake->step];
	bool later = s && (s->kind == RULE_TAG ||
			   (s->kind == RULE_POINTS && s->to >= 0));

	if (mistake->code >= RULE_W_UNKNOWN_ACHIEVEMENT ||
	    mistake->code == RULE_E_UNKNOWN_PATHWAY)
		return false;
	return !later || (mistake->code != RULE_E_UNSATISFIABLE &&
			  mistake->code != RULE_E_EMPTY);
}

static bool check_rules(struct taking *t)
{
	struct rule_reading *r = &t->reading;
	struct rule_input input = {
		.achievements = arena_array(t->in->arena,
					    (size_t)r->achievements.count,
					    sizeof(struct rule_achievement)),
		.achievement_count = (size_t)r->achievements.count,
		.pathways = arena_array(t->in->arena, t->count,
					sizeof(enum rule_pathway_kind)),
		.pathway_count = t->count,
		.steps = r->steps,
		.step_count = r->count,
		.skill_count = (size_t)r->skills.count,
	};
	struct rule_mistakes found = rule_findings(r, rule_build(t->in->arena,
								 &input));

	for (size_t i = 0; i < found.count; i++)
		if (matters(r, &found.at[i]))
			return fail(t->why, "%s: %s (%s)", found.at[i].where,
				    found.at[i].text,
				    finding_code(found.at[i].code));
	return true;
}

static bool read_all(struct taking *t, const cJSON *list)
{
	for (const cJSON *x = json_first(list); x; x = json_next(list, x)) {
		t->all[t->count].json = x;
		if (!read_head(t, &t->all[t->count++]))
			return false;
	}
	for (size_t i = 0; i < t->count; i++)
		if (!rule_read(&t->reading, json_member(t->all[i].json, "rule"),
			       (int32_t)i, -1, t->why))
			return false;
	return check_rules(t);
}

/* The pathway of that id or title that is there, else a new row. */
static bool keep_head(struct taking *t, struct taken *taken)
{
	struct pathway *p = &taken->pathway;
	struct store *store = t->in->store;
	int64_t id = 0;

	if ((*p->slug && !record_find(store, &pathway_entity, "slug", p->slug,
				      &id, t->why)) ||
	    (!id && !record_find(store, &pathway_entity, "title",
				 *p->slug ? p->slug : p->title, &id, t->why)))
		return false;
	taken->fresh = id == 0;
	p->id = id;
	return id || record_save(store, &pathway_entity, p, t->why);
}

static bool keep_all(struct taking *t)
{
	struct rule_keeping keeping;

	rule_keep_begin(&keeping, t->in, &t->reading);
	for (size_t i = 0; i < t->count; i++) {
		if (!keep_head(t, &t->all[i]))
			return false;
		keeping.pathways[i] = t->all[i].pathway.id;
	}
	for (size_t i = 0; i < t->count; i++) {
		struct taken *taken = &t->all[i];

		keeping.unknown.length = 0;
		if (!rule_keep(&keeping, (int32_t)i, taken->pathway.id,
			       taken->fresh, t->why))
			return fail_in(t->why, "%s", t->reading.pathways.at[i]);
		taken->remark =
			keeping.unknown.length
				? arena_printf(t->in->arena,
					       "not known before: %s",
					       text_string(&keeping.unknown))
				: "";
	}
	return true;
}

bool rule_take(struct importing *in, const cJSON *root, struct err *why)
{
	const cJSON *list = list_of(root);
	struct taking t = { .in = in, .why = why };
	size_t room = 0;

	if (list != root && !check_keys(root, "pathways", "the file", why))
		return false;
	for (const cJSON *x = json_first(list); x; x = json_next(list, x))
		room++;
	t.all = arena_array(in->arena, room, sizeof(*t.all));
	rule_read_begin(&t.reading, in->arena);
	if (!read_all(&t, list) || !keep_all(&t))
		return false;
	for (size_t i = 0; i < t.count; i++)
		importing_tell(in, t.all[i].fresh ? IMPORT_TAKEN : IMPORT_KNOWN,
			       "pathway", t.all[i].pathway.title, "",
			       t.all[i].remark);
	return true;
}
