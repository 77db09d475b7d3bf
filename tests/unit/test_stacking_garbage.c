/* SPDX-License-Identifier: MIT */
/*
 * Rows that nobody in their right mind would write: whatever they are, they
 * end in findings or in an evaluation, and in neither case in a crash.
 */
#include "tests/unit/stacking_random.h"

#include "model/stacking/line.h"
#include "model/stacking/next.h"
#include "model/stacking/route.h"

enum { ROUNDS = 12000 };

static struct kit kit;

static int32_t number(struct random_rules *random)
{
	static const int32_t odd[] = {
		INT32_MIN, INT32_MAX, -1, 0, 1, RULE_POINTS_MAX + 1
	};

	return random_below(random, 2) ? random_below(random, 5)
				       : odd[random_below(random, 6)];
}

static int32_t near(struct random_rules *random, int32_t count)
{
	return random_below(random, count + 3) - 1;
}

static void garbage_step(struct random_rules *random, int32_t count)
{
	int32_t s = (int32_t)kit.input.step_count;
	bool own = random_below(random, 6) == 0;

	kit.steps[kit.input.step_count++] = (struct rule_step){
		.pathway = own ? -1 : near(random, 3),
		.prerequisite_of = own ? near(random, RANDOM_ACHIEVEMENTS) : -1,
		.parent = random_below(random, 8)
				  ? random_below(random, s + 1) - 1
				  : near(random, count),
		.position = random_below(random, 3),
		.kind = (enum rule_kind)random_below(random, 15),
		.number = number(random),
		.to = near(random, RANDOM_ACHIEVEMENTS),
		.tag = near(random, RANDOM_TAGS),
		.day = { random_below(random, 2) ? INT32_MIN
						 : random_below(random, 90) },
		.answer = (enum rule_answer)random_below(random, 3),
		.once = random_below(random, 5) == 0,
	};
}

static void garbage_links(struct rule_links *links, struct random_rules *random)
{
	int32_t count = random_below(random, 10);

	while (count--)
		kit_link(links, near(random, RANDOM_ACHIEVEMENTS),
			 near(random, RANDOM_ACHIEVEMENTS), number(random));
}

static void garbage(struct random_rules *random)
{
	int32_t steps = random_below(random, 14);

	kit_begin(&kit, RANDOM_ACHIEVEMENTS);
	kit.input.pathway_count = 3;
	kit.input.skill_count = RANDOM_SKILLS;
	kit.input.tag_count = RANDOM_TAGS;
	kit.input.scheme_count = 2;
	garbage_links(&kit.input.satisfies, random);
	garbage_links(&kit.input.renews, random);
	garbage_links(&kit.input.tags, random);
	garbage_links(&kit.input.skills, random);
	garbage_links(&kit.input.points, random);
	garbage_links(&kit.held.skills, random);
	for (int32_t s = 0; s < steps; s++)
		garbage_step(random, steps);
	for (int32_t r = random_below(random, 8); r > 0; r--) {
		int32_t record = kit_record(&kit, random_achievement(random),
					    random_below(random, RANDOM_DAYS));

		if (random_below(random, 4) == 0)
			kit.records[record].earned = NO_DAY;
		if (random_below(random, 4) == 0)
			kit.records[record]
				.expires.n = random_below(random, RANDOM_DAYS);
		if (random_below(random, 6) == 0)
			kit.records[record].achievement = -1;
	}
}

/* A sound rule in which a few things have been changed. */
static void spoiled(struct random_rules *random)
{
	int32_t count;

	random_kit(&kit, random);
	count = (int32_t)kit.input.step_count;
	for (int32_t i = random_below(random, 4); i > 0; i--) {
		struct rule_step
			*step = &kit.steps[random_below(random, count)];

		switch (random_below(random, 6)) {
		case 0: step->number = number(random); break;
		case 1: step->parent = near(random, count); break;
		case 2:
			step->kind = (enum rule_kind)random_below(random, 14);
			break;
		case 3: step->to = near(random, RANDOM_ACHIEVEMENTS); break;
		case 4: step->once = true; break;
		default: step->day = NO_DAY;
		}
	}
}

/* Reads every word that comes out. */
static size_t read_findings(void)
{
	struct rule_names names = { NULL, NULL };
	size_t length = 0;

	for (int32_t f = 0; f < kit.rule->finding_count; f++) {
		const struct rule_finding *finding = &kit.rule->findings[f];

		length += strlen(finding->text);
		length += strlen(finding_code(finding->code));
		length += strlen(
			finding_where(&kit.arena, kit.rule, finding, &names));
	}
	return length;
}

static size_t read_proof(int32_t tree)
{
	struct proof_titles titles = { .steps = NULL };
	const struct proof *proof = stack_explain(kit.stack, &kit.arena, tree);
	size_t length = strlen(proof_watch_line(&kit.arena, proof, &titles));

	for (int32_t s = 0; s < proof->count; s++)
		length += strlen(proof_line(&kit.arena, proof, s, &titles));
	return length;
}

static void garbage_prices(struct random_rules *random)
{
	for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++) {
		kit.achievements[a].minutes.n = number(random);
		kit.achievements[a].money = (struct money){
			random_below(random, 3) ? number(random) : INT64_MAX,
			"EUR"
		};
	}
}

static size_t read_solution(const struct solution *solution)
{
	size_t length = strlen(solve_verdict(&kit.arena, solution));

	assert_true(solution->cost.minutes >= 0 && solution->cost.cents >= 0);
	assert_true(solution->lower_bound <= solution->cost.weighed_minutes);
	for (int32_t i = 0; i < solution->missing_count; i++) {
		const struct solve_missing *missing = &solution->missing[i];

		assert_true(missing->have < missing->need);
		length += strlen(solve_kind(kit.rule, missing));
		length += strlen(
			solve_where(&kit.arena, kit.rule, missing, NULL));
	}
	return length;
}

static size_t read_plans(int32_t tree)
{
	const struct solve_held held = { .stack = kit.stack };
	const struct solve_goals goals = { &tree, 1 };
	const struct next_goal next_goal = { tree, 1 };
	const struct next_goals next_goals = { &next_goal, 1 };
	const struct day today = { RANDOM_DAYS };
	const struct budget *budget;
	const struct route *route;
	const struct next *next;
	size_t length;

	next = stack_next(&kit.arena, kit.rule, &held, &next_goals, NULL);
	length = read_solution(next->plans[0]);
	for (int32_t i = 0; i < next->count; i++)
		assert_true(next->steps[i].saved[0] > 0);
	budget = stack_budget(&kit.arena, kit.rule, &held, &next_goals, 100,
			      100, NULL);
	length += read_solution(budget->solution);
	route = stack_project(&kit.arena, kit.rule, &kit.held, &goals, today,
			      60, NULL);
	assert_true(route->finish.n >= today.n);
	return length + read_solution(route->solution);
}

static void garbage_ends_in_words(void **state)
{
	struct random_rules random = { .state = 99,
				       .nest_in_window = true,
				       .manual = true };
	int32_t sound = 0, planned = 0;

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		if (i % 3)
			garbage(&random);
		else
			spoiled(&random);
		garbage_prices(&random);
		kit_evaluate(&kit, random_below(&random, RANDOM_DAYS));
		assert_true(read_findings() > 0 || !kit.rule->finding_count);
		for (int32_t t = 0; t < kit.rule->tree_count; t++) {
			bool broken = kit.rule->trees[t].broken;
			struct stack_result result = stack_result(kit.stack, t);

			sound += !broken;
			assert_true(result.slots > 0);
			assert_in_range(result.progress_bp, 0, 10000);
			assert_int_equal(read_proof(t) == 0, broken);
			if (i % 4 == 0 && t < 3)
				planned += read_plans(t) > 0;
		}
		for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++)
			stack_suppose(kit.stack, a,
				      (enum stack_supposed)random_below(&random,
									3));
	}
	assert_true(sound > ROUNDS / 10);
	assert_true(planned > ROUNDS / 40);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(garbage_ends_in_words),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
