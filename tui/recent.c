/* SPDX-License-Identifier: MIT */
/*
 * The list of recent portfolios.
 */
#include "tui/recent.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/base/text.h"
#include "model/base/utf8.h"
#include "tui/lines.h"
#include "tui/save.h"

static const char *list_path(struct arena *arena)
{
	const char *xdg = getenv("XDG_STATE_HOME"), *home = getenv("HOME");

	if (xdg && *xdg == '/')
		return arena_printf(arena, "%s/cairn/recent", xdg);
	if (home && *home == '/')
		return arena_printf(arena, "%s/.local/state/cairn/recent",
				    home);
	return NULL;
}

int recent_list(struct arena *arena, const char *paths[RECENT_MAX])
{
	const char *file = list_path(arena), *text;
	int count = 0;
	bool absent;

	if (!file || !lines_load(arena, file, &text, &absent, NULL))
		return 0;
	while (*text && count < RECENT_MAX) {
		size_t length = strcspn(text, "\n");
		const char *path = arena_copy(arena, text, length);

		if (*path == '/' && utf8_valid(path, length, NULL) &&
		    access(path, F_OK) == 0)
			paths[count++] = path;
		text += length + (text[length] == '\n');
	}
	return count;
}

void recent_add(const char *path)
{
	struct arena arena = { 0 };
	struct text text = { .arena = &arena };
	const char *file = list_path(&arena), *paths[RECENT_MAX];
	char *real = realpath(path, NULL);
	int count = recent_list(&arena, paths);

	/* A newline in a name would be two lines. */
	if (file && real && !strchr(real, '\n') &&
	    !(count && text_equal(paths[0], real))) {
		text_addf(&text, "%s\n", real);
		for (int i = 0, kept = 1; i < count && kept < RECENT_MAX; i++)
			if (!text_equal(paths[i], real)) {
				text_addf(&text, "%s\n", paths[i]);
				kept++;
			}
		save_text(file, text_string(&text), NULL);
	}
	free(real);
	arena_free(&arena);
}
