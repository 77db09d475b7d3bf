/* SPDX-License-Identifier: MIT */
/*
 * How long solving takes: one pathway of 5,000 parts over fewer and fewer
 * achievements, so that more and more is shared; and what comes next for
 * three goals. Prints figures; judges nothing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "model/stacking/next.h"

enum { PARTS = 5000, GROUP = 8, TODAY = 20000 };

struct instance {
	struct arena arena;
	struct rule_input input;
	struct rule_achievement *achievements;
	enum rule_pathway_kind kinds[4];
	struct rule_step *steps;
	uint64_t random;
};

/* SplitMix64. */
static int32_t below(struct instance *in, int32_t limit)
{
	uint64_t z = in->random += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (int32_t)((z ^ (z >> 31)) % (uint64_t)limit);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int32_t add(struct instance *in, int32_t pathway, int32_t of,
		   int32_t parent, enum rule_kind kind, int32_t number,
		   int32_t to)
{
	int32_t step = (int32_t)in->input.step_count++;

	in->steps[step] = (struct rule_step){ .pathway = pathway,
					      .prerequisite_of = of,
					      .parent = parent,
					      .position = step,
					      .kind = kind,
					      .number = number,
					      .to = to,
					      .tag = -1,
					      .day = NO_DAY };
	return step;
}

/* All of groups of eight, of which one to three are asked for; each part is
 * another achievement where there are as many as parts. */
static void add_pathway(struct instance *in, int32_t parts, int32_t distinct)
{
	int32_t pathway = (int32_t)in->input.pathway_count++;
	int32_t all = add(in, pathway, -1, -1, RULE_ALL, RULE_NO_NUMBER, -1);

	in->kinds[pathway] = PATHWAY_AWARD;
	for (int32_t first = 0; first < parts; first += GROUP) {
		int32_t k = add(in, pathway, -1, all, RULE_K, 1 + below(in, 3),
				-1);

		for (int32_t i = first; i < first + GROUP && i < parts; i++)
			add(in, pathway, -1, k, RULE_ACHIEVEMENT,
			    RULE_NO_NUMBER,
			    distinct >= parts ? i : below(in, distinct));
	}
}

static void make(struct instance *in, int32_t pathways, int32_t parts,
		 int32_t distinct, int32_t chained)
{
	size_t steps = (size_t)pathways * (size_t)(2 * parts + 2) +
		       (size_t)distinct;

	*in = (struct instance){ .random = 11 };
	in->achievements = arena_array(&in->arena, (size_t)distinct,
				       sizeof(*in->achievements));
	in->steps = arena_array(&in->arena, steps, sizeof(*in->steps));
	for (int32_t a = 0; a < distinct; a++)
		in->achievements[a] = (struct rule_achievement){
			.minutes = { 60 * (1 + below(in, 100)) },
			.money = { 1000 * below(in, 60), "EUR" },
			.validity = { VALID_NEVER_ENDS, 0 }
		};
	in->input = (struct rule_input){ .achievements = in->achievements,
					 .achievement_count = (size_t)distinct,
					 .pathways = in->kinds,
					 .steps = in->steps };
	for (int32_t p = 0; p < pathways; p++)
		add_pathway(in, parts, distinct);
	for (int32_t a = 0; a < distinct && chained; a++)
		if (below(in, 100) < chained)
			add(in, -1, a, -1, RULE_ACHIEVEMENT, RULE_NO_NUMBER,
			    below(in, distinct));
}

static void measure_solve(int32_t distinct, int32_t chained)
{
	const struct solve_held held = { NULL, NULL, 0 };
	const int32_t goal = 0;
	const struct solution *solution;
	struct instance in;
	const struct rule *rule;
	double from;

	make(&in, 1, PARTS, distinct, chained);
	rule = rule_build(&in.arena, &in.input);
	from = now();
	solution = stack_solve(&in.arena, rule, &held,
			       &(struct solve_goals){ &goal, 1 }, NULL);
	printf("  %5d achievements, %2d %% need one first %9.1f ms  "
	       "%d in the plan, %d nodes, %s\n",
	       distinct, chained, now() - from, solution->count,
	       solution->nodes, solve_verdict(&in.arena, solution));
	arena_free(&in.arena);
}

static void measure_next(int32_t parts, int32_t distinct)
{
	const struct solve_held held = { NULL, NULL, 0 };
	const struct next_goal goals[] = { { 0, 3 }, { 1, 2 }, { 2, 1 } };
	const struct next *next;
	struct instance in;
	const struct rule *rule;
	double from;

	make(&in, 3, parts, distinct, 10);
	rule = rule_build(&in.arena, &in.input);
	from = now();
	next = stack_next(&in.arena, rule, &held,
			  &(struct next_goals){ goals, 3 }, NULL);
	printf("  next: 3 goals of %d parts, %d achievements %9.1f ms  "
	       "%d save something, %s\n",
	       parts, distinct, now() - from, next->count,
	       next->proved ? "proved" : "not all proved");
	arena_free(&in.arena);
}

int main(void)
{
	printf("solve, %d parts:\n", PARTS);
	for (int32_t chained = 0; chained <= 20; chained += 20) {
		measure_solve(5000, chained);
		measure_solve(3000, chained);
		measure_solve(1000, chained);
	}
	measure_next(40, 100);
	measure_next(100, 300);
	measure_next(400, 300);
	measure_next(2000, 1000);
	return 0;
}
