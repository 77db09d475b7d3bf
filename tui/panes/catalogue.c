/* SPDX-License-Identifier: MIT */
/*
 * The catalogue: what can be earned and how it stacks, found as one types;
 * and the whole entry of the selected line.
 */
#include "tui/panes/catalogue.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/issuer.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/store/query.h"
#include "tui/panes/views.h"
#include "tui/panes/walk.h"
#include "tui/sheets/about.h"

enum { HITS_MAX = 200 };

static const struct entity *entity_of(enum catalogue_kind kind)
{
	switch (kind) {
	case CATALOGUE_ISSUER: return &issuer_entity;
	case CATALOGUE_ACHIEVEMENT: return &achievement_entity;
	case CATALOGUE_PATHWAY: return &pathway_entity;
	case CATALOGUE_SKILL: return &skill_entity;
	case CATALOGUE_ALL: break;
	}
	panic("an entry of kind %d", (int)kind);
}

/* Whether a credential of this achievement counts today. */
static bool is_held(struct portfolio *p, const char *slug)
{
	struct query q;
	bool held;

	query_open(&q, p->store,
		   "SELECT 1 FROM credential JOIN achievement AS "
		   "a ON a.id = achievement WHERE a.slug = ?1 AND NOT revoked "
		   "AND ifnull(ends, '9999-12-31') > ?2 LIMIT 1",
		   NULL);
	bind_text(&q, slug);
	bind_day(&q, p->today);
	held = query_step(&q);
	return query_done(&q) && held;
}

static void tell_hit(struct portfolio *p, const struct catalogue_hit *hit,
		     struct sheet *s)
{
	const struct entity *entity = entity_of(hit->kind);
	struct line *line = sheet_line(s,
				       day_is(hit->retired) ? ROLE_FAINT
							    : ROLE_TEXT,
				       "%s", hit->title);
	char words[AMOUNT_TEXT];

	line->entity = entity;
	line->slug = hit->slug;
	line->cut = true;
	line->mark = hit->kind == CATALOGUE_ACHIEVEMENT && is_held(p, hit->slug)
			     ? GLYPH_MET
			     : GLYPH_NONE;
	if (hit->kind != CATALOGUE_ACHIEVEMENT)
		line_right(s, line, ROLE_FAINT, "%s", entity->one);
	else
		line_right(s, line, ROLE_FAINT, "%s",
			   minutes_is(hit->minutes)
				   ? minutes_words(hit->minutes, words)
				   : "? h");
}

static bool fill(struct pane *pane, struct portfolio *p, struct sheet *sheet,
		 struct err *err)
{
	struct catalogue_hits hits;

	if (pane->words
		    ? !catalogue_search(&p->catalogue, sheet->arena,
					pane->words, CATALOGUE_ALL, HITS_MAX,
					&hits, err)
		    : !catalogue_list(&p->catalogue, sheet->arena,
				      CATALOGUE_ACHIEVEMENT | CATALOGUE_PATHWAY,
				      "", &hits, err))
		return false;
	for (size_t i = 0; i < hits.count; i++)
		tell_hit(p, &hits.hit[i], sheet);
	return true;
}

static bool detail(struct pane *pane, struct portfolio *p, struct sheet *sheet,
		   struct err *err)
{
	const struct line *line = walk_selected(&pane->master);

	return !line || about_entry(p, line->entity, line->slug, sheet, err);
}

const struct pane_class catalogue_pane = {
	.name = "catalogue",
	.title = "Catalogue",
	.family = "sheet",
	.fill = fill,
	.detail = detail,
	.narrows = true,
};

/* One entry, opened on top: `about` is "KIND SLUG". */
static bool fill_entry(struct pane *pane, struct portfolio *p,
		       struct sheet *sheet, struct err *err)
{
	static const struct entity *const kinds[] = {
		&achievement_entity,
		&pathway_entity,
		&issuer_entity,
		&skill_entity,
	};

	for (int i = 0; i < 4; i++) {
		const char *start = arena_printf(sheet->arena, "%s ",
						 kinds[i]->table);

		if (text_starts(pane->about, start))
			return about_entry(p, kinds[i],
					   pane->about + strlen(start), sheet,
					   err);
	}
	return fail(err, "\"%s\" names no entry of the catalogue.",
		    pane->about);
}

const struct pane_class entry_pane = {
	.name = "entry",
	.title = "Catalogue",
	.family = "sheet",
	.fill = fill_entry,
};
