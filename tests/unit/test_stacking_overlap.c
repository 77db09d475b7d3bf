/* SPDX-License-Identifier: MIT */
/*
 * What two pathways must share, against trying every way to fill both.
 */
#include "tests/unit/stacking.h"

#include "model/stacking/overlap.h"

enum { HOLDABLE = 6, SETS = 1 << HOLDABLE, SLOTS = 4, ROUNDS = 4000 };

/* A flat pathway, a second time: which achievements fill which slot. */
struct slot {
	int accepts; /* a set of achievements */
	int need;
};

struct flat {
	enum rule_kind kind; /* RULE_ALL or RULE_K */
	int number;
	struct slot slots[SLOTS];
	int count;
	bool fills[SETS]; /* sets of which each fills one seat, all of them */
};

static struct kit kit;

static int below(uint64_t *state, int limit)
{
	return (int)kit_below(state, limit);
}

/* An achievement, and those that satisfy it. */
static int leaf(int achievement)
{
	int set = 1 << achievement;

	kit_leaf(&kit, achievement);
	for (size_t i = 0; i < kit.input.satisfies.count; i++)
		if (kit.satisfies[i].to == achievement)
			set |= 1 << kit.satisfies[i].from;
	return set;
}

static struct slot random_slot(uint64_t *state, bool unit)
{
	struct slot slot = { 0, 1 };
	int kind = below(state, 3), parts = 2 + below(state, 2);

	if (kind == 0) {
		slot.accepts = leaf(below(state, HOLDABLE));
		return slot;
	}
	if (kind == 1 && !unit)
		slot.need = 1 + below(state, 2);
	kit_in(&kit, kind == 1 ? RULE_K : RULE_ANY,
	       kind == 1 ? slot.need : RULE_NO_NUMBER);
	for (int i = 0; i < parts; i++)
		slot.accepts |= leaf(below(state, HOLDABLE));
	kit_out(&kit);
	return slot;
}

static struct flat random_flat(uint64_t *state)
{
	struct flat flat = { .count = 1 + below(state, SLOTS - 1) };

	flat.kind = below(state, 2) ? RULE_ALL : RULE_K;
	flat.number = 1 + below(state, flat.count);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, flat.kind,
	       flat.kind == RULE_K ? flat.number : RULE_NO_NUMBER);
	for (int i = 0; i < flat.count; i++)
		flat.slots[i] = random_slot(state, flat.kind == RULE_K);
	kit_out(&kit);
	return flat;
}

/* Every way to fill the slots from `slot` on with what is not used yet. */
static void fill(struct flat *flat, int slot, int seats, int held, int used,
		 int filled)
{
	const struct slot *s = &flat->slots[slot];

	if (flat->kind == RULE_K && filled == flat->number) {
		flat->fills[used] = true;
		return;
	}
	if (slot == flat->count) {
		if (flat->kind == RULE_ALL)
			flat->fills[used] = true;
		return;
	}
	if (flat->kind == RULE_K)
		fill(flat, slot + 1, 0, held, used, filled);
	if (seats == s->need) {
		fill(flat, slot + 1, 0, held, used, filled + 1);
		return;
	}
	for (int a = 0; a < HOLDABLE; a++)
		if (s->accepts & held & ~used & 1 << a)
			fill(flat, slot, seats + 1, held, used | 1 << a,
			     filled);
}

static int size_of(int set)
{
	int size = 0;

	for (; set; set &= set - 1)
		size++;
	return size;
}

/* The least that is shared; -1 where one cannot be filled. */
static int least_shared(struct flat *one, struct flat *other, int held)
{
	int least = -1;

	fill(one, 0, 0, held, 0, 0);
	fill(other, 0, 0, held, 0, 0);
	for (int a = 0; a < SETS; a++)
		for (int b = 0; one->fills[a] && b < SETS; b++)
			if (other->fills[b] &&
			    (least < 0 || size_of(a & b) < least))
				least = size_of(a & b);
	return least;
}

static void as_trying_every_way(void **state)
{
	uint64_t seed = 20261124;
	int found = 0;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct flat one, other;
		int held = below(&seed, SETS), least;
		int32_t shared;

		kit_begin(&kit, HOLDABLE);
		kit_link(&kit.input.satisfies, below(&seed, HOLDABLE),
			 below(&seed, HOLDABLE), RULE_NO_NUMBER);
		one = random_flat(&seed);
		other = random_flat(&seed);
		for (int a = 0; a < HOLDABLE; a++)
			if (held & 1 << a)
				kit_record(&kit, a, 0);
		kit_evaluate(&kit, 10);
		least = least_shared(&one, &other, held);
		assert_int_equal(stack_overlap(kit.stack, 0, 1, &shared),
				 least < 0 ? OVERLAP_UNFILLED : OVERLAP_FOUND);
		assert_int_equal(shared, least < 0 ? 0 : least);
		found += least > 0;
	}
	assert_true(found > ROUNDS / 20);
	arena_free(&kit.arena);
}

static void only_plain_slots_are_counted(void **state)
{
	int32_t shared;

	(void)state;
	kit_begin(&kit, 2);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_leaf(&kit, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_EVER, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_out(&kit);
	kit_record(&kit, 0, 0);
	kit_evaluate(&kit, 10);
	assert_int_equal(stack_overlap(kit.stack, 0, 1, &shared),
			 OVERLAP_NOT_FLAT);
	assert_int_equal(stack_overlap(kit.stack, 0, 0, &shared),
			 OVERLAP_FOUND);
	assert_int_equal(shared, 1);
	arena_free(&kit.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_trying_every_way),
		cmocka_unit_test(only_plain_slots_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
