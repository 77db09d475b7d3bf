/* SPDX-License-Identifier: MIT */
/*
 * A flow of cheapest cost: each achievement may be used twice, and only its
 * second use costs one. The cost of filling all seats of both pathways is
 * what they share.
 *
 * It needs no costs to be found. Let both together have S seats, and let M be
 * the most seats that can be filled if each achievement is used once. A path
 * that augments such a flow never gives an achievement up, so it can be gone
 * on with to all S seats (if each pathway can be filled by itself), and then
 * M different achievements are used; more cannot be, for without its second
 * uses the flow would be one of the first kind. So S - M are used twice.
 */
#include "model/stacking/overlap.h"

#include "model/stacking/build.h"
#include "model/stacking/state.h"

enum { SOURCE, SINK, FIRST_NODE };

/* A network with its residual edges: edge e and e ^ 1 are a pair. */
struct network {
	const struct stack *stack;
	struct arena *arena;
	int32_t *to, *room, *next; /* of an edge */
	int32_t *head; /* of a node: its last edge, or -1 */
	int32_t *reached; /* of a node: by which edge, or -1 */
	int32_t *queue;
	int32_t *node_of; /* of an achievement; 0: none yet */
	int32_t edges, nodes;
};

static void connect(struct network *net, int32_t from, int32_t to, int32_t room)
{
	int32_t e = net->edges;

	net->to[e] = to;
	net->room[e] = room;
	net->next[e] = net->head[from];
	net->head[from] = e;
	net->to[e + 1] = from;
	net->room[e + 1] = 0;
	net->next[e + 1] = net->head[to];
	net->head[to] = e + 1;
	net->edges += 2;
}

static int32_t new_node(struct network *net)
{
	net->head[net->nodes] = -1;
	return net->nodes++;
}

/* One more unit from the source to the sink, breadth first. */
static bool augment(struct network *net)
{
	int32_t queued = 1;

	for (int32_t n = 0; n < net->nodes; n++)
		net->reached[n] = -1;
	net->queue[0] = SOURCE;
	for (int32_t q = 0; q < queued && net->reached[SINK] < 0; q++)
		for (int32_t e = net->head[net->queue[q]]; e >= 0;
		     e = net->next[e]) {
			int32_t to = net->to[e];

			if (!net->room[e] || to == SOURCE ||
			    net->reached[to] >= 0)
				continue;
			net->reached[to] = e;
			net->queue[queued++] = to;
		}
	if (net->reached[SINK] < 0)
		return false;
	for (int32_t n = SINK; n != SOURCE; n = net->to[net->reached[n] ^ 1]) {
		net->room[net->reached[n]]--;
		net->room[net->reached[n] ^ 1]++;
	}
	return true;
}

/* How many seats a flat pathway has. */
static int32_t seats_of(const struct rule *rule, int32_t tree)
{
	const struct rule_node *root = &rule->nodes[rule->trees[tree].root];
	int32_t seats = 0;

	if (root->kind != RULE_ALL)
		return root->need;
	for (int32_t c = root->child; c >= 0; c = rule->nodes[c].next)
		seats += rule->nodes[c].need;
	return seats;
}

static bool is_leaf(enum rule_kind kind)
{
	return kind == RULE_ACHIEVEMENT || kind == RULE_TAG;
}

static bool is_flat(const struct rule *rule, int32_t tree)
{
	const struct rule_node *root;

	if (rule->trees[tree].broken || rule->trees[tree].root < 0)
		return false;
	root = &rule->nodes[rule->trees[tree].root];
	if (is_leaf(root->kind))
		return true;
	if (root->kind != RULE_ALL && root->kind != RULE_ANY &&
	    root->kind != RULE_K)
		return false;
	for (int32_t c = root->child; c >= 0; c = rule->nodes[c].next)
		if (!build_flat(rule, &rule->nodes[c], root->kind != RULE_ALL))
			return false;
	return true;
}

/* A slot with all that is held and fills it. */
static void add_slot(struct network *net, const struct pass *pass, int32_t slot,
		     int32_t pathway)
{
	const struct rule *rule = net->stack->rule;
	int32_t node = new_node(net);

	connect(net, node, pathway, rule->nodes[slot].need);
	for (int32_t f = rule->nodes[first_node(rule, slot)].feed;
	     f < end_feed(rule, slot); f++) {
		int32_t source = rule->feeds[f].source;

		if (!pass->on[f])
			continue;
		if (!net->node_of[source]) {
			net->node_of[source] = new_node(net);
			connect(net, SOURCE, net->node_of[source], 1);
		}
		connect(net, net->node_of[source], node, 1);
	}
}

static void add_tree(struct network *net, int32_t tree)
{
	const struct rule *rule = net->stack->rule;
	const struct pass *pass = &net->stack->pass[SURE];
	int32_t root = rule->trees[tree].root, pathway = new_node(net);

	connect(net, pathway, SINK, seats_of(rule, tree));
	if (is_leaf(rule->nodes[root].kind))
		add_slot(net, pass, root, pathway);
	else
		for (int32_t c = rule->nodes[root].child; c >= 0;
		     c = rule->nodes[c].next)
			add_slot(net, pass, c, pathway);
}

static size_t size_of(const struct rule *rule, int32_t tree)
{
	int32_t root = rule->trees[tree].root;

	return (size_t)rule->nodes[root].size +
	       (size_t)(end_feed(rule, root) -
			rule->nodes[first_node(rule, root)].feed);
}

/* The most seats that achievements can fill, each used once; `other` may be
 * -1. */
static int32_t most_filled(struct stack *stack, int32_t one, int32_t other)
{
	const struct rule *rule = stack->rule;
	struct arena_mark mark = arena_mark(stack->arena);
	size_t size = size_of(rule, one) +
		      (other < 0 ? 0 : size_of(rule, other));
	size_t nodes = 2 * size + 8, edges = 6 * size + 8;
	struct network net = {
		.stack = stack,
		.to = arena_array(stack->arena, edges, sizeof(int32_t)),
		.room = arena_array(stack->arena, edges, sizeof(int32_t)),
		.next = arena_array(stack->arena, edges, sizeof(int32_t)),
		.head = arena_array(stack->arena, nodes, sizeof(int32_t)),
		.reached = arena_array(stack->arena, nodes, sizeof(int32_t)),
		.queue = arena_array(stack->arena, nodes, sizeof(int32_t)),
		.node_of = arena_array(stack->arena,
				       (size_t)rule->source_count + 1,
				       sizeof(int32_t)),
	};
	int32_t filled = 0;

	while (net.nodes < FIRST_NODE)
		new_node(&net);
	add_tree(&net, one);
	if (other >= 0)
		add_tree(&net, other);
	while (augment(&net))
		filled++;
	arena_rewind(stack->arena, mark);
	return filled;
}

enum overlap_status stack_overlap(struct stack *stack, int32_t one,
				  int32_t other, int32_t *shared)
{
	const struct rule *rule = stack->rule;
	int32_t seats_one, seats_other;

	*shared = 0;
	if (!is_flat(rule, one) || !is_flat(rule, other))
		return OVERLAP_NOT_FLAT;
	if (size_of(rule, one) + size_of(rule, other) > OVERLAP_EDGES)
		return OVERLAP_TOO_LARGE;
	seats_one = seats_of(rule, one);
	seats_other = seats_of(rule, other);
	if (most_filled(stack, one, -1) < seats_one ||
	    most_filled(stack, other, -1) < seats_other)
		return OVERLAP_UNFILLED;
	*shared = seats_one + seats_other - most_filled(stack, one, other);
	return OVERLAP_FOUND;
}
