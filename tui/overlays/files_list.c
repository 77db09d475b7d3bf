/* SPDX-License-Identifier: MIT */
/*
 * Places and folders as rows.
 */
#include "tui/overlays/files_list.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "model/base/text.h"
#include "model/portfolio.h"
#include "tui/folder.h"
#include "tui/recent.h"

#define ENDING ".cairn"

static void add(struct file_list *list, const struct file_row *row)
{
	for (int i = 0; i < list->count; i++)
		if (text_equal(list->rows[i].path, row->path))
			return;
	if (list->count == list->room) {
		int room = list->room ? 2 * list->room : 64;
		struct file_row *more = arena_array(list->arena, (size_t)room,
						    sizeof(*more));

		if (list->count)
			memcpy(more, list->rows,
			       (size_t)list->count * sizeof(*more));
		list->rows = more;
		list->room = room;
	}
	list->rows[list->count++] = *row;
}

static bool is_portfolio(const char *name)
{
	size_t length = strlen(name), own = strlen(ENDING);

	return length > own && text_equal(name + length - own, ENDING);
}

static const char *folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	return !slash ? "."
	       : slash == path
		       ? "/"
		       : arena_copy(arena, path, (size_t)(slash - path));
}

/* A portfolio goes by its name alone. */
static void add_portfolio(struct file_list *list, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	size_t length = strlen(name);

	if (is_portfolio(name))
		length -= strlen(ENDING);
	add(list,
	    &(struct file_row){
		    .name = arena_copy(list->arena, name, length),
		    .path = path,
		    .detail = folder_short(list->arena,
					   folder_of(list->arena, path)) });
}

static void add_portfolios_in(struct file_list *list, const char *folder)
{
	char *real = realpath(folder, NULL);
	struct folder_name *names;
	int count = 0;

	if (real && !folder_read(real, "", list->arena, &names, &count, NULL))
		count = 0;
	for (int i = 0; i < count; i++)
		if (!names[i].is_folder && is_portfolio(names[i].name))
			add_portfolio(list, arena_printf(list->arena, "%s/%s",
							 real, names[i].name));
	free(real);
}

static void add_folder(struct file_list *list, const char *name,
		       const char *path)
{
	struct stat about;

	if (stat(path, &about) == 0 && S_ISDIR(about.st_mode))
		add(list, &(struct file_row){
				  .name = name,
				  .path = path,
				  .is_folder = true,
				  .detail = folder_short(list->arena, path) });
}

/* As desktops name them; others are reached from the home folder. */
static void add_usual_folders(struct file_list *list)
{
	static const char *const usual[] = { "Downloads", "Documents",
					     "Desktop" };
	struct arena *arena = list->arena;
	const char *home = getenv("HOME");
	char *here = realpath(".", NULL);

	for (size_t i = 0; home && i < sizeof(usual) / sizeof(*usual); i++)
		add_folder(list, usual[i],
			   arena_printf(arena, "%s/%s", home, usual[i]));
	if (home)
		add_folder(list, "Home", arena_string(arena, home));
	if (here)
		add_folder(list, "This folder", arena_string(arena, here));
	free(here);
}

void files_places(struct file_list *list, enum files_for what,
		  const char *current)
{
	const char *recent[RECENT_MAX], *own;

	if (what == FILES_TO_OPEN) {
		int count = recent_list(list->arena, recent);

		for (int i = 0; i < count; i++)
			add_portfolio(list, recent[i]);
		if (portfolio_default(false, list->arena, &own, NULL))
			add_portfolios_in(list, folder_of(list->arena, own));
		add_portfolios_in(list, folder_of(list->arena, current));
	}
	add_usual_folders(list);
}

static const char *size_words(struct arena *arena, int64_t bytes)
{
	if (bytes < 1024)
		return arena_printf(arena, "%lld B", (long long)bytes);
	if (bytes < 1024 * 1024)
		return arena_printf(arena, "%lld KB",
				    (long long)(bytes / 1024));
	return arena_printf(arena, "%lld MB", (long long)(bytes / 1024 / 1024));
}

bool files_folder(struct file_list *list, enum files_for what,
		  const char *folder, struct err *err)
{
	struct arena *arena = list->arena;
	const char *slash = text_equal(folder, "/") ? "" : "/";
	struct folder_name *names;
	int count;

	if (!folder_read(folder, "", arena, &names, &count, err))
		return false;
	for (int i = 0; i < count; i++) {
		const struct folder_name *f = &names[i];
		struct file_row row = {
			.name = f->is_folder
					? arena_printf(arena, "%s/", f->name)
					: f->name,
			.path = arena_printf(arena, "%s%s%s", folder, slash,
					     f->name),
			.detail = f->is_folder ? ""
					       : size_words(arena, f->size),
			.is_folder = f->is_folder,
		};

		if (f->is_folder || what == FILES_TO_IMPORT ||
		    is_portfolio(f->name))
			add(list, &row);
	}
	return true;
}
