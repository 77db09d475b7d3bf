/* SPDX-License-Identifier: MIT */
/*
 * Reading the config file, and changing one line of it.
 */
#include "tui/conf.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"
#include "tui/lines.h"
#include "tui/save.h"

enum { OPTIONS = 6 };

static const struct conf_option options[OPTIONS + 1] = {
	{ "theme", "", "auto",
	  "colours: auto, dark, light, contrast, mono, or one of your own" },
	{ "mouse", "on off", "on", "clicks and the wheel" },
	{ "color", "auto always never", "auto", "whether to use colours" },
	{ "glyphs", "auto utf8 ascii", "auto", "signs, lines and bars" },
	{ "currency", "", "", "of new portfolios, such as EUR" },
	{ "start", "today credentials pathways plan issuers catalogue", "today",
	  "the view to start in" },
	{ 0 },
};

static const char **value_of(struct conf *conf, int option)
{
	const char **const values[OPTIONS] = {
		&conf->theme,  &conf->mouse,	&conf->color,
		&conf->glyphs, &conf->currency, &conf->start,
	};

	return values[option];
}

void conf_init(struct conf *conf)
{
	for (int i = 0; i < OPTIONS; i++)
		*value_of(conf, i) = options[i].initial;
}

static int option_find(const char *name)
{
	for (int i = 0; i < OPTIONS; i++)
		if (text_equal(options[i].name, name))
			return i;
	return -1;
}

static bool is_choice(const char *choices, const char *value)
{
	size_t length = strlen(value);

	if (!*choices)
		return true;
	for (; *choices; choices += strspn(choices, " ")) {
		size_t word = strcspn(choices, " ");

		if (word == length && strncmp(choices, value, word) == 0)
			return true;
		choices += word;
	}
	return false;
}

bool conf_read(struct conf *conf, struct arena *arena, const char *name,
	       const char *text, struct err *err)
{
	struct lines lines = { .arena = arena, .name = name, .at = text };
	char *line, *option, *value;

	while (lines_next(&lines, &line, err)) {
		int i;

		if (!lines_pair(line, &option, &value))
			return lines_fail(&lines, err,
					  "write it as “name = value”.");
		i = option_find(option);
		if (i < 0)
			return lines_fail(
				&lines, err,
				"“%s” is no option; "
				"there are theme, mouse, color, glyphs, "
				"currency and start.",
				option);
		if (!is_choice(options[i].choices, value))
			return lines_fail(&lines, err, "%s is one of: %s.",
					  option, options[i].choices);
		*value_of(conf, i) = value;
	}
	return !lines.bad;
}

const char *conf_path(struct arena *arena, const char *file)
{
	const char *xdg = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

	/* The specification says that relative paths are to be ignored. */
	if (xdg && *xdg == '/')
		return arena_printf(arena, "%s/cairn/%s", xdg, file);
	if (home && *home == '/')
		return arena_printf(arena, "%s/.config/cairn/%s", home, file);
	return NULL;
}

/* The text with the option's line replaced, or with a line more. */
static const char *changed(struct arena *arena, const char *text,
			   const char *name, const char *value)
{
	struct text out = { .arena = arena };
	bool done = false;

	while (*text) {
		size_t length = strcspn(text, "\n");
		size_t word = strspn(text, " \t");
		const char *rest = text + word + strlen(name);

		if (word + strlen(name) < length &&
		    strncmp(text + word, name, strlen(name)) == 0 &&
		    rest[strspn(rest, " \t")] == '=') {
			if (!done)
				text_addf(&out, "%s = %s\n", name, value);
			done = true;
		} else {
			text_addn(&out, text, length);
			text_addc(&out, '\n');
		}
		text += length + (text[length] == '\n');
	}
	if (!done)
		text_addf(&out, "%s = %s\n", name, value);
	return text_string(&out);
}

bool conf_save(const char *path, const char *name, const char *value,
	       struct err *err)
{
	struct arena arena = { 0 };
	/* Many keep their config as a link into another folder: what the
	 * link points at is replaced, not the link. */
	char *real = realpath(path, NULL);
	const char *target = real ? real : path, *text;
	bool absent, done;

	done = lines_load(&arena, target, &text, &absent, err) &&
	       save_text(target, changed(&arena, text, name, value), err);
	free(real);
	arena_free(&arena);
	return done;
}
