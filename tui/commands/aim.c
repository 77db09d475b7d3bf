/* SPDX-License-Identifier: MIT */
/*
 * Taking things out of the catalogue, and aiming at them.
 */
#include "tui/commands/families.h"

#include "model/adopt.h"
#include "model/career/achievement.h"
#include "model/career/goal.h"
#include "model/career/issuer.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/record/record.h"
#include "tui/commands/goal.h"
#include "tui/commands/typed.h"

static const struct entity *const kinds[] = {
	&achievement_entity,
	&pathway_entity,
	&issuer_entity,
	&skill_entity,
};

static bool copy(struct call *call, struct err *err)
{
	const struct entity *only = NULL, *found = NULL;
	const char *name;
	bool copied = true;
	int64_t id = 0;

	if (call->count < 1 || call->count > 2)
		return call_usage(call, err);
	if (call->count == 2 && !call_entity(call, 0, &only, err))
		return false;
	name = call->words[call->count - 1];
	for (int i = 0; i < 4 && !id; i++) {
		if (only && kinds[i] != only)
			continue;
		found = kinds[i];
		if (!adopt_named(call->portfolio, found, name, &id, &copied,
				 err))
			return false;
	}
	if (!id)
		return fail(err, "The catalogue has no %s \"%s\"; %s",
			    only ? only->one : "entry", name,
			    goal_guess(call, CATALOGUE_ALL, name));
	if (!copied) {
		call_put(call, "already there: %s %lld: %s\n", found->one,
			 (long long)id, name);
		return true;
	}
	portfolio_say(call->portfolio, "copied %s %s from the catalogue",
		      found->one, name);
	call_put(call, "copied %s %lld: %s\n", found->one, (long long)id, name);
	return true;
}

static bool save_goal(struct call *call, const struct entity *entity,
		      int64_t id, struct err *err)
{
	struct goal goal;
	const char *due = call_option(call, "due");

	record_clear(&goal_entity, &goal);
	typed_defaults(call->portfolio, &goal_entity, &goal);
	if (due && !record_type(call->portfolio->store,
				entity_field(&goal_entity, "due"), &goal, due,
				call->arena, err))
		return false;
	if (entity == &pathway_entity)
		goal.pathway.id = id;
	else if (entity == &achievement_entity)
		goal.achievement.id = id;
	else
		goal.skill.id = id;
	return record_save(call->portfolio->store, &goal_entity, &goal, err);
}

static bool is_goal(struct call *call, const struct entity *entity, int64_t id,
		    int64_t *goal, struct err *err)
{
	struct query q;

	*goal = 0;
	query_open(&q, call->portfolio->store,
		   arena_printf(call->arena, "SELECT id FROM goal WHERE %s = ?",
				entity->table),
		   err);
	bind_int(&q, id);
	if (query_step(&q))
		*goal = column_int(&q);
	return query_done(&q);
}

static bool aim(struct call *call, struct err *err)
{
	const struct entity *found;
	const char *name, *title;
	int64_t id, goal;

	if (call->count < 1 || call->count > 2)
		return call_usage(call, err);
	name = call->count == 1 ? call->words[0]
				: arena_printf(call->arena, "%s %s",
					       call->words[0], call->words[1]);
	if (!goal_named(call, name, &found, &id, &title, err) ||
	    !is_goal(call, found, id, &goal, err))
		return false;
	if (goal ? !record_erase(call->portfolio->store, &goal_entity, goal,
				 err)
		 : !save_goal(call, found, id, err))
		return false;
	portfolio_say(call->portfolio,
		      goal ? "no longer aims at %s" : "aims at %s", title);
	call_put(call,
		 goal ? "no longer aiming at %s %lld: %s\n"
		      : "aiming at %s %lld: %s\n",
		 found->one, (long long)id, title);
	return true;
}

const struct command aim_commands[] = {
	{ "aim", "aim [KIND] NAME [--due DAY]",
	  "aim at a pathway, achievement or skill (again: no longer)",
	  "due=", CHANGES, aim, .of = "*" },
	{ "copy", "copy [KIND] NAME",
	  "copy an entry of the catalogue into the portfolio", "", CHANGES,
	  copy, .of = "*" },
	{ 0 },
};
