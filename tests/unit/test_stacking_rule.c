/* SPDX-License-Identifier: MIT */
#include "tests/unit/stacking.h"

#include "model/base/text.h"

static struct kit kit;

/* The only finding, in the form "CODE where". */
static void only(const char *expected)
{
	struct rule_names names = { NULL, NULL };
	const struct rule *rule = rule_build(&kit.arena, &kit.input);

	assert_int_equal(rule->finding_count, 1);
	assert_string_equal(arena_printf(&kit.arena, "%s %s",
					 finding_code(rule->findings[0].code),
					 finding_where(&kit.arena, rule,
						       rule->findings, &names)),
			    expected);
	assert_true(strlen(rule->findings[0].text) > 20);
}

static void clean(void)
{
	assert_int_equal(rule_build(&kit.arena, &kit.input)->finding_count, 0);
}

static void begin(void)
{
	kit_begin(&kit, 6);
	kit_pathway(&kit, PATHWAY_AWARD);
}

static void a_rule_in_post_order(void **state)
{
	const struct rule *rule;

	(void)state;
	begin();
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_in(&kit, RULE_K, 2);
	kit_leaf(&kit, 1);
	kit_leaf(&kit, 2);
	kit_leaf(&kit, 3);
	rule = rule_build(&kit.arena, &kit.input);
	assert_int_equal(rule->finding_count, 0);
	assert_int_equal(rule->node_count, 6);
	assert_int_equal(rule->trees[0].root, 5);
	assert_int_equal(rule->trees[0].slots, 3);
	for (int32_t n = 0; n < 5; n++)
		assert_true(rule->nodes[n].parent > n);
	assert_int_equal(rule->nodes[4].need, 2);
}

static void positions_order_children(void **state)
{
	const struct rule *rule;

	(void)state;
	begin();
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	kit.steps[1].position = 9;
	rule = rule_build(&kit.arena, &kit.input);
	assert_int_equal(rule->nodes[0].to, 1);
	assert_int_equal(rule->nodes[1].to, 0);
}

static void what_is_empty(void **state)
{
	(void)state;
	begin();
	only("E_EMPTY pathway:0");
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	only("E_EMPTY pathway:0");
	kit_leaf(&kit, 0);
	clean();
	kit_in(&kit, RULE_EVER, RULE_NO_NUMBER);
	only("E_EMPTY pathway:0/all[1]");
}

static void what_is_of_the_wrong_kind(void **state)
{
	(void)state;
	begin();
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_step(&kit, RULE_ITEM, 5, 0);
	only("E_KIND pathway:0/all[0]");

	begin();
	kit.parent = kit_step(&kit, RULE_ACHIEVEMENT, RULE_NO_NUMBER, 0);
	kit_leaf(&kit, 1);
	only("E_KIND pathway:0");

	begin();
	kit_in(&kit, RULE_EVER, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	only("E_KIND pathway:0");
}

static void steps_that_hang_on_nothing(void **state)
{
	(void)state;
	begin();
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1); /* a second root */
	only("E_KIND pathway:0");

	begin();
	kit_leaf(&kit, 0);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[1].parent = 2; /* a circle of parents */
	only("E_KIND pathway:0");

	begin();
	kit_leaf(&kit, 0);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit.steps[2].parent = 0; /* in another rule */
	assert_int_equal(rule_build(&kit.arena, &kit.input)->finding_count, 2);
}

static void numbers_out_of_range(void **state)
{
	static const struct {
		enum rule_kind kind;
		int32_t number;
	} wrong[] = {
		{ RULE_K, 0 },
		{ RULE_TAG, 0 },
		{ RULE_WITHIN, -1 },
		{ RULE_SINCE, -1 },
		{ RULE_SINCE, RULE_NO_NUMBER },
		{ RULE_WITHIN, RULE_NO_NUMBER },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		begin();
		kit_in(&kit, wrong[i].kind, wrong[i].number);
		if (wrong[i].kind == RULE_TAG)
			kit.steps[0].tag = 0;
		else
			kit_leaf(&kit, 0);
		only("E_COUNT pathway:0");
	}
	begin();
	kit_in(&kit, RULE_POINTS, RULE_POINTS_MAX + 1);
	kit_step(&kit, RULE_ITEM, RULE_POINTS_MAX, 0);
	kit_step(&kit, RULE_ITEM, 1, 1);
	only("E_COUNT pathway:0");
}

static void what_nobody_can_meet(void **state)
{
	const struct rule *rule;

	(void)state;
	begin();
	kit_in(&kit, RULE_K, 3);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	only("E_UNSATISFIABLE pathway:0");
	rule = rule_build(&kit.arena, &kit.input);
	assert_false(rule->trees[0].broken);

	begin();
	kit_in(&kit, RULE_POINTS, 31);
	kit_step(&kit, RULE_ITEM, 10, 0);
	kit_in(&kit, RULE_CAP, 20);
	kit_step(&kit, RULE_ITEM, 15, 1);
	kit_step(&kit, RULE_ITEM, 15, 2);
	only("E_UNSATISFIABLE pathway:0");
	kit.steps[0].number = 30;
	clean();

	begin();
	kit_step(&kit, RULE_TAG, 2, 7);
	kit_link(&kit.input.tags, 0, 7, RULE_NO_NUMBER);
	kit_link(&kit.input.tags, 0, 7, RULE_NO_NUMBER);
	only("E_UNSATISFIABLE pathway:0");
	kit_link(&kit.input.tags, 3, 7, RULE_NO_NUMBER);
	clean();
}

static void caps_must_be_apart(void **state)
{
	(void)state;
	begin();
	kit_in(&kit, RULE_POINTS, 5);
	kit_in(&kit, RULE_CAP, 5);
	kit_step(&kit, RULE_ITEM, 5, 0);
	kit_out(&kit);
	kit_in(&kit, RULE_CAP, 5);
	kit_step(&kit, RULE_ITEM, 5, 0);
	only("E_CAP_OVERLAP pathway:0");
}

static void windows_do_not_nest(void **state)
{
	(void)state;
	begin();
	kit_in(&kit, RULE_WITHIN, 30);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 1);
	kit_in(&kit, RULE_SINCE, 30);
	kit_leaf(&kit, 0);
	only("E_NESTED_WINDOW pathway:0/rule/all[1]");
}

static void once_needs_flat_slots(void **state)
{
	(void)state;
	begin();
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[0].once = true;
	kit_leaf(&kit, 0);
	kit_in(&kit, RULE_K, 2);
	kit_leaf(&kit, 1);
	kit_leaf(&kit, 2);
	kit_out(&kit);
	clean();
	kit.steps[0].kind = RULE_K; /* takes unit slots only */
	kit.steps[0].number = 1;
	only("E_ONCE_NOT_FLAT pathway:0");

	begin();
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[0].once = true;
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 1);
	only("E_ONCE_NOT_FLAT pathway:0");
}

static void references_must_lead_somewhere(void **state)
{
	(void)state;
	begin();
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 4);
	only("E_UNKNOWN_PATHWAY pathway:0");
	begin();
	kit_leaf(&kit, 6);
	only("W_UNKNOWN_ACHIEVEMENT pathway:0");
	assert_false(rule_build(&kit.arena, &kit.input)->trees[0].broken);
}

static void pathways_in_a_circle(void **state)
{
	(void)state;
	begin();
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 0);
	only("E_CYCLE 0 > 0");

	begin();
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 1);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 2);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 1);
	only("E_CYCLE 1 > 2 > 1");
	assert_false(rule_build(&kit.arena, &kit.input)->trees[0].broken);
}

static void no_deeper_than_64(void **state)
{
	(void)state;
	for (int depth = RULE_DEPTH_MAX; depth < RULE_DEPTH_MAX + 3; depth++) {
		begin();
		for (int i = 1; i < depth; i++)
			kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
		kit_leaf(&kit, 0);
		if (depth == RULE_DEPTH_MAX)
			clean();
		else
			assert_int_equal(rule_build(&kit.arena, &kit.input)
						 ->findings[0]
						 .code,
					 RULE_E_DEPTH);
	}
}

static void the_fewest_items(void **state)
{
	const struct rule *rule;

	(void)state;
	begin();
	kit_in(&kit, RULE_POINTS, 40);
	kit_step(&kit, RULE_ITEM, 8, 0);
	kit_step(&kit, RULE_ITEM, 9, 1);
	kit_in(&kit, RULE_CAP, 25);
	kit_step(&kit, RULE_ITEM, 20, 2);
	kit_step(&kit, RULE_ITEM, 20, 3);
	kit_step(&kit, RULE_ITEM, 20, 4);
	rule = rule_build(&kit.arena, &kit.input);
	assert_int_equal(rule->trees[0].slots, 4); /* 20 + 9 + 8 + 5 */
}

static void a_scheme_brings_its_items(void **state)
{
	const struct rule *rule;

	(void)state;
	begin();
	kit_in(&kit, RULE_POINTS, 30);
	kit.steps[0].to = 2; /* the scheme */
	kit.steps[0].tag = 5;
	kit_in(&kit, RULE_CAP, 10);
	kit_step(&kit, RULE_ITEM, RULE_NO_NUMBER, 0);
	for (int32_t a = 0; a < 4; a++) {
		kit_link(&kit.input.points, a, 2, 20);
		if (a != 3)
			kit_link(&kit.input.tags, a, 5, RULE_NO_NUMBER);
	}
	kit_link(&kit.input.points, 4, 1, 20); /* of another scheme */
	rule = rule_build(&kit.arena, &kit.input);
	assert_int_equal(rule->node_count, 5); /* cap, 0; 1, 2; points */
	assert_int_equal(rule->trees[0].slots, 2);
}

/* A prerequisite: what `of` needs first. */
static void needs(int32_t of, enum rule_kind kind, int32_t first,
		  int32_t second)
{
	size_t from = kit.input.step_count;

	kit.parent = -1;
	kit_in(&kit, kind, RULE_NO_NUMBER);
	kit_leaf(&kit, first);
	kit_leaf(&kit, second);
	for (size_t s = from; s < kit.input.step_count; s++) {
		kit.steps[s].pathway = -1;
		kit.steps[s].prerequisite_of = of;
	}
}

static void what_can_never_be_earned(void **state)
{
	(void)state;
	begin();
	kit_leaf(&kit, 0);
	needs(1, RULE_ALL, 0, 2);
	needs(2, RULE_ANY, 1, 3); /* fed from outside */
	clean();
	kit.steps[4].kind = RULE_ALL;
	assert_int_equal(rule_build(&kit.arena, &kit.input)->finding_count, 2);
	kit.steps[1].kind = RULE_ANY;
	clean();

	begin();
	kit_leaf(&kit, 0);
	needs(1, RULE_ALL, 0, 1);
	only("W_NEVER_EARNABLE 1");
	kit.steps[1].kind = RULE_WITHIN; /* an error goes before */
	kit.steps[1].number = 5;
	only("E_KIND prereq:1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rule_in_post_order),
		cmocka_unit_test(positions_order_children),
		cmocka_unit_test(what_is_empty),
		cmocka_unit_test(what_is_of_the_wrong_kind),
		cmocka_unit_test(steps_that_hang_on_nothing),
		cmocka_unit_test(numbers_out_of_range),
		cmocka_unit_test(what_nobody_can_meet),
		cmocka_unit_test(caps_must_be_apart),
		cmocka_unit_test(windows_do_not_nest),
		cmocka_unit_test(once_needs_flat_slots),
		cmocka_unit_test(references_must_lead_somewhere),
		cmocka_unit_test(pathways_in_a_circle),
		cmocka_unit_test(no_deeper_than_64),
		cmocka_unit_test(what_can_never_be_earned),
		cmocka_unit_test(the_fewest_items),
		cmocka_unit_test(a_scheme_brings_its_items),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
