/* SPDX-License-Identifier: MIT */
/*
 * The evaluation against a slow one that follows the definitions word by
 * word: every day from the first, every window, every way to seat
 * credentials in slots.
 */
#include "tests/unit/stacking_random.h"

enum { RULES = 3000, DAYS = RANDOM_DAYS + 30 };

static struct kit kit;

struct lens {
	bool ever;
	int32_t earliest, latest; /* days on which it may be earned */
};

struct spells {
	int32_t from[DAYS], until[DAYS];
	int32_t count;
	bool met[DAYS];
};

static struct spells spells[KIT_MANY];

static bool holds(int32_t step, int32_t day, struct lens lens);

static bool counts(int32_t from, int32_t until, int32_t day, struct lens lens)
{
	return from <= day && (lens.ever || day < until) &&
	       from >= lens.earliest && from <= lens.latest;
}

static bool has_link(const struct rule_links *links, int32_t from, int32_t to)
{
	for (size_t i = 0; i < links->count; i++)
		if (links->at[i].from == from && links->at[i].to == to)
			return true;
	return false;
}

static bool is_active(size_t r, int32_t day, struct lens lens)
{
	const struct stack_record *record = &kit.records[r];
	struct day end = stack_end(kit.stack, (int32_t)r, false).until;

	return !record->revoked && !record->doubtful &&
	       counts(record->earned.n, day_is(end) ? end.n : INT32_MAX, day,
		      lens);
}

/* An active award of exactly this achievement. */
static bool held(int32_t achievement, int32_t day, struct lens lens)
{
	for (size_t r = 0; r < kit.held.count; r++)
		if (kit.records[r].achievement == achievement &&
		    is_active(r, day, lens))
			return true;
	return false;
}

static bool shown(int32_t skill, int32_t day, struct lens lens)
{
	for (size_t r = 0; r < kit.held.count; r++)
		if ((has_link(&kit.held.skills, (int32_t)r, skill) ||
		     has_link(&kit.input.skills, kit.records[r].achievement,
			      skill)) &&
		    is_active(r, day, lens))
			return true;
	return false;
}

static bool satisfied(int32_t achievement, int32_t day, struct lens lens)
{
	bool is = held(achievement, day, lens);

	for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++)
		if (has_link(&kit.input.satisfies, a, achievement))
			is |= held(a, day, lens);
	return is;
}

static int32_t linked(const struct rule_links *links, int32_t to, int32_t day,
		      struct lens lens)
{
	int32_t count = 0;

	for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++)
		if (has_link(links, a, to))
			count += held(a, day, lens);
	return count;
}

static int32_t children(int32_t step, int32_t list[8])
{
	int32_t count = 0;

	for (size_t s = 0; s < kit.input.step_count; s++)
		if (kit.steps[s].parent == step) {
			assert_true(count < 8);
			list[count++] = (int32_t)s;
		}
	return count;
}

static int32_t points(int32_t step, int32_t day, struct lens lens)
{
	int32_t list[8], count = children(step, list), sum = 0, some;

	for (int32_t i = 0; i < count; i++) {
		const struct rule_step *part = &kit.steps[list[i]];

		if (part->kind == RULE_CAP) {
			some = points(list[i], day, lens);
			sum += some < part->number ? some : part->number;
		} else if (satisfied(part->to, day, lens)) {
			sum += part->number;
		}
	}
	return sum;
}

/* Seats: a slot takes `limit` credentials, each part of it one. */
struct seats {
	int32_t part[16], slot[16], limit[8], used[8];
	int32_t count;
	bool taken[16];
};

static bool fits(int32_t achievement, int32_t part)
{
	const struct rule_step *step = &kit.steps[part];

	if (step->kind == RULE_TAG)
		return has_link(&kit.input.tags, achievement, step->tag);
	return step->to == achievement ||
	       has_link(&kit.input.satisfies, achievement, step->to);
}

static int32_t seat(struct seats *seats, int32_t achievement, int32_t day,
		    struct lens lens)
{
	int32_t best, now;

	if (achievement == RANDOM_ACHIEVEMENTS)
		return 0;
	best = seat(seats, achievement + 1, day, lens);
	if (!held(achievement, day, lens))
		return best;
	for (int32_t i = 0; i < seats->count; i++) {
		int32_t slot = seats->slot[i];
		bool tag = kit.steps[seats->part[i]].kind == RULE_TAG;

		if ((seats->taken[i] && !tag) ||
		    seats->used[slot] == seats->limit[slot] ||
		    !fits(achievement, seats->part[i]))
			continue;
		seats->taken[i] = true;
		seats->used[slot]++;
		now = 1 + seat(seats, achievement + 1, day, lens);
		seats->taken[i] = false;
		seats->used[slot]--;
		best = now > best ? now : best;
	}
	return best;
}

/* How many slots can be filled. */
static int32_t once(int32_t step, int32_t day, struct lens lens)
{
	int32_t slots[8], parts[8], count = children(step, slots);
	struct seats seats = { .count = 0 };

	for (int32_t i = 0; i < count; i++) {
		const struct rule_step *slot = &kit.steps[slots[i]];
		int32_t below = children(slots[i], parts);

		seats.limit[i] = slot->number;
		if (slot->kind == RULE_TAG)
			parts[below++] = slots[i];
		while (below--) {
			seats.part[seats.count] = parts[below];
			seats.slot[seats.count++] = i;
		}
	}
	return seat(&seats, 0, day, lens);
}

static int32_t slots(int32_t step)
{
	int32_t list[8], count = children(step, list), sum = 0;

	if (kit.steps[step].kind == RULE_K)
		return kit.steps[step].number;
	while (count--)
		sum += kit.steps[list[count]].number;
	return sum;
}

static bool pathway(int32_t p, int32_t day, struct lens lens)
{
	for (int32_t i = 0; i < spells[p].count; i++)
		if (counts(spells[p].from[i], spells[p].until[i], day, lens))
			return true;
	return false;
}

static bool within(int32_t step, int32_t day, struct lens lens)
{
	int32_t list[8];

	children(step, list);
	for (int32_t s = 0; s <= day; s++) {
		lens.earliest = s;
		lens.latest = s + kit.steps[step].number;
		if (holds(list[0], day, lens))
			return true;
	}
	return false;
}

static bool manual(const struct rule_step *step, int32_t day, struct lens lens)
{
	return step->answer == MANUAL_YES &&
	       counts(step->day.n, INT32_MAX, day, lens);
}

static bool holds(int32_t s, int32_t day, struct lens lens)
{
	const struct rule_step *step = &kit.steps[s];
	int32_t list[8], count = children(s, list), met = 0;

	if (step->once)
		return once(s, day, lens) >= slots(s);
	if (step->kind == RULE_POINTS)
		return points(s, day, lens) >= step->number;
	if (step->kind == RULE_TAG)
		return linked(&kit.input.tags, step->tag, day, lens) >=
		       step->number;
	if (step->kind == RULE_ACHIEVEMENT)
		return satisfied(step->to, day, lens);
	if (step->kind == RULE_SKILL)
		return shown(step->to, day, lens);
	if (step->kind == RULE_PATHWAY)
		return pathway(step->to, day, lens);
	if (step->kind == RULE_MANUAL)
		return manual(step, day, lens);
	if (step->kind == RULE_WITHIN)
		return within(s, day, lens);
	if (step->kind == RULE_EVER)
		lens.ever = true;
	if (step->kind == RULE_SINCE)
		lens.earliest = day_is(step->day) ? step->day.n
						  : day - step->number;
	for (int32_t i = 0; i < count; i++)
		met += holds(list[i], day, lens);
	if (step->kind == RULE_K)
		return met >= step->number;
	return step->kind == RULE_ANY ? met > 0 : met == count;
}

static int32_t root_of(int32_t p)
{
	int32_t s = 0;

	while (kit.steps[s].pathway != p || kit.steps[s].parent >= 0)
		s++;
	return s;
}

/* Day after day: a spell begins, goes on or ends. */
static void live_through(int32_t p)
{
	struct lens lens = { false, INT32_MIN, INT32_MAX };
	struct spells *of = &spells[p];
	int32_t root = root_of(p);

	of->count = 0;
	for (int32_t day = 0; day < DAYS; day++) {
		bool was = day && of->met[day - 1];

		of->met[day] = holds(root, day, lens) ||
			       (was && kit.pathways[p] == PATHWAY_AWARD);
		if (of->met[day] && !was) {
			of->from[of->count] = day;
			of->until[of->count++] = INT32_MAX;
		} else if (!of->met[day] && was) {
			of->until[of->count - 1] = day;
		}
	}
}

static void compare(int32_t p, int32_t day)
{
	struct stack_result result = stack_result(kit.stack, p);
	int32_t start = INT32_MIN;

	for (int32_t i = 0; i < spells[p].count; i++)
		if (spells[p].from[i] <= day && day < spells[p].until[i])
			start = spells[p].from[i];
	assert_int_equal(result.status == STACK_MET, spells[p].met[day]);
	assert_int_equal(result.completed_on.n, start);
	assert_int_equal(result.progress_bp == 10000, spells[p].met[day]);
}

static void as_the_definitions_say(void **state)
{
	struct random_rules random = { .state = 2026,
				       .nest_in_window = true,
				       .manual = true };
	int32_t met = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		int32_t pathways;

		random_kit(&kit, &random);
		pathways = (int32_t)kit.input.pathway_count;
		kit_evaluate(&kit, 0);
		for (int32_t p = 0; p < pathways; p++) {
			assert_false(kit.rule->trees[p].broken);
			live_through(p);
		}
		for (int look = 0; look < 6; look++) {
			int32_t day = random_below(&random, DAYS);

			stack_evaluate(kit.stack, (struct day){ day });
			for (int32_t p = 0; p < pathways; p++) {
				compare(p, day);
				met += spells[p].met[day];
			}
		}
	}
	assert_true(met > RULES); /* not all trivial */
}

static void random_slots(struct random_rules *random)
{
	int32_t count = 2 + random_below(random, 3);

	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[0].once = true;
	while (count--) {
		int32_t parts = 1 + random_below(random, 4);

		kit_in(&kit, RULE_K, 1 + random_below(random, parts));
		while (parts--)
			kit_leaf(&kit, random_achievement(random));
		kit_out(&kit);
	}
	for (int i = 0; i < 10; i++)
		kit_link(&kit.input.satisfies, random_achievement(random),
			 random_achievement(random), RULE_NO_NUMBER);
}

static void as_many_slots_as_can_be(void **state)
{
	struct random_rules random = { .state = 11 };
	struct lens lens = { false, INT32_MIN, INT32_MAX };

	(void)state;
	for (int i = 0; i < 10 * RULES; i++) {
		struct stack_result result;
		int32_t need, most = 0;

		kit_begin(&kit, RANDOM_ACHIEVEMENTS);
		random_slots(&random);
		for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++)
			if (random_below(&random, 4))
				kit_record(&kit, a, 0);
		kit_evaluate(&kit, 0);
		result = stack_result(kit.stack, 0);
		need = kit.rule->trees[0].slots;
		most = once(0, 0, lens);
		assert_int_equal(result.progress_bp, most * 10000 / need);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_many_slots_as_can_be),
		cmocka_unit_test(as_the_definitions_say),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
