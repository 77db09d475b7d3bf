/* SPDX-License-Identifier: MIT */
/*
 * How long stacking takes: a large portfolio (100,000 credentials, 2,000
 * pathways), and one pathway of 5,000 steps. Prints figures; judges nothing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "model/stacking/explain.h"

enum {
	ACHIEVEMENTS = 20000,
	CREDENTIALS = 100000,
	PATHWAYS = 2000,
	PARTS = 15,
	WIDE = 5000,
	TODAY = 20000,
	ROUNDS = 9,
};

struct instance {
	struct arena arena;
	struct rule_input input;
	struct rule_achievement *achievements;
	enum rule_pathway_kind *kinds;
	struct rule_step *steps;
	struct rule_link *renews;
	struct stack_record *records;
	struct stack_records held;
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

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void report(const char *what, double times[ROUNDS])
{
	qsort(times, ROUNDS, sizeof(*times), compare);
	printf("  %-44s %9.3f ms\n", what, times[ROUNDS / 2]);
}

static int32_t add(struct instance *in, int32_t pathway, int32_t parent,
		   enum rule_kind kind, int32_t number, int32_t to)
{
	int32_t step = (int32_t)in->input.step_count++;

	in->steps[step] = (struct rule_step){ .pathway = pathway,
					      .prerequisite_of = -1,
					      .parent = parent,
					      .position = step,
					      .kind = kind,
					      .number = number,
					      .to = to,
					      .tag = -1,
					      .day = NO_DAY };
	return step;
}

/* All of some parts, one of which is "k of several"; one in four asks for an
 * earlier pathway too, one in ten for a part within the last years. */
static void add_pathway(struct instance *in, int32_t parts)
{
	int32_t pathway = (int32_t)in->input.pathway_count++;
	int32_t all = add(in, pathway, -1, RULE_ALL, RULE_NO_NUMBER, -1);
	int32_t k = add(in, pathway, all, RULE_K, 1 + parts / 8, -1);

	in->kinds[pathway] = below(in, 2) ? PATHWAY_AWARD : PATHWAY_LIVE;
	for (int32_t i = 0; i < parts; i++)
		add(in, pathway, i % 2 ? k : all, RULE_ACHIEVEMENT,
		    RULE_NO_NUMBER, below(in, ACHIEVEMENTS));
	if (pathway && below(in, 4) == 0)
		add(in, pathway, all, RULE_PATHWAY, RULE_NO_NUMBER,
		    below(in, pathway));
	if (below(in, 10) == 0) {
		int32_t since = add(in, pathway, all, RULE_SINCE, 1095, -1);

		add(in, pathway, since, RULE_ACHIEVEMENT, RULE_NO_NUMBER,
		    below(in, ACHIEVEMENTS));
	}
}

static void make(struct instance *in, int32_t pathways, int32_t parts)
{
	struct rule_input *input = &in->input;

	in->random = 7;
	in->achievements = arena_array(&in->arena, ACHIEVEMENTS,
				       sizeof(*in->achievements));
	in->kinds = arena_array(&in->arena, (size_t)pathways,
				sizeof(*in->kinds));
	in->steps = arena_array(&in->arena,
				(size_t)pathways * (size_t)(parts + 5),
				sizeof(*in->steps));
	in->renews = arena_array(&in->arena, ACHIEVEMENTS, sizeof(*in->renews));
	in->records = arena_array(&in->arena, CREDENTIALS,
				  sizeof(*in->records));
	for (int32_t a = 0; a < ACHIEVEMENTS; a++) {
		in->achievements[a].validity = (struct validity){
			a % 3 ? VALID_MONTHS : VALID_NEVER_ENDS, 36
		};
		in->renews[a] = (struct rule_link){ a, below(in, ACHIEVEMENTS),
						    RULE_NO_NUMBER };
	}
	*input = (struct rule_input){ .achievements = in->achievements,
				      .achievement_count = ACHIEVEMENTS,
				      .pathways = in->kinds,
				      .steps = in->steps,
				      .renews = { in->renews, ACHIEVEMENTS } };
	for (int32_t p = 0; p < pathways; p++)
		add_pathway(in, parts);
	for (int32_t r = 0; r < CREDENTIALS; r++)
		in->records[r] = (struct stack_record){
			.id = r,
			.achievement = below(in, ACHIEVEMENTS),
			.earned = { TODAY - below(in, 5000) },
			.expires = NO_DAY,
			.doubtful = below(in, 50) == 0
		};
	in->held = (struct stack_records){ .at = in->records,
					   .count = CREDENTIALS };
}

static void measure(int32_t pathways, int32_t parts)
{
	struct instance in = { .random = 1 };
	double flatten[ROUNDS], load[ROUNDS], whole[ROUNDS], toggle[ROUNDS];
	double explain[ROUNDS];
	int32_t complete = 0;

	make(&in, pathways, parts);
	for (int i = 0; i < ROUNDS; i++) {
		struct arena arena = { NULL };
		const struct rule *rule;
		struct stack *stack;
		double from = now();

		rule = rule_build(&arena, &in.input);
		flatten[i] = now() - from;
		from = now();
		stack = stack_load(&arena, rule, &in.held);
		load[i] = now() - from;
		from = now();
		stack_evaluate(stack, (struct day){ TODAY });
		for (int32_t p = 0; p < pathways; p++)
			complete += stack_result(stack, p).status == STACK_MET;
		whole[i] = now() - from;
		from = now();
		for (int32_t a = 0; a < 1000; a++)
			stack_suppose(stack, a,
				      a % 2 ? SUPPOSE_HELD : SUPPOSE_NOT_HELD);
		toggle[i] = (now() - from) / 1000;
		from = now();
		stack_explain(stack, &arena, pathways - 1);
		explain[i] = now() - from;
		arena_free(&arena);
	}
	printf("%d pathways of %d parts, %d credentials (%d complete)\n",
	       (int)pathways, (int)parts, CREDENTIALS, (int)complete / ROUNDS);
	report("flatten and check the rules", flatten);
	report("load credentials, replay renewals", load);
	report("evaluate all, with progress", whole);
	report("suppose one credential", toggle);
	report("explain one pathway", explain);
	arena_free(&in.arena);
}

int main(void)
{
	measure(PATHWAYS, PARTS);
	measure(1, WIDE);
	return 0;
}
