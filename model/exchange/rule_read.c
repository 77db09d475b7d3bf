/* SPDX-License-Identifier: MIT */
/*
 * Walking over the nodes of a rule. The key that names the kind decides which
 * others may stand beside it; what is below an ambiguous node is not read,
 * because nobody can say what it would mean.
 */
#include "model/exchange/rule_read.h"

#include <stdarg.h>
#include <string.h>

#include "model/exchange/rule_kinds.h"

static bool lists(const char *words, const char *word)
{
	size_t length = strlen(word);

	for (; *words; words += strspn(words, " ")) {
		size_t end = strcspn(words, " ");

		if (end == length && strncmp(words, word, length) == 0)
			return true;
		words += end;
	}
	return false;
}

const cJSON *rule_unknown_key(const cJSON *object, const cJSON *after,
			      const char *keys)
{
	const cJSON *x = after ? after->next : object->child;

	for (; x; x = x->next)
		if (!lists(keys, x->string) &&
		    (!text_equal(x->string, "note") || !cJSON_IsString(x)))
			return x;
	return NULL;
}

void rule_check_keys(struct rule_reading *r, const cJSON *object,
		     const char *keys)
{
	const cJSON *x = NULL;

	while ((x = rule_unknown_key(object, x, keys)))
		rule_mistaken(r, RULE_E_KEY, x->string,
			      "This key is not known here; look for a slip in "
			      "it.");
}

size_t rule_enter(struct rule_reading *r, const char *format, ...)
{
	size_t length = r->where.length;
	va_list args;

	va_start(args, format);
	text_add(&r->where, arena_vprintf(r->arena, format, args));
	va_end(args);
	return length;
}

void rule_leave(struct rule_reading *r, size_t length)
{
	r->where.length = length;
	r->where.bytes[length] = '\0';
}

void rule_mistaken(struct rule_reading *r, enum rule_code code,
		   const char *detail, const char *text)
{
	struct rule_mistakes *list = &r->mistakes;

	if (list->count == list->room) {
		size_t room = list->room ? 2 * list->room : 16;
		struct rule_mistake *at = arena_array(r->arena, room,
						      sizeof(*at));

		if (list->count)
			memcpy(at, list->at, list->count * sizeof(*at));
		list->at = at;
		list->room = room;
	}
	list->at[list->count++] = (struct rule_mistake){
		.code = code,
		.where = arena_printf(r->arena, "%s%s%s",
				      text_string(&r->where),
				      *detail ? ":" : "", detail),
		.text = text,
		.step = -1,
	};
}

bool rule_wrong(struct rule_reading *r, const char *wanted)
{
	return fail(r->err, "%s: %s is expected here.", text_string(&r->where),
		    wanted);
}

static void make_room(struct rule_reading *r)
{
	size_t room = r->room ? 2 * r->room : 64;
	struct rule_step *steps = arena_array(r->arena, room, sizeof(*steps));
	const char **texts = arena_array(r->arena, room, sizeof(*texts));
	const char **notes = arena_array(r->arena, room, sizeof(*notes));

	if (r->count) {
		memcpy(steps, r->steps, r->count * sizeof(*steps));
		memcpy(texts, r->texts, r->count * sizeof(*texts));
		memcpy(notes, r->notes, r->count * sizeof(*notes));
	}
	r->steps = steps;
	r->texts = texts;
	r->notes = notes;
	r->room = room;
}

int32_t rule_step_add(struct rule_reading *r, int32_t parent, int32_t position,
		      enum rule_kind kind)
{
	if (r->count == r->room)
		make_room(r);
	r->texts[r->count] = r->notes[r->count] = "";
	r->steps[r->count] = (struct rule_step){
		.pathway = r->pathway,
		.prerequisite_of = r->prerequisite_of,
		.parent = parent,
		.position = position,
		.kind = kind,
		.number = RULE_NO_NUMBER,
		.to = -1,
		.tag = -1,
		.day = NO_DAY,
	};
	return (int32_t)r->count++;
}

/* The one key of a node that says what it is; NULL with a mistake. */
static const struct rule_key *key_of(struct rule_reading *r, const cJSON *node)
{
	const struct rule_key *key = NULL;

	for (const struct rule_key *k = rule_keys; k->key; k++) {
		/* The tag beside points is not a kind. */
		if (!json_member(node, k->key) ||
		    (key && lists(key->keys, k->key)))
			continue;
		if (key) {
			rule_mistaken(r, RULE_E_KIND, "",
				      "Two keys say what this is; leave one of "
				      "them.");
			return NULL;
		}
		key = k;
	}
	if (!key)
		rule_mistaken(r, RULE_E_KIND, "",
			      "Nothing says what this is (all, any, k, points, "
			      "achievement ...).");
	return key;
}

static bool read_share(struct rule_reading *r, const cJSON *node,
		       const struct rule_key *key, int32_t step)
{
	const cJSON *share = json_member(node, "share");

	if (!share || !lists(key->keys, "share"))
		return true;
	if (!text_equal(json_string(node, "share"), "once"))
		return rule_wrong(r, "\"share\": \"once\"");
	r->steps[step].once = true;
	return true;
}

static bool read_node(struct rule_reading *r, const cJSON *node, int32_t parent,
		      int32_t position)
{
	const struct rule_key *key;
	int32_t step;

	if (!cJSON_IsObject(node))
		return rule_wrong(r, "an object");
	key = key_of(r, node);
	if (!key) {
		/* Keeps the place, so that nothing seems to be missing. */
		rule_step_add(r, parent, position, RULE_MANUAL);
		return true;
	}
	rule_check_keys(r, node, key->keys);
	step = rule_step_add(r, parent, position, key->kind);
	r->notes[step] = arena_string(r->arena, json_string(node, "note"));
	return read_share(r, node, key, step) &&
	       key->read(r, node, json_member(node, key->key), step);
}

bool rule_node(struct rule_reading *r, const cJSON *node, int32_t parent,
	       int32_t position)
{
	bool ok;

	if (r->depth == RULE_DEPTH_MAX) {
		rule_mistaken(r, RULE_E_DEPTH, "",
			      "The rule is nested deeper than 64 steps; move a "
			      "part into a pathway of its own.");
		r->steps[parent].kind = RULE_MANUAL;
		r->steps[parent].once = false;
		return true;
	}
	r->depth++;
	ok = read_node(r, node, parent, position);
	r->depth--;
	return ok;
}

void rule_read_begin(struct rule_reading *reading, struct arena *arena)
{
	*reading = (struct rule_reading){
		.arena = arena,
		.achievements = { .arena = arena },
		.pathways = { .arena = arena },
		.skills = { .arena = arena },
		.tags = { .arena = arena },
		.schemes = { .arena = arena },
	};
}

bool rule_read(struct rule_reading *reading, const cJSON *rule, int32_t pathway,
	       int32_t prerequisite_of, struct err *err)
{
	reading->pathway = pathway;
	reading->prerequisite_of = prerequisite_of;
	reading->err = err;
	reading->depth = 0;
	reading->where = (struct text){ .arena = reading->arena };
	text_addf(&reading->where, "%s:%s", pathway >= 0 ? "pathway" : "prereq",
		  pathway >= 0 ? reading->pathways.at[pathway]
			       : reading->achievements.at[prerequisite_of]);
	return rule_node(reading, rule, -1, 0);
}
