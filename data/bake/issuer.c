/* SPDX-License-Identifier: MIT */
/*
 * An issuer, what is known of its practice, and its answers to the checklist.
 */
#include "data/bake/bake.h"

#include <string.h>

#include "model/base/text.h"
#include "model/insight/checklist.h"

static const struct rule_of_key issuer_keys[] = {
	{ "slug", TEXT, true, NULL },
	{ "title", TEXT, true, NULL },
	{ "kind", TEXT, true, NULL },
	{ "country", COUNTRY, false, NULL },
	{ "url", LINK, false, NULL },
	{ "aliases", TEXTS, false, NULL },
	{ "awards_nothing", YES, false, NULL },
	{ "badge_host", OBJECT, false, NULL },
	{ "standard", OBJECT, false, NULL },
	{ "assessment", OBJECT, false, NULL },
	{ "practice", OBJECT, false, NULL },
	{ 0 },
};

static const struct rule_of_key practice_keys[] = {
	{ "value", TEXT, true, NULL },
	{ "confidence", CONFIDENCE, true, NULL },
	{ "unsure", YES, false, NULL },
	{ "sources", SOURCES, false, NULL },
	{ "checked", DAY, false, NULL },
	{ 0 },
};

static const struct rule_of_key answer_keys[] = {
	{ "criterion", TEXT, true, NULL },
	{ "value", WORD, true, "yes|no|na" },
	{ "evidence", TEXT, true, NULL },
	{ "where", TEXTS, false, NULL },
	{ "sources", SOURCES, false, NULL },
	{ "year", YEAR, false, NULL },
	{ "confidence", CONFIDENCE, true, NULL },
	{ "checked", DAY, false, NULL },
	{ "also", OBJECT, false, NULL },
	{ 0 },
};

static const struct rule_of_key also_keys[] = {
	{ "evidence", TEXT, true, NULL },
	{ "confidence", CONFIDENCE, true, NULL },
	{ "sources", SOURCES, false, NULL },
	{ 0 },
};

/* What is called verified must say where it was read. */
static void check_support(const struct place *at, const cJSON *json)
{
	if (text_equal(text_in(json, "confidence"), "verified") &&
	    !member(json, "where") && !member(json, "sources"))
		wrong(at, "verified, but neither \"where\" nor \"sources\" "
			  "says by what");
}

static void put_practice(const struct place *at, int64_t issuer,
			 const char *about, const cJSON *json)
{
	if (!json || !well_formed(at, json, practice_keys))
		return;
	check_support(at, json);
	put(at->bake, "practice", "iTTiTT", issuer, about,
	    text_in(json, "value"), (int64_t)yes_in(json, "unsure"),
	    text_in(json, "confidence"), source_words(at->bake, json));
}

void bake_issuer(const struct place *at, const cJSON *json)
{
	static const char *const direct[] = {
		"badge_host",
		"standard",
		"assessment",
	};
	struct place practice = in(at, "practice");
	const struct name *name;
	const cJSON *item;

	if (!well_formed(at, json, issuer_keys))
		return;
	name = name_of(at->bake, ISSUER, text_in(json, "slug"));
	if (!name)
		return;
	put(at->bake, "issuer", "iTTTTTi", name->id, name->slug, name->title,
	    text_in(json, "kind"), text_in(json, "country"),
	    text_in(json, "url"), (int64_t)yes_in(json, "awards_nothing"));
	for (size_t i = 0; i < sizeof(direct) / sizeof(direct[0]); i++) {
		struct place here = in(at, direct[i]);

		put_practice(&here, name->id, direct[i],
			     member(json, direct[i]));
	}
	cJSON_ArrayForEach(item, member(json, "practice"))
	{
		struct place here = in(&practice, item->string);

		put_practice(&here, name->id, item->string, item);
	}
	put_entry(at->bake, ISSUER, name->id, name->title, "", "",
		  joined(at->bake, member(json, "aliases")), name->slug);
}

static const char *second_reading(const struct place *at, const cJSON *also)
{
	const char *sources;

	if (!also || !well_formed(at, also, also_keys))
		return "";
	check_support(at, also);
	sources = source_words(at->bake, also);
	return arena_printf(&at->bake->arena, "%s (%s%s%s)",
			    text_in(also, "evidence"),
			    text_in(also, "confidence"), *sources ? ": " : "",
			    sources);
}

static void put_answer(const struct place *at, const cJSON *json,
		       int64_t issuer)
{
	struct place also = in(at, "also"), here = in(at, "criterion");
	const char *criterion = text_in(json, "criterion");
	bool verified;

	if (!well_formed(at, json, answer_keys))
		return;
	if (checklist_find_criterion(criterion) < 0 &&
	    checklist_find_flag(criterion) < 0)
		wrong(&here, "\"%s\" is not on the checklist", criterion);
	check_support(at, json);
	verified = text_equal(text_in(json, "confidence"), "verified");
	if (verified != (member(json, "checked") != NULL))
		wrong(at, "an answer that is verified, and no other, has the "
			  "day on which it was \"checked\"");
	if (verified)
		at->bake->counts.answers++;
	else
		at->bake->counts.hints++;
	put(at->bake, "answer", "iTTTTiTtT", issuer, criterion,
	    text_in(json, "value"), text_in(json, "evidence"),
	    source_words(at->bake, json), number_in(json, "year", NO_VALUE),
	    text_in(json, "confidence"), text_in(json, "checked"),
	    second_reading(&also, member(json, "also")));
}

/* Three criteria follow from what is known of the issuer anyway, as hints
 * unless that was verified. */
static void derive(const struct place *at, const cJSON *list,
		   const char *criterion, int64_t issuer, const cJSON *from,
		   const char *evidence)
{
	const char *checked = text_in(from, "checked");
	const cJSON *item;

	cJSON_ArrayForEach(item,
			   list) if (text_equal(text_in(item, "criterion"),
						criterion)) return;
	if (*checked)
		at->bake->counts.answers++;
	else
		at->bake->counts.hints++;
	put(at->bake, "answer", "iTTTTiTtT", issuer, criterion, "yes", evidence,
	    source_words(at->bake, from), NO_VALUE,
	    *checked ? "verified" : "from memory", checked, "");
}

void bake_answers(const struct place *at, const cJSON *list,
		  const cJSON *issuer)
{
	const struct name *name = name_of(at->bake, ISSUER,
					  text_in(issuer, "slug"));
	const cJSON *item, *assessment = member(issuer, "assessment");
	const cJSON *standard = member(issuer, "standard");
	const char *country = text_in(issuer, "country");
	int i = 0;

	if (!name)
		return;
	cJSON_ArrayForEach(item, list)
	{
		struct place here = nth(at, i++),
			     twice = in(&here, "criterion");
		const cJSON *other;

		put_answer(&here, item, name->id);
		cJSON_ArrayForEach(other, list)
		{
			if (other == item)
				break;
			if (text_equal(text_in(other, "criterion"),
				       text_in(item, "criterion")))
				wrong(&twice, "is answered already");
		}
	}
	if (assessment && !text_equal(text_in(assessment, "value"), "none"))
		derive(at, list, "assessment_type_stated", name->id, assessment,
		       text_in(assessment, "value"));
	if (standard)
		derive(at, list, "open_standard", name->id, standard,
		       text_in(standard, "value"));
	if (*country)
		derive(at, list, "body_and_country", name->id, NULL,
		       arena_printf(&at->bake->arena, "Based in %s", country));
}
