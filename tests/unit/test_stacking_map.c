/* SPDX-License-Identifier: MIT */
#include "tests/unit/stacking.h"

#include <stdio.h>

#include "model/stacking/map.h"

struct own_map {
	struct kit kit;
	char names[2][KIT_MANY][8];
	const char *titles[2][KIT_MANY];
	bool aimed[KIT_MANY];
};

static void begin(struct own_map *own, size_t achievements)
{
	kit_begin(&own->kit, achievements);
	for (int i = 0; i < KIT_MANY; i++) {
		own->aimed[i] = false;
		for (int k = 0; k < 2; k++) {
			snprintf(own->names[k][i], 8, "%c%02d", "ap"[k], i);
			own->titles[k][i] = own->names[k][i];
		}
	}
}

static const struct map *make(struct own_map *own, int32_t most, int32_t focus,
			      bool pathway)
{
	kit_evaluate(&own->kit, 1000);
	return map_make(own->kit.stack, &own->kit.arena,
			&(struct map_wish){ .achievements = own->titles[0],
					    .pathways = own->titles[1],
					    .aimed = own->aimed,
					    .focus = focus,
					    .focus_is_pathway = pathway,
					    .most = most,
					    .soon = 90 });
}

/* A pathway of `count` achievements from `first` on. */
static int32_t stack_of(struct own_map *own, int32_t first, int32_t count)
{
	int32_t pathway = kit_pathway(&own->kit, PATHWAY_LIVE);

	kit_in(&own->kit, RULE_ALL, RULE_NO_NUMBER);
	for (int32_t i = 0; i < count; i++)
		kit_leaf(&own->kit, first + i);
	return pathway;
}

static const struct map_box *box_of(const struct map *map, bool pathway,
				    int32_t to)
{
	for (int32_t i = 0; i < map->box_count; i++)
		if (map->boxes[i].pathway == pathway && map->boxes[i].to == to)
			return &map->boxes[i];
	return NULL;
}

static void only_what_matters_is_drawn(void **state)
{
	struct own_map own = { 0 };
	const struct map *map;

	(void)state;
	begin(&own, 12);
	stack_of(&own, 0, 3); /* held: touched */
	stack_of(&own, 3, 3); /* neither held nor aimed at */
	stack_of(&own, 6, 3); /* aimed at */
	own.aimed[2] = true;
	stack_of(&own, 9, 2); /* nested in a touched one */
	kit_pathway(&own.kit, PATHWAY_LIVE);
	kit_in(&own.kit, RULE_ALL, RULE_NO_NUMBER);
	kit_step(&own.kit, RULE_PATHWAY, RULE_NO_NUMBER, 0);
	kit_step(&own.kit, RULE_PATHWAY, RULE_NO_NUMBER, 3);
	kit_record(&own.kit, 0, 500);
	kit_record(&own.kit, 11, 500);
	map = make(&own, 60, -1, false);
	assert_null(box_of(map, true, 1));
	assert_null(box_of(map, false, 3));
	for (int32_t p = 0; p < 5; p++)
		assert_int_equal(box_of(map, true, p) != NULL, p != 1);
	assert_int_equal(map->box_count, 8 + 4);
	assert_int_equal(map->link_count, 3 + 3 + 2 + 2);
	assert_int_equal(map->loose, 1);
	assert_int_equal(map->hidden_pathways + map->hidden_achievements, 0);
	arena_free(&own.kit.arena);
}

static void without_anything_all_is_drawn(void **state)
{
	struct own_map own = { 0 };

	(void)state;
	begin(&own, 4);
	stack_of(&own, 0, 2);
	stack_of(&own, 2, 2);
	assert_int_equal(make(&own, 60, -1, false)->box_count, 6);
	arena_free(&own.kit.arena);
}

static void marks_tell_how_a_thing_stands(void **state)
{
	static const enum standing_kind want[] = { STANDS_MISSING, STANDS_HELD,
						   STANDS_SOON, STANDS_LAPSED,
						   STANDS_DOUBTFUL };
	struct own_map own = { 0 };
	const struct map *map;

	(void)state;
	begin(&own, 6);
	stack_of(&own, 0, 6);
	kit_record(&own.kit, 1, 10);
	own.kit.records[kit_record(&own.kit, 2, 10)].expires.n = 1090;
	own.kit.records[kit_record(&own.kit, 3, 10)].expires.n = 1000;
	own.kit.records[kit_record(&own.kit, 4, 10)].doubtful = true;
	own.kit.records[kit_record(&own.kit, 5, 10)].revoked = true;
	/* An older award that lapsed takes nothing from the newer. */
	own.kit.records[kit_record(&own.kit, 1, 5)].expires.n = 7;
	map = make(&own, 60, -1, false);
	for (int32_t i = 0; i < 5; i++)
		assert_int_equal(box_of(map, false, i)->standing.kind, want[i]);
	assert_int_equal(box_of(map, false, 5)->standing.kind, STANDS_MISSING);
	arena_free(&own.kit.arena);
}

/* Supposing changes marks and results, and never which boxes there are. */
static void supposing_moves_nothing(void **state)
{
	struct own_map own = { 0 };
	const struct map *before, *after;

	(void)state;
	begin(&own, 6);
	stack_of(&own, 0, 2);
	stack_of(&own, 2, 2);
	kit_record(&own.kit, 0, 10);
	before = make(&own, 60, -1, false);
	stack_suppose(own.kit.stack, 1, SUPPOSE_HELD);
	after = map_make(own.kit.stack, &own.kit.arena,
			 &(struct map_wish){ .achievements = own.titles[0],
					     .pathways = own.titles[1],
					     .aimed = own.aimed,
					     .focus = -1,
					     .most = 60,
					     .soon = 90 });
	assert_int_equal(before->box_count, after->box_count);
	assert_int_equal(box_of(before, true, 0)->result.status, STACK_UNMET);
	assert_int_equal(box_of(after, true, 0)->result.status, STACK_MET);
	assert_int_equal(box_of(after, false, 1)->standing.supposed,
			 SUPPOSE_HELD);
	arena_free(&own.kit.arena);
}

static void much_is_cut_to_the_neighbourhood(void **state)
{
	struct own_map own = { 0 };
	const struct map *map;

	(void)state;
	begin(&own, KIT_MANY);
	for (int32_t i = 0; i < 20; i++) {
		stack_of(&own, 3 * i, 4); /* each shares one with the next */
		own.aimed[i] = true;
	}
	map = make(&own, 10, 19, true);
	assert_int_equal(map->box_count, 10);
	assert_int_equal(map->hidden_pathways + map->hidden_achievements,
			 20 + 61 - 10);
	assert_non_null(box_of(map, true, 19));
	assert_non_null(box_of(map, true, 18));
	assert_null(box_of(map, true, 0));
	for (int32_t i = 0; i < 4; i++)
		assert_non_null(box_of(map, false, 57 + i));
	assert_int_equal(box_of(map, true, 19)->hidden, 0);
	arena_free(&own.kit.arena);
}

/* Fifty electives are a list and not a picture; asked for, they are drawn. */
static void missing_electives_are_counted(void **state)
{
	struct own_map own = { 0 };
	const struct map *map;

	(void)state;
	begin(&own, 52);
	stack_of(&own, 0, 50);
	stack_of(&own, 50, 2);
	kit_record(&own.kit, 7, 10);
	kit_record(&own.kit, 50, 10);
	map = make(&own, 60, -1, false);
	assert_int_equal(box_of(map, true, 0)->hidden, 49 - 12);
	assert_int_equal(map->hidden_achievements, 49 - 12);
	assert_non_null(box_of(map, false, 7));
	map = make(&own, 60, 0, true);
	assert_int_equal(box_of(map, true, 0)->hidden, 0);
	arena_free(&own.kit.arena);
}

/* The same things under other numbers, in another order of rows. */
static void permuted(struct own_map *own, const int32_t *at, int32_t count)
{
	begin(own, (size_t)count);
	for (int32_t i = 0; i < count; i++)
		own->titles[0][at[i]] = own->names[0][i];
	for (int32_t p = 0; p < 6; p++) {
		int32_t turned = at[0] ? 5 - p : p;

		kit_pathway(&own->kit, PATHWAY_LIVE);
		own->titles[1][p] = own->names[1][turned];
		own->aimed[p] = turned == 2;
		kit_in(&own->kit, RULE_ALL, RULE_NO_NUMBER);
		for (int32_t i = 0; i < 4; i++)
			kit_leaf(&own->kit, at[(turned * 3 + i) % count]);
		if (turned)
			kit_step(&own->kit, RULE_PATHWAY, RULE_NO_NUMBER,
				 at[0] ? 5 - (turned - 1) : turned - 1);
	}
	kit_record(&own->kit, at[4], 10);
}

static void order_of_rows_does_not_matter(void **state)
{
	struct own_map a = { 0 }, b = { 0 };
	const struct map *one, *two;
	int32_t plain[16], turned[16];

	(void)state;
	for (int32_t i = 0; i < 16; i++) {
		plain[i] = i;
		turned[i] = (i * 5 + 3) % 16;
	}
	permuted(&a, plain, 16);
	permuted(&b, turned, 16);
	one = make(&a, 12, -1, false);
	two = make(&b, 12, -1, false);
	assert_int_equal(one->box_count, two->box_count);
	assert_int_equal(one->link_count, two->link_count);
	for (int32_t i = 0; i < one->box_count; i++) {
		const struct map_box *x = &one->boxes[i], *y = &two->boxes[i];

		assert_string_equal(a.titles[x->pathway][x->to],
				    b.titles[y->pathway][y->to]);
		assert_int_equal(x->hidden, y->hidden);
	}
	assert_memory_equal(one->links, two->links,
			    (size_t)one->link_count * sizeof(*one->links));
	arena_free(&a.kit.arena);
	arena_free(&b.kit.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_matters_is_drawn),
		cmocka_unit_test(without_anything_all_is_drawn),
		cmocka_unit_test(marks_tell_how_a_thing_stands),
		cmocka_unit_test(supposing_moves_nothing),
		cmocka_unit_test(much_is_cut_to_the_neighbourhood),
		cmocka_unit_test(missing_electives_are_counted),
		cmocka_unit_test(order_of_rows_does_not_matter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
