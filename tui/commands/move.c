/* SPDX-License-Identifier: MIT */
/*
 * Moving about on the screen.
 */
#include "tui/commands/families.h"

#include "tui/app.h"
#include "tui/panes/help.h"
#include "tui/panes/output.h"
#include "tui/term/screen.h"

static bool move(struct call *call, struct err *err)
{
	static const char *const names[] = {
		"down",	     "up",	"left",	     "right",
		"page-down", "page-up", "half-down", "half-up",
		"first",     "last",	NULL
	};
	const char *where = call_word(call, 0);

	for (int i = 0; where && names[i]; i++)
		if (text_equal(names[i], where))
			return pane_move(app_pane(call->app), call->portfolio,
					 (enum motion)i, err);
	return call_usage(call, err);
}

static bool view(struct call *call, struct err *err)
{
	const char *name = call_word(call, 0);

	for (int i = 0; name && i < VIEWS; i++)
		if (text_equal(view_classes[i]->name, name))
			return app_show_view(call->app, i, err);
	if (name && text_equal(name, "log"))
		return app_open_pane(call->app, &log_pane, NULL, err);
	return call_usage(call, err);
}

static bool other_part(struct call *call, struct err *err)
{
	struct pane *pane = app_pane(call->app);

	(void)err;
	if (pane->class->detail)
		pane->in_detail = !pane->in_detail;
	return true;
}

/* Enter: the command of the line, or into the detail. */
static bool enter(struct call *call, struct err *err)
{
	struct pane *pane = app_pane(call->app);
	const char *line = pane_enter(pane);
	const struct entity *entity;
	int64_t id;

	if (line) {
		line = arena_string(&call->app->turn, line);
		/* What help tells about is done where one was. */
		if (pane->class == &help_pane) {
			pane_seek(pane, NULL);
			if (!app_back(call->app, err))
				return false;
		}
		app_command(call->app, line);
		return true;
	}
	if (pane->class->detail && !pane->in_detail) {
		pane->in_detail = true;
		return true;
	}
	if (pane_selected(pane, &entity, &id))
		app_command(call->app, "edit");
	return true;
}

static bool back(struct call *call, struct err *err)
{
	if (app_back(call->app, err))
		return true;
	if (call->app->is_sample)
		return app_switch_file(call->app, call->app->own_file, false,
				       err);
	if (text_equal(call->command->name, "leave"))
		call->app->quit = true;
	else
		app_say(call->app, "This is the top; q leaves cairn.");
	return true;
}

static bool quit(struct call *call, struct err *err)
{
	(void)err;
	call->app->quit = true;
	return true;
}

static bool repaint(struct call *call, struct err *err)
{
	if (call->app->screen)
		screen_repaint(call->app->screen);
	return app_reload(call->app, err);
}

static bool suspend(struct call *call, struct err *err)
{
	if (!call->app->screen)
		return true;
	screen_suspend(call->app->screen);
	return app_reload(call->app, err);
}

/* The next order that has an index; --by names any field. */
static bool sort(struct call *call, struct err *err)
{
	struct pane *pane = app_pane(call->app);
	struct listing *l = &pane->table.listing;
	const char *by = call_word(call, 0);
	const struct field *next = NULL;
	size_t from;

	if (!pane->class->entity)
		return fail(err, "This is in the order of what comes first.");
	if (by && text_equal(by, "reverse")) {
		l->descending = !l->descending;
		return app_reload(call->app, err);
	}
	if (by) {
		l->order = entity_field(l->entity, by);
		return l->order ? app_reload(call->app, err)
				: fail(err, "%s have no field \"%s\".",
				       l->entity->many, by);
	}
	from = l->order ? (size_t)(l->order - l->entity->fields) + 1 : 0;
	for (size_t i = from; i < l->entity->count && !next; i++)
		if (l->entity->fields[i].is & ORDERED)
			next = &l->entity->fields[i];
	l->order = next;
	if (!app_reload(call->app, err))
		return false;
	app_say(call->app, "by %s; R turns it round",
		next ? pane_order(pane) : "when it was entered");
	return true;
}

static bool as_of(struct call *call, struct err *err)
{
	struct pane *pane = app_pane(call->app);
	const char *word = call_word(call, 0);
	struct day day = NO_DAY;
	char text[DAY_TEXT];

	if (word && !day_type(word, call->portfolio->today, &day))
		return fail(err,
			    "\"%s\" is not a date; write 2027-03-31, +30 "
			    "or +2y.",
			    word);
	pane->as_of = day;
	if (!app_reload(call->app, err))
		return false;
	app_say(call->app,
		day_is(day) ? "as of %s; :as-of alone is today "
			      "again"
			    : "as of today%s",
		day_words(day, text));
	return true;
}

static bool theme(struct call *call, struct err *err)
{
	static const char *const names[] = { "dark", "light", "contrast",
					     "mono", NULL };
	const char *name = call_word(call, 0);
	struct err why;
	const char *path;
	int i = 0;

	if (!name)
		return call_usage(call, err);
	if (text_equal(name, "next")) {
		while (names[i] && !text_equal(names[i], call->app->theme_name))
			i++;
		name = names[i] && names[i + 1] ? names[i + 1] : names[0];
	}
	if (!app_set_theme(call->app, name, err))
		return false;
	path = conf_path(call->arena, "config");
	if (path && !conf_save(path, "theme", name, &why))
		app_complain(call->app, &why);
	else
		app_say(call->app, "theme %s", name);
	return true;
}

const struct command move_commands[] = {
	{ "move",
	  "move down|up|left|right|page-down|page-up|half-down|"
	  "half-up|first|last",
	  "move the selection", "", ON_SCREEN, move },
	{ "enter", "enter", "open what is selected", "", ON_SCREEN | ON_LISTED,
	  enter },
	{ "back", "back", "step back", "", ON_SCREEN, back },
	{ "leave", "leave", "step back, from the top out of cairn", "",
	  ON_SCREEN, back },
	{ "quit", "quit", "leave cairn", "", ON_SCREEN, quit },
	{ "view",
	  "view today|credentials|pathways|plan|issuers|catalogue|"
	  "log",
	  "show a view", "", ON_SCREEN, view },
	{ "other-part", "other-part", "go to the other part of the view", "",
	  ON_SCREEN, other_part },
	{ "sort", "sort [FIELD|reverse]", "sort the list another way", "",
	  ON_SCREEN | ON_LISTED, sort },
	{ "as-of", "as-of [DAY]", "look at the pathways on another day", "",
	  ON_SCREEN | ON_LISTED, as_of },
	{ "theme", "theme NAME|next", "change the look, and remember it", "",
	  ON_SCREEN, theme },
	{ "repaint", "repaint", "paint the screen anew", "", ON_SCREEN,
	  repaint },
	{ "suspend", "suspend", "give the terminal back for a while", "",
	  ON_SCREEN, suspend },
	{ 0 },
};
