/* SPDX-License-Identifier: MIT */
/*
 * Solving: the cheapest achievements that are still to be earned so that all
 * goals are complete.
 *
 * What is held counts as on the day of the evaluation, what is earned from
 * now on counts as earned that day: so a plan is one that stack_suppose()
 * would find complete. An achievement is earned only after what it needs
 * first. Least hours win, then least money (or the other way round).
 *
 * Unknown is not zero. Whose hours or cost nobody states is weighed like the
 * longest or dearest achievement that is known, so that it is taken where it
 * must be and never because it seems free; sums leave it out, count it, and
 * are to be shown as "at least". The same goes for a manual step that nobody has
 * answered: a plan leans on it only where it must, and lists it, for it holds
 * only if the person can confirm that.
 *
 * The search counts steps, never time: the same on every machine.
 */
#ifndef CAIRN_STACKING_SOLVE_H
#define CAIRN_STACKING_SOLVE_H

#include "model/stacking/evaluate.h"

enum { SOLVE_NODES = 20000, SOLVE_UNKNOWN = -1 };

/* From where one starts: a stack as last evaluated, with what is supposed;
 * or, where that is NULL, these achievements, as though earned that day. */
struct solve_held {
	struct stack *stack;
	const int32_t *achievements;
	size_t count;
};

struct solve_goals {
	const int32_t *trees; /* all of them are to be complete */
	size_t count;
};

/* All zero is the usual. Arrays are borrowed. */
struct solve_options {
	const bool *excluded; /* of an achievement: not to be earned; or NULL */
	const char *currency; /* other money is unknown; NULL: the first met */
	int32_t node_limit; /* 0: SOLVE_NODES */
	bool money_first; /* least money, then least hours */
	bool confirmed_only; /* no plan leans on an unanswered manual step */
	bool most; /* keep to the limits below */
	int64_t most_minutes, most_cents; /* weighed; INT64_MAX: no limit */
};

enum solve_status { SOLVE_OK, SOLVE_IMPOSSIBLE };

/* Sums of what is known, how many are not, and with those weighed in. */
struct solve_cost {
	int64_t minutes, cents;
	int32_t unknown_minutes, unknown_cents;
	int64_t weighed_minutes, weighed_cents;
};

/* Where a goal first lacks something: an unmet choice or leaf. */
struct solve_missing {
	int32_t goal; /* which, by position */
	int32_t node; /* of the rule */
	const int32_t *via; /* the nested pathways' nodes on the way, */
	int32_t via_count; /* outermost first */
	int32_t need, have; /* parts, points, seats or tagged ones */
	const int32_t *plan; /* of the set, what is used there */
	int32_t plan_count;
};

struct solution {
	enum solve_status status;
	const int32_t *set; /* achievements, ascending */
	const bool *again; /* of the set: held, but in no window that counts */
	int32_t count;
	struct solve_cost cost;
	int64_t lower_bound; /* minutes less what could still be saved at
			      * most; with money_first: money */
	int64_t weighed_bound; /* no plan takes fewer weighed minutes (with
				* money_first: money); 0 where some may
				* lean on manual steps */
	bool optimal; /* none is better */
	bool unique; /* and no other is as good; false: maybe not */
	int32_t nodes; /* searched */
	const struct solve_missing *missing;
	int32_t missing_count;
	const int32_t *prerequisites; /* of the set: only needed first */
	int32_t prerequisite_count;
	const int32_t *confirm; /* rows of manual steps it leans on */
	int32_t confirm_count;
	bool money_first; /* as asked */
};

/* Everything lies in `arena`; goals with errors in their rules are
 * impossible. The stack is not changed. */
const struct solution *stack_solve(struct arena *arena, const struct rule *rule,
				   const struct solve_held *held,
				   const struct solve_goals *goals,
				   const struct solve_options *options);

/* Effort: how much of the hours from nothing is behind one, in basis points;
 * SOLVE_UNKNOWN where hours are unknown or it cannot be done from nothing.
 * `solution` is what stack_solve() made of the same. */
int32_t stack_effort(struct arena *arena, const struct rule *rule,
		     const struct solve_goals *goals,
		     const struct solve_options *options,
		     const struct solution *solution);

/* "best possible (proved)", or "at most 3 % of these hours could still be
 * saved"; "" where there is no plan. Lies in `arena`. */
const char *solve_verdict(struct arena *arena, const struct solution *solution);

/* Where something is missing, in the published form: "/all[0]/found", "/";
 * pathways by `pathways`, or by number if NULL. And the kind's published
 * name: "achievement", "any", "k", "once", "points", "tag" ... */
const char *solve_where(struct arena *arena, const struct rule *rule,
			const struct solve_missing *missing,
			const char *const *pathways);
const char *solve_kind(const struct rule *rule,
		       const struct solve_missing *missing);

#endif
