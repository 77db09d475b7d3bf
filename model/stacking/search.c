/* SPDX-License-Identifier: MIT */
/*
 * Branch and bound, the most promising case first.
 *
 * A case has some items in and some out. Its bound says what it costs at the
 * least, its relaxed choice is made into a plan, and if there is still a gap
 * it is parted in two by one item: with it and without it. Cases are taken by
 * their bound, so once the least is no better than the best plan, that plan
 * is proved. Where the bound is exact nothing has to be parted at all.
 *
 * What is spent is counted: cases, and how much each looks at. So a search
 * that is given up is given up at the same place everywhere.
 */
#include "model/stacking/search.h"

#include <string.h>

enum { FEW_ROUNDS = 20, MANY_ROUNDS = 100, MOST_ROUNDS = 2000 };
enum { CASE_ROUNDS = 12, CASE_SLOWNESS = 8 };

struct search search_make(struct net *net, const struct solve_options *options,
			  int64_t work)
{
	int32_t limit = options->node_limit;

	return (struct search){
		.net = net,
		.options = options,
		.bound = bound_make(net),
		.plan = truth_make(net),
		.best = arena_array(net->arena, (size_t)net->items + 1, 1),
		.best_cost = NET_NEVER,
		.node_limit = limit > 0 ? limit : SOLVE_NODES,
		.work_left = work,
	};
}

static int64_t sum_of(const struct net *net, const bool *in)
{
	int64_t sum = 0;

	for (int32_t i = 0; i < net->dearest_count; i++)
		if (in[net->dearest[i]])
			sum += net->nodes[net->dearest[i]].cost;
	return sum;
}

/* Limits are on hours and money apart. */
static bool fits(const struct search *search, int64_t minutes, int64_t cents)
{
	return !search->options->most ||
	       (minutes <= search->options->most_minutes &&
		cents <= search->options->most_cents);
}

static bool plan_fits(const struct search *search)
{
	const struct net *net = search->net;
	int64_t minutes = 0, cents = 0;

	for (int32_t i = 0; i < net->dearest_count; i++) {
		int32_t item = net->dearest[i];

		if (!search->plan.in[item] || net->nodes[item].achievement < 0)
			continue;
		minutes += net->minutes[item];
		cents += net->cents[item];
	}
	return fits(search, minutes, cents);
}

/* What is in already, and the bound, tell what a case takes at the least. */
static bool case_fits(const struct search *search, int64_t bound)
{
	const struct net *net = search->net;
	int64_t minutes = 0, cents = 0, least = bound / net->scale;

	for (int32_t i = 0; i < net->dearest_count; i++) {
		int32_t item = net->dearest[i];

		if (search->bound.state[item] != ITEM_IN ||
		    net->nodes[item].achievement < 0)
			continue;
		minutes += net->minutes[item];
		cents += net->cents[item];
	}
	if (net->leans)
		least = 0; /* it weighs manual steps too, limits do not */
	if (search->options->money_first)
		cents = least > cents ? least : cents;
	else
		minutes = least > minutes ? least : minutes;
	return fits(search, minutes, cents);
}

static void offer(struct search *search)
{
	struct truth *plan = &search->plan;
	int64_t cost;

	search->work_left -= 2 * search->net->work;
	if (!reduce(plan))
		return;
	cost = sum_of(search->net, plan->in);
	if (!plan_fits(search))
		return;
	search->found_other |= search->other && cost <= search->best_cost;
	if (cost >= search->best_cost)
		return;
	search->best_cost = cost;
	memcpy(search->best, plan->in, (size_t)search->net->items);
}

/* Makes a plan of what the bound chose. */
static void offer_choice(struct search *search)
{
	const struct net *net = search->net;

	for (int32_t i = 0; i < net->dearest_count; i++)
		search->plan.in[net->dearest[i]] =
			search->bound.used[net->dearest[i]];
	offer(search);
}

static void offer_all(struct search *search)
{
	const struct net *net = search->net;

	for (int32_t i = 0; i < net->dearest_count; i++)
		search->plan.in[net->dearest[i]] =
			search->bound.state[net->dearest[i]] != ITEM_OUT;
	offer(search);
}

static int32_t users_of(const struct search *search, int32_t item)
{
	const struct rule_index *into = &search->net->into;

	return into->first[item + 1] - into->first[item];
}

/* The item to decide on: of those chosen the one that most ask for, then the
 * dearest; where none is open, any that is alive; else -1. */
static int32_t choose(const struct search *search)
{
	const struct net *net = search->net;
	const struct bound *bound = &search->bound;
	int32_t best = -1, any = -1;

	for (int32_t i = 0; i < net->dearest_count; i++) {
		int32_t item = net->dearest[i];

		if (bound->state[item] != ITEM_OPEN)
			continue;
		if (bound->alive.on[item])
			any = item;
		if (bound->used[item] &&
		    (best < 0 ||
		     users_of(search, item) > users_of(search, best)))
			best = item;
	}
	return best >= 0 ? best : any;
}

static void decide(struct search *search, int32_t branch)
{
	const struct net *net = search->net;

	for (int32_t i = 0; i < net->dearest_count; i++)
		search->bound.state[net->dearest[i]] = ITEM_OPEN;
	for (; branch >= 0; branch = search->branches[branch].from)
		if (search->branches[branch].item >= 0)
			search->bound.state[search->branches[branch].item] =
				search->branches[branch].in ? ITEM_IN
							    : ITEM_OUT;
}

/* Whether a case can still hold what is looked for. */
static bool is_open(const struct search *search, int64_t bound)
{
	if (bound >= NET_NEVER || search->found_other)
		return false;
	return search->other ? bound <= search->best_cost
			     : bound < search->best_cost;
}

/* The bound of a case, at least `bound`; where that leaves it open, the shares
 * are moved a little to suit it, which saves far more cases than it costs. */
static int64_t tighten(struct search *search, int64_t bound)
{
	for (int round = 0;; round++) {
		int64_t more = bound_count(&search->bound);

		search->work_left -= search->net->work;
		bound = more > bound ? more : bound;
		if (!is_open(search, bound) || round == CASE_ROUNDS ||
		    search->work_left < 0 ||
		    !bound_shift(&search->bound, CASE_SLOWNESS))
			return bound;
	}
}

/* Looks at a case: its bound, its plan, and how to part it. */
static void look_at(struct search *search, struct branch branch)
{
	int32_t at = branch_new(search, branch);
	int64_t bound;

	decide(search, at);
	search->nodes++;
	bound = tighten(search, branch.from < 0
					? 0
					: search->branches[branch.from].bound);
	search->branches[at].bound = bound;
	if (!is_open(search, bound) || !case_fits(search, bound))
		return;
	offer_choice(search);
	search->branches[at].next = choose(search);
	if (is_open(search, bound) && search->branches[at].next >= 0)
		branch_push(search, at);
}

static bool is_spent(const struct search *search)
{
	return search->nodes >= search->node_limit || search->work_left < 0;
}

/* True: every case was looked at or left out for good reason. */
static bool go_on(struct search *search)
{
	while (search->heap_count) {
		int32_t at = search->heap[0];
		struct branch branch = search->branches[at];

		search->least = branch.bound;
		if (!is_open(search, branch.bound))
			return true;
		if (is_spent(search))
			return false;
		branch_pop(search);
		for (int in = 1; in >= 0; in--)
			look_at(search, (struct branch){ .from = at,
							 .item = branch.next,
							 .in = in });
	}
	return true;
}

/* Rounds of improving the shares that are worth while: in a large net cases
 * are too many to go through, so the bound itself must be good. */
static int32_t rounds_for(const struct search *search)
{
	const struct net *net = search->net;
	int64_t rounds = net->work / 4;
	int64_t most = search->work_left / 3 * 2 / net->work;

	if (!net->shared)
		return 1;
	if (rounds < MANY_ROUNDS)
		rounds = MANY_ROUNDS;
	if (rounds > MOST_ROUNDS)
		rounds = MOST_ROUNDS;
	return (int32_t)(rounds < most ? rounds : most + 1);
}

static int32_t *copy_shares(const struct net *net)
{
	size_t edges = (size_t)net->edge_count;
	int32_t *phi = arena_array(net->arena, edges + 1, sizeof(*phi));

	for (size_t e = 0; e < edges; e++)
		phi[e] = net->edges[e].phi;
	return phi;
}

static void set_shares(struct net *net, const int32_t *phi)
{
	for (int32_t e = 0; e < net->edge_count; e++)
		net->edges[e].phi = phi[e];
}

/* Rounds of improving the shares, keeping the best. */
static void improve(struct search *search, int32_t rounds)
{
	struct net *net = search->net;
	int32_t *phi = copy_shares(net);
	int64_t best = -1;

	for (int32_t round = 0; round < rounds; round++) {
		int64_t bound = bound_count(&search->bound);

		search->work_left -= net->work;
		if (bound > best) {
			best = bound;
			for (int32_t e = 0; e < net->edge_count; e++)
				phi[e] = net->edges[e].phi;
		}
		if (round < 4 || round % 16 == 0)
			offer_choice(search);
		if (best >= search->best_cost || search->work_left < 0 ||
		    !bound_shift(&search->bound, 2 + 120 * round / rounds))
			break;
	}
	set_shares(net, phi);
}

/* From the root, with the best plan there is so far. */
static void run(struct search *search, int32_t rounds)
{
	search->branch_count = search->heap_count = search->nodes = 0;
	improve(search, rounds);
	look_at(search, (struct branch){ .from = -1, .item = -1 });
	search->least = search->branches[0].bound;
	search->exhausted = go_on(search);
	if (search->exhausted || search->least > search->best_cost)
		search->least = search->best_cost;
}

void search_run(struct search *search)
{
	decide(search, -1);
	offer_all(search);
	run(search, rounds_for(search));
}

int64_t search_free(struct search *search, int32_t item, int64_t work,
		    bool *proved)
{
	struct net *net = search->net;
	struct arena_mark mark = arena_mark(net->arena);
	struct search found = *search;
	int64_t cost = net->nodes[item].cost;
	const int32_t *phi = copy_shares(net);

	found.best = arena_array(net->arena, (size_t)net->items + 1, 1);
	memcpy(found.best, search->best, (size_t)net->items);
	found.best_cost -= search->best[item] ? cost : 0;
	found.other = false;
	found.work_left = work;
	net->nodes[item].cost = 0;
	decide(&found, -1);
	run(&found, net->shared ? FEW_ROUNDS : 1);
	net->nodes[item].cost = cost;
	set_shares(net, phi);
	arena_rewind(net->arena, mark);
	*proved = found.exhausted && search->exhausted;
	return found.best_cost;
}

/* Another plan lacks some item of the best one: one case for each, in which
 * the items before it are in. */
bool search_unique(struct search *search)
{
	const struct net *net = search->net;
	int32_t before = -1;

	search->other = true;
	search->heap_count = 0;
	for (int32_t i = 0; i < net->dearest_count; i++) {
		int32_t item = net->dearest[i];

		if (!search->best[item])
			continue;
		if (search->found_other || is_spent(search))
			return false;
		look_at(search,
			(struct branch){ .from = before, .item = item });
		before = branch_new(search, (struct branch){ .from = before,
							     .item = item,
							     .in = true });
	}
	return go_on(search) && !search->found_other;
}
