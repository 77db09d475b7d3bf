/* SPDX-License-Identifier: MIT */
/*
 * Copying how an achievement is renewed.
 */
#include "model/adopt_parts.h"

#include <string.h>

#include "model/career/renewal.h"
#include "model/career/renewal_category.h"
#include "model/record/record.h"

static int32_t number_or(struct query *q, int32_t none)
{
	bool null = column_is_null(q);
	int32_t number = (int32_t)column_int(q);

	return null ? none : number;
}

static void read_renewal(struct query *q, struct renewal *to,
			 struct arena *arena)
{
	to->title = column_text(q, arena);
	to->confidence = column_text(q, arena);
	adopt_choice(&to->way, renewal_ways, column_text(q, arena));
	to->minutes.n = number_or(q, NO_MINUTES.n);
	if (column_is_null(q)) {
		column_skip(q);
		column_skip(q);
	} else {
		to->fee.minor = column_int(q);
		strncpy(to->fee.currency, column_text(q, arena), 3);
	}
	adopt_choice(&to->fee_per, renewal_pers, column_text(q, arena));
	to->unit = column_text(q, arena);
	to->total.n = number_or(q, NO_CREDITS.n);
	to->yearly.n = number_or(q, NO_CREDITS.n);
	validity_read(column_text(q, arena), &to->cycle);
	validity_read(column_text(q, arena), &to->opens);
}

/* Where the figures were read: titles with their years. */
static bool read_sources(struct adoption *a, int64_t row, const char **sources,
			 struct err *err)
{
	struct query q;

	*sources = "";
	query_open(&q, a->from,
		   "SELECT group_concat(title || ifnull(' (' || year || ')', "
		   "''), ' \xc2\xb7 ') FROM cited JOIN source ON source.id = "
		   "source WHERE kind = 2 AND entry = ? AND field = 'renewal'",
		   err);
	bind_int(&q, row);
	if (query_step(&q))
		*sources = column_text(&q, &a->arena);
	return query_done(&q);
}

static bool keep(struct adoption *a, struct renewal *to,
		 struct renewal_category *category, struct err *err)
{
	if (!record_save(a->portfolio->store, &renewal_entity, to, err))
		return false;
	category->renewal.id = to->id;
	return !*category->category ||
	       record_save(a->portfolio->store, &renewal_category_entity,
			   category, err);
}

bool adopt_renewal(struct adoption *a, int64_t row, int64_t id, struct err *err)
{
	struct renewal to;
	struct renewal_category category;
	struct query q;
	bool found;

	record_clear(&renewal_entity, &to);
	record_clear(&renewal_category_entity, &category);
	to.achievement.id = id;
	query_open(&q, a->from,
		   "SELECT renewal, confidence, way, r.minutes, fee_minor, "
		   "fee_currency, fee_per, unit, total, yearly, cycle, opens, "
		   "r.category, least FROM renewal AS r JOIN achievement AS a "
		   "ON a.id = achievement WHERE achievement = ?",
		   err);
	bind_int(&q, row);
	found = query_step(&q);
	if (found) {
		read_renewal(&q, &to, &a->arena);
		category.category = column_text(&q, &a->arena);
		category.least.n = number_or(&q, NO_CREDITS.n);
	}
	if (!query_done(&q) || !found)
		return !q.failed;
	return read_sources(a, row, &to.source, err) &&
	       keep(a, &to, &category, err);
}
