/* SPDX-License-Identifier: MIT */
/*
 * Rules: what a pathway asks for, or what an achievement needs first.
 *
 * A rule is a tree of JSON objects in each of which exactly one key names
 * the kind; docs/catalogue.md tells the forms. It becomes rows of the table
 * step, parent before child. Tags and schemes, which a portfolio may use,
 * have no meaning here and are refused.
 */
#include "data/bake/bake.h"

#include <string.h>

#include "model/base/day.h"
#include "model/base/text.h"

enum { DEPTH_MAX = 64 };

/* What is the same for all steps of one rule, and where the walk is. */
struct walk {
	int64_t pathway, prerequisite_of, parent;
	int position, depth;
	bool in_window;
};

/* One row to be; the rest of its columns are empty. */
struct row {
	const char *kind;
	int64_t number, achievement, nested, skill;
	const char *text, *since;
};

static struct row row_of(const char *kind, int64_t number)
{
	return (struct row){ .kind = kind,
			     .number = number,
			     .achievement = NO_VALUE,
			     .nested = NO_VALUE,
			     .skill = NO_VALUE,
			     .text = "",
			     .since = "" };
}

static const struct {
	const char *key, *others; /* what may stand beside the key */
} kinds[] = {
	{ "achievement", "" }, { "pathway", "" },
	{ "skill", "level" },  { "manual", "" },
	{ "all", "share" },    { "any", "" },
	{ "k", "of|share" },   { "points", "items|caps" },
	{ "since", "rule" },   { "within_days", "rule" },
	{ "ever", "rule" },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static void walk_rule(const struct place *at, const cJSON *rule,
		      struct walk walk);

static struct walk below(struct walk walk, int64_t parent, int position)
{
	walk.parent = parent;
	walk.position = position;
	walk.depth++;
	return walk;
}

static int64_t put_step(const struct place *at, const cJSON *rule,
			const struct walk *walk, const struct row *row)
{
	int64_t id = ++at->bake->last_step;

	return put(at->bake, "step", "iiiiiTiiiiTtTT", id, walk->pathway,
		   walk->prerequisite_of, walk->parent, (int64_t)walk->position,
		   row->kind, row->number, row->achievement, row->nested,
		   row->skill, row->text, row->since, text_in(rule, "share"),
		   text_in(rule, "note"));
}

static void put_leaf(const struct place *at, const cJSON *rule,
		     const struct walk *walk, const char *key)
{
	const cJSON *value = member(rule, key);
	struct place here = in(at, key);
	struct row row = row_of(key, NO_VALUE);

	if (text_equal(key, "achievement")) {
		row.achievement = refer(&here, ACHIEVEMENT, value);
		if (row.achievement == walk->prerequisite_of)
			wrong(&here, "an achievement cannot be needed first "
				     "for itself");
	} else if (text_equal(key, "pathway")) {
		row.nested = refer(&here, PATHWAY, value);
		if (row.nested == walk->pathway)
			wrong(&here, "a pathway cannot be a part of itself");
	} else if (text_equal(key, "skill")) {
		row.skill = refer(&here, SKILL, value);
		row.number = number_in(rule, "level", NO_VALUE);
	} else {
		row.text = cJSON_GetStringValue(value);
		at->bake->counts.manual++;
		if (!row.text || !*row.text) {
			wrong(&here, "must be a text");
			return;
		}
	}
	put_step(at, rule, walk, &row);
}

static int put_children(const struct place *at, const cJSON *list,
			const struct walk *walk, int64_t id)
{
	const cJSON *child;
	int count = 0;

	cJSON_ArrayForEach(child, list)
	{
		struct place here = nth(at, count);

		walk_rule(&here, child, below(*walk, id, count++));
	}
	if (!cJSON_IsArray(list) || count == 0)
		wrong(at, "must be a list of rules with something in it");
	return count;
}

static void put_all_or_any(const struct place *at, const cJSON *rule,
			   const struct walk *walk, const char *key)
{
	struct place here = in(at, key);
	struct row row = row_of(key, NO_VALUE);

	put_children(&here, member(rule, key), walk,
		     put_step(at, rule, walk, &row));
}

/* The number behind a key, which must be at least `least`. */
static int64_t count_of(const struct place *at, const cJSON *rule,
			const char *key, int64_t least)
{
	int64_t n = number_in(rule, key, NO_VALUE);
	struct place here = in(at, key);

	if (n < least)
		wrong(&here, "must be a number of at least %d", (int)least);
	return n;
}

static void put_k(const struct place *at, const cJSON *rule,
		  const struct walk *walk)
{
	struct row row = row_of("k", count_of(at, rule, "k", 1));
	struct place of = in(at, "of"), here = in(at, "k");
	int count = put_children(&of, member(rule, "of"), walk,
				 put_step(at, rule, walk, &row));

	if (row.number > count)
		wrong(&here, "asks for %d of %d", (int)row.number, count);
}

static int64_t put_item(const struct place *at, const cJSON *item,
			const struct walk *walk)
{
	struct place what = in(at, "achievement");
	struct row row = row_of("item", count_of(at, item, "pts", 1));

	row.achievement = refer(&what, ACHIEVEMENT,
				member(item, "achievement"));
	if (!member(item, "achievement"))
		wrong(at, "\"achievement\" is missing");
	put_step(at, item, walk, &row);
	return row.number;
}

static void put_cap(const struct place *at, const cJSON *cap,
		    const struct walk *walk)
{
	struct row row = row_of("cap", count_of(at, cap, "max", 0));
	int64_t id = put_step(at, cap, walk, &row);
	struct place list = in(at, "achievements");
	const cJSON *item;
	int i = 0;

	cJSON_ArrayForEach(item, member(cap, "achievements"))
	{
		struct place here = nth(&list, i);
		struct walk child = below(*walk, id, i++);
		struct row leaf = row_of("achievement", NO_VALUE);

		leaf.achievement = refer(&here, ACHIEVEMENT, item);
		put_step(&here, NULL, &child, &leaf);
	}
}

static void put_points(const struct place *at, const cJSON *rule,
		       const struct walk *walk)
{
	struct row row = row_of("points", count_of(at, rule, "points", 1));
	int64_t id = put_step(at, rule, walk, &row), reach = 0;
	struct place items = in(at, "items"), caps = in(at, "caps");
	const cJSON *item;
	int position = 0, i = 0;

	cJSON_ArrayForEach(item, member(rule, "items"))
	{
		struct place here = nth(&items, position);
		struct walk child = below(*walk, id, position++);

		reach += put_item(&here, item, &child);
	}
	cJSON_ArrayForEach(item, member(rule, "caps"))
	{
		struct place here = nth(&caps, i++);
		struct walk child = below(*walk, id, position++);

		put_cap(&here, item, &child);
	}
	if (reach < row.number)
		wrong(at, "the items reach %d of %d points", (int)reach,
		      (int)row.number);
}

/* since, within_days and ever stand around one rule. */
static void put_around(const struct place *at, const cJSON *rule,
		       struct walk walk, const char *key)
{
	struct place inner = in(at, "rule"), here = in(at, key);
	const cJSON *value = member(rule, key);
	struct row row = row_of(key, NO_VALUE);
	struct day day;

	if (text_equal(key, "within_days")) {
		row.kind = "within";
		row.number = count_of(at, rule, key, 0);
	} else if (text_equal(key, "ever")) {
		if (!cJSON_IsTrue(value))
			wrong(&here, "must be true");
	} else if (cJSON_IsObject(value)) {
		row.number = count_of(&here, value, "days_before", 0);
	} else {
		row.since = cJSON_GetStringValue(value);
		if (!row.since || !day_read(row.since, &day, NULL)) {
			wrong(&here, "must be a day, or {\"days_before\": n}");
			row.since = "";
		}
	}
	if (walk.in_window && !text_equal(key, "ever"))
		wrong(at, "a window inside a window");
	walk.in_window |= !text_equal(key, "ever");
	if (!member(rule, "rule")) {
		wrong(at, "\"rule\" is missing");
		return;
	}
	walk_rule(&inner, member(rule, "rule"),
		  below(walk, put_step(at, rule, &walk, &row), 0));
}

/* Which kind it is, or -1 and a mistake told. */
static int kind_of(const struct place *at, const cJSON *rule)
{
	int kind = -1;

	for (int i = 0; i < KINDS; i++) {
		if (!member(rule, kinds[i].key))
			continue;
		if (kind >= 0) {
			wrong(at, "is both \"%s\" and \"%s\"", kinds[kind].key,
			      kinds[i].key);
			return -1;
		}
		kind = i;
	}
	if (kind < 0)
		wrong(at, "no key here names a kind of rule (achievement, "
			  "all, any, k, points, pathway, skill, manual, since, "
			  "within_days, ever)");
	return kind;
}

static void check_keys(const struct place *at, const cJSON *rule, int kind)
{
	const cJSON *item;

	cJSON_ArrayForEach(item, rule)
	{
		const char *key = item->string;
		const char *others = kinds[kind].others;
		const char *found = strstr(others, key);
		size_t length = strlen(key);
		bool known = text_equal(key, kinds[kind].key) ||
			     text_equal(key, "note");
		struct place here = in(at, key);

		if (found && (found == others || found[-1] == '|') &&
		    (found[length] == '|' || !found[length]))
			known = true;
		if (!known)
			wrong(&here, "\"%s\" does not know this key",
			      kinds[kind].key);
		else if (member(rule, key) != item)
			wrong(&here, "this key stands here twice");
	}
	if (member(rule, "share") &&
	    !text_equal(text_in(rule, "share"), "once"))
		wrong(at, "\"share\" can only be \"once\"");
}

static void walk_rule(const struct place *at, const cJSON *rule,
		      struct walk walk)
{
	const char *key;
	int kind;

	if (walk.depth > DEPTH_MAX) {
		wrong(at, "is deeper than %d", DEPTH_MAX);
		return;
	}
	kind = kind_of(at, rule);
	if (kind < 0)
		return;
	check_keys(at, rule, kind);
	key = kinds[kind].key;
	if (text_equal(key, "all") || text_equal(key, "any"))
		put_all_or_any(at, rule, &walk, key);
	else if (text_equal(key, "k"))
		put_k(at, rule, &walk);
	else if (text_equal(key, "points"))
		put_points(at, rule, &walk);
	else if (member(rule, "rule") || text_equal(key, "since") ||
		 text_equal(key, "within_days") || text_equal(key, "ever"))
		put_around(at, rule, walk, key);
	else
		put_leaf(at, rule, &walk, key);
}

void bake_rule(const struct place *at, const cJSON *rule, int64_t pathway,
	       int64_t prerequisite_of)
{
	walk_rule(at, rule,
		  (struct walk){ .pathway = pathway,
				 .prerequisite_of = prerequisite_of,
				 .parent = NO_VALUE });
}
