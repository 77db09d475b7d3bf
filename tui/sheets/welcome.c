/* SPDX-License-Identifier: MIT */
/*
 * What one sees while nothing is kept.
 */
#include "tui/sheets/about.h"

#include <stdlib.h>

#include "model/base/text.h"
#include "model/career/entities.h"
#include "model/career/profile.h"
#include "model/catalogue/catalogue.h"
#include "model/exchange/import.h"
#include "model/store/query.h"

enum { LOOK_MOST = 200 };

bool about_is_empty(struct portfolio *p, bool *empty, struct err *err)
{
	struct arena scratch = { 0 };
	struct text sql = { .arena = &scratch };
	int64_t any;
	bool ok;

	*empty = false;
	text_add(&sql, "SELECT EXISTS (SELECT 1 FROM profile WHERE name <> '' "
		       "OR aims <> '' OR weekly NOT NULL)");
	for (int i = 0; entities[i]; i++)
		if (entities[i] != &profile_entity)
			text_addf(&sql, " OR EXISTS (SELECT 1 FROM %s)",
				  entities[i]->table);
	ok = query_number(p->store, text_string(&sql), 0, &any, err);
	arena_free(&scratch);
	*empty = ok && !any;
	return ok;
}

/* Files that look like badges, where they usually lie. */
static const char *badges_about(struct sheet *s)
{
	static const char *const usual[] = { "Downloads", "Documents",
					     "Desktop" };
	const char *home = getenv("HOME");
	struct text where = { .arena = s->arena };
	int found = 0;

	for (size_t i = 0; home && i < sizeof(usual) / sizeof(*usual); i++) {
		int here = import_look(arena_printf(s->arena, "%s/%s", home,
						    usual[i]),
				       LOOK_MOST);

		if (here)
			text_addf(&where, "%s%s", where.length ? ", " : "",
				  usual[i]);
		found += here;
	}
	if (!found)
		return "from files and folders";
	return arena_printf(s->arena, "%d found in %s", found,
			    text_string(&where));
}

/* The key does the same as Enter on the line: see welcome in keys.conf. */
static void offer(struct sheet *s, char key, const char *title,
		  const char *more, const char *enter)
{
	struct line *line = sheet_line(s, ROLE_STRONG, "%c  %-19s %s", key,
				       title, more);

	line->enter = enter;
	line->indent = 2;
	line->cut = true;
}

static void tell_stones(struct sheet *s)
{
	static const char *const stones[] = {
		"      o",
		"     (_)        cairn",
		"    (___)       Nothing is kept yet. What shall we start with?",
		"   (_____)",
	};

	sheet_blank(s);
	for (size_t i = 0; i < sizeof(stones) / sizeof(*stones); i++)
		sheet_line(s, ROLE_TEXT, "%s", stones[i]);
	sheet_blank(s);
}

bool about_welcome(struct portfolio *p, bool small, struct sheet *s,
		   struct err *err)
{
	int64_t pathways, achievements;

	if (!catalogue_count(&p->catalogue, CATALOGUE_PATHWAY, &pathways,
			     err) ||
	    !catalogue_count(&p->catalogue, CATALOGUE_ACHIEVEMENT,
			     &achievements, err))
		return false;
	if (small)
		sheet_rule(s, "cairn: nothing is kept yet", "");
	else
		tell_stones(s);
	offer(s, 'i', "Bring in my badges", badges_about(s), "import");
	offer(s, 'l', "Look around", "a sample portfolio, apart from yours",
	      "sample");
	offer(s, 'g', "Aim at something",
	      arena_printf(s->arena,
			   "%lld stacking pathways, %lld "
			   "achievements",
			   (long long)pathways, (long long)achievements),
	      "view catalogue");
	offer(s, 'b', "Start blank", "say who you are and what time you have",
	      "edit profile 1");
	sheet_blank(s);
	sheet_line(s, ROLE_FAINT, "%sno account, no network, no trace",
		   small ? "" : "                ");
	return true;
}
