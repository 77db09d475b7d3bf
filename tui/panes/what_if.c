/* SPDX-License-Identifier: MIT */
/*
 * Two sheets side by side (one above the other where it is narrow). The list
 * is in the order of what is truly held, so that supposing moves no line; of
 * the pathways, those that change come first.
 */
#include "tui/panes/what_if.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"
#include "model/base/utf8.h"
#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "tui/panes/seek.h"
#include "tui/panes/walk.h"
#include "tui/sheets/changes.h"
#include "tui/sheets/title.h"

enum { WIDE = 76, SOON = 90, AROUND = 4 };

struct what_view {
	struct supposing what;
	struct arena page; /* of the standings */
	const struct standing *standings;
	struct walk list, answers;
};

static struct what_view *view_of(struct pane *pane)
{
	if (!pane->own && !(pane->own = calloc(1, sizeof(struct what_view))))
		panic("out of memory for a supposition");
	return pane->own;
}

/* Where the two parts lie below the title and the line of suppositions. */
struct parts {
	struct canvas list, answers;
};

static struct parts part(const struct canvas *canvas)
{
	int height = canvas->height - 2, width = canvas->width * 45 / 100;
	int above = (height + 1) / 2;
	struct parts parts;

	if (canvas->width >= WIDE) {
		parts.list = canvas_part(canvas, 2, 0, height, width);
		parts.answers = canvas_part(canvas, 2, width + 1, height,
					    canvas->width - width - 1);
		return parts;
	}
	parts.list = canvas_part(canvas, 2, 0, above, canvas->width);
	parts.answers = canvas_part(canvas, 2 + above, 0, height - above,
				    canvas->width);
	return parts;
}

static struct parts parts_of(const struct pane *pane)
{
	struct canvas all = { .height = pane->master.height,
			      .width = pane->master.width };

	return part(&all);
}

struct entry {
	const char *title;
	int32_t achievement;
	bool held;
};

static int by_title(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	int order = strcmp(a->title, b->title);

	if (a->held != b->held)
		return a->held ? -1 : 1;
	return order ? order : a->achievement < b->achievement ? -1 : 1;
}

static bool is_held(const struct standing *standing)
{
	return standing->kind == STANDS_HELD || standing->kind == STANDS_SOON;
}

/* All that some rule asks for and that has the words. */
static struct entry *find_entries(const struct pane *pane, struct what_view *v,
				  int *count)
{
	const struct stacks *stacks = &v->what.stacks;
	const struct rule_index *feeds = &stacks->rule->feeds_of;
	int32_t most = stacks->achievements.count;
	struct entry *entries = arena_array(&v->page, (size_t)most + 1,
					    sizeof(*entries));

	*count = 0;
	for (int32_t a = 0; a < most; a++) {
		const char *title = stacks->achievements.titles[a];

		if (feeds->first[a] == feeds->first[a + 1] ||
		    (pane->words && !seek_fits(pane->words, title)))
			continue;
		entries[(*count)++] = (struct entry){
			title, a, is_held(&v->standings[a])
		};
	}
	if (*count)
		qsort(entries, (size_t)*count, sizeof(*entries), by_title);
	return entries;
}

static enum glyph mark_of(const struct standing *standing)
{
	if (standing->supposed != SUPPOSE_NOTHING)
		return standing->supposed == SUPPOSE_HELD ? GLYPH_MET
							  : GLYPH_MISSING;
	switch (standing->kind) {
	case STANDS_MISSING: return GLYPH_TODO;
	case STANDS_HELD: return GLYPH_MET;
	case STANDS_SOON: return GLYPH_ATTENTION;
	case STANDS_LAPSED: return GLYPH_MISSING;
	case STANDS_DOUBTFUL: return GLYPH_UNKNOWN;
	}
	panic("a standing of kind %d", (int)standing->kind);
}

static void tell_entry(const struct pane *pane, struct what_view *v,
		       const struct entry *entry, struct sheet *s)
{
	const struct standing *standing = &v->standings[entry->achievement];
	const char *before = standing->supposed == SUPPOSE_HELD ? "with "
			     : standing->supposed == SUPPOSE_NOT_HELD
				     ? "without "
				     : "";
	int room = v->list.width - AROUND - (int)strlen(before) -
		   (pane->ascii ? GLYPH_MARK_ASCII : 1);
	struct line *line = sheet_line(s, *before ? ROLE_SUPPOSED : ROLE_TEXT,
				       "%s%s", before,
				       title_fit(s->arena,
						 visible(s->arena, entry->title,
							 false),
						 room, pane->ascii));

	line->mark = mark_of(standing);
	line->cut = true;
	line_for(line, &achievement_entity,
		 v->what.stacks.achievements.ids[entry->achievement]);
}

static void fill_list(struct pane *pane, struct what_view *v)
{
	struct sheet *s = walk_begin(&v->list);
	int count;
	const struct entry *entries = find_entries(pane, v, &count);

	for (int i = 0; i < count; i++) {
		if (!i || entries[i].held != entries[i - 1].held)
			sheet_rule(s, entries[i].held ? "Held" : "Not held",
				   "");
		tell_entry(pane, v, &entries[i], s);
	}
	if (!count)
		sheet_line(s, ROLE_FAINT,
			   pane->words ? "Nothing has these words."
				       : "No pathway here asks for anything.");
	walk_end(&v->list, pane->ascii, false);
}

/* Makes both sheets anew from what is loaded and supposed. */
static void make(struct pane *pane, struct what_view *v)
{
	struct parts parts = parts_of(pane);

	arena_empty(&v->page);
	v->list.width = parts.list.width;
	v->answers.width = parts.answers.width;
	v->standings = stack_standings(v->what.stacks.stack, &v->page, SOON);
	/* Heights come first, or the headings would be scrolled away. */
	v->list.height = parts.list.height;
	v->answers.height = parts.answers.height;
	fill_list(pane, v);
	changes_tell(&v->what.stacks, v->what.before, parts.answers.width,
		     walk_begin(&v->answers));
	walk_end(&v->answers, pane->ascii, false);
}

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	struct what_view *v = view_of(pane);

	(void)sheet;
	if (!supposing_load(&v->what, portfolio,
			    day_is(pane->as_of) ? pane->as_of
						: portfolio->today,
			    err))
		return false;
	make(pane, v);
	return true;
}

void what_if_begin(struct pane *pane, const struct supposition *list, int count)
{
	supposing_begin(&view_of(pane)->what, list, count);
}

const struct supposing *what_if_supposing(struct pane *pane)
{
	return &view_of(pane)->what;
}

bool what_if_suppose(struct pane *pane, struct err *err)
{
	struct what_view *v = view_of(pane);
	const struct line *line = walk_selected(&v->list);
	int32_t a = line ? stacks_index(&v->what.stacks.achievements, line->id)
			 : -1;

	if (a < 0)
		return fail(err, "Nothing is selected here.");
	supposing_toggle(&v->what, a, &v->standings[a]);
	make(pane, v);
	return true;
}

static void move(struct pane *pane, enum motion motion)
{
	walk_move(&view_of(pane)->list, motion);
}

static bool click(struct pane *pane, int row, int column)
{
	struct what_view *v = view_of(pane);
	struct parts parts = parts_of(pane);

	if (row < 2 || row >= 2 + parts.list.height ||
	    column >= parts.list.width)
		return false;
	walk_click(&v->list, row - 2);
	return true;
}

static bool selected(const struct pane *pane, const struct entity **entity,
		     int64_t *id)
{
	const struct what_view *v = pane->own;
	const struct line *line = v ? walk_selected(&v->list) : NULL;

	if (!line)
		return false;
	*entity = line->entity;
	*id = line->id;
	return true;
}

static void draw(const struct pane *pane, const struct canvas *canvas)
{
	const struct what_view *v = pane->own;
	struct arena scratch = { 0 };
	const char *supposed = supposing_words(&v->what, pane->as_of, &scratch);
	struct parts parts = part(canvas);

	if (!v->what.loaded)
		return;
	canvas_rule(canvas, 0,
		    arena_printf(&scratch, "%s%s%s",
				 supposing_title(&v->what, "What if",
						 pane->as_of, &scratch),
				 pane->words ? " /" : "",
				 pane->words ? pane->words : ""),
		    "");
	if (*supposed)
		supposing_draw(supposed, canvas, 1);
	else
		canvas_text(canvas, 1, 1, ROLE_FAINT,
			    "Space supposes the selected one held, or not.");
	sheet_draw(&v->list.sheet, &parts.list, v->list.top, v->list.cursor,
		   true);
	if (canvas->width >= WIDE)
		canvas_upright(canvas, 2, parts.list.width, canvas->height - 2);
	if (pane->words)
		seek_mark(&parts.list, pane->words);
	sheet_draw(&v->answers.sheet, &parts.answers, v->answers.top, -1,
		   false);
	arena_free(&scratch);
}

static void end(struct pane *pane)
{
	struct what_view *v = pane->own;

	if (!v)
		return;
	supposing_free(&v->what);
	walk_free(&v->list);
	walk_free(&v->answers);
	arena_free(&v->page);
	free(v);
}

static const struct pane_picture picture = {
	.draw = draw,
	.move = move,
	.click = click,
	.selected = selected,
};

const struct pane_class what_if_pane = {
	.name = "what-if",
	.title = "What if",
	.family = "picture",
	.fill = fill,
	.picture = &picture,
	.end = end,
	.narrows = true,
};
