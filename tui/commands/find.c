/* SPDX-License-Identifier: MIT */
/*
 * Finding one's way: the prompt, the find line, and going to a thing.
 */
#include "tui/commands/families.h"

#include "model/career/plan.h"
#include "model/career/task.h"
#include "tui/app.h"
#include "tui/overlays/find.h"
#include "tui/overlays/prompt.h"
#include "tui/panes/views.h"
#include "tui/panes/walk.h"

static bool prompt(struct call *call, struct err *err)
{
	struct text line = { .arena = call->arena };

	(void)err;
	for (int i = 0; i < call->count; i++)
		text_addf(&line, "%s ",
			  command_quote(call->arena, call->words[i]));
	prompt_open(call->app, text_string(&line));
	return true;
}

static bool filter(struct call *call, struct err *err)
{
	struct text words = { .arena = call->arena };

	if (!call->count) {
		find_open(call->app);
		return true;
	}
	for (int i = 0; i < call->count; i++)
		text_addf(&words, "%s%s", i ? " " : "", call->words[i]);
	if (!pane_narrows(app_pane(call->app)))
		return pane_seek(app_pane(call->app), text_string(&words)) ||
		       fail(err, "Nothing here has these words.");
	pane_filter(app_pane(call->app), text_string(&words));
	return app_reload(call->app, err);
}

/* In a narrowed list every row has the words. */
static bool step(struct call *call, int by, struct err *err)
{
	struct pane *pane = app_pane(call->app);

	if (pane_narrows(pane) && pane->words)
		return pane_move(pane, call->portfolio,
				 by > 0 ? MOVE_DOWN : MOVE_UP, err);
	if (!pane_narrows(pane) && pane->sought)
		return pane_seek_next(pane, by) ||
		       fail(err, "Nothing here has the words \"%s\".",
			    pane->sought);
	find_open(call->app);
	return true;
}

static bool find_next(struct call *call, struct err *err)
{
	return step(call, 1, err);
}

static bool find_previous(struct call *call, struct err *err)
{
	return step(call, -1, err);
}

/* The view whose list is of this kind; plans and tasks are on a sheet. */
static int view_of(const struct entity *entity)
{
	bool planned = entity == &plan_entity || entity == &task_entity;

	for (int i = 0; i < VIEWS; i++)
		if (planned ? text_equal(view_classes[i]->name, "plan")
			    : view_classes[i]->entity == entity)
			return i;
	return -1;
}

/* In the list of a pane that is shown, narrowed or not. */
static bool go_in_list(struct call *call, int64_t id, struct err *err)
{
	struct pane *pane = app_pane(call->app);

	if (pane->words) {
		pane_filter(pane, NULL);
		if (!app_reload(call->app, err))
			return false;
	}
	return pane_go(pane, call->portfolio, id, err);
}

/* Into the view that shows its kind, or a list made for it. */
static bool go(struct call *call, struct err *err)
{
	const struct pane_class *class;
	const struct entity *entity;
	int64_t id;
	int view;

	if (call->count != 2)
		return call_usage(call, err);
	if (!call_entity(call, 0, &entity, err) ||
	    !record_named(call->portfolio->store, entity, call->words[1], &id,
			  err))
		return false;
	view = view_of(entity);
	if (view >= 0) {
		if (!app_show_view(call->app, view, err))
			return false;
		if (view_classes[view]->entity)
			return go_in_list(call, id, err);
		if (walk_go_to(&app_pane(call->app)->master, entity, id))
			return true;
	}
	class = records_pane(entity);
	if (!class)
		return fail(err,
			    "It is not on the screen; `show %s %lld` "
			    "tells what is known.",
			    entity->one, (long long)id);
	return app_open_pane(call->app, class, NULL, err) &&
	       go_in_list(call, id, err);
}

const struct command find_commands[] = {
	{ "prompt", "prompt [TEXT]", "type a command", "", ON_SCREEN, prompt },
	{ "filter", "filter [WORDS]", "find as you type", "",
	  ON_SCREEN | ON_LISTED, filter },
	{ "find-next", "find-next", "go to the next that has the words", "",
	  ON_SCREEN, find_next },
	{ "find-previous", "find-previous",
	  "go to the one before that has the words", "", ON_SCREEN,
	  find_previous },
	{ "go", "go KIND ID", "show a thing in its list", "", ON_SCREEN, go },
	{ 0 },
};
