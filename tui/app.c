/* SPDX-License-Identifier: MIT */
/*
 * What is open, and what a key does to it.
 */
#include "tui/app.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"
#include "tui/panes/output.h"
#include "tui/setup.h"
#include "tui/term/screen.h"

struct pane *app_pane(const struct app *app)
{
	return app->over_count ? app->over[app->over_count - 1]
			       : app->views[app->view];
}

void app_say(struct app *app, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	app->message = arena_vprintf(&app->turn, format, args);
	va_end(args);
	app->message_bad = false;
}

void app_complain(struct app *app, const struct err *err)
{
	app->message = arena_string(&app->turn, err->text);
	app->message_bad = true;
}

static struct pane *new_pane(const struct pane_class *class, const char *about)
{
	struct pane *pane = malloc(sizeof(*pane));

	if (!pane)
		panic("out of memory for a pane");
	pane_init(pane, class);
	if (about && !(pane->about = strdup(about)))
		panic("out of memory for a pane");
	return pane;
}

static void end_pane(struct pane *pane)
{
	if (pane)
		pane_free(pane);
	free(pane);
}

/* The body is all but the line of tabs and the footer. */
static void fit(struct app *app, struct pane *pane)
{
	pane_fit(pane, app->cells->rows - 2, app->cells->columns,
		 app->cells->ascii);
}

bool app_reload(struct app *app, struct err *err)
{
	struct pane *pane = app_pane(app);

	app->stamp = store_stamp(app->portfolio.store);
	fit(app, pane);
	if (!pane_load(pane, &app->portfolio, err))
		return false;
	fit(app, pane);
	return true;
}

void app_look_again(struct app *app)
{
	struct err err;

	if (store_stamp(app->portfolio.store) == app->stamp)
		return;
	if (!app_reload(app, &err))
		app_complain(app, &err);
}

bool app_show_view(struct app *app, int view, struct err *err)
{
	while (app->over_count)
		end_pane(app->over[--app->over_count]);
	if (!app->views[view])
		app->views[view] = new_pane(view_classes[view], NULL);
	app->view = view;
	return app_reload(app, err);
}

bool app_open_pane(struct app *app, const struct pane_class *class,
		   const char *about, struct err *err)
{
	if (app->over_count == PANES_MAX)
		return fail(err, "So many panes are open; step back first.");
	app->over[app->over_count++] = new_pane(class, about);
	if (app_reload(app, err))
		return true;
	end_pane(app->over[--app->over_count]);
	return false;
}

bool app_back(struct app *app, struct err *err)
{
	struct pane *pane = app_pane(app);

	if (pane->sought) {
		pane_seek(pane, NULL);
		return true;
	}
	if (pane->in_detail) {
		pane->in_detail = false;
		fit(app, pane);
		return true;
	}
	if (pane->words) {
		pane_filter(pane, NULL);
		return app_reload(app, err);
	}
	if (pane->class->leave && pane->class->leave(pane))
		return app_reload(app, err);
	if (!app->over_count)
		return false;
	end_pane(app->over[--app->over_count]);
	return app_reload(app, err);
}

void app_overlay(struct app *app, struct overlay *overlay)
{
	overlay->below = app->overlay;
	app->overlay = overlay;
}

void app_overlay_end(struct app *app)
{
	struct overlay *overlay = app->overlay;

	if (!overlay)
		return;
	app->overlay = overlay->below;
	overlay->class->end(overlay);
}

void app_keep(struct app *app)
{
	while (app->overlay) {
		struct overlay *top = app->overlay;

		if (top->class->keep)
			top->class->keep(top, app);
		if (app->overlay == top)
			app_overlay_end(app);
	}
}

/* A command that names no record means the selected one, and so does the word
 * @ (for keys that say more: "shift @ +1"). */
static void add_selected(struct app *app, const struct command *command,
			 const char *words[WORDS_MAX], int *count)
{
	const struct entity *entity;
	const char *slug;
	int64_t id;

	if (!command || !command->of)
		return;
	slug = pane_slug(app_pane(app), &entity);
	if (slug && *count == 1 && text_equal(command->of, "*")) {
		words[(*count)++] = entity->table;
		words[(*count)++] = arena_string(&app->turn, slug);
		return;
	}
	if (!pane_subject(app_pane(app), command->of, &entity, &id))
		return;
	for (int i = 1; i < *count; i++)
		if (text_equal(words[i], "@"))
			words[i] = arena_printf(&app->turn, "%lld",
						(long long)id);
	if (*count != 1)
		return;
	if (text_equal(command->of, "*"))
		words[(*count)++] = entity->table;
	words[(*count)++] = arena_printf(&app->turn, "%lld", (long long)id);
}

/* A line becomes the message, more of them a pane. What was changed says how
 * to take it back. */
static void show_output(struct app *app, const char *text, bool changed)
{
	const struct pane *pane = app_pane(app);
	size_t length = strcspn(text, "\n");
	int undo = changed ? keymap_key(&app->keys, pane_place(pane),
					pane->class->family, "undo")
			   : 0;
	struct err err;

	if (!*text)
		return;
	if (!text[length] || !text[length + 1])
		app_say(app, undo ? "%.*s \xc2\xb7 %s undoes" : "%.*s",
			(int)length, text,
			undo ? key_word(&app->turn, undo) : "");
	else if (!app_open_pane(app, &output_pane, text, &err))
		app_complain(app, &err);
}

static int run_words(struct app *app, const char *const *words, int count)
{
	struct call call = { .app = app,
			     .portfolio = &app->portfolio,
			     .path = app->portfolio.path,
			     .arena = &app->turn };
	char *text = NULL;
	size_t size = 0;
	struct err err;
	bool ok;

	call.out = call.say = open_memstream(&text, &size);
	if (!call.out)
		panic("out of memory for what a command prints");
	ok = command_run(&call, count, words, &err);
	fclose(call.out);
	if (call.command && call.command->is & (CHANGES | MAKES_FILE) && ok) {
		struct err again;

		if (!app_reload(app, &again))
			app_complain(app, &again);
	}
	if (!ok)
		app_complain(app, &err);
	else
		show_output(app, text, call.command->is & CHANGES);
	free(text);
	return ok ? 0 : call.exit;
}

int app_obey(struct app *app, const char *line)
{
	const char *words[WORDS_MAX];
	struct err err;
	int count, status;

	if (!command_split(line, &app->turn, words, &count, &err)) {
		app_complain(app, &err);
		return 2;
	}
	if (!count)
		return 0;
	if (app->depth == DEPTH_MAX) {
		fail(&err, "\"%s\" leads back to itself.", line);
		app_complain(app, &err);
		return 2;
	}
	add_selected(app, command_find(words[0]), words, &count);
	app->depth++;
	status = run_words(app, words, count);
	app->depth--;
	return status;
}

bool app_command(struct app *app, const char *line)
{
	return app_obey(app, line) == 0;
}

static void mouse(struct app *app, const struct key *key)
{
	struct pane *pane = app_pane(app);
	struct err err = { "" };
	bool ok = true, hit;

	switch (key->code) {
	case K_WHEEL_DOWN:
	case K_WHEEL_UP:
		for (int i = 0; ok && i < 3; i++)
			ok = pane_move(pane, &app->portfolio,
				       key->code == K_WHEEL_UP ? MOVE_UP
							       : MOVE_DOWN,
				       &err);
		break;
	case K_CLICK:
	case K_DOUBLE:
		if (key->row == 0) {
			int view = setup_tab_at(app, key->column);

			ok = view < 0 || app_show_view(app, view, &err);
			break;
		}
		ok = pane_click(pane, &app->portfolio, key->row - 1,
				key->column, &hit, &err);
		fit(app, pane);
		if (ok && hit && key->code == K_DOUBLE)
			app_command(app, "enter");
		break;
	default: break;
	}
	if (!ok)
		app_complain(app, &err);
}

/* What concerns the terminal and not what is typed works anywhere. */
static bool is_of_terminal(const char *line)
{
	return text_equal(line, "suspend") || text_equal(line, "repaint");
}

void app_key(struct app *app, const struct key *key)
{
	const struct pane *pane = app_pane(app);
	const char *line;

	if (key->code == K_RESIZE) {
		struct err err;

		if (!app_reload(app, &err))
			app_complain(app, &err);
		return;
	}
	app->message = NULL;
	arena_empty(&app->turn);
	if (app->overlay) {
		line = keymap_find(&app->keys, "overlay", "", key->code);
		if (line && !key_is_text(key->code) && is_of_terminal(line))
			app_command(app, line);
		else
			app->overlay->class->key(app->overlay, app, key);
		return;
	}
	app_look_again(app);
	if (key->code >= K_CLICK && key->code <= K_WHEEL_DOWN) {
		mouse(app, key);
		return;
	}
	line = keymap_find(&app->keys, pane_place(pane), pane->class->family,
			   key->code);
	if (line)
		app_command(app, line);
	else if (key->code != K_PASTE)
		app_say(app, "Nothing is on %s here; ? shows what is.",
			key_word(&app->turn, key->code));
}

void app_forget_views(struct app *app)
{
	while (app->overlay)
		app_overlay_end(app);
	while (app->over_count)
		end_pane(app->over[--app->over_count]);
	for (int i = 0; i < VIEWS; i++) {
		end_pane(app->views[i]);
		app->views[i] = NULL;
	}
}

bool app_set_theme(struct app *app, const char *name, struct err *err)
{
	if (!setup_theme(app, name, err))
		return false;
	if (app->screen)
		screen_theme(app->screen, &app->theme);
	return true;
}
