/* SPDX-License-Identifier: MIT */
/*
 * Before and after, pathway by pathway.
 */
#include "tui/sheets/changes.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/utf8.h"
#include "model/career/pathway.h"
#include "tui/sheets/about.h"
#include "tui/sheets/title.h"

enum {
	SLOTS_FROM = 60, /* columns from which slots are told, too */
	AROUND = 8, /* columns of a line that are neither title nor right */
};

bool changes_differ(const struct stack_result *before,
		    const struct stack_result *after)
{
	return before->status != after->status ||
	       before->progress_bp != after->progress_bp;
}

const char *changes_words(const struct stack_result *before,
			  const struct stack_result *after, struct arena *arena)
{
	const char *now = about_progress(after, arena);

	return changes_differ(before, after)
		       ? arena_printf(arena, "%s, was %s", now,
				      about_progress(before, arena))
		       : now;
}

struct change {
	int32_t pathway;
	bool changed, aimed;
	const char *title;
	struct stack_result after;
};

static int in_order(const void *left, const void *right)
{
	const struct change *a = left, *b = right;
	int order = strcmp(a->title, b->title);

	if (a->changed != b->changed)
		return a->changed ? -1 : 1;
	if (a->aimed != b->aimed)
		return a->aimed ? -1 : 1;
	return order ? order : a->pathway < b->pathway ? -1 : 1;
}

static void tell(const struct stacks *stacks, const struct change *c,
		 const struct stack_result *before, int width, struct sheet *s)
{
	const char *words = changes_words(before, &c->after, s->arena);
	const char *title = visible(s->arena, c->title, false);
	enum role role = c->changed			? ROLE_SUPPOSED
			 : c->after.status == STACK_MET ? ROLE_GOOD
							: ROLE_TEXT;
	struct line *line;

	if (width >= SLOTS_FROM)
		words = arena_printf(s->arena, "%s, %d slot%s", words,
				     c->after.slots,
				     c->after.slots == 1 ? "" : "s");
	width -= AROUND + utf8_columns(words) + 2 * c->aimed;
	line = sheet_line(s, role, "%s%s", c->aimed ? "> " : "",
			  title_fit(s->arena, title, width, false));
	line->mark = about_progress_mark(&c->after);
	line->cut = true;
	line_for(line, &pathway_entity, stacks->pathways.ids[c->pathway]);
	line_right(s, line, role, "%s", words);
}

void changes_tell(struct stacks *stacks, const struct stack_result *before,
		  int width, struct sheet *s)
{
	int32_t count = stacks->pathways.count, changed = 0;
	struct change *all = arena_array(s->arena, (size_t)count + 1,
					 sizeof(*all));

	for (int32_t i = 0; i < count; i++) {
		all[i] = (struct change){ .pathway = i,
					  .aimed = stacks->aimed[i],
					  .title = stacks->pathways.titles[i],
					  .after = stack_result(stacks->stack,
								i) };
		all[i].changed = changes_differ(&before[i], &all[i].after);
		changed += all[i].changed;
	}
	if (count)
		qsort(all, (size_t)count, sizeof(*all), in_order);
	sheet_rule(s,
		   changed ? arena_printf(s->arena, "%d of %d change", changed,
					  count)
			   : "Pathways",
		   "");
	for (int32_t i = 0; i < count; i++)
		tell(stacks, &all[i], &before[all[i].pathway], width, s);
}
