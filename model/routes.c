/* SPDX-License-Identifier: MIT */
/*
 * Reading who issues what, and what is aimed at.
 */
#include "model/routes.h"

#include "model/base/text.h"
#include "model/ratings.h"
#include "model/store/query.h"

static bool load_issuers(struct routes *r, struct arena *arena, struct err *err)
{
	int32_t count = r->stacks->achievements.count;
	struct query q;

	r->issuers = arena_array(arena, (size_t)count + 1, sizeof(int64_t));
	r->issuer_titles = arena_array(arena, (size_t)count + 1,
				       sizeof(*r->issuer_titles));
	for (int32_t i = 0; i < count; i++)
		r->issuer_titles[i] = "";
	query_open(&q, r->portfolio->store,
		   "SELECT achievement.id, issuer.id, issuer.title FROM "
		   "achievement JOIN issuer ON issuer.id = issuer",
		   err);
	while (query_step(&q)) {
		int32_t i = stacks_index(&r->stacks->achievements,
					 column_int(&q));

		if (i < 0)
			continue;
		r->issuers[i] = column_int(&q);
		r->issuer_titles[i] = column_text(&q, arena);
	}
	return query_done(&q);
}

/* The time a week; and the currency, else the first one in which a cost is
 * known. */
static bool load_profile(struct routes *r, struct arena *arena, struct err *err)
{
	struct query q;

	r->currency = "";
	r->weekly = NO_MINUTES;
	query_open(&q, r->portfolio->store,
		   "SELECT currency, weekly FROM profile WHERE id = 1", err);
	if (query_step(&q)) {
		r->currency = column_text(&q, arena);
		if (!column_is_null(&q))
			r->weekly.n = (int32_t)column_int(&q);
	}
	for (int32_t i = 0; !*r->currency && i < r->stacks->achievements.count;
	     i++)
		if (money_is(r->stacks->input.achievements[i].money))
			r->currency = r->stacks->input.achievements[i]
					      .money.currency;
	return query_done(&q);
}

static bool load_aims(struct routes *r, struct arena *arena, struct err *err)
{
	struct next_goal *at = arena_array(arena,
					   (size_t)r->stacks->pathways.count +
						   1,
					   sizeof(*at));
	struct query q;

	r->aims = (struct next_goals){ at, 0 };
	query_open(&q, r->portfolio->store,
		   "SELECT pathway, max(weight) FROM goal WHERE pathway NOT "
		   "NULL GROUP BY pathway ORDER BY pathway",
		   err);
	while (query_step(&q)) {
		int32_t tree = stacks_index(&r->stacks->pathways,
					    column_int(&q));

		if (tree >= 0 &&
		    r->aims.count < (size_t)r->stacks->pathways.count)
			at[r->aims.count++] = (struct next_goal){
				tree, (int32_t)column_int(&q)
			};
	}
	return query_done(&q);
}

bool routes_load(struct portfolio *portfolio, struct stacks *stacks,
		 struct day as_of, struct arena *arena, struct routes *routes,
		 struct err *err)
{
	*routes = (struct routes){ .portfolio = portfolio,
				   .stacks = stacks,
				   .as_of = as_of };
	return load_issuers(routes, arena, err) &&
	       load_profile(routes, arena, err) &&
	       load_aims(routes, arena, err);
}

static bool ends_within(const struct routes *r, int32_t achievement,
			int32_t days)
{
	struct validity validity = r->stacks->input.achievements[achievement]
					   .validity;
	struct day end = validity_end(validity, r->as_of);

	return validity.unit == VALID_ENDS ||
	       (day_is(end) && end.n - r->as_of.n <= days);
}

const bool *routes_excluded(const struct routes *r, struct arena *arena,
			    int64_t issuer, int32_t days)
{
	int32_t count = r->stacks->achievements.count;
	bool *excluded = arena_array(arena, (size_t)count + 1,
				     sizeof(*excluded));

	for (int32_t i = 0; i < count; i++)
		excluded[i] = (issuer && r->issuers[i] == issuer) ||
			      (days && ends_within(r, i, days));
	return excluded;
}

bool routes_grade(const struct routes *r, int32_t achievement,
		  struct arena *arena, enum rating_grade *grade,
		  struct err *err)
{
	struct ratings ratings;

	*grade = GRADE_UNKNOWN;
	if (!r->issuers[achievement])
		return true;
	if (!ratings_load(r->portfolio, r->issuers[achievement], arena,
			  &ratings, err))
		return false;
	*grade = ratings.rating.grade;
	return true;
}
