/* SPDX-License-Identifier: MIT */
/*
 * What if. A supposed change concerns the day of the evaluation alone, so the
 * counters as they stand are changed, and the change climbs: leaves of that
 * achievement, their trees, and the trees that ask for those, in order.
 */
#include "model/stacking/state.h"

/* Progress of a tree and of those that ask for it has to be measured anew. */
static void forget_progress(struct stack *stack, int32_t tree)
{
	const struct rule *rule = stack->rule;
	struct tree_state *state = &stack->pass[SURE].trees[tree];
	int32_t first = (int32_t)rule->input.achievement_count;

	if (!state->measured)
		return;
	stack->wanted[tree] = true;
	for (int32_t i = stack->rank[tree]; i < rule->tree_count; i++) {
		int32_t t = rule->order[i], source = first + t;

		if (!stack->wanted[t])
			continue;
		stack->wanted[t] = false;
		stack->pass[SURE].trees[t].measured = false;
		for (int32_t k = rule->feeds_of.first[source];
		     k < rule->feeds_of.first[source + 1]; k++) {
			int32_t feed = rule->feeds_of.at[k];

			stack->wanted[rule->nodes[rule->feeds[feed].node]
					      .tree] = true;
		}
	}
}

static void refresh_source(struct stack *stack, int32_t source)
{
	const struct rule *rule = stack->rule;

	for (int32_t k = rule->feeds_of.first[source];
	     k < rule->feeds_of.first[source + 1]; k++) {
		int32_t feed = rule->feeds_of.at[k];
		int32_t tree = rule->nodes[rule->feeds[feed].node].tree;

		if (rule->trees[tree].broken)
			continue;
		sweep_refresh(&stack->pass[SURE], feed);
		if (stack->trees_doubted[tree])
			sweep_refresh(&stack->pass[POSSIBLE], feed);
		stack->waiting[stack->rank[tree]] = true;
	}
}

static void refresh_skills(struct stack *stack, int32_t achievement)
{
	const struct rule_index *shown = &stack->shown;

	for (int32_t i = shown->first[achievement];
	     i < shown->first[achievement + 1]; i++)
		refresh_source(stack, stack->rule->first_skill + shown->at[i]);
}

static void settle(struct stack *stack)
{
	const struct rule *rule = stack->rule;
	int32_t first = (int32_t)rule->input.achievement_count;

	for (int32_t i = 0; i < rule->tree_count; i++) {
		int32_t tree = rule->order[i];
		bool changed;

		if (!stack->waiting[i])
			continue;
		stack->waiting[i] = false;
		pass_settle(&stack->pass[SURE], tree, stack->as_of);
		changed = sweep_conclude(&stack->pass[SURE], tree);
		if (stack->trees_doubted[tree]) {
			pass_settle(&stack->pass[POSSIBLE], tree, stack->as_of);
			changed |= sweep_conclude(&stack->pass[POSSIBLE], tree);
		}
		forget_progress(stack, tree);
		if (changed)
			refresh_source(stack, first + tree);
	}
}

void stack_suppose(struct stack *stack, int32_t achievement,
		   enum stack_supposed supposed)
{
	unsigned char *now = &stack->supposed[achievement];

	if (*now == (unsigned char)supposed)
		return;
	stack->supposed_count += (supposed != SUPPOSE_NOTHING) -
				 (*now != SUPPOSE_NOTHING);
	*now = (unsigned char)supposed;
	refresh_source(stack, achievement);
	refresh_skills(stack, achievement);
	settle(stack);
}

int32_t stack_supposed_count(const struct stack *stack)
{
	return stack->supposed_count;
}
