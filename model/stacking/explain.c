/* SPDX-License-Identifier: MIT */
/*
 * From counters to a proof. Everything was worked out already; here it is
 * only read off: nodes in post-order become steps with the parent first, and
 * for each leaf the record is found that carries it longest.
 */
#include "model/stacking/explain.h"

#include "model/stacking/explainer.h"
#include "model/stacking/waive.h"

static bool is_slot_filled(const struct pass *pass, int32_t n)
{
	const struct rule *rule = pass->stack->rule;
	const struct rule_node *node = &rule->nodes[n];
	int32_t filled = 0;

	if (waive_node(pass, n))
		return true;
	for (int32_t f = rule->nodes[first_node(rule, n)].feed;
	     f < end_feed(rule, n); f++)
		filled += pass->chosen[f];
	return filled >= node->need;
}

/* Below "once" a slot is met by what was chosen for it; a cap is no demand of
 * its own. */
static bool is_met(const struct pass *pass, int32_t n)
{
	const struct rule *rule = pass->stack->rule;
	const struct rule_node *node = &rule->nodes[n];

	if (node->kind == RULE_CAP)
		return pass->met[node->parent];
	if (waive_node(pass, n))
		return true;
	if (node->share >= 0 && node->parent == node->share)
		return is_slot_filled(pass, n);
	if (node->share >= 0)
		return pass->met[n] && (is_slot_filled(pass, n) ||
					is_slot_filled(pass, node->parent));
	return pass->met[n];
}

static enum stack_status status_of(struct stack *stack, int32_t n)
{
	int32_t tree = stack->rule->nodes[n].tree;

	if (is_met(&stack->pass[SURE], n))
		return STACK_MET;
	return is_met(state_pass(stack, tree, POSSIBLE), n) ? STACK_UNKNOWN
							    : STACK_UNMET;
}

static bool is_leaf(enum rule_kind kind)
{
	return kind == RULE_ACHIEVEMENT || kind == RULE_ITEM ||
	       kind == RULE_PATHWAY || kind == RULE_SKILL ||
	       kind == RULE_MANUAL;
}

static void count_parts(struct explainer *explainer, struct proof_step *step,
			int32_t n)
{
	struct stack *stack = explainer->stack;
	const struct rule_node *nodes = stack->rule->nodes;
	bool parts = step->kind == RULE_ALL || step->kind == RULE_ANY ||
		     step->kind == RULE_K;

	step->have = stack->pass[SURE].got[n];
	if (waive_node(&stack->pass[SURE], n))
		step->have -= nodes[n].need;
	step->need = step->kind == RULE_CAP ? nodes[n].number : nodes[n].need;
	if (step->kind == RULE_CAP && step->have > step->need)
		step->have = step->need;
	for (int32_t c = nodes[n].child; c >= 0; c = nodes[c].next)
		step->parts++;
	if (!parts || nodes[n].once)
		return;
	step->have = 0;
	for (int32_t c = nodes[n].child; c >= 0; c = nodes[c].next)
		step->have += status_of(stack, c) == STACK_MET;
}

/* A step that its waiver fills, and nothing else does. What shares, and what
 * lies in a window, cannot be told apart by counting. */
static bool is_let_pass(struct stack *stack, struct proof_step *step, int32_t n)
{
	const struct rule_node *node = &stack->rule->nodes[n];
	const struct pass *pass = &stack->pass[SURE];
	bool apart = node->once || node->share >= 0 ||
		     node->kind == RULE_WITHIN;

	step->waived = waive_node(pass, n) &&
		       (apart || pass->got[n] - node->need < node->need);
	return step->waived;
}

static void explain_node(struct explainer *explainer, int32_t n, int32_t depth)
{
	struct stack *stack = explainer->stack;
	const struct rule *rule = stack->rule;
	const struct rule_node *node = &rule->nodes[n];
	struct proof_step *step = &explainer->proof
					   ->steps[explainer->proof->count++];

	*step = (struct proof_step){
		.kind = node->kind,
		.status = status_of(stack, n),
		.depth = depth,
		.step = node->step,
		.to = node->to,
		.tag = rule->input.steps[node->step].tag,
		.number = node->number,
		.record = -1,
		.renewed_by = -1,
		.progress_bp = stack->pass[SURE].progress[n],
		.since = NO_DAY,
		.until = NO_DAY,
		.minutes = NO_MINUTES,
		.money = NO_MONEY
	};
	count_parts(explainer, step, n);
	if (is_let_pass(stack, step, n))
		step->since = rule->input.steps[node->step].waived_on;
	else if (is_leaf(node->kind))
		explain_leaf(explainer, step, n);
	else if (step->status == STACK_MET)
		step->until = day_or_none(explainer->fell[n]);
	if (node->feeds && step->status == STACK_UNMET &&
	    (node->kind == RULE_ACHIEVEMENT || node->kind == RULE_ITEM)) {
		step->minutes = rule->input.achievements[node->to].minutes;
		step->money = rule->input.achievements[node->to].money;
	}
	for (int32_t c = node->child; c >= 0; c = rule->nodes[c].next)
		explain_node(explainer, c, depth + 1);
}

/* Leaves the windows of the possible pass as its best ones too. */
static void load_possible(struct stack *stack, int32_t tree)
{
	const struct rule *rule = stack->rule;
	const int32_t *special = rule->specials + rule->trees[tree].special;

	if (!stack->trees_doubted[tree])
		return;
	for (int32_t i = 0; i < rule->trees[tree].specials; i++)
		if (rule->nodes[special[i]].kind == RULE_WITHIN)
			window_load(&stack->pass[POSSIBLE], special[i],
				    stack->as_of);
}

static const bool *find_revoked(struct arena *arena, const struct stack *stack)
{
	size_t count = stack->rule->input.achievement_count;
	bool *revoked = arena_array(arena, count + 1, sizeof(*revoked));

	for (size_t r = 0; r < stack->records.count; r++)
		if (stack->records.at[r].revoked &&
		    stack->records.at[r].achievement >= 0)
			revoked[stack->records.at[r].achievement] = true;
	return revoked;
}

const struct proof *stack_explain(struct stack *stack, struct arena *arena,
				  int32_t tree)
{
	const struct rule *rule = stack->rule;
	struct proof *proof = arena_alloc(arena, sizeof(*proof));
	int32_t *fell = arena_array(arena, (size_t)rule->node_count + 1,
				    sizeof(*fell));
	int32_t *lapses = arena_array(arena, (size_t)rule->tree_count + 1,
				      sizeof(*lapses));
	struct explainer explainer = { stack, proof, fell, lapses,
				       find_revoked(arena, stack) };
	int32_t root = rule->trees[tree].root;

	*proof = (struct proof){ .tree = tree,
				 .as_of = { stack->as_of },
				 .rule = rule,
				 .records = stack->records.at };
	proof->watch = (struct proof_watch){ .on = NO_DAY, .record = -1 };
	proof->result = stack_result(stack, tree);
	if (rule->trees[tree].broken)
		return proof;
	lapse_tree(stack, tree, fell, lapses);
	proof->result = stack_result(stack, tree);
	load_possible(stack, tree);
	proof->steps = arena_array(arena, (size_t)rule->nodes[root].size,
				   sizeof(*proof->steps));
	explain_node(&explainer, root, 0);
	explain_watch(&explainer);
	return proof;
}
