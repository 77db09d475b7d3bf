/* SPDX-License-Identifier: MIT */
/*
 * What ends first of what counts now, and whether a complete pathway falls
 * with it: read off the days on which nodes will fall.
 */
#include "model/stacking/explainer.h"

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

void explain_watch(struct explainer *explainer)
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
