/* SPDX-License-Identifier: MIT */
/*
 * From kept answers to a rating.
 */
#include "model/ratings.h"

#include "model/base/text.h"
#include "model/career/answer.h"
#include "model/store/query.h"

/* The choices of an answer are in the order of the engine's values. */
static enum answer_value value_of(const char *text)
{
	for (int i = 0; answer_values[i]; i++)
		if (text_equal(answer_values[i], text))
			return (enum answer_value)i;
	return ANSWER_UNKNOWN;
}

static struct kept_answer *place_of(struct ratings *r, const char *name)
{
	int i = checklist_find_criterion(name);

	if (i >= 0)
		return &r->answers[i];
	i = checklist_find_flag(name);
	return i >= 0 ? &r->flags[i] : NULL;
}

bool ratings_load(struct portfolio *p, int64_t issuer, struct arena *arena,
		  struct ratings *r, struct err *err)
{
	struct query q;

	*r = (struct ratings){ .input.as_of = p->today };
	for (int i = 0; i < CHECKLIST_CRITERIA; i++)
		r->answers[i].evidence = r->answers[i].source = "";
	for (int i = 0; i < CHECKLIST_FLAGS; i++)
		r->flags[i].evidence = r->flags[i].source = "";
	/* The catalogue's come first, so that one's own replace them. */
	query_open(&q, p->store,
		   "SELECT criterion, value, answered, evidence, "
		   "source, origin = 'own' FROM answer WHERE issuer = ? "
		   "ORDER BY origin = 'own', id",
		   err);
	bind_int(&q, issuer);
	while (query_step(&q)) {
		struct kept_answer *a = place_of(r, column_text(&q, arena));

		if (!a)
			continue;
		a->value = value_of(column_text(&q, arena));
		a->answered = column_day(&q);
		a->evidence = column_text(&q, arena);
		a->source = column_text(&q, arena);
		a->origin = column_int(&q) ? "mine" : "catalogue";
	}
	for (int i = 0; i < CHECKLIST_CRITERIA; i++)
		rating_answer(&r->input, checklist_criterion(i)->name,
			      r->answers[i].value, r->answers[i].answered);
	for (int i = 0; i < CHECKLIST_FLAGS; i++) {
		rating_answer(&r->input, checklist_flag(i)->name,
			      r->flags[i].value, r->flags[i].answered);
		r->flags_asked += r->flags[i].value == ANSWER_YES ||
				  r->flags[i].value == ANSWER_NO;
	}
	rating_reckon(&r->input, &r->rating);
	return query_done(&q);
}
