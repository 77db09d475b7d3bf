/* SPDX-License-Identifier: MIT */
/*
 * Reading the nodes of a rule. The key that names the kind decides which
 * others may stand beside it.
 */
#include "model/exchange/rule_tree.h"

#include <string.h>

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/exchange/rule_parts.h"
#include "model/record/record.h"

bool rule_tree_is_slug(const char *text)
{
	return *text && !text[strspn(text, "abcdefghijklmnopqrstuvwxyz"
					   "0123456789-._")];
}

static bool lists(const char *keys, const char *key)
{
	size_t length = strlen(key);

	for (; *keys; keys += strspn(keys, " ")) {
		size_t end = strcspn(keys, " ");

		if (end == length && strncmp(keys, key, length) == 0)
			return true;
		keys += end;
	}
	return false;
}

bool rule_tree_keys(const cJSON *object, const char *keys, const char *where,
		    struct err *why)
{
	const cJSON *x;

	if (!cJSON_IsObject(object))
		return fail(why, "%s: an object is expected here.", where);
	for (x = object->child; x; x = x->next)
		if (!lists(keys, x->string) &&
		    (strcmp(x->string, "note") != 0 || !cJSON_IsString(x)))
			return fail(why,
				    "%s: the key \"%s\" is not known "
				    "here.",
				    where, x->string);
	return true;
}

size_t rule_parts_add(struct rule_tree *tree, int64_t parent, int64_t position,
		      const char *kind)
{
	struct step *step;

	if (tree->count == tree->room) {
		size_t room = tree->room ? tree->room * 2 : 16;
		struct step *steps = arena_array(tree->in->arena, room,
						 sizeof(*steps));

		if (tree->count)
			memcpy(steps, tree->steps,
			       tree->count * sizeof(*steps));
		tree->steps = steps;
		tree->room = room;
	}
	step = &tree->steps[tree->count];
	record_clear(&step_entity, step);
	step->parent = parent;
	step->position = position;
	while (strcmp(step_kinds[step->kind], kind) != 0)
		step->kind++;
	return tree->count++;
}

static bool make(struct rule_tree *tree, const struct entity *entity,
		 const char *name, int64_t *id)
{
	struct importing *in = tree->in;
	const char *slug = rule_tree_is_slug(name) ? name : "";
	struct achievement a;
	struct skill s;

	if (entity == &skill_entity) {
		record_clear(entity, &s);
		s.title = name;
		s.slug = slug;
		if (!record_save(in->store, entity, &s, tree->why))
			return false;
		*id = s.id;
		return true;
	}
	record_clear(entity, &a);
	a.title = name;
	a.slug = slug;
	a.incomplete = true;
	a.source = "rule";
	if (!record_save(in->store, entity, &a, tree->why))
		return false;
	*id = a.id;
	text_addf(&tree->unknown, "%s%s", tree->unknown.length ? ", " : "",
		  name);
	return true;
}

bool rule_tree_refer(struct rule_tree *tree, const struct entity *entity,
		     const char *name, const char *where, int64_t *id)
{
	struct importing *in = tree->in;

	name = arena_string(in->arena, name);
	if (!name[strspn(name, " \t\r\n")])
		return fail(tree->why,
			    "%s: the name of %s %s is expected "
			    "here.",
			    where, entity == &achievement_entity ? "an" : "a",
			    entity->one);
	if (!record_find(in->store, entity, "slug", name, id, tree->why) ||
	    (!*id &&
	     !record_find(in->store, entity, "title", name, id, tree->why)) ||
	    (!*id && in->batch->adopt &&
	     !in->batch->adopt(in->batch->data, entity, name, id, tree->why)))
		return false;
	if (*id)
		return true;
	if (entity == &pathway_entity)
		return fail(tree->why, "%s: there is no pathway \"%s\".", where,
			    name);
	return make(tree, entity, name, id);
}

/* The one key of a node that says what it is. */
static const struct rule_part *part_of(const cJSON *node, const char *where,
				       const cJSON **value, struct err *why)
{
	const struct rule_part *part = NULL;

	for (const struct rule_part *p = rule_parts; p->key; p++) {
		const cJSON *found = json_member(node, p->key);

		/* The tag beside points is not a kind. */
		if (!found || (part && lists(part->keys, p->key)))
			continue;
		if (part) {
			fail(why,
			     "%s: both \"%s\" and \"%s\" say what this "
			     "is.",
			     where, part->key, p->key);
			return NULL;
		}
		part = p;
		*value = found;
	}
	if (!part)
		fail(why,
		     "%s: nothing says what this is (all, any, k, points,"
		     " achievement, ...).",
		     where);
	return part;
}

static bool read_share(struct rule_tree *tree, const cJSON *node, size_t at,
		       const char *where)
{
	const cJSON *share = json_member(node, "share");

	if (!share)
		return true;
	if (!text_equal(json_string(node, "share"), "once"))
		return fail(tree->why, "%s: \"share\" can only be \"once\".",
			    where);
	tree->steps[at].share = 1;
	return true;
}

bool rule_parts_node(struct rule_tree *tree, const cJSON *node, int64_t parent,
		     int64_t position, const char *where)
{
	const struct rule_part *part;
	const cJSON *value = NULL;
	size_t at;

	if (!cJSON_IsObject(node))
		return fail(tree->why, "%s: an object is expected here.",
			    where);
	part = part_of(node, where, &value, tree->why);
	if (!part || !rule_tree_keys(node,
				     arena_printf(tree->in->arena, "%s %s",
						  part->key, part->keys),
				     where, tree->why))
		return false;
	at = rule_parts_add(tree, parent, position, part->kind);
	tree->steps[at].note = arena_string(tree->in->arena,
					    json_string(node, "note"));
	return read_share(tree, node, at, where) &&
	       part->read(tree, node, value, at, where);
}

bool rule_tree_read(struct rule_tree *tree, const cJSON *rule)
{
	return rule_parts_node(tree, rule, -1, 0, "/rule");
}
