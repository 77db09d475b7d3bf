/* SPDX-License-Identifier: MIT */
/*
 * The cheapest items that reach a number of points, with caps: a knapsack
 * filled from one stage to the next. A stage is an item without a cap, or a
 * cap with its items; row[p] is the least cost of at least p points so far.
 * What is taken at each stage is remembered, and read back from the end.
 */
#include "model/stacking/bound.h"

struct table {
	struct bound *bound;
	const struct net_node *node;
	int64_t *row, *inner; /* 0..need */
	uint16_t *step; /* a row for each item, then for each cap */
	int32_t need, width;
};

size_t cover_room(const struct net_node *node)
{
	if (node->kind != NET_POINTS)
		return 0;
	return (size_t)(node->edges + node->caps) * ((size_t)node->need + 1);
}

static const struct net_edge *edge_of(const struct table *table, int32_t i)
{
	return &table->bound->net->edges[table->node->edge + i];
}

static int64_t value_of(const struct table *table, int32_t i)
{
	return table->bound->bids[i].value;
}

/* One more item in a row; says for each amount whether it is taken. */
static void take_item(const struct table *table, int64_t *row, int32_t i,
		      int32_t most)
{
	uint16_t *step = table->step + (size_t)i * (size_t)table->width;
	int32_t points = edge_of(table, i)->points;
	int64_t value = value_of(table, i);

	for (int32_t p = 0; p < table->width; p++)
		step[p] = 0;
	if (value >= NET_NEVER)
		return;
	for (int32_t p = most; p > 0; p--) {
		int64_t with = row[p > points ? p - points : 0];

		if (with >= NET_NEVER || with + value >= row[p])
			continue;
		row[p] = with + value;
		step[p] = 1;
	}
}

static void clear(int64_t *row, int32_t most)
{
	for (int32_t p = 0; p <= most; p++)
		row[p] = p ? NET_NEVER : 0;
}

static int32_t most_of(const struct table *table, int32_t cap)
{
	int32_t most = table->bound->net->caps[table->node->cap + cap];

	return most < table->need ? most : table->need;
}

/* Fills the inner row with the items of a cap. */
static void fill_cap(const struct table *table, int32_t cap)
{
	int32_t most = most_of(table, cap);

	clear(table->inner, most);
	for (int32_t i = 0; i < table->node->edges; i++)
		if (edge_of(table, i)->cap == table->node->cap + cap)
			take_item(table, table->inner, i, most);
}

/* How many points to take from a cap, for each amount. */
static void take_cap(const struct table *table, int32_t cap)
{
	uint16_t *step = table->step + (size_t)(table->node->edges + cap) *
					       (size_t)table->width;
	int32_t most = most_of(table, cap);

	fill_cap(table, cap);
	for (int32_t p = table->need; p >= 0; p--) {
		int64_t best = table->row[p];

		step[p] = 0;
		for (int32_t q = 1; q <= most && q <= p; q++) {
			int64_t rest = table->row[p - q];

			if (rest >= NET_NEVER || table->inner[q] >= NET_NEVER ||
			    rest + table->inner[q] >= best)
				continue;
			best = rest + table->inner[q];
			step[p] = (uint16_t)q; /* RULE_POINTS_MAX fits */
		}
		table->row[p] = best;
	}
}

/* Reads back which items gave `p` points; returns what is left to get from
 * the stages before. */
static int32_t read_item(const struct table *table, int32_t i, int32_t p)
{
	const uint16_t *step = table->step + (size_t)i * (size_t)table->width;
	int32_t points = edge_of(table, i)->points;

	if (!step[p])
		return p;
	table->bound->chosen[table->node->edge + i] = true;
	return p > points ? p - points : 0;
}

static void read_back(const struct table *table)
{
	const struct net_node *node = table->node;
	int32_t p = table->need;

	for (int32_t cap = node->caps - 1; cap >= 0; cap--) {
		int32_t q = table->step[(size_t)(node->edges + cap) *
						(size_t)table->width +
					(size_t)p];

		p -= q;
		for (int32_t i = node->edges - 1; i >= 0 && q; i--)
			if (edge_of(table, i)->cap == node->cap + cap)
				q = read_item(table, i, q);
	}
	for (int32_t i = node->edges - 1; i >= 0; i--)
		if (edge_of(table, i)->cap < 0)
			p = read_item(table, i, p);
}

int64_t cover_count(struct bound *bound, const struct net_node *node)
{
	size_t width = (size_t)node->need + 1;
	struct table table = { .bound = bound,
			       .node = node,
			       .row = bound->table,
			       .inner = bound->table + width,
			       .step = bound->step,
			       .need = node->need,
			       .width = node->need + 1 };

	clear(table.row, table.need);
	for (int32_t i = 0; i < node->edges; i++)
		if (edge_of(&table, i)->cap < 0)
			take_item(&table, table.row, i, table.need);
	for (int32_t cap = 0; cap < node->caps; cap++)
		take_cap(&table, cap);
	if (table.row[table.need] >= NET_NEVER)
		return NET_NEVER;
	read_back(&table);
	return table.row[table.need];
}
