/* SPDX-License-Identifier: MIT */
/*
 * An entry of the catalogue: what it is, what it costs, and where each of
 * this was read. What was not read anywhere says so.
 */
#include "tui/sheets/about.h"

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/issuer.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/catalogue/entry.h"

enum { LABEL = 10 }; /* columns of a label and its blank */

/* Another entry, to which Enter leads. */
static struct line *tell_link(struct sheet *s, const struct entity *entity,
			      const struct catalogue_link *link)
{
	struct line *line = sheet_line(s, ROLE_TEXT, "%s", link->title);

	line->entity = entity;
	line->slug = arena_string(s->arena, link->slug);
	line->enter = arena_printf(s->arena, "entry %s %s", entity->table,
				   link->slug);
	line->indent = 2;
	return line;
}

static void tell_field(struct sheet *s, const char *label, const char *text)
{
	if (*text)
		sheet_line(s, ROLE_TEXT, "%-9s %s", label, text)->hang = LABEL;
}

static void tell_web(struct sheet *s, const char *url)
{
	if (*url)
		sheet_line(s, ROLE_FAINT, "%s", url);
}

static void tell_confidence(struct sheet *s, const char *confidence)
{
	sheet_blank(s);
	if (text_equal(confidence, "verified"))
		sheet_line(s, ROLE_GOOD, "verified: read in the sources below")
			->mark = GLYPH_MET;
	else if (text_equal(confidence, "partly verified"))
		sheet_line(s, ROLE_UNKNOWN,
			   "partly verified: some of it was "
			   "read in the sources below")
			->mark = GLYPH_UNKNOWN;
	else
		sheet_line(s, ROLE_WARNING,
			   "not checked against a source: "
			   "check before you pay")
			->mark = GLYPH_ATTENTION;
}

static void tell_sources(struct sheet *s,
			 const struct catalogue_source *sources, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool told = false;

		for (size_t j = 0; j < i; j++)
			told = told ||
			       text_equal(sources[i].title, sources[j].title);
		if (told)
			continue;
		sheet_line(s, ROLE_FAINT,
			   sources[i].year == NO_NUMBER ? "%s" : "%s, %lld",
			   sources[i].title, (long long)sources[i].year);
		s->lines[s->count - 1].indent = 2;
	}
}

static bool tell_pathways(struct portfolio *p, const char *slug,
			  struct sheet *s, struct err *err)
{
	struct catalogue_hits hits;

	if (!catalogue_pathways_with(&p->catalogue, s->arena, slug, &hits, err))
		return false;
	if (hits.count)
		sheet_rule(s, "Stacks into", "");
	for (size_t i = 0; i < hits.count; i++)
		tell_link(s, &pathway_entity,
			  &(struct catalogue_link){ hits.hit[i].slug,
						    hits.hit[i].title });
	return true;
}

/* A field whose value may be unknown: NULL. */
static void tell_known(struct sheet *s, const char *label, const char *text)
{
	sheet_line(s, text ? ROLE_TEXT : ROLE_UNKNOWN, "%-9s %s", label,
		   text ? text : "unknown")
		->hang = LABEL;
}

/* Hours and cost: unknown is said, and so is what is only a usual value. */
static void tell_effort(const struct catalogue_achievement *a, struct sheet *s)
{
	char words[AMOUNT_TEXT];
	const char *hours = NULL, *cost = NULL;

	if (minutes_is(a->minutes))
		hours = arena_printf(
			s->arena, "%s%s", minutes_words(a->minutes, words),
			text_equal(a->minutes_basis, "default")
				? " usual at this level; the issuer says none"
			: *a->minutes_basis ? arena_printf(s->arena, ", %s",
							   a->minutes_basis)
					    : "");
	if (money_is(a->cost))
		cost = arena_printf(s->arena,
				    a->cost_year == NO_NUMBER ? "%s"
							      : "%s (%lld)",
				    money_words(a->cost, words),
				    (long long)a->cost_year);
	tell_known(s, "hours", hours);
	tell_known(s, "cost", cost);
	tell_known(s, "valid",
		   a->validity.unit == VALID_NEVER_ENDS ? "for ever"
		   : a->validity.unit == VALID_ENDS
			   ? "it ends, but when is not known"
		   : a->validity.unit == VALID_UNKNOWN
			   ? NULL
			   : validity_words(a->validity, words));
}

/* "none" is no prerequisite: nothing to read. */
static bool is_none(const char *text)
{
	return text_equal(text, "none") || text_equal(text, "None");
}

static bool tell_achievement(struct portfolio *p, const char *slug,
			     struct sheet *s, struct err *err)
{
	const struct catalogue_achievement *a;
	char day[DAY_TEXT];

	if (!catalogue_achievement(&p->catalogue, s->arena, slug, &a, err))
		return false;
	if (!a)
		return fail(err, "The catalogue has no achievement %s.", slug);
	sheet_rule(s, a->title, "");
	tell_link(s, &issuer_entity, &a->issuer)->indent = 0;
	sheet_line(s, ROLE_FAINT, "%s%s%s", a->kind, *a->level ? ", " : "",
		   a->level);
	if (day_is(a->retired))
		sheet_line(s, ROLE_BAD,
			   "retired %s%s%s: it can be held, not "
			   "earned",
			   day_words(a->retired, day),
			   *a->successor ? ", now " : "", a->successor)
			->mark = GLYPH_ATTENTION;
	tell_effort(a, s);
	tell_field(s, "renewal", a->renewal);
	if (!is_none(a->prerequisites))
		tell_field(s, "needs", a->prerequisites);
	tell_field(s, "assessed", a->assessment);
	tell_web(s, a->url);
	if (a->skills_count)
		sheet_rule(s, "Skills", "");
	for (size_t i = 0; i < a->skills_count; i++)
		tell_link(s, &skill_entity, &a->skills[i]);
	if (!tell_pathways(p, slug, s, err))
		return false;
	tell_confidence(s, a->confidence);
	tell_sources(s, a->sources, a->sources_count);
	return true;
}

static const struct entity *entity_of(const char *kind)
{
	return text_equal(kind, "pathway") ? &pathway_entity
	       : text_equal(kind, "skill") ? &skill_entity
					   : &achievement_entity;
}

/* What a step of a rule asks for, indented below its parent. */
static void tell_step(const struct catalogue_steps *rule, size_t i,
		      struct sheet *s)
{
	const struct catalogue_step *step = &rule->step[i];
	struct line *line;
	int depth = 0;

	for (int up = step->parent; up >= 0; up = rule->step[up].parent)
		depth++;
	if (*step->link.slug)
		line = tell_link(s, entity_of(step->kind), &step->link);
	else if (step->number != NO_NUMBER)
		line = sheet_line(s, ROLE_STRONG, "%s %lld%s%s", step->kind,
				  (long long)step->number,
				  *step->text ? ": " : "", step->text);
	else
		line = sheet_line(s, ROLE_STRONG, "%s",
				  *step->text ? step->text : step->kind);
	line->indent = depth * 2;
}

static bool tell_pathway(struct portfolio *p, const char *slug, struct sheet *s,
			 struct err *err)
{
	const struct catalogue_pathway *w;

	if (!catalogue_pathway(&p->catalogue, s->arena, slug, &w, err))
		return false;
	if (!w)
		return fail(err, "The catalogue has no pathway %s.", slug);
	sheet_rule(s, w->title, "");
	tell_link(s, &issuer_entity, &w->issuer)->indent = 0;
	sheet_line(s, ROLE_FAINT,
		   text_equal(w->kind, "live")
			   ? "live: it counts only while all parts do"
			   : "award: once complete it stays");
	sheet_blank(s);
	for (size_t i = 0; i < w->rule.count; i++)
		tell_step(&w->rule, i, s);
	sheet_blank(s);
	tell_field(s, "parts", w->parts);
	tell_field(s, "window", w->window);
	tell_field(s, "counts as", w->recognition);
	tell_field(s, "note", w->note);
	tell_confidence(s, w->confidence);
	tell_sources(s, w->sources, w->sources_count);
	return true;
}

static bool tell_awards(struct portfolio *p, const char *heading,
			const struct catalogue_hits *hits, struct sheet *s)
{
	(void)p;
	if (hits->count)
		sheet_rule(s, heading, "");
	for (size_t i = 0; i < hits->count; i++)
		tell_link(s,
			  hits->hit[i].kind == CATALOGUE_PATHWAY
				  ? &pathway_entity
				  : &achievement_entity,
			  &(struct catalogue_link){ hits->hit[i].slug,
						    hits->hit[i].title });
	return true;
}

static bool tell_issuer(struct portfolio *p, const char *slug, struct sheet *s,
			struct err *err)
{
	const struct catalogue_issuer *issuer;
	struct catalogue_hits hits;

	if (!catalogue_issuer(&p->catalogue, s->arena, slug, &issuer, err))
		return false;
	if (!issuer)
		return fail(err, "The catalogue has no issuer %s.", slug);
	sheet_rule(s, issuer->title, "");
	sheet_line(s, ROLE_FAINT, "%s, %s", issuer->kind, issuer->country);
	tell_web(s, issuer->url);
	sheet_line(s, ROLE_FAINT,
		   "%zu answers to the checklist are kept with "
		   "it; c copies them",
		   issuer->answers_count);
	return catalogue_list(&p->catalogue, s->arena,
			      CATALOGUE_ACHIEVEMENT | CATALOGUE_PATHWAY, slug,
			      &hits, err) &&
	       tell_awards(p, "Awards", &hits, s);
}

static bool tell_skill(struct portfolio *p, const char *slug, struct sheet *s,
		       struct err *err)
{
	const struct catalogue_skill *skill;
	struct catalogue_hits hits;

	if (!catalogue_skill(&p->catalogue, s->arena, slug, &skill, err))
		return false;
	if (!skill)
		return fail(err, "The catalogue has no skill %s.", slug);
	sheet_rule(s, skill->title, "");
	sheet_line(s, ROLE_FAINT, "%s skill, %s", skill->category,
		   skill->domain);
	tell_field(s, "also", skill->aliases);
	tell_field(s, "ESCO", skill->esco_title);
	if (!catalogue_with_skill(&p->catalogue, s->arena, slug, &hits, err) ||
	    !tell_awards(p, "Shown by", &hits, s))
		return false;
	sheet_blank(s);
	tell_sources(s, skill->sources, skill->sources_count);
	return true;
}

bool about_entry(struct portfolio *p, const struct entity *entity,
		 const char *slug, struct sheet *s, struct err *err)
{
	if (entity == &pathway_entity)
		return tell_pathway(p, slug, s, err);
	if (entity == &issuer_entity)
		return tell_issuer(p, slug, s, err);
	if (entity == &skill_entity)
		return tell_skill(p, slug, s, err);
	return tell_achievement(p, slug, s, err);
}
