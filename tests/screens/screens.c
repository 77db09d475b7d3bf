/* SPDX-License-Identifier: MIT */
/*
 * Golden screens: what every pane looks like at every size, as text.
 *
 *	screens FOLDER          compares with FOLDER/NAME-COLUMNSxROWS-THEME.txt
 *	UPDATE=1 screens FOLDER writes them; the diff is the review
 *	PICTURES=DIR screens -  writes the pictures of the README
 *
 * The sample portfolio is opened with its day fixed, keys are pressed, and
 * the cells are dumped: the text, then each cell's role as a letter, then how
 * the theme makes those roles look. No terminal takes part.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/base/text.h"
#include "model/sample.h"
#include "tests/screens/picture.h"
#include "tui/app.h"
#include "tui/term/key.h"

struct shot {
	const char *name;
	const char *keys; /* names of keys, pressed after the start */
	bool empty; /* on an empty portfolio */
	bool undo; /* one change was made, which is taken back */
};

static const struct shot shots[] = {
	{ "welcome", "", true },
	{ "today", "1", false },
	{ "credentials", "2 j", false },
	{ "credential", "2 j enter", false },
	{ "credentials-empty", "2", true },
	{ "pathways", "3 j", false },
	{ "pathway", "3 j enter j", false },
	{ "map", "3 j m", false },
	{ "map-supposed", "3 j m left space", false },
	{ "what-if", "3 j w j space j j j space", false },
	{ "routes", "3 j j j j r", false },
	{ "next", ": n e x t enter", false },
	{ "pathways-empty", "3", true },
	{ "plan", "4", false },
	{ "plan-empty", "4", true },
	{ "issuers", "5 j", false },
	{ "issuer", "5 j enter j", false },
	{ "catalogue", "6 j", false },
	{ "catalogue-entry", "6 j enter", false },
	{ "form", "2 a", false },
	{ "palette", ":", false },
	{ "help", "2 ?", false },
	{ "guide", ": g u i d e enter j j", false },
	{ "guide-page", ": g u i d e space v e r d i c t s enter", false },
	{ "check-up", ": c h e c k - u p enter", false },
	{ "log", "L", false },
	{ "desk", "1 r", false },
	{ "desk-page", "1 r tab j", false },
	{ "tree-kinds", "3 j enter a", false },
	{ "tree-form", "3 j enter j e", false },
	{ "tree-wrong", "3 j enter a s 3 ctrl-s", false, true },
};

static const struct {
	int columns, rows;
} sizes[] = { { 80, 24 }, { 120, 40 }, { 40, 12 } };

static const char *const themes[] = { "dark", "mono" };

static int passed, failed;

static void colour_words(const struct colour *colour, char to[16])
{
	switch (colour->kind) {
	case COLOUR_DEFAULT: strcpy(to, "-"); break;
	case COLOUR_INDEX: snprintf(to, 16, "%d", colour->value); break;
	case COLOUR_RGB:
		snprintf(to, 16, "#%06x", (unsigned)colour->value);
		break;
	}
}

/* The roles that the screen uses, as the theme has them. */
static void tell_styles(const struct app *app, struct text *out)
{
	static const char *const names[] = { " bold", " dim", " italic",
					     " underline", " reverse" };
	bool used[ROLES] = { false };

	for (int r = 0; r < app->cells->rows; r++)
		for (int c = 0; c < app->cells->columns; c++)
			used[cells_at(app->cells, r, c)->role] = true;
	for (int i = 0; i < ROLES; i++) {
		const struct style *style = &app->theme.styles[i];
		char ink[16], ground[16];

		if (!used[i])
			continue;
		colour_words(&style->ink, ink);
		colour_words(&style->ground, ground);
		text_addf(out, "%c %s: %s on %s", role_letter((enum role)i),
			  role_name((enum role)i), ink, ground);
		for (int a = 0; a < 5; a++)
			if (style->attributes & 1u << a)
				text_add(out, names[a]);
		text_addc(out, '\n');
	}
}

static void press(struct app *app, const char *keys, struct arena *arena)
{
	const char *words[WORDS_MAX];
	struct err err;
	int count;

	if (!command_split(keys, arena, words, &count, &err))
		panic("%s", err.text);
	for (int i = 0; i < count; i++) {
		struct key key = { 0 };

		if (!key_read(words[i], &key.code))
			panic("no key is called %s", words[i]);
		app_key(app, &key);
	}
}

/* With PICTURES the screen becomes a file there, too. */
static void draw_picture(const struct app *app, const struct shot *shot)
{
	const char *folder = getenv("PICTURES");
	struct arena arena = { 0 };
	FILE *out;

	if (!folder)
		return;
	out = fopen(arena_printf(&arena, "%s/%s.svg", folder, shot->name), "w");
	if (out) {
		picture_write(app, out);
		fclose(out);
	}
	arena_free(&arena);
}

static bool take(const char *file, const struct shot *shot, int columns,
		 int rows, const char *theme, struct text *out, struct err *err)
{
	struct cells cells;
	struct app app;
	bool ok;

	if (!app_open(&app, file, err))
		return false;
	cells_init(&cells, rows, columns);
	ok = app_set_theme(&app, theme, err) && app_start(&app, &cells, err);
	if (ok) {
		press(&app, shot->keys, out->arena);
		app_draw(&app);
		cells_dump(&cells, true, out);
		if (text_equal(theme, "dark") && columns == 80)
			draw_picture(&app, shot);
		tell_styles(&app, out);
		if (shot->undo)
			press(&app, "u", out->arena);
	}
	app_close(&app);
	cells_free(&cells);
	return ok;
}

static void compare(const char *path, const struct text *have)
{
	struct arena arena = { 0 };
	struct text want = { .arena = &arena };
	bool update = getenv("UPDATE") != NULL;
	char room[4096];
	FILE *file;
	size_t n;

	if (text_starts(path, "-/"))
		return;
	file = fopen(path, update ? "w" : "r");
	if (file && update) {
		fputs(text_string(have), file);
		fclose(file);
		passed++;
		return;
	}
	while (file && (n = fread(room, 1, sizeof(room), file)) > 0)
		text_addn(&want, room, n);
	if (file)
		fclose(file);
	if (file && text_equal(text_string(have), text_string(&want))) {
		passed++;
	} else {
		failed++;
		printf("%s differs; it is now:\n%s\n", path, text_string(have));
	}
	arena_free(&arena);
}

static void take_all(const char *folder, const char *sample, const char *blank)
{
	for (size_t i = 0; i < sizeof(shots) / sizeof(*shots); i++)
		for (size_t j = 0; j < 3; j++)
			for (size_t k = 0; k < 2; k++) {
				struct arena arena = { 0 };
				struct text out = { .arena = &arena };
				struct err err;
				const char *path =
					arena_printf(&arena,
						     "%s/%s-%dx%d-%s.txt",
						     folder, shots[i].name,
						     sizes[j].columns,
						     sizes[j].rows, themes[k]);

				if (take(shots[i].empty ? blank : sample,
					 &shots[i], sizes[j].columns,
					 sizes[j].rows, themes[k], &out,
					 &err)) {
					compare(path, &out);
				} else {
					failed++;
					printf("%s: %s\n", path, err.text);
				}
				arena_free(&arena);
			}
}

int main(int argc, char **argv)
{
	char folder[] = "/tmp/cairn-screens-XXXXXX";
	struct arena arena = { 0 };
	const char *sample, *blank;
	struct err err;

	if (argc != 2 || !mkdtemp(folder))
		return 2;
	/* Nobody's settings, and no badges lying about. */
	setenv("HOME", folder, 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_STATE_HOME");
	unsetenv("XDG_DATA_HOME");
	setenv("CAIRN_TODAY", "2026-11-22", 1);
	sample = arena_printf(&arena, "%s/sample.cairn", folder);
	blank = arena_printf(&arena, "%s/blank.cairn", folder);
	if (!sample_write(sample, &err)) {
		printf("the sample cannot be made: %s\n", err.text);
		return 1;
	}
	take_all(argv[1], sample, blank);

	unlink(sample);
	unlink(blank);
	rmdir(folder);
	arena_free(&arena);
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0;
}
