/* SPDX-License-Identifier: MIT */
/*
 * Entries of the catalogue as picks: they are copied when the form is saved.
 */
#include "tui/overlays/pick.h"

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/issuer.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/catalogue/catalogue.h"
#include "model/record/record.h"

static unsigned kind_of(const struct entity *entity)
{
	return entity == &issuer_entity	       ? CATALOGUE_ISSUER
	       : entity == &achievement_entity ? CATALOGUE_ACHIEVEMENT
	       : entity == &pathway_entity     ? CATALOGUE_PATHWAY
	       : entity == &skill_entity       ? CATALOGUE_SKILL
					       : 0;
}

/* Who awards it and how much work it is, or what it is at all. */
static const char *detail_of(const struct catalogue_hit *hit,
			     struct arena *arena)
{
	char hours[AMOUNT_TEXT];
	bool both = *hit->issuer && minutes_is(hit->minutes);

	if (!*hit->issuer && !minutes_is(hit->minutes))
		return hit->what;
	return arena_printf(arena, "%s%s%s", hit->issuer, both ? "  " : "",
			    minutes_is(hit->minutes)
				    ? minutes_words(hit->minutes, hours)
				    : "");
}

/* What was copied before is among the records already. */
static bool is_kept(struct portfolio *p, const struct entity *entity,
		    const char *slug)
{
	int64_t id = 0;

	return record_find(p->store, entity, "slug", slug, &id, NULL) && id;
}

bool pick_catalogue(struct portfolio *p, const struct entity *entity,
		    const char *words, struct arena *arena, struct pick *picks,
		    int *count, struct err *err)
{
	struct catalogue_hits hits;
	unsigned kind = kind_of(entity);

	if (!kind || !*words)
		return true;
	if (!catalogue_search(&p->catalogue, arena, words, kind,
			      2 * (size_t)PICKS_MAX, &hits, err))
		return false;
	for (size_t i = 0; i < hits.count && *count < PICKS_MAX; i++) {
		const struct catalogue_hit *hit = &hits.hit[i];
		char validity[(int)AMOUNT_TEXT + (int)DAY_TEXT];

		if (is_kept(p, entity, hit->slug))
			continue;
		picks[(*count)++] = (struct pick){
			.title = hit->title,
			.slug = hit->slug,
			.detail = detail_of(hit, arena),
			.issuer = hit->issuer,
			.validity =
				hit->validity.unit == VALID_UNKNOWN
					? ""
					: arena_string(
						  arena,
						  validity_words(hit->validity,
								 validity)),
		};
	}
	return true;
}
