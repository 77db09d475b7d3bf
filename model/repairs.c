/* SPDX-License-Identifier: MIT */
/*
 * What would keep a credential or bring it back. What lapsed cannot be
 * renewed, only earned again, or something that stands in for it. Unknown is
 * not zero: a way whose hours nobody states is told, and never the cheapest.
 */
#include "model/renewals.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/renewal.h"
#include "model/record/record.h"
#include "model/store/query.h"

struct finding {
	struct portfolio *portfolio;
	struct due_list *list;
	struct due *due;
	struct arena *arena;
	int32_t room;
	struct day since; /* when the cycle began, as far as that is known */
	struct err *err;
};

static struct repair *add(struct finding *f, enum repair_kind kind,
			  const char *title)
{
	struct due *due = f->due;
	struct repair *repair;

	if (due->repair_count == f->room) {
		struct repair *more;

		f->room = f->room ? 2 * f->room : 8;
		more = arena_array(f->arena, (size_t)f->room, sizeof(*more));
		if (due->repair_count)
			memcpy(more, due->repairs,
			       (size_t)due->repair_count * sizeof(*more));
		due->repairs = more;
	}
	repair = &due->repairs[due->repair_count++];
	*repair = (struct repair){
		.kind = kind,
		.way = "",
		.title = title,
		.minutes = NO_MINUTES,
		.money = NO_MONEY,
		.opens = NO_DAY,
		.unit = "",
		.total = NO_CREDITS,
		.yearly = NO_CREDITS,
	};
	return repair;
}

static struct day before(struct day day, struct validity by)
{
	if (by.unit == VALID_MONTHS)
		return day_add_months(day, -by.n);
	if (by.unit == VALID_DAYS)
		return (struct day){ day.n - by.n };
	return NO_DAY;
}

/* The words and limits of the categories of a renewal. */
static bool load_categories(struct finding *f, struct repair *repair,
			    struct ledger_category **to)
{
	const char **names;
	struct query q;
	int64_t most;

	if (!query_number(f->portfolio->store,
			  "SELECT count(*) FROM renewal_category", 0, &most,
			  f->err))
		return false;
	names = arena_array(f->arena, (size_t)most + 1, sizeof(*names));
	*to = arena_array(f->arena, (size_t)most + 1, sizeof(**to));
	query_open(&q, f->portfolio->store,
		   "SELECT category, ifnull(most, -1), ifnull(least, -1) FROM "
		   "renewal_category WHERE renewal = ? ORDER BY id",
		   f->err);
	bind_int(&q, repair->renewal);
	while (repair->category_count < most && query_step(&q)) {
		int32_t i = repair->category_count++;

		names[i] = column_text(&q, f->arena);
		(*to)[i].most = (int32_t)column_int(&q);
		(*to)[i].least = (int32_t)column_int(&q);
	}
	repair->categories = names;
	return query_done(&q);
}

static int32_t category_of(const struct repair *repair, const char *name)
{
	for (int32_t i = 0; i < repair->category_count; i++)
		if (text_same(repair->categories[i], name))
			return i;
	return -1;
}

static bool load_activities(struct finding *f, const struct repair *repair,
			    struct ledger_activity **to, size_t *count)
{
	struct query q;
	int64_t most = 0;

	query_open(&q, f->portfolio->store,
		   "SELECT count(*) FROM activity_credential WHERE credential "
		   "= ?",
		   f->err);
	bind_int(&q, f->due->credential);
	if (query_step(&q))
		most = column_int(&q);
	if (!query_done(&q))
		return false;
	*count = 0;
	*to = arena_array(f->arena, (size_t)most + 1, sizeof(**to));
	query_open(&q, f->portfolio->store,
		   "SELECT day, category, ifnull(ac.credits, a.credits) FROM "
		   "activity_credential AS ac JOIN activity AS a ON a.id = "
		   "activity WHERE credential = ? AND ifnull(ac.credits, "
		   "a.credits) NOT NULL ORDER BY a.id",
		   f->err);
	bind_int(&q, f->due->credential);
	while ((int64_t)*count < most && query_step(&q)) {
		struct ledger_activity *a = &(*to)[(*count)++];

		a->day = column_day(&q);
		a->category = category_of(repair, column_text(&q, f->arena));
		a->credits = (int32_t)column_int(&q);
	}
	return query_done(&q);
}

static int32_t or_none(struct credits credits)
{
	return credits_is(credits) ? credits.n : -1;
}

/* The cycle ends with the credential. It began when the credential was earned
 * or last renewed by another, but no longer ago than a cycle lasts. */
static bool count_credits(struct finding *f, const struct renewal *renewal,
			  struct repair *repair)
{
	struct ledger_category *categories;
	struct ledger_activity *activities;
	struct ledger_rule rule = { .total = or_none(renewal->total),
				    .yearly = or_none(renewal->yearly),
				    .until = f->due->until };
	struct day start = before(f->due->until, renewal->cycle);
	size_t count;

	if (!load_categories(f, repair, &categories) ||
	    !load_activities(f, repair, &activities, &count))
		return false;
	if (!day_is(start) || (day_is(f->since) && f->since.n > start.n))
		start = f->since;
	if (!day_is(start))
		return true;
	rule.categories = categories;
	rule.category_count = repair->category_count;
	rule.from = start;
	repair->ledger = ledger_count(f->arena, &rule, activities, count,
				      f->list->as_of);
	if (minutes_is(repair->minutes) && rule.total > 0)
		repair->minutes.n = (int32_t)(((int64_t)repair->minutes.n *
						       repair->ledger->left +
					       rule.total - 1) /
					      rule.total);
	return true;
}

/* A yearly fee is paid for each year of the cycle that has begun or will. */
static struct money fee_of(const struct renewal *r)
{
	struct money fee = r->fee;
	int32_t months = r->cycle.unit == VALID_MONTHS ? r->cycle.n : 0;

	if (money_is(fee) && r->fee_per == 1)
		fee.minor *= months > 12 ? (months + 11) / 12 : 1;
	return fee;
}

static bool add_renewal(struct finding *f, int64_t id)
{
	struct renewal renewal;
	struct repair *repair;

	if (!record_load(f->portfolio->store, &renewal_entity, id, &renewal,
			 f->arena, f->err))
		return false;
	repair = add(f, REPAIR_RENEW, renewal.title);
	repair->way = renewal_ways[renewal.way];
	repair->renewal = id;
	repair->minutes = renewal.minutes;
	repair->money = fee_of(&renewal);
	repair->opens = before(f->due->until, renewal.opens);
	repair->unit = renewal.unit;
	repair->total = renewal.total;
	repair->yearly = renewal.yearly;
	return (!credits_is(renewal.total) && !credits_is(renewal.yearly)) ||
	       count_credits(f, &renewal, repair);
}

static bool add_renewals(struct finding *f)
{
	int64_t ids[64];
	int count = 0;
	struct query q;

	query_open(&q, f->portfolio->store,
		   "SELECT id FROM renewal WHERE achievement = ? ORDER BY id "
		   "LIMIT 64",
		   f->err);
	bind_int(&q, f->due->achievement);
	while (query_step(&q))
		ids[count++] = column_int(&q);
	if (!query_done(&q))
		return false;
	for (int i = 0; i < count; i++)
		if (!add_renewal(f, ids[i]))
			return false;
	return true;
}

static bool is_retired(struct finding *f, int64_t achievement, bool *retired)
{
	struct query q;

	query_open(&q, f->portfolio->store,
		   "SELECT retired <= ?2 FROM achievement WHERE id = ?1",
		   f->err);
	bind_int(&q, achievement);
	bind_day(&q, f->list->as_of);
	*retired = query_step(&q) && column_int(&q) != 0;
	return query_done(&q);
}

static bool add_earning(struct finding *f, enum repair_kind kind, int32_t a)
{
	const struct stacks *stacks = &f->list->stacks;
	struct repair *repair;
	bool retired;

	if (!is_retired(f, stacks->achievements.ids[a], &retired))
		return false;
	if (retired)
		return true;
	repair = add(f, kind, stacks->achievements.titles[a]);
	repair->achievement = stacks->achievements.ids[a];
	repair->minutes = stacks->input.achievements[a].minutes;
	repair->money = stacks->input.achievements[a].money;
	return true;
}

static bool add_all(struct finding *f, int32_t a)
{
	const struct stacks *stacks = &f->list->stacks;
	const struct rule_index *renewers = &stacks->rule->renewers;
	const struct rule_links *satisfies = &stacks->input.satisfies;
	bool lapsed = f->due->lapsed;

	if (!lapsed && !add_renewals(f))
		return false;
	for (int32_t i = renewers->first[a];
	     !lapsed && i < renewers->first[a + 1]; i++)
		if (!add_earning(f, REPAIR_HIGHER, renewers->at[i]))
			return false;
	if (!add_earning(f, REPAIR_AGAIN, a))
		return false;
	for (size_t i = 0; i < satisfies->count; i++)
		if (satisfies->at[i].to == a &&
		    !add_earning(f, REPAIR_INSTEAD, satisfies->at[i].from))
			return false;
	return true;
}

/* Money is compared where both are known in one currency. */
static bool is_cheaper(const struct repair *x, const struct repair *y)
{
	if (x->minutes.n != y->minutes.n)
		return x->minutes.n < y->minutes.n;
	return money_is(x->money) && money_is(y->money) &&
	       text_equal(x->money.currency, y->money.currency) &&
	       x->money.minor < y->money.minor;
}

static void choose(struct due *due)
{
	for (int32_t i = 0; i < due->repair_count; i++)
		due->unsure |= !minutes_is(due->repairs[i].minutes);
	for (int32_t i = 0; i < due->repair_count; i++)
		if (minutes_is(due->repairs[i].minutes) &&
		    (due->best < 0 ||
		     is_cheaper(&due->repairs[i], &due->repairs[due->best])))
			due->best = i;
}

/* The issuer, the achievement's words, and since when the cycle runs. */
static bool load_rest(struct finding *f)
{
	struct due *due = f->due;
	struct query q;

	query_open(&q, f->portfolio->store,
		   "SELECT (SELECT title FROM issuer WHERE id = c.issuer), "
		   "(SELECT renewal FROM achievement WHERE id = "
		   "c.achievement), max(ifnull(earned, ''), ifnull((SELECT "
		   "n.earned FROM credential AS n WHERE n.id = CAST("
		   "renewed_by(c.id, c.achievement) AS INTEGER)), '')) FROM "
		   "credential AS c WHERE id = ?",
		   f->err);
	bind_int(&q, due->credential);
	if (query_step(&q)) {
		due->issuer = column_text(&q, f->arena);
		due->words = column_text(&q, f->arena);
		f->since = column_day(&q);
	}
	return query_done(&q);
}

bool repairs_find(struct portfolio *p, struct due_list *list, struct due *due,
		  struct arena *arena, struct err *err)
{
	struct finding f = { .portfolio = p,
			     .list = list,
			     .due = due,
			     .arena = arena,
			     .since = NO_DAY,
			     .err = err };
	int32_t a;

	if (!load_rest(&f))
		return false;
	if (!due->achievement)
		return true;
	a = stacks_index(&list->stacks.achievements, due->achievement);
	if (a >= 0 && !add_all(&f, a))
		return false;
	choose(due);
	return true;
}
