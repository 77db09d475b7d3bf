/* SPDX-License-Identifier: MIT */
/*
 * How cairn looks and which keys it knows, told in the shell: themes, keys.
 */
#include "tui/commands/families.h"

#include <string.h>

#include "data/baked.h"
#include "model/base/utf8.h"
#include "model/exchange/write.h"
#include "tui/folder.h"
#include "tui/setup.h"
#include "tui/term/key.h"

/* A list whose rows are a few texts under the same names. */
struct rows {
	struct call *call;
	const char *const *names;
	int columns, count;
};

static void put_cell(const struct rows *rows, int i, const char *cell,
		     struct text *out)
{
	const char *shown = visible(out->arena, cell, false);

	if (call_option(rows->call, "json")) {
		text_addf(out, "%s\"%s\":", i ? "," : "", rows->names[i]);
		write_json_string(out, cell);
	} else if (call_option(rows->call, "tsv")) {
		text_addf(out, "%s%s", i ? "\t" : "", shown);
	} else {
		text_addf(out, i + 1 < rows->columns ? "%-11s " : "%s", shown);
	}
}

static void put_row(struct rows *rows, const char *const *cells)
{
	bool json = call_option(rows->call, "json") != NULL;
	struct text out = { .arena = rows->call->arena };

	if (json)
		text_add(&out, rows->count ? ",\n{" : "[\n{");
	for (int i = 0; i < rows->columns; i++)
		put_cell(rows, i, cells[i], &out);
	while (!json && !call_option(rows->call, "tsv") && out.length &&
	       out.bytes[out.length - 1] == ' ')
		out.length--;
	text_add(&out, json ? "}" : "\n");
	rows->count++;
	fputs(text_string(&out), rows->call->out);
}

static void start_rows(struct rows *rows)
{
	if (!call_option(rows->call, "tsv"))
		return;
	put_row(rows, rows->names);
	rows->count = 0;
}

static void end_rows(struct rows *rows)
{
	if (call_option(rows->call, "json"))
		call_put(rows->call, rows->count ? "\n]\n" : "[]\n");
}

/* The name in "themes/NAME.theme" or "NAME.theme", or NULL. */
static const char *theme_of(struct arena *arena, const char *file,
			    const char *folder)
{
	size_t length = strlen(file), before = strlen(folder);
	static const char end[] = ".theme";

	if (!text_starts(file, folder) || length < before + sizeof(end) ||
	    !text_equal(file + length - strlen(end), end))
		return NULL;
	return arena_copy(arena, file + before, length - before - strlen(end));
}

static void put_theme(struct rows *rows, const char *name, const char *from,
		      const char *set)
{
	if (name)
		put_row(rows,
			(const char *[]){ name, from,
					  text_equal(name, set) ? "set" : "" });
}

static void put_themes(struct call *call, const char *set)
{
	static const char *const names[] = { "theme", "from", "set" };
	struct rows rows = { call, names, 3, 0 };
	const char *folder = conf_path(call->arena, "");
	struct folder_name *files;
	struct err none;
	int count;

	start_rows(&rows);
	put_theme(&rows, "auto", "terminal", set);
	for (size_t i = 0; i < baked_count; i++)
		put_theme(&rows,
			  theme_of(call->arena, baked[i].name, "themes/"),
			  "cairn", set);
	if (folder &&
	    folder_read(folder, "", call->arena, &files, &count, &none))
		for (int i = 0; i < count; i++)
			put_theme(&rows,
				  theme_of(call->arena, files[i].name, ""),
				  "your own", set);
	end_rows(&rows);
}

static bool set_theme(struct call *call, struct app *app, const char *name,
		      struct err *err)
{
	const char *path = conf_path(call->arena, "config");

	if (!setup_theme(app, name, err))
		return false;
	if (!path)
		return fail(err, "There is no folder for settings: set HOME.");
	if (!conf_save(path, "theme", name, err))
		return false;
	call_put(call, "theme %s\n", name);
	return true;
}

/* On the screen the words are those of `theme`, which also repaints. */
static bool themes(struct call *call, struct err *err)
{
	const char *name = call_word(call, 0);
	struct app app = { 0 };
	bool ok;

	if (call->count > 1)
		return call_usage(call, err);
	if (call->app && name) {
		app_command(call->app,
			    arena_printf(call->arena, "theme %s",
					 command_quote(call->arena, name)));
		return true;
	}
	ok = name ? set_theme(call, &app, name, err) : setup_read(&app, err);
	if (ok && !name)
		put_themes(call, app.conf.theme);
	arena_free(&app.life);
	return ok;
}

static bool put_keys(struct call *call, const struct keymap *map,
		     struct err *err)
{
	static const char *const names[] = { "pane", "key", "command", "help" };
	struct rows rows = { call, names, 4, 0 };
	const char *pane = call_word(call, 0);

	start_rows(&rows);
	for (size_t i = 0; i < map->count; i++) {
		const struct binding *b = &map->bindings[i];
		const char *word = arena_copy(call->arena, b->command,
					      strcspn(b->command, " "));
		const struct command *command = command_find(word);
		const char *cells[] = { b->pane, key_word(call->arena, b->key),
					b->command,
					command ? command->help : "" };

		if (!text_equal(b->command, "-") &&
		    (!pane || text_equal(pane, b->pane)))
			put_row(&rows, cells);
	}
	if (!rows.count)
		return fail(err, "No pane has keys under the name \"%s\".",
			    pane);
	end_rows(&rows);
	return true;
}

static bool keys(struct call *call, struct err *err)
{
	struct app app = { 0 };
	bool ok;

	if (call->count > 1)
		return call_usage(call, err);
	ok = setup_read(&app, err) && put_keys(call, &app.keys, err);
	arena_free(&app.life);
	return ok;
}

const struct command look_commands[] = {
	{ "themes", "themes [NAME]", "list the themes, or set one", "json tsv",
	  NO_FILE, themes },
	{ "keys", "keys [PANE]", "list the keys and what they do", "json tsv",
	  NO_FILE, keys },
	{ 0 },
};
