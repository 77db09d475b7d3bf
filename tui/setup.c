/* SPDX-License-Identifier: MIT */
/*
 * Settings: what is baked in first, the person's own files over it.
 */
#include "tui/setup.h"

#include <stdlib.h>

#include "data/baked.h"
#include "model/base/text.h"
#include "tui/lines.h"

static const char *baked_text(struct app *app, const char *name)
{
	const struct baked *file = baked_find(name);

	return file ? arena_copy(&app->life, file->bytes, file->size) : NULL;
}

/* The text of a file in the person's folder; NULL where there is none. */
static bool own_text(struct app *app, const char *name, const char **path,
		     const char **text, struct err *err)
{
	bool absent = true;

	*text = NULL;
	*path = conf_path(&app->life, name);
	if (!*path)
		return true;
	if (!lines_load(&app->life, *path, text, &absent, err))
		return false;
	if (absent)
		*text = NULL;
	return true;
}

bool setup_theme(struct app *app, const char *name, struct err *err)
{
	const char *path, *text;
	struct theme theme;

	if (text_equal(name, "auto"))
		name = theme_guess(getenv("COLORFGBG"));
	if (!own_text(app, arena_printf(&app->life, "%s.theme", name), &path,
		      &text, err))
		return false;
	if (!text) {
		path = arena_printf(&app->life, "themes/%s.theme", name);
		text = baked_text(app, path);
	}
	if (!text)
		return fail(err,
			    "There is no theme \"%s\"; `cairn themes` "
			    "lists those there are.",
			    name);
	if (!theme_read(&theme, path, text, err))
		return false;
	app->theme = theme;
	app->theme_name = arena_string(&app->life, name);
	return true;
}

/* A key for a command that does not exist is told at once, with its line. */
static bool check_keys(const struct app *app, struct err *err)
{
	struct arena scratch = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < app->keys.count; i++) {
		const struct binding *b = &app->keys.bindings[i];
		const char *words[WORDS_MAX];
		int count;

		ok = command_split(b->command, &scratch, words, &count, err);
		if (ok && count && !text_equal(words[0], "-") &&
		    !command_find(words[0]))
			ok = fail(err,
				  "%s:%d: there is no command \"%s\"; "
				  "`cairn help` lists them.",
				  b->file, b->line, words[0]);
	}
	arena_free(&scratch);
	return ok;
}

bool setup_read(struct app *app, struct err *err)
{
	const char *path, *text;

	conf_init(&app->conf);
	app->keys.arena = &app->life;
	if (!keymap_read(&app->keys, "keys.conf", baked_text(app, "keys.conf"),
			 err))
		panic("%s", err->text);
	if (!own_text(app, "keys.conf", &path, &text, err) ||
	    (text && (!keymap_read(&app->keys, path, text, err) ||
		      !check_keys(app, err))))
		return false;
	if (!own_text(app, "config", &path, &text, err) ||
	    (text && !conf_read(&app->conf, &app->life, path, text, err)))
		return false;
	return setup_theme(app, app->conf.theme, err);
}

int setup_start_view(const struct app *app)
{
	for (int i = 0; i < VIEWS; i++)
		if (text_equal(view_classes[i]->name, app->conf.start))
			return i;
	return 0;
}
