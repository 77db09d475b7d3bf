/* SPDX-License-Identifier: MIT */
/*
 * Finding what is meant by the name of a goal.
 */
#include "tui/commands/goal.h"

#include <string.h>

#include "model/adopt.h"
#include "model/career/achievement.h"
#include "model/career/entities.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/record/record.h"
#include "tui/commands/typed.h"

static const struct entity *const kinds[] = {
	&pathway_entity,
	&achievement_entity,
	&skill_entity,
};

enum { KINDS = 3 };

bool goal_possible(const struct entity *entity)
{
	for (int i = 0; i < KINDS; i++)
		if (kinds[i] == entity)
			return true;
	return false;
}

/* "pathway 3" says the kind itself; *name moves behind it. */
static const struct entity *said_kind(struct call *call, const char **name)
{
	size_t length = strcspn(*name, " ");
	const struct entity *entity;

	if (!(*name)[length])
		return NULL;
	entity = entity_called(arena_copy(call->arena, *name, length));
	if (!entity || !goal_possible(entity))
		return NULL;
	*name += length + 1;
	return entity;
}

const char *goal_guess(struct call *call, unsigned what, const char *name)
{
	struct catalogue_hits hits;

	if (!catalogue_search(&call->portfolio->catalogue, call->arena, name,
			      what, 1, &hits, NULL) ||
	    !hits.count)
		return "`cairn search` may find it.";
	return arena_printf(call->arena, "did you mean %s, %s?",
			    hits.hit[0].slug, hits.hit[0].title);
}

bool goal_named(struct call *call, const char *name,
		const struct entity **entity, int64_t *id, const char **title,
		struct err *err)
{
	const char *whole = name;
	const struct entity *only = said_kind(call, &name);
	void *record;

	*id = 0;
	for (int i = 0; i < KINDS && !*id; i++) {
		if (only && kinds[i] != only)
			continue;
		*entity = kinds[i];
		if (!record_named(call->portfolio->store, kinds[i], name, id,
				  NULL) &&
		    !adopt_named(call->portfolio, kinds[i], name, id, NULL,
				 err))
			return false;
	}
	if (!*id)
		return fail(err,
			    "Neither you nor the catalogue has a pathway,"
			    " achievement or skill \"%s\"; %s",
			    whole,
			    goal_guess(call,
				       CATALOGUE_PATHWAY |
					       CATALOGUE_ACHIEVEMENT |
					       CATALOGUE_SKILL,
				       name));
	record = arena_alloc(call->arena, (*entity)->size);
	if (!record_load(call->portfolio->store, *entity, *id, record,
			 call->arena, err))
		return false;
	*title = typed_title(*entity, record, call->arena);
	return true;
}
