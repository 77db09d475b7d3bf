/* SPDX-License-Identifier: MIT */
/*
 * Skills and the figures that are published about them.
 */
#include "data/bake/bake.h"

#include <string.h>

#include "model/base/text.h"

static const struct rule_of_key keys[] = {
	{ "slug", TEXT, true, NULL },
	{ "title", TEXT, true, NULL },
	{ "category", WORD, true, "hard|soft" },
	{ "aliases", TEXTS, false, NULL },
	{ "esco", OBJECT, false, NULL },
	{ "onet_element", TEXT, false, NULL },
	{ "technologies", LIST, false, NULL },
	{ "occupations", LIST, false, NULL },
	{ "demand", OBJECT, false, NULL },
	{ "ai_exposure", OBJECT, false, NULL },
	{ "wage_2021", MONEY, false, NULL },
	{ "half_life", OBJECT, false, NULL },
	{ 0 },
};

static const struct rule_of_key esco_keys[] = {
	{ "label", TEXT, true, NULL },
	{ "uri", LINK, true, NULL },
	{ "fit", WORD, true, "nearest|equal" },
	{ 0 },
};

static const struct rule_of_key technology_keys[] = {
	{ "name", TEXT, true, NULL },
	{ "hot", YES, false, NULL },
	{ "in_demand", NUMBER, true, NULL },
	{ "occupations", NUMBER, true, NULL },
	{ 0 },
};

static const struct rule_of_key occupation_keys[] = {
	{ "soc", TEXT, true, NULL },
	{ "title", TEXT, true, NULL },
	{ 0 },
};

static const struct rule_of_key life_keys[] = {
	{ "class", WORD, true, "tech|slow|durable" },
	{ "months", NUMBER, false, NULL },
	{ 0 },
};

/* Figures have many names and one form each: a number, yes or no, a word. */
static void put_signals(const struct place *at, int64_t skill,
			const cJSON *signals)
{
	const cJSON *item;

	cJSON_ArrayForEach(item, signals)
	{
		struct place here = in(at, item->string);

		if (member(signals, item->string) != item)
			wrong(&here, "this key stands here twice");
		else if (cJSON_IsNumber(item))
			put(at->bake, "signal", "iTrT", skill, item->string,
			    item->valuedouble, "");
		else if (cJSON_IsBool(item))
			put(at->bake, "signal", "iTrT", skill, item->string,
			    cJSON_IsTrue(item) ? 1.0 : 0.0, "");
		else if (cJSON_IsString(item))
			put(at->bake, "signal", "iTiT", skill, item->string,
			    NO_VALUE, cJSON_GetStringValue(item));
		else
			wrong(&here, "must be a number, true or false, or a "
				     "text");
	}
}

static void put_technologies(const struct place *at, int64_t skill,
			     const cJSON *list)
{
	const cJSON *item;
	int i = 0;

	cJSON_ArrayForEach(item, list)
	{
		struct place here = nth(at, i++);

		if (well_formed(&here, item, technology_keys))
			put(at->bake, "technology", "iTiii", skill,
			    text_in(item, "name"), (int64_t)yes_in(item, "hot"),
			    number_in(item, "in_demand", 0),
			    number_in(item, "occupations", 0));
	}
}

static void put_occupations(const struct place *at, int64_t skill,
			    const cJSON *list)
{
	const cJSON *item;
	int i = 0;

	cJSON_ArrayForEach(item, list)
	{
		struct place here = nth(at, i++);

		if (well_formed(&here, item, occupation_keys))
			put(at->bake, "skill_occupation", "iTT", skill,
			    text_in(item, "soc"), text_in(item, "title"));
	}
}

/* Cites, for each field that this skill has, the sources that its file names
 * for that field. */
static void put_sources(const struct place *at, int64_t skill,
			const cJSON *json, const cJSON *sources)
{
	const cJSON *item;

	cJSON_ArrayForEach(item, sources)
	{
		if (member(json, item->string))
			cite(at, SKILL, skill, item->string, item);
	}
}

void bake_skill(const struct place *at, const cJSON *json, const cJSON *file)
{
	const cJSON *esco = member(json, "esco");
	const cJSON *life = member(json, "half_life");
	const cJSON *wage = member(json, "wage_2021");
	struct place here = in(at, "esco");
	const struct name *name;
	const char *aliases;

	if (!well_formed(at, json, keys) ||
	    (esco && !well_formed(&here, esco, esco_keys)))
		return;
	here = in(at, "half_life");
	name = name_of(at->bake, SKILL, text_in(json, "slug"));
	if (!name || (life && !well_formed(&here, life, life_keys)))
		return;
	aliases = joined(at->bake, member(json, "aliases"));
	put(at->bake, "skill", "iTTTTTTTTTTi", name->id, name->slug,
	    name->title, text_in(json, "category"), text_in(file, "domain"),
	    aliases, text_in(esco, "label"), text_in(esco, "uri"),
	    text_in(esco, "fit"), text_in(json, "onet_element"),
	    text_in(life, "class"), number_in(life, "months", NO_VALUE));
	put_sources(at, name->id, json, member(file, "sources"));
	here = in(at, "technologies");
	put_technologies(&here, name->id, member(json, "technologies"));
	here = in(at, "occupations");
	put_occupations(&here, name->id, member(json, "occupations"));
	here = in(at, "demand");
	put_signals(&here, name->id, member(json, "demand"));
	here = in(at, "ai_exposure");
	put_signals(&here, name->id, member(json, "ai_exposure"));
	if (wage)
		put(at->bake, "signal", "iTrT", name->id, "wage_2021",
		    (double)number_in(wage, "minor", 0),
		    text_in(wage, "currency"));
	put_entry(at->bake, SKILL, name->id, name->title, "",
		  text_in(esco, "label"), aliases, name->slug);
}
