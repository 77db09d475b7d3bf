/* SPDX-License-Identifier: MIT */
/*
 * "Within D days": some first day s such that the rule below holds with only
 * what was earned in [s, s + D]. Everything that counts today is brought into
 * the order in which it was earned, and a window slides over it: what enters
 * is counted, what is left behind is counted off. Undated things (in the
 * possible pass) and waivers fit in every window.
 */
#include "model/stacking/state.h"
#include "model/stacking/waive.h"

static void count_in(struct pass *pass, int32_t f)
{
	const struct rule *rule = pass->stack->rule;
	int32_t n = rule->feeds[f].node;

	if (pass->count[f]++ > 0)
		return;
	if (rule->nodes[n].share >= 0)
		pass->dirty[rule->nodes[n].share] = true;
	pass_add(pass, n, waive_weight(rule, f));
}

static void count_out(struct pass *pass, int32_t f)
{
	const struct rule *rule = pass->stack->rule;
	int32_t n = rule->feeds[f].node;

	if (--pass->count[f] > 0)
		return;
	if (rule->nodes[n].share >= 0)
		pass->dirty[rule->nodes[n].share] = true;
	pass_add(pass, n, -waive_weight(rule, f));
}

static void settle_inside(struct pass *pass, int32_t window)
{
	const struct rule *rule = pass->stack->rule;
	const struct rule_tree *tree = &rule->trees[rule->nodes[window].tree];
	const int32_t *special = rule->specials + tree->special;

	for (int32_t i = 0; i < tree->specials; i++) {
		int32_t n = special[i], got;

		if (rule->nodes[n].within != window || !pass->dirty[n])
			continue;
		pass->dirty[n] = false;
		got = waive_node(pass, n) ? rule->nodes[n].need
					  : once_match(pass, n);
		pass_add(pass, n, got - pass->got[n]);
	}
}

static void gather(struct pass *pass, int32_t window, int32_t day)
{
	const struct rule *rule = pass->stack->rule;
	struct events *entries = &pass->stack->window;
	int32_t first = rule->nodes[first_node(rule, window)].feed;

	entries->count = 0;
	for (int32_t f = first; f < end_feed(rule, window); f++) {
		struct held held;
		int32_t at = 0;

		bool waiver = rule->nodes[rule->feeds[f].node].waiver == f;

		while (held_next(pass, &rule->feeds[f], &at, &held))
			if (held.from <= day && day < held.until &&
			    held.from <= pass->stack->as_of)
				events_add(entries, waiver ? ALWAYS : held.from,
					   f);
	}
	events_sort(entries);
}

/* Lets the window end with entry `last`; returns the first entry in it. What
 * is undated never leaves. */
static size_t slide(struct pass *pass, int32_t window, size_t first,
		    size_t last)
{
	const struct event *at = pass->stack->window.at;
	int64_t begin = (int64_t)at[last].day -
			pass->stack->rule->nodes[window].number;

	count_in(pass, at[last].what);
	for (; at[first].day < begin; first++)
		if (at[first].day != ALWAYS)
			count_out(pass, at[first].what);
	return first;
}

static void window_clear(struct pass *pass, int32_t window)
{
	const struct rule *rule = pass->stack->rule;
	int32_t first = rule->nodes[first_node(rule, window)].feed;

	for (int32_t f = first; f < end_feed(rule, window); f++)
		while (pass->count[f] > 0)
			count_out(pass, f);
	settle_inside(pass, window);
}

static bool ends_day(const struct events *entries, size_t i)
{
	return i + 1 == entries->count ||
	       entries->at[i + 1].day != entries->at[i].day;
}

bool window_met(struct pass *pass, int32_t window, int32_t day)
{
	int32_t child = pass->stack->rule->nodes[window].child;
	const struct events *entries = &pass->stack->window;
	bool met = false;
	size_t first = 0;

	window_clear(pass, window);
	gather(pass, window, day);
	for (size_t i = 0; i < entries->count && !met; i++) {
		first = slide(pass, window, first, i);
		if (!ends_day(entries, i))
			continue;
		settle_inside(pass, window);
		met = pass->met[child];
	}
	window_clear(pass, window);
	return met;
}

/* Counts what lies in the window that ends with entry `last`. */
static void load_until(struct pass *pass, int32_t window, size_t last)
{
	size_t first = 0;

	window_clear(pass, window);
	for (size_t i = 0; i <= last && i < pass->stack->window.count; i++)
		first = slide(pass, window, first, i);
	settle_inside(pass, window);
}

/* Whether the next window has all that is in this one, and more; then nothing
 * is to be learned from this one, because more never does less. */
static bool goes_on(const struct pass *pass, int32_t window, size_t first,
		    size_t last)
{
	const struct events *entries = &pass->stack->window;
	int64_t days = pass->stack->rule->nodes[window].number;

	return last + 1 < entries->count &&
	       (int64_t)entries->at[last + 1].day - days <=
		       entries->at[first].day;
}

void window_load(struct pass *pass, int32_t window, int32_t day)
{
	const struct rule *rule = pass->stack->rule;
	int32_t child = rule->nodes[window].child, best = -1;
	const struct events *entries = &pass->stack->window;
	size_t first = 0, chosen = 0;

	window_clear(pass, window);
	gather(pass, window, day);
	for (size_t i = 0; i < entries->count; i++) {
		first = slide(pass, window, first, i);
		if (!ends_day(entries, i) || goes_on(pass, window, first, i))
			continue;
		settle_inside(pass, window);
		progress_nodes(pass, first_node(rule, child), child);
		if (pass->progress[child] > best) {
			best = pass->progress[child];
			chosen = i;
		}
	}
	load_until(pass, window, chosen);
	progress_nodes(pass, first_node(rule, child), child);
}
