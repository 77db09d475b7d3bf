/* SPDX-License-Identifier: MIT */
/*
 * Random rules: a walk that chooses a kind of step at every node.
 */
#include "tests/unit/stacking_random.h"

int32_t random_below(struct random_rules *random, int32_t limit)
{
	return kit_below(&random->state, limit);
}

int32_t random_achievement(struct random_rules *random)
{
	return random_below(random, RANDOM_ACHIEVEMENTS);
}

static void random_leaf(struct kit *kit, struct random_rules *random)
{
	int32_t kind = random_below(random, 10);

	if (kind == 0 && kit->owner > 0 &&
	    (!random->in_window || random->nest_in_window))
		kit_step(kit, RULE_PATHWAY, RULE_NO_NUMBER,
			 random_below(random, kit->owner));
	else if (kind == 1)
		kit_step(kit, RULE_TAG, 1 + random_below(random, 2),
			 random_below(random, RANDOM_TAGS));
	else if (kind == 2)
		kit_step(kit, RULE_SKILL, RULE_NO_NUMBER,
			 random_below(random, RANDOM_SKILLS));
	else if (kind == 3 && random->manual) {
		int32_t step = kit_step(kit, RULE_MANUAL, RULE_NO_NUMBER, -1);

		kit->steps[step].answer = (enum rule_answer)random_below(random,
									 3);
		kit->steps[step].day.n = random_below(random, RANDOM_DAYS);
	} else
		kit_leaf(kit, random_achievement(random));
}

static void random_points(struct kit *kit, struct random_rules *random)
{
	int32_t items = 2 + random_below(random, 3);
	int32_t a = random_achievement(random);

	kit_in(kit, RULE_POINTS, 1 + random_below(random, 30));
	for (int32_t i = 0; i < items; i++)
		kit_step(kit, RULE_ITEM, random_below(random, 20),
			 (a + i) % RANDOM_ACHIEVEMENTS);
	kit_in(kit, RULE_CAP, random_below(random, 25));
	for (int32_t i = 0; i < 2; i++)
		kit_step(kit, RULE_ITEM, random_below(random, 20),
			 (a + items + i) % RANDOM_ACHIEVEMENTS);
	kit_out(kit);
	kit_out(kit);
}

static void random_once(struct kit *kit, struct random_rules *random)
{
	bool all = random_below(random, 2);
	int32_t slots = 2 + random_below(random, 2);

	kit_in(kit, all ? RULE_ALL : RULE_K,
	       all ? RULE_NO_NUMBER : 1 + random_below(random, slots));
	kit->steps[kit->parent].once = true;
	for (int32_t i = 0; i < slots; i++) {
		int32_t parts = 1 + random_below(random, 3);

		if (random_below(random, 5) == 0) {
			kit_step(kit, RULE_TAG,
				 all ? 1 + random_below(random, 2) : 1,
				 random_below(random, RANDOM_TAGS));
			continue;
		}
		kit_in(kit, RULE_K, all ? 1 + random_below(random, parts) : 1);
		while (parts--)
			kit_leaf(kit, random_achievement(random));
		kit_out(kit);
	}
	kit_out(kit);
}

static void random_wrapper(struct kit *kit, struct random_rules *random)
{
	switch (random_below(random, 4)) {
	case 0: kit_in(kit, RULE_EVER, RULE_NO_NUMBER); break;
	case 1: kit_in(kit, RULE_SINCE, random_below(random, 40)); break;
	case 2:
		kit_in(kit, RULE_SINCE, RULE_NO_NUMBER);
		kit->steps[kit->parent].day.n = random_below(random,
							     RANDOM_DAYS);
		break;
	default: kit_in(kit, RULE_WITHIN, random_below(random, 40));
	}
}

static void random_rule(struct kit *kit, struct random_rules *random, int depth)
{
	int32_t kind = random_below(random, depth ? 12 : 1), parts;
	bool window = random->in_window;

	if (kind < 4) {
		random_leaf(kit, random);
	} else if (kind == 4) {
		random_points(kit, random);
	} else if (kind == 5) {
		random_once(kit, random);
	} else if (kind == 6 && !window) {
		random_wrapper(kit, random);
		random->in_window = kit->steps[kit->parent].kind != RULE_EVER;
		random_rule(kit, random, depth - 1);
		random->in_window = window;
		kit_out(kit);
	} else {
		parts = 1 + random_below(random, 3);
		if (kind < 9)
			kit_in(kit, RULE_ALL, RULE_NO_NUMBER);
		else if (kind == 9)
			kit_in(kit, RULE_ANY, RULE_NO_NUMBER);
		else
			kit_in(kit, RULE_K, 1 + random_below(random, parts));
		while (parts--)
			random_rule(kit, random, depth - 1);
		kit_out(kit);
	}
}

static void random_links(struct kit *kit, struct random_rules *random)
{
	for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++) {
		if (random_below(random, 2))
			kit->achievements[a].validity = (struct validity){
				VALID_DAYS, 5 + random_below(random, 50)
			};
		if (random_below(random, 4) == 0)
			kit_link(&kit->input.satisfies, a,
				 random_achievement(random), RULE_NO_NUMBER);
		if (random_below(random, 3) == 0)
			kit_link(&kit->input.renews, a,
				 random_achievement(random), RULE_NO_NUMBER);
		for (int32_t t = 0; t < RANDOM_TAGS; t++)
			if (random_below(random, 2))
				kit_link(&kit->input.tags, a, t,
					 RULE_NO_NUMBER);
		if (random_below(random, 3) == 0)
			kit_link(&kit->input.skills, a,
				 random_below(random, RANDOM_SKILLS),
				 RULE_NO_NUMBER);
	}
}

void random_kit(struct kit *kit, struct random_rules *random)
{
	int32_t pathways = 1 + random_below(random, 4);
	int32_t records = random_below(random, 9);

	kit_begin(kit, RANDOM_ACHIEVEMENTS);
	random_links(kit, random);
	while (pathways--) {
		kit_pathway(kit,
			    (enum rule_pathway_kind)random_below(random, 2));
		random_rule(kit, random, 3);
	}
	while (records--)
		kit_record(kit, random_achievement(random),
			   random_below(random, RANDOM_DAYS));
	for (size_t r = 0; r < kit->held.count; r++)
		kit->records[r].revoked = random_below(random, 12) == 0;
	for (size_t r = 0; r < kit->held.count; r++)
		if (random_below(random, 4) == 0)
			kit_link(&kit->held.skills, (int32_t)r,
				 random_below(random, RANDOM_SKILLS),
				 RULE_NO_NUMBER);
}
