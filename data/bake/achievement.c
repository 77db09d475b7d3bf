/* SPDX-License-Identifier: MIT */
/*
 * What can be earned, and how it stacks: achievements and pathways.
 */
#include "data/bake/bake.h"

#include <string.h>

#include "model/base/text.h"

static const struct rule_of_key keys[] = {
	{ "slug", TEXT, true, NULL },
	{ "title", TEXT, true, NULL },
	{ "kind", TEXT, false, NULL },
	{ "level", WORD, false, "entry|mid|advanced" },
	{ "category", WORD, false, "hard|soft" },
	{ "aliases", TEXTS, false, NULL },
	{ "name_only", YES, false, NULL },
	{ "class", YES, false, NULL },
	{ "skills", LIST, false, NULL },
	{ "hours", OBJECT, false, NULL },
	{ "cost", MONEY, false, NULL },
	{ "validity", VALIDITY, false, NULL },
	{ "lapse", WORD, false, "soft|two steps|maintenance" },
	{ "renewal", TEXT, false, NULL },
	{ "renewing", OBJECT, false, NULL },
	{ "prerequisites", TEXT, false, NULL },
	{ "prereq", OBJECT, false, NULL },
	{ "renews", LIST, false, NULL },
	{ "satisfies", LIST, false, NULL },
	{ "after", LIST, false, NULL },
	{ "assessment", TEXT, false, NULL },
	{ "retired", OBJECT, false, NULL },
	{ "url", LINK, false, NULL },
	{ "confidence", CONFIDENCE, false, NULL },
	{ "sources", OBJECT, false, NULL },
	{ 0 },
};

static const struct rule_of_key hours_keys[] = {
	{ "minutes", NUMBER, true, NULL },
	{ "basis", WORD, true, "default|stated|converted|estimated" },
	{ "how", TEXT, false, NULL },
	{ "stated", TEXT, false, NULL },
	{ 0 },
};

static const struct rule_of_key renewing_keys[] = {
	{ "way", WORD, true, "credits|exam|activity|higher|fee" },
	{ "total", NUMBER, false, NULL },
	{ "yearly", NUMBER, false, NULL },
	{ "unit", TEXT, false, NULL },
	{ "cycle", VALIDITY, false, NULL },
	{ "opens", VALIDITY, false, NULL },
	{ "minutes", NUMBER, false, NULL },
	{ "fee", MONEY, false, NULL },
	{ "fee_per", WORD, false, "cycle|year" },
	{ "least", OBJECT, false, NULL },
	{ 0 },
};

static const struct rule_of_key least_keys[] = {
	{ "category", TEXT, true, NULL },
	{ "credits", NUMBER, true, NULL },
	{ 0 },
};

static const struct rule_of_key retired_keys[] = {
	{ "on", DAY, true, NULL },
	{ "successor", TEXT, false, NULL },
	{ "sources", SOURCES, false, NULL },
	{ 0 },
};

static const struct rule_of_key sources_keys[] = {
	{ "general", SOURCES, false, NULL },
	{ "hours", SOURCES, false, NULL },
	{ "cost", SOURCES, false, NULL },
	{ "validity", SOURCES, false, NULL },
	{ "renewal", SOURCES, false, NULL },
	{ "prerequisites", SOURCES, false, NULL },
	{ "assessment", SOURCES, false, NULL },
	{ "status", SOURCES, false, NULL },
	{ 0 },
};

static const struct rule_of_key pathway_keys[] = {
	{ "slug", TEXT, true, NULL },
	{ "title", TEXT, true, NULL },
	{ "kind", WORD, true, "award|live" },
	{ "lapse", WORD, false, "with parts|year end|never" },
	{ "award", TEXT, false, NULL },
	{ "award_text", TEXT, false, NULL },
	{ "rule", OBJECT, true, NULL },
	{ "parts", TEXT, false, NULL },
	{ "window", TEXT, false, NULL },
	{ "recognition", TEXT, false, NULL },
	{ "year", YEAR, false, NULL },
	{ "note", TEXT, false, NULL },
	{ "confidence", CONFIDENCE, true, NULL },
	{ "sources", SOURCES, false, NULL },
	{ 0 },
};

static void relate(const struct place *at, int64_t id, const char *kind,
		   const cJSON *list)
{
	const cJSON *item;
	int i = 0;

	cJSON_ArrayForEach(item, list)
	{
		struct place here = nth(at, i++);
		int64_t other = refer(&here, ACHIEVEMENT, item);

		if (other == id)
			wrong(&here, "an achievement stands to itself in no "
				     "relation");
		else if (other)
			put(at->bake, "relation", "iTi", id, kind, other);
	}
}

/* Refers to skills; the text is their titles, for the search. */
static const char *put_skills(const struct place *at, int64_t id,
			      const cJSON *list)
{
	struct text words = { .arena = &at->bake->arena };
	const cJSON *item;
	int i = 0;

	cJSON_ArrayForEach(item, list)
	{
		struct place here = nth(at, i++);
		int64_t skill = refer(&here, SKILL, item);

		if (!skill)
			continue;
		put(at->bake, "achievement_skill", "ii", id, skill);
		text_addf(&words, "%s; ",
			  name_of(at->bake, SKILL, cJSON_GetStringValue(item))
				  ->title);
	}
	return text_string(&words);
}

static void count_unknown(struct bake *bake, const cJSON *json)
{
	const char *before = text_in(json, "prerequisites");

	bake->counts.no_hours += !member(json, "hours");
	bake->counts.no_cost += !member(json, "cost");
	bake->counts.no_validity += !member(json, "validity");
	bake->counts.prose += *before && !text_starts(before, "none") &&
			      !member(json, "prereq");
}

static void put_achievement(const struct place *at, const cJSON *json,
			    const struct name *name, const struct name *issuer)
{
	const cJSON *hours = member(json, "hours");
	const cJSON *cost = member(json, "cost");
	const cJSON *retired = member(json, "retired");
	const char *aliases = joined(at->bake, member(json, "aliases"));

	put(at->bake, "achievement", "iTTiTTTiiiTTTitiTTTTTTtTTT", name->id,
	    name->slug, name->title, issuer->id, text_in(json, "kind"),
	    text_in(json, "level"), text_in(json, "category"),
	    (int64_t)yes_in(json, "name_only"), (int64_t)yes_in(json, "class"),
	    number_in(hours, "minutes", NO_VALUE), text_in(hours, "basis"),
	    text_in(hours, "how"), text_in(hours, "stated"),
	    number_in(cost, "minor", NO_VALUE), text_in(cost, "currency"),
	    number_in(cost, "year", NO_VALUE), text_in(json, "validity"),
	    text_in(json, "lapse"), text_in(json, "renewal"),
	    text_in(json, "prerequisites"), text_in(json, "assessment"),
	    text_in(json, "url"), text_in(retired, "on"),
	    text_in(retired, "successor"), text_in(json, "confidence"),
	    aliases);
	put_entry(at->bake, ACHIEVEMENT, name->id, name->title, issuer->title,
		  put_skills(&(struct place){ at->bake, at->file,
					      in(at, "skills").path },
			     name->id, member(json, "skills")),
		  aliases, name->slug);
}

/* What renewing takes, as far as somebody stated it; credits in tenths. */
static void put_renewing(const struct place *at, int64_t id, const cJSON *json)
{
	const cJSON *renewing = member(json, "renewing");
	const cJSON *fee = member(renewing, "fee");
	const cJSON *least = member(renewing, "least");
	struct place here = in(at, "renewing");
	int64_t total, yearly;

	if (!renewing || !well_formed(&here, renewing, renewing_keys))
		return;
	if (!member(json, "renewal"))
		wrong(&here, "\"renewal\" must say it in words too");
	here = in(&here, "least");
	if (least && !well_formed(&here, least, least_keys))
		return;
	total = number_in(renewing, "total", NO_VALUE);
	yearly = number_in(renewing, "yearly", NO_VALUE);
	put(at->bake, "renewal", "itiiTtTiiTTTi", id, text_in(renewing, "way"),
	    number_in(renewing, "minutes", NO_VALUE),
	    number_in(fee, "minor", NO_VALUE), text_in(fee, "currency"),
	    member(renewing, "fee_per") ? text_in(renewing, "fee_per")
					: "cycle",
	    text_in(renewing, "unit"), total == NO_VALUE ? total : total * 10,
	    yearly == NO_VALUE ? yearly : yearly * 10,
	    text_in(renewing, "cycle"), text_in(renewing, "opens"),
	    text_in(least, "category"),
	    least ? number_in(least, "credits", 0) * 10 : NO_VALUE);
}

/* The general sources, and those that stand for one field. */
static void put_sources(const struct place *at, int64_t id,
			const cJSON *sources)
{
	const cJSON *item;

	if (!sources || !well_formed(at, sources, sources_keys))
		return;
	cJSON_ArrayForEach(item, sources)
		cite(at, ACHIEVEMENT, id,
		     text_equal(item->string, "general") ? "" : item->string,
		     item);
}

static void check_parts(const struct place *at, const cJSON *json)
{
	const cJSON *hours = member(json, "hours");
	const cJSON *retired = member(json, "retired");
	struct place here = in(at, "hours");

	if (hours)
		well_formed(&here, hours, hours_keys);
	here = in(at, "retired");
	if (retired)
		well_formed(&here, retired, retired_keys);
	if (!yes_in(json, "name_only") && !member(json, "confidence"))
		wrong(at,
		      "\"confidence\" is missing (or \"name_only\": true, for "
		      "what is known by its name only)");
	if (text_equal(text_in(json, "confidence"), "verified") &&
	    !member(json, "sources"))
		wrong(at, "verified, but \"sources\" is missing");
}

void bake_achievement(const struct place *at, const cJSON *json,
		      const struct name *issuer)
{
	static const char *const relations[] = {
		"renews",
		"satisfies",
		"after",
	};
	const cJSON *retired = member(json, "retired");
	struct place here = in(at, "prereq");
	bool fine = well_formed(at, json, keys);
	const struct name *name;

	check_parts(at, json);
	if (!fine)
		return;
	name = name_of(at->bake, ACHIEVEMENT, text_in(json, "slug"));
	if (!name)
		return;
	put_achievement(at, json, name, issuer);
	put_renewing(at, name->id, json);
	if (member(json, "prereq"))
		bake_rule(&here, member(json, "prereq"), NO_VALUE, name->id);
	for (size_t i = 0; i < sizeof(relations) / sizeof(relations[0]); i++) {
		here = in(at, relations[i]);
		relate(&here, name->id, relations[i],
		       member(json, relations[i]));
	}
	here = in(at, "sources");
	put_sources(&here, name->id, member(json, "sources"));
	here = in(at, "retired.sources");
	cite(&here, ACHIEVEMENT, name->id, "retired",
	     member(retired, "sources"));
	count_unknown(at->bake, json);
}

void bake_pathway(const struct place *at, const cJSON *json,
		  const struct name *issuer)
{
	struct place award = in(at, "award"), rule = in(at, "rule");
	const struct name *name;
	int64_t awarded;

	if (!well_formed(at, json, pathway_keys))
		return;
	name = name_of(at->bake, PATHWAY, text_in(json, "slug"));
	if (!name)
		return;
	awarded = refer(&award, ACHIEVEMENT, member(json, "award"));
	put(at->bake, "pathway", "iTTiTTiTTTTiTT", name->id, name->slug,
	    name->title, issuer->id, text_in(json, "kind"),
	    text_in(json, "lapse"), awarded ? awarded : NO_VALUE,
	    text_in(json, "award_text"), text_in(json, "parts"),
	    text_in(json, "window"), text_in(json, "recognition"),
	    number_in(json, "year", NO_VALUE), text_in(json, "note"),
	    text_in(json, "confidence"));
	bake_rule(&rule, member(json, "rule"), name->id, NO_VALUE);
	cite(at, PATHWAY, name->id, "", member(json, "sources"));
	put_entry(at->bake, PATHWAY, name->id, name->title, issuer->title, "",
		  text_in(json, "award_text"), name->slug);
	at->bake->counts.lapse += !member(json, "lapse");
	at->bake->counts.window += member(json, "window") &&
				   !member(member(json, "rule"), "within_days");
}
