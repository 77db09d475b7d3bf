/* SPDX-License-Identifier: MIT */
/*
 * A page that one comes to from another goes back to it by Esc. What the page
 * says is baked in; only whether it was read is asked of the portfolio.
 */
#include "tui/panes/guide.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"
#include "model/readings.h"
#include "tui/panes/seek.h"
#include "tui/panes/walk.h"
#include "tui/sheets/guide.h"

#define GUIDE "guide " /* the command that a line of the list stands for */

enum { STEPS_MOST = 64 };

/* The topics that one came through, the last one last. */
struct trail {
	char *topics[STEPS_MOST];
	int count;
};

static void set_about(struct pane *pane, const char *topic)
{
	char *copy = strdup(topic);

	if (!copy)
		panic("out of memory for a page");
	free((char *)(uintptr_t)pane->about);
	pane->about = copy;
}

/* From the top again. */
static void turn_to(struct pane *pane, const char *topic)
{
	pane_seek(pane, NULL);
	set_about(pane, topic);
	pane->master.top = 0;
	pane->master.shown = false;
}

static void remember(struct pane *pane, const char *topic)
{
	struct trail *trail = pane->own;

	if (!trail && !(pane->own = trail = calloc(1, sizeof(*trail))))
		panic("out of memory for a page");
	if (trail->count == STEPS_MOST) {
		free(trail->topics[0]);
		memmove(trail->topics, trail->topics + 1,
			sizeof(trail->topics) - sizeof(*trail->topics));
		trail->count--;
	}
	if (!(trail->topics[trail->count++] = strdup(topic)))
		panic("out of memory for a page");
}

static bool leave(struct pane *pane)
{
	struct trail *trail = pane->own;

	if (!trail || !trail->count)
		return false;
	turn_to(pane, trail->topics[--trail->count]);
	free(trail->topics[trail->count]);
	return true;
}

static void end(struct pane *pane)
{
	struct trail *trail = pane->own;

	while (trail && trail->count)
		free(trail->topics[--trail->count]);
	free(trail);
}

/* When it was read, for the right end of its title. */
static const char *when_read(const struct readings *readings, const char *topic,
			     struct arena *arena)
{
	const struct reading *reading = readings_find(readings, topic);
	char text[DAY_TEXT];

	return reading ? arena_printf(arena, "read %s",
				      day_words(reading->day, text))
		       : "";
}

static bool tell_page(struct portfolio *p, const char *topic,
		      struct sheet *sheet, struct err *err)
{
	const struct guide_page *page;
	struct readings readings;
	struct guide guide;

	guide_load(sheet->arena, &guide);
	page = guide_find(&guide, topic);
	if (!page)
		return fail(err, "The guide has no page \"%s\".", topic);
	if (!readings_load(p, sheet->arena, &readings, err))
		return false;
	guide_sheet(&guide, page,
		    when_read(&readings, page->topic, sheet->arena), sheet);
	return true;
}

static bool fill_page(struct pane *pane, struct portfolio *p,
		      struct sheet *sheet, struct err *err)
{
	return tell_page(p, pane->about, sheet, err);
}

const struct pane_class guide_page_pane = {
	.name = "guide-page",
	.title = "Guide",
	.family = "sheet",
	.fill = fill_page,
	.leave = leave,
	.end = end,
};

/* All that one may look for in a page. */
static bool fits(const struct pane *pane, const struct guide_page *page,
		 struct arena *arena)
{
	struct text all = { .arena = arena };

	if (!pane->words)
		return true;
	text_addf(&all, "%s %s", page->title, page->text);
	for (int i = 0; i < page->aliases.count; i++)
		text_addf(&all, " %s", page->aliases.at[i]);
	return seek_fits(pane->words, text_string(&all));
}

static bool fill_list(struct pane *pane, struct portfolio *p,
		      struct sheet *sheet, struct err *err)
{
	const char *group = "";
	struct readings readings;
	struct guide guide;

	guide_load(sheet->arena, &guide);
	if (!readings_load(p, sheet->arena, &readings, err))
		return false;
	for (int i = 0; i < guide.count; i++) {
		const struct guide_page *page = &guide.pages[i];
		struct line *line;

		if (!fits(pane, page, sheet->arena))
			continue;
		if (!text_equal(group, page->group))
			sheet_rule(sheet, guide_group(page->group), "");
		group = page->group;
		line = sheet_line(sheet, ROLE_TEXT, "%s", page->title);
		line->mark = readings_find(&readings, page->topic) ? GLYPH_MET
								   : GLYPH_NONE;
		line->enter = arena_printf(sheet->arena, GUIDE "%s",
					   page->topic);
		line->cut = true;
	}
	return true;
}

/* The topic of the selected line. */
static const char *selected(const struct pane *pane)
{
	const struct line *line = walk_selected(&pane->master);

	return line && line->enter ? line->enter + strlen(GUIDE) : NULL;
}

static bool detail(struct pane *pane, struct portfolio *p, struct sheet *sheet,
		   struct err *err)
{
	const char *topic = selected(pane);

	return !topic || tell_page(p, topic, sheet, err);
}

const struct pane_class guide_pane = {
	.name = "guide",
	.title = "Guide",
	.family = "sheet",
	.fill = fill_list,
	.detail = detail,
	.narrows = true,
};

const char *guide_seen(const struct pane *pane)
{
	if (pane->class == &guide_page_pane)
		return pane->about;
	return pane->class == &guide_pane ? selected(pane) : NULL;
}

bool guide_open(struct app *app, const char *topic, struct err *err)
{
	struct pane *pane = app_pane(app);

	if (!topic)
		return app_open_pane(app, &guide_pane, NULL, err);
	if (pane->class != &guide_page_pane)
		return app_open_pane(app, &guide_page_pane, topic, err);
	if (!text_equal(pane->about, topic))
		remember(pane, pane->about);
	turn_to(pane, topic);
	return app_reload(app, err);
}
