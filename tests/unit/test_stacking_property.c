/* SPDX-License-Identifier: MIT */
/*
 * What must hold for any rule and any records, tried on thousands.
 */
#include "tests/unit/stacking_random.h"

#include "model/stacking/explain.h"

enum { RULES = 3000, TODAY = RANDOM_DAYS };

static struct kit kit;

struct answers {
	struct stack_result results[KIT_MANY];
	struct day ends[KIT_RECORDS];
};

static void answers(struct answers *to, struct stack *stack)
{
	for (size_t p = 0; p < kit.input.pathway_count; p++)
		to->results[p] = stack_result(stack, (int32_t)p);
}

static void evaluate(struct answers *to, int32_t as_of)
{
	kit_evaluate(&kit, as_of);
	answers(to, kit.stack);
	for (size_t r = 0; r < kit.held.count; r++)
		to->ends[r] = stack_end(kit.stack, (int32_t)r, true).until;
}

static void same(const struct answers *a, const struct answers *b,
		 int32_t shift)
{
	for (size_t p = 0; p < kit.input.pathway_count; p++) {
		const struct stack_result *x = &a->results[p];
		const struct stack_result *y = &b->results[p];

		assert_int_equal(x->status, y->status);
		assert_int_equal(x->progress_bp, y->progress_bp);
		assert_int_equal(x->slots, y->slots);
		assert_int_equal(day_is(x->completed_on),
				 day_is(y->completed_on));
		if (day_is(x->completed_on))
			assert_int_equal(x->completed_on.n + shift,
					 y->completed_on.n);
	}
}

/* Some records are doubtful, some without a day. */
static void doubt(struct random_rules *random, bool undated)
{
	for (size_t r = 0; r < kit.held.count; r++) {
		kit.records[r].doubtful = random_below(random, 4) == 0;
		if (undated && random_below(random, 6) == 0)
			kit.records[r].earned = NO_DAY;
	}
}

static void one_more_never_hurts(void **state)
{
	struct random_rules random = { .state = 1, .manual = true };
	struct answers before, after;
	int32_t better = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		random_kit(&kit, &random);
		doubt(&random, true);
		evaluate(&before, TODAY);
		kit_record(&kit, random_achievement(&random),
			   random_below(&random, TODAY + 1));
		evaluate(&after, TODAY);
		for (size_t p = 0; p < kit.input.pathway_count; p++) {
			assert_true(after.results[p].status >=
				    before.results[p].status);
			assert_true(after.results[p].progress_bp >=
				    before.results[p].progress_bp);
			better += after.results[p].progress_bp >
				  before.results[p].progress_bp;
		}
	}
	assert_true(better > RULES / 10);
}

/* Met is what holds without the doubtful, unmet what fails with them. */
static void doubt_lies_between(void **state)
{
	struct random_rules random = { .state = 2 };
	struct answers given, without, with;
	bool doubtful[KIT_RECORDS];
	int32_t unknown = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		random_kit(&kit, &random);
		doubt(&random, false);
		evaluate(&given, TODAY);
		for (size_t r = 0; r < kit.held.count; r++) {
			doubtful[r] = kit.records[r].doubtful;
			kit.records[r].doubtful = false;
		}
		evaluate(&with, TODAY);
		for (size_t r = 0; r < kit.held.count; r++)
			kit.records[r].revoked |= doubtful[r];
		evaluate(&without, TODAY);
		for (size_t p = 0; p < kit.input.pathway_count; p++) {
			enum stack_status status = given.results[p].status;

			assert_int_equal(status == STACK_MET,
					 without.results[p].status ==
						 STACK_MET);
			assert_int_equal(status == STACK_UNMET,
					 with.results[p].status == STACK_UNMET);
			assert_int_equal(given.results[p].progress_bp,
					 without.results[p].progress_bp);
			unknown += status == STACK_UNKNOWN;
		}
	}
	assert_true(unknown > RULES / 20);
}

static void swap_records(size_t a, size_t b)
{
	struct stack_record kept = kit.records[a];

	kit.records[a] = kit.records[b];
	kit.records[b] = kept;
	for (size_t i = 0; i < kit.held.skills.count; i++)
		if (kit.evidence[i].from == (int32_t)a)
			kit.evidence[i].from = (int32_t)b;
		else if (kit.evidence[i].from == (int32_t)b)
			kit.evidence[i].from = (int32_t)a;
}

/* Turns the steps round; parents and positions say the same as before. */
static void reverse_steps(void)
{
	static struct rule_step turned[KIT_STEPS];
	size_t count = kit.input.step_count;

	for (size_t s = 0; s < count; s++) {
		turned[count - 1 - s] = kit.steps[s];
		if (kit.steps[s].parent >= 0)
			turned[count - 1 - s].parent = (int32_t)count - 1 -
						       kit.steps[s].parent;
	}
	memcpy(kit.steps, turned, count * sizeof(*turned));
}

static void the_order_of_input_is_nothing(void **state)
{
	struct random_rules random = { .state = 3,
				       .nest_in_window = true,
				       .manual = true };
	struct answers before, after;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		random_kit(&kit, &random);
		doubt(&random, true);
		evaluate(&before, TODAY);
		for (size_t r = kit.held.count; r > 1; r--)
			swap_records(r - 1,
				     (size_t)random_below(&random, (int32_t)r));
		reverse_steps();
		evaluate(&after, TODAY);
		same(&before, &after, 0);
	}
}

static void days_can_be_shifted(void **state)
{
	struct random_rules random = { .state = 4,
				       .nest_in_window = true,
				       .manual = true };
	struct answers before, after;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		int32_t shift = random_below(&random, 4000) - 2000;

		random_kit(&kit, &random);
		doubt(&random, true);
		evaluate(&before, TODAY);
		for (size_t r = 0; r < kit.held.count; r++)
			if (day_is(kit.records[r].earned))
				kit.records[r].earned.n += shift;
		for (size_t s = 0; s < kit.input.step_count; s++)
			if (day_is(kit.steps[s].day))
				kit.steps[s].day.n += shift;
		evaluate(&after, TODAY + shift);
		same(&before, &after, shift);
		for (size_t r = 0; r < kit.held.count; r++)
			if (day_is(before.ends[r]))
				assert_int_equal(before.ends[r].n + shift,
						 after.ends[r].n);
	}
}

/* The same as if the records said so: one earned today, or all ended today. */
static void write_down(const enum stack_supposed *supposed)
{
	size_t count = kit.held.count;

	for (size_t r = 0; r < count; r++) {
		struct stack_record *record = &kit.records[r];
		struct day end = stack_end(kit.stack, (int32_t)r, true).until;

		if (supposed[record->achievement] == SUPPOSE_NOT_HELD &&
		    (!day_is(end) || end.n > TODAY))
			record->expires.n = TODAY;
	}
	for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++)
		if (supposed[a] == SUPPOSE_HELD)
			kit_record(&kit, a, TODAY);
}

static void supposing_is_evaluating_anew(void **state)
{
	struct random_rules random = { .state = 5,
				       .nest_in_window = true,
				       .manual = true };
	struct answers quick, slow;
	int32_t changed = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		enum stack_supposed supposed[RANDOM_ACHIEVEMENTS] = {
			SUPPOSE_NOTHING
		};

		random_kit(&kit, &random);
		doubt(&random, true);
		kit.input.renews.count = 0; /* an end would change theirs */
		evaluate(&slow, TODAY);
		for (int turns = 0; turns < 8; turns++) {
			int32_t a = random_achievement(&random);

			supposed[a] = (enum stack_supposed)random_below(&random,
									3);
			stack_suppose(kit.stack, a, supposed[a]);
			answers(&quick, kit.stack);
		}
		for (size_t p = 0; p < kit.input.pathway_count; p++)
			changed += quick.results[p].progress_bp !=
				   slow.results[p].progress_bp;
		write_down(supposed);
		evaluate(&slow, TODAY);
		same(&quick, &slow, 0);
	}
	assert_true(changed > RULES / 10);
}

static void supposing_nothing_is_as_before(void **state)
{
	struct random_rules random = { .state = 6, .nest_in_window = true };
	struct answers before, after;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		random_kit(&kit, &random);
		doubt(&random, true);
		evaluate(&before, TODAY);
		for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++)
			stack_suppose(kit.stack, a,
				      (enum stack_supposed)(
					      1 + random_below(&random, 2)));
		for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++)
			stack_suppose(kit.stack, a, SUPPOSE_NOTHING);
		answers(&after, kit.stack);
		same(&before, &after, 0);
	}
}

/* What is said to lapse on a day does so on that day and not before. */
static void it_lapses_as_foretold(void **state)
{
	struct random_rules random = { .state = 7,
				       .nest_in_window = true,
				       .manual = true };
	int32_t fallen = 0, named = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		const struct proof *proof;
		struct answers now;
		int32_t p, day;

		random_kit(&kit, &random);
		doubt(&random, true);
		evaluate(&now, TODAY);
		p = random_below(&random, (int32_t)kit.input.pathway_count);
		proof = stack_explain(kit.stack, &kit.arena, p);
		answers(&now, kit.stack);
		assert_int_equal(now.results[p].progress_bp,
				 proof->result.progress_bp);
		if (now.results[p].status != STACK_MET)
			continue;
		day = day_is(proof->watch.on) ? proof->watch.on.n : 9999;
		fallen += proof->watch.falls;
		stack_evaluate(kit.stack, (struct day){ day - 1 });
		kit_expect(&kit, p, STACK_MET, now.results[p].completed_on.n,
			   10000);
		if (!day_is(proof->watch.on))
			continue;
		named += proof->watch.record >= 0;
		stack_evaluate(kit.stack, (struct day){ day });
		assert_int_not_equal(stack_result(kit.stack, p).status,
				     STACK_MET);
	}
	assert_true(fallen > RULES / 50);
	assert_true(named > fallen * 9 / 10); /* but for old pathways */
}

static void explaining_changes_nothing(void **state)
{
	struct random_rules random = { .state = 8,
				       .nest_in_window = true,
				       .manual = true };
	struct answers before, after;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		random_kit(&kit, &random);
		doubt(&random, true);
		evaluate(&before, TODAY);
		for (size_t p = 0; p < kit.input.pathway_count; p++)
			stack_explain(kit.stack, &kit.arena, (int32_t)p);
		answers(&after, kit.stack);
		same(&before, &after, 0);
		for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++) {
			stack_suppose(kit.stack, a, SUPPOSE_HELD);
			stack_suppose(kit.stack, a, SUPPOSE_NOTHING);
		}
		answers(&after, kit.stack);
		same(&before, &after, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_more_never_hurts),
		cmocka_unit_test(doubt_lies_between),
		cmocka_unit_test(the_order_of_input_is_nothing),
		cmocka_unit_test(days_can_be_shifted),
		cmocka_unit_test(supposing_is_evaluating_anew),
		cmocka_unit_test(supposing_nothing_is_as_before),
		cmocka_unit_test(it_lapses_as_foretold),
		cmocka_unit_test(explaining_changes_nothing),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
