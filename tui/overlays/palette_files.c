/* SPDX-License-Identifier: MIT */
/*
 * Completing the names of files on the prompt.
 */
#include "tui/overlays/palette.h"

#include <string.h>

#include "tui/folder.h"

enum { FILES_MOST = 200 };

/* What a word will mean, without its quotes and backslashes. */
static const char *unquoted(struct arena *arena, const char *word)
{
	struct text out = { .arena = arena };

	for (; *word; word++)
		if (*word == '\\' && word[1])
			text_addc(&out, *++word);
		else if (*word != '"')
			text_addc(&out, *word);
	return text_string(&out);
}

void palette_files(struct palette *p, const char *before, const char *word)
{
	struct arena *arena = p->arena;
	const char *slash, *folder, *begun;
	struct folder_name *names;
	int count;

	word = unquoted(arena, word);
	slash = strrchr(word, '/');
	folder = slash ? arena_copy(arena, word, (size_t)(slash - word) + 1)
		       : "";
	begun = slash ? slash + 1 : word;
	if (!folder_read(*folder ? folder_home(arena, folder) : ".", begun,
			 arena, &names, &count, NULL))
		return;
	for (int i = 0; i < count && i < FILES_MOST; i++) {
		const struct folder_name *f = &names[i];
		const char *path = arena_printf(arena, "%s%s%s", folder,
						f->name,
						f->is_folder ? "/" : "");
		const char *line = arena_printf(arena, "%s%s", before,
						command_quote(arena, path));

		palette_add(p, &(struct entry){ .name = f->name,
						.help = f->is_folder ? "folder"
								     : "file",
						.key = "",
						.line = line,
						.text = line });
	}
}
