/* SPDX-License-Identifier: MIT */
/*
 * Finding what a link can be set to.
 */
#include "tui/overlays/pick.h"

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/record/listing.h"
#include "tui/commands/typed.h"

static pick_source *const sources[] = { pick_records, pick_catalogue };

/* The first two things that a list shows behind the title. */
static const char *detail_of(const struct entity *entity, const void *record,
			     struct arena *arena)
{
	struct text out = { .arena = arena };
	int count = 0;

	for (size_t i = 1; i < entity->count && count < 2; i++) {
		const struct field *f = &entity->fields[i];

		if (!f->width || f->is & HIDDEN || f->kind == FLAG ||
		    !field_known(f, record))
			continue;
		text_addf(&out, "%s%s", count++ ? "  " : "",
			  field_show(f, record, arena));
	}
	return text_string(&out);
}

static struct pick pick_of(const struct entity *entity, const void *record,
			   struct arena *arena)
{
	const struct field *slug = entity_field(entity, "slug");
	struct pick pick = {
		.id = *(const int64_t *)record,
		.title = typed_title(entity, record, arena),
		.detail = detail_of(entity, record, arena),
		.slug = slug && field_known(slug, record)
				? field_show(slug, record, arena)
				: NULL,
		.issuer = "",
		.validity = "",
	};

	if (entity == &achievement_entity) {
		const struct achievement *a = record;

		pick.issuer = a->issuer.title;
		pick.validity = field_show(entity_field(entity, "validity"),
					   record, arena);
	}
	return pick;
}

bool pick_records(struct portfolio *p, const struct entity *entity,
		  const char *words, struct arena *arena, struct pick *picks,
		  int *count, struct err *err)
{
	struct listing l = { .entity = entity,
			     .words = words,
			     .order = entity_field(entity, "title") };
	void *rows;
	int found;
	bool more;

	if (!listing_prepare(&l, p->store, arena, &more, err) ||
	    !listing_window(&l, p->store, FROM_START, 0, PICKS_MAX - *count,
			    arena, &rows, &found, err))
		return false;
	for (int i = 0; i < found; i++)
		picks[(*count)++] = pick_of(entity,
					    (const char *)rows +
						    (size_t)i * entity->size,
					    arena);
	return true;
}

bool pick_find(struct portfolio *p, const struct entity *entity,
	       const char *words, struct arena *arena,
	       struct pick picks[PICKS_MAX + 1], int *count, struct err *err)
{
	bool there = false;

	*count = 0;
	for (size_t i = 0;
	     i < sizeof(sources) / sizeof(*sources) && *count < PICKS_MAX; i++)
		if (!sources[i](p, entity, words, arena, picks, count, err))
			return false;
	for (int i = 0; i < *count; i++)
		there = there || text_same(picks[i].title, words);
	if (typed_makes(entity) && *words && !there)
		picks[(*count)++] = (struct pick){ .title = words,
						   .detail = "",
						   .make = true,
						   .issuer = "",
						   .validity = "" };
	return true;
}
