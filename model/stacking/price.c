/* SPDX-License-Identifier: MIT */
/*
 * What an item costs: hours and money, one of them first, in one key. The key
 * has 61 bits; where hours and money of a very large net together take more,
 * the lesser of the two is counted in coarser units. Where there is room, keys
 * are counted in finer ones, so that what the bound loses by rounding shares
 * down is less than a whole.
 */
#include <string.h>

#include "model/stacking/net.h"

enum { KEY_BITS = 61, FINER_MOST = 16 };

#define MONEY_MOST INT64_C(1000000000000) /* keeps sums in 64 bits */

struct price {
	const struct rule_input *input;
	const char *currency;
	int64_t minutes, cents; /* of what nobody states: the most known */
};

static bool knows_money(const struct price *price, int32_t a)
{
	struct money money = price->input->achievements[a].money;

	return money_is(money) &&
	       (!price->currency || !strcmp(money.currency, price->currency));
}

static int64_t minutes_of(const struct price *price, int32_t a)
{
	struct minutes minutes = price->input->achievements[a].minutes;

	if (!minutes_is(minutes))
		return price->minutes;
	return minutes.n > 0 ? minutes.n : 0;
}

static int64_t cents_of(const struct price *price, int32_t a)
{
	int64_t cents = price->input->achievements[a].money.minor;

	if (!knows_money(price, a))
		return price->cents;
	if (cents < 0)
		return 0;
	return cents < MONEY_MOST ? cents : MONEY_MOST;
}

static struct price make_price(const struct rule_input *input,
			       const char *currency)
{
	struct price price = { .input = input, .currency = currency };
	int64_t minutes = 1, cents = 1;

	for (size_t a = 0; a < input->achievement_count && !price.currency; a++)
		if (money_is(input->achievements[a].money))
			price.currency = input->achievements[a].money.currency;
	for (size_t i = 0; i < input->achievement_count; i++) {
		int32_t a = (int32_t)i;

		if (minutes_of(&price, a) > minutes)
			minutes = minutes_of(&price, a);
		if (cents_of(&price, a) > cents)
			cents = cents_of(&price, a);
	}
	price.minutes = minutes;
	price.cents = cents;
	return price;
}

static int64_t sum(const int64_t *at, int32_t count)
{
	int64_t all = 0;

	for (int32_t i = 0; i < count; i++)
		all += at[i];
	return all;
}

void net_price(struct net *net, const struct solve_options *options)
{
	struct price price = make_price(&net->rule->input, options->currency);
	size_t room = (size_t)net->items + 1;
	int64_t *high, *low;
	int32_t coarser = 0;
	int64_t most;

	net->minutes = arena_array(net->arena, room, sizeof(int64_t));
	net->cents = arena_array(net->arena, room, sizeof(int64_t));
	for (int32_t i = 0; i < net->items; i++) {
		int32_t a = net->nodes[i].achievement;

		net->minutes[i] = a < 0 ? price.minutes : minutes_of(&price, a);
		net->cents[i] = a < 0 ? price.cents : cents_of(&price, a);
		net->leans |= a < 0;
	}
	high = options->money_first ? net->cents : net->minutes;
	low = options->money_first ? net->minutes : net->cents;
	for (int32_t i = 0; i < net->items; i++)
		low[i] += net->nodes[i].achievement < 0; /* rather earn */
	most = (INT64_C(1) << KEY_BITS) / (sum(high, net->items) + 1);
	while ((sum(low, net->items) >> coarser) >= most)
		coarser++;
	net->scale = (sum(low, net->items) >> coarser) + 1;
	net->unit = 1;
	while (net->unit >> FINER_MOST == 0 && most / 2 > net->scale) {
		net->unit *= 2;
		most /= 2;
	}
	for (int32_t i = 0; i < net->items; i++)
		net->nodes[i].cost = (high[i] * net->scale +
				      (low[i] >> coarser)) *
				     net->unit;
	net->scale *= net->unit;
}

void net_sum(const struct net *net, const bool *in,
	     const struct solve_options *options, struct solve_cost *cost)
{
	struct price price = make_price(&net->rule->input, options->currency);

	*cost = (struct solve_cost){ 0 };
	for (int32_t i = 0; i < net->items; i++) {
		int32_t a = net->nodes[i].achievement;
		bool minutes, money;

		if (!in[i] || a < 0)
			continue;
		minutes = minutes_is(net->rule->input.achievements[a].minutes);
		money = knows_money(&price, a);
		cost->weighed_minutes += net->minutes[i];
		cost->weighed_cents += net->cents[i];
		cost->minutes += minutes ? net->minutes[i] : 0;
		cost->cents += money ? net->cents[i] : 0;
		cost->unknown_minutes += !minutes;
		cost->unknown_cents += !money;
	}
}
