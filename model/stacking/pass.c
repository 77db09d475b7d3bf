/* SPDX-License-Identifier: MIT */
/*
 * Counters. Every node counts what it has got (children that are met, points,
 * achievements with a tag) and is met from `need` on, so a change climbs only
 * as far as it changes anything: an achievement that comes or goes costs its
 * ancestors and nothing else.
 *
 * Two kinds of node cannot count. "once" asks for a matching and "within" for
 * a choice of days; a change below only marks them, and they are worked out
 * once at the end of the day. What lies below a "within" is counted for one
 * window at a time and never climbs beyond it.
 */
#include "model/stacking/state.h"
#include "model/stacking/waive.h"

static int32_t least(int32_t a, int32_t b)
{
	return a < b ? a : b;
}

static int32_t gives(const struct rule *rule, const struct rule_node *node)
{
	enum rule_kind above = rule->nodes[node->parent].kind;

	return above == RULE_POINTS || above == RULE_CAP ? node->number : 1;
}

static void fall(struct pass *pass, int32_t n)
{
	if (pass->fell && pass->fell[n] == FOREVER)
		pass->fell[n] = pass->day;
}

void pass_add(struct pass *pass, int32_t n, int32_t delta)
{
	const struct rule *rule = pass->stack->rule;

	while (delta) {
		const struct rule_node *node = &rule->nodes[n];
		int32_t before = pass->got[n], now = before + delta;
		bool met = now >= node->need;

		pass->got[n] = now;
		if (node->kind == RULE_CAP) {
			pass->met[n] = now >= node->number;
			delta = least(now, node->number) -
				least(before, node->number);
			n = node->parent;
			continue;
		}
		if (met == pass->met[n])
			return;
		pass->met[n] = met;
		if (!met)
			fall(pass, n);
		if (node->parent < 0 ||
		    rule->nodes[node->parent].kind == RULE_WITHIN ||
		    rule->nodes[node->parent].once)
			return;
		delta = met ? gives(rule, node) : -gives(rule, node);
		n = node->parent;
	}
}

void pass_set(struct pass *pass, int32_t f, bool on)
{
	const struct rule *rule = pass->stack->rule;
	const struct rule_node *node = &rule->nodes[rule->feeds[f].node];

	if (pass->on[f] == on)
		return;
	pass->on[f] = on;
	if (node->share >= 0)
		pass->dirty[node->share] = true;
	pass_add(pass, rule->feeds[f].node,
		 on ? waive_weight(rule, f) : -waive_weight(rule, f));
}

void pass_settle(struct pass *pass, int32_t tree, int32_t day)
{
	const struct rule *rule = pass->stack->rule;
	const int32_t *special = rule->specials + rule->trees[tree].special;

	for (int32_t i = 0; i < rule->trees[tree].specials; i++) {
		int32_t n = special[i], got;

		if (!pass->dirty[n] || rule->nodes[n].within >= 0)
			continue;
		pass->dirty[n] = false;
		got = rule->nodes[n].once ? once_match(pass, n)
					  : window_met(pass, n, day);
		if (waive_node(pass, n))
			got = rule->nodes[n].need;
		pass_add(pass, n, got - pass->got[n]);
	}
}
