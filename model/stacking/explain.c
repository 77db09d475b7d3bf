/* SPDX-License-Identifier: MIT */
/*
 * From counters to a proof. Everything was worked out already; here it is
 * only read off: nodes in post-order become steps with the parent first, and
 * for each leaf the record is found that carries it longest.
 */
#include "model/stacking/explain.h"

#include "model/stacking/state.h"

struct explainer {
	struct stack *stack;
	struct proof *proof;
	const int32_t *fell, *lapses;
	const bool *revoked;		/* of an achievement: some award is */
};

static struct day day_or_none(int32_t n)
{
	return n == FOREVER ? NO_DAY : (struct day){ n };
}

static bool counts_in_window(const struct pass *pass, int32_t feed)
{
	const struct rule *rule = pass->stack->rule;

	if (rule->nodes[rule->feeds[feed].node].within >= 0)
		return pass->count[feed] > 0;
	return pass->on[feed];
}

/* The time that carries a leaf longest in a pass; false where none does. */
static bool best_held(const struct pass *pass, const struct rule_node *node,
		      struct held *best)
{
	const struct rule *rule = pass->stack->rule;
	int32_t today = pass->stack->as_of;
	bool any = false;

	for (int32_t f = node->feed; f < node->feed + node->feeds; f++) {
		struct held held;
		int32_t at = 0;

		if (!counts_in_window(pass, f))
			continue;
		while (held_next(pass, &rule->feeds[f], &at, &held))
			if (held.from <= today && today < held.until &&
			    (!any || held.until > best->until)) {
				*best = held;
				any = true;
			}
	}
	return any;
}

static bool is_slot_filled(const struct pass *pass, int32_t n)
{
	const struct rule *rule = pass->stack->rule;
	const struct rule_node *node = &rule->nodes[n];
	int32_t filled = 0;

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
	return is_met(state_pass(stack, tree, POSSIBLE), n) ? STACK_UNKNOWN :
							      STACK_UNMET;
}

static void met_by(struct explainer *explainer, struct proof_step *step,
		   int32_t n, const struct held *held)
{
	const struct stack *stack = explainer->stack;
	int32_t until = held->until;

	step->record = held->record;
	step->since = held->from == ALWAYS ? NO_DAY :
					     (struct day){ held->from };
	if (held->record >= 0)
		step->renewed_by = stack->renewed_by[SURE][held->record];
	if (step->kind == RULE_PATHWAY && !stack->rule->nodes[n].ever &&
	    explainer->lapses[step->to] < until)
		until = explainer->lapses[step->to];
	step->supposed = held->record < 0 && step->kind != RULE_PATHWAY &&
			 step->kind != RULE_MANUAL;
	step->until = day_or_none(until);
}

static bool is_supposed_gone(const struct stack *stack, int32_t record)
{
	int32_t achievement = stack->records.at[record].achievement;

	return achievement >= 0 &&
	       stack->supposed[achievement] == SUPPOSE_NOT_HELD;
}

/* Of the records of an achievement or its like that do not count: the one
 * earned last, with the reason. */
static void why_not_held(struct explainer *explainer, struct proof_step *step,
			 const struct rule_node *node)
{
	const struct stack *stack = explainer->stack;
	const struct rule *rule = stack->rule;
	const struct pass *pass = &stack->pass[SURE];

	step->why = WHY_MISSING;
	for (int32_t f = node->feed; f < node->feed + node->feeds; f++) {
		int32_t source = rule->feeds[f].source;

		for (int32_t i = stack->holdings_of[source];
		     i < stack->holdings_of[source + 1]; i++) {
			const struct holding *holding = &stack->holdings[i];
			int32_t until = holding->until[SURE];

			if (until == ALWAYS)
				until = holding->until[POSSIBLE];
			if (step->record >= 0 && holding->from < step->since.n)
				continue;
			step->record = holding->record;
			step->since.n = holding->from;
			step->until = day_or_none(until);
			step->why = holding->from > stack->as_of ? WHY_LATER :
				    until <= stack->as_of ? WHY_LAPSED :
				    counts_in_window(pass, f) ? WHY_USED :
				    is_supposed_gone(stack, holding->record) ?
				    WHY_SUPPOSED : WHY_OUTSIDE;
		}
	}
}

static void why_doubtful(struct explainer *explainer, struct proof_step *step,
			 int32_t n)
{
	struct stack *stack = explainer->stack;
	const struct rule_node *node = &stack->rule->nodes[n];
	const struct pass *pass = state_pass(stack, node->tree, POSSIBLE);
	struct held held;

	step->why = WHY_DOUBTFUL;
	if (!best_held(pass, node, &held))
		return;
	met_by(explainer, step, n, &held);
	if (held.record >= 0 && held.from == ALWAYS)
		step->why = WHY_UNDATED;
}

static void explain_leaf(struct explainer *explainer, struct proof_step *step,
			 int32_t n)
{
	const struct rule *rule = explainer->stack->rule;
	const struct rule_node *node = &rule->nodes[n];
	enum rule_answer answer = rule->input.steps[node->step].answer;
	struct held held;

	if (step->kind == RULE_MANUAL && step->status != STACK_MET) {
		step->why = answer == ANSWER_NO ? WHY_DENIED :
			    answer == ANSWER_YES ? WHY_LATER : WHY_UNANSWERED;
		step->since = rule->input.steps[node->step].day;
	} else if (step->status == STACK_MET) {
		if (best_held(&explainer->stack->pass[SURE], node, &held))
			met_by(explainer, step, n, &held);
	} else if (step->status == STACK_UNKNOWN) {
		why_doubtful(explainer, step, n);
	} else if (step->kind == RULE_PATHWAY) {
		step->why = node->feeds && state_tree(&explainer->stack->
			pass[SURE], step->to)->met ? WHY_OUTSIDE : WHY_MISSING;
	} else {
		why_not_held(explainer, step, node);
		if (step->why == WHY_MISSING && node->feeds &&
		    step->kind != RULE_SKILL && explainer->revoked[step->to])
			step->why = WHY_REVOKED;
	}
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

static void explain_node(struct explainer *explainer, int32_t n, int32_t depth)
{
	struct stack *stack = explainer->stack;
	const struct rule *rule = stack->rule;
	const struct rule_node *node = &rule->nodes[n];
	struct proof_step *step = &explainer->proof->steps[
		explainer->proof->count++];

	*step = (struct proof_step){
		.kind = node->kind, .status = status_of(stack, n),
		.depth = depth, .step = node->step, .to = node->to,
		.tag = rule->input.steps[node->step].tag,
		.number = node->number, .record = -1, .renewed_by = -1,
		.progress_bp = stack->pass[SURE].progress[n],
		.since = NO_DAY, .until = NO_DAY,
		.minutes = NO_MINUTES, .money = NO_MONEY };
	count_parts(explainer, step, n);
	if (is_leaf(node->kind))
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

/* The record of a feed in a subtree that ends on `day`, or -1. */
static int32_t ends_on(struct pass *pass, int32_t n, int32_t day)
{
	const struct rule *rule = pass->stack->rule;
	int32_t feed = rule->nodes[first_node(rule, n)].feed;

	for (; feed < end_feed(rule, n); feed++) {
		struct held held;
		int32_t at = 0;

		while (held_next(pass, &rule->feeds[feed], &at, &held))
			if (held.until == day && held.record >= 0)
				return held.record;
	}
	return -1;
}

/* What lies below a window falls with it. */
static bool falls_on(const struct explainer *explainer, int32_t n, int32_t day)
{
	int32_t within = explainer->stack->rule->nodes[n].within;

	return explainer->fell[within >= 0 ? within : n] == day;
}

/* The record that ends where the first node of a tree falls on `day`, looked
 * for through nested pathways; -1 where none does, because a pathway or an
 * answer grew too old for its window. */
static int32_t culprit(struct explainer *explainer, int32_t tree, int32_t day)
{
	struct stack *stack = explainer->stack;
	const struct rule *rule = stack->rule;
	int32_t root = rule->trees[tree].root, record;
	int32_t n = first_node(rule, root);

	while (n <= root) {
		const struct rule_node *node = &rule->nodes[n];
		bool falls = falls_on(explainer, n, day);

		if (falls && node->kind == RULE_PATHWAY && node->feeds &&
		    explainer->lapses[node->to] == day) {
			root = rule->trees[node->to].root;
			n = first_node(rule, root);
			continue;
		}
		record = falls ? ends_on(&stack->pass[SURE], n, day) : -1;
		if (record >= 0)
			return record;
		n++;
	}
	return -1;
}

static void watch(struct explainer *explainer)
{
	struct proof *proof = explainer->proof;
	const struct rule *rule = explainer->stack->rule;
	int32_t root = rule->trees[proof->tree].root, day = FOREVER;
	int32_t record, achievement;

	for (int32_t n = first_node(rule, root); n <= root; n++)
		if (explainer->fell[n] < day)
			day = explainer->fell[n];
	proof->watch = (struct proof_watch){ .on = NO_DAY, .record = -1 };
	if (proof->result.status == STACK_MET)
		day = explainer->lapses[proof->tree];
	if (day == FOREVER)
		return;
	record = culprit(explainer, proof->tree, day);
	proof->watch.on.n = day;
	proof->watch.record = record;
	proof->watch.falls = proof->result.status == STACK_MET;
	achievement = record < 0 ? -1 : proof->records[record].achievement;
	if (achievement < 0)
		return;
	proof->watch.renewers = rule->renewers.at +
				rule->renewers.first[achievement];
	proof->watch.renewer_count = rule->renewers.first[achievement + 1] -
				     rule->renewers.first[achievement];
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

	*proof = (struct proof){ .tree = tree, .as_of = { stack->as_of },
				 .rule = rule, .records = stack->records.at };
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
	watch(&explainer);
	return proof;
}
