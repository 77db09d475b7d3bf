/* SPDX-License-Identifier: MIT */
/*
 * The stacking map, on the screen and printed.
 */
#include "tui/commands/families.h"

#include <limits.h>

#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/pathway.h"
#include "model/exchange/write.h"
#include "model/record/record.h"
#include "tui/app.h"
#include "tui/commands/as_of.h"
#include "tui/panes/map.h"
#include "tui/panes/views.h"
#include "tui/panes/what_if.h"
#include "tui/sheets/picture.h"

enum { PRINTED_WIDTH = 80, PRINTED_LEAST = 40, PRINTED_MOST = 500 };

/* What the words name: a pathway, or a thing of a kind. A credential stands
 * for its achievement; of other kinds there is nothing to draw around. */
static bool named(struct call *call, const struct entity **entity, int64_t *id,
		  struct err *err)
{
	struct credential credential;

	*entity = &pathway_entity;
	*id = 0;
	if (call->count > 1 && !call_entity(call, 0, entity, err))
		return false;
	if (*entity != &pathway_entity && *entity != &achievement_entity &&
	    *entity != &credential_entity)
		return true;
	if (!record_named(call->portfolio->store, *entity,
			  call->words[call->count - 1], id, err))
		return false;
	if (*entity != &credential_entity)
		return true;
	*entity = &achievement_entity;
	if (!record_load(call->portfolio->store, &credential_entity, *id,
			 &credential, call->arena, err))
		return false;
	*id = credential.achievement.id;
	return true;
}

static bool show(struct call *call, const struct entity *entity, int64_t id,
		 struct err *err)
{
	struct app *app = call->app;
	struct pane *pane = app_pane(app), *from = pane;

	if (pane->class != &map_pane &&
	    !app_open_pane(app, &map_pane, NULL, err))
		return false;
	pane = app_pane(app);
	if (from->class == &what_if_pane) {
		map_begin(pane, what_if_supposing(from));
		pane->as_of = from->as_of;
	}
	map_focus(pane, id ? entity : NULL, id);
	return app_reload(app, err);
}

static const char *standing_word(const struct standing *standing)
{
	switch (standing->kind) {
	case STANDS_MISSING: return "missing";
	case STANDS_HELD: return "held";
	case STANDS_SOON: return "ends_soon";
	case STANDS_LAPSED: return "expired";
	case STANDS_DOUBTFUL: return "doubtful";
	}
	panic("a standing of kind %d", (int)standing->kind);
}

static void put_box(const struct picture *p, int box, struct text *out)
{
	static const char *const words[] = { "unmet", "unknown", "met" };
	const struct map_box *b = &p->map->boxes[box];
	char day[DAY_TEXT];

	text_addf(out, "%s{\"kind\":\"%s\",\"id\":%lld,\"title\":",
		  box ? ",\n" : "\n", b->pathway ? "pathway" : "achievement",
		  (long long)(b->pathway ? &p->stacks->pathways
					 : &p->stacks->achievements)
			  ->ids[b->to]);
	write_json_string(out, picture_title(p, box));
	if (b->pathway) {
		text_addf(out, ",\"status\":\"%s\",\"progress_bp\":%d,",
			  b->result.broken ? "broken" : words[b->result.status],
			  b->result.progress_bp);
		text_addf(out, "\"goal\":%s}", b->aimed ? "true" : "false");
		return;
	}
	text_addf(out,
		  ",\"status\":\"%s\",\"ends\":", standing_word(&b->standing));
	if (day_is(b->standing.until))
		text_addf(out, "\"%s\"}", day_iso(b->standing.until, day));
	else
		text_add(out, "null}");
}

static void put_json(struct call *call, const struct picture *p)
{
	struct text out = { .arena = call->arena };

	text_add(&out, "{\"boxes\":[");
	for (int i = 0; i < p->map->box_count; i++)
		put_box(p, i, &out);
	text_add(&out, "],\n\"links\":[");
	for (int i = 0; i < p->map->link_count; i++)
		text_addf(&out, "%s[%d,%d]", i ? "," : "",
			  p->map->links[i].from, p->map->links[i].to);
	text_addf(&out, "],\n\"hidden\":%d}\n",
		  p->map->hidden_achievements + p->map->hidden_pathways);
	fputs(text_string(&out), call->out);
}

static void put_picture(struct call *call, const struct picture *p, bool ascii)
{
	struct text out = { .arena = call->arena };
	struct cells cells;
	struct canvas canvas;

	if (!p->map->box_count) {
		call_tell(call, "No pathway is kept yet; `cairn copy SLUG` "
				"takes one from the catalogue.\n");
		return;
	}
	cells_init(&cells, p->chart.rows, p->chart.columns);
	cells.ascii = ascii;
	canvas = canvas_of(&cells);
	picture_draw(p, &canvas, -1);
	cells_dump(&cells, false, &out);
	cells_free(&cells);
	fputs(text_string(&out), call->out);
	fprintf(call->out, "\n%s\n%s\n", picture_legend(call->arena, ascii),
		picture_count(p, call->arena));
}

/* For those who listen. */
static void put_list(struct call *call, const struct picture *p, bool ascii)
{
	struct sheet sheet = { .arena = call->arena };

	picture_list(p, &sheet);
	sheet_print(&sheet, call->out, ascii);
}

static bool print(struct call *call, const struct entity *entity, int64_t id,
		  struct err *err)
{
	const char *said = call_option(call, "width");
	bool pathway = entity == &pathway_entity;
	bool ascii = call_option(call, "ascii") != NULL;
	long long width = PRINTED_WIDTH;
	struct picture picture;
	struct stacks stacks;
	struct day as_of;

	if (said && !text_number(said, PRINTED_LEAST, PRINTED_MOST, &width)) {
		call->exit = 2;
		return fail(err,
			    "\"%s\" is not a width; say 40 to 500 "
			    "columns.",
			    said);
	}
	if (!call_as_of(call, &as_of, err) ||
	    !stacks_load(call->portfolio, as_of, call->arena, &stacks, err))
		return false;
	picture_make(
		&picture, &stacks, call->arena,
		&(struct picture_wish){
			.focus = !id	   ? -1
				 : pathway ? stacks_index(&stacks.pathways, id)
					   : stacks_index(&stacks.achievements,
							  id),
			.focus_is_pathway = pathway,
			.alone = true,
			.height = INT_MAX,
			.width = (int)width,
			.ascii = ascii });
	if (call_option(call, "json"))
		put_json(call, &picture);
	else if (call_option(call, "list"))
		put_list(call, &picture, ascii);
	else
		put_picture(call, &picture, ascii);
	return true;
}

static bool map(struct call *call, struct err *err)
{
	const struct entity *entity = NULL;
	int64_t id = 0;

	if (call->count > 2)
		return call_usage(call, err);
	if (call->count && !named(call, &entity, &id, err))
		return false;
	return call->app ? show(call, entity, id, err)
			 : print(call, entity, id, err);
}

/* The page of what is selected, on top, so that one comes back. */
static bool follow(struct call *call, struct err *err)
{
	const struct pane_class *class;
	const struct entity *entity;
	struct pane *pane;
	int64_t id;

	if (!call->count)
		return fail(err, "Nothing is selected here.");
	if (call->count != 2)
		return call_usage(call, err);
	if (!call_entity(call, 0, &entity, err) ||
	    !record_named(call->portfolio->store, entity, call->words[1], &id,
			  err))
		return false;
	class = entity == &pathway_entity      ? &pathways_pane
		: entity == &credential_entity ? &credentials_pane
					       : records_pane(entity);
	if (!class)
		return fail(err, "It has no page of its own.");
	if (!app_open_pane(call->app, class, NULL, err))
		return false;
	pane = app_pane(call->app);
	if (!pane_go(pane, call->portfolio, id, err))
		return false;
	pane->in_detail = true;
	return app_reload(call->app, err);
}

const struct command map_commands[] = {
	{ "map", "map [PATHWAY] [--list] [--ascii] [--width N] [--as-of DAY]",
	  "draw what stacks into what", "json list ascii width= as-of=", 0, map,
	  .of = "*" },
	{ "follow", "follow KIND ID", "open the page of what is selected", "",
	  ON_SCREEN, follow, .of = "*" },
	{ 0 },
};
