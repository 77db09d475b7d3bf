/* SPDX-License-Identifier: MIT */
/*
 * Reading folders.
 */
#include "tui/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "model/base/text.h"
#include "model/base/utf8.h"

static int by_name(const void *a, const void *b)
{
	const struct folder_name *x = a, *y = b;

	if (x->is_folder != y->is_folder)
		return x->is_folder ? -1 : 1;
	return strcmp(x->name, y->name);
}

static bool wanted(const char *name, const char *begun)
{
	if (*name == '.' && *begun != '.')
		return false;
	return !text_equal(name, ".") && !text_equal(name, "..") &&
	       text_starts(name, begun) && utf8_valid(name, strlen(name), NULL);
}

bool folder_read(const char *path, const char *begun, struct arena *arena,
		 struct folder_name **names, int *count, struct err *err)
{
	DIR *folder = opendir(path);
	struct dirent *entry;
	int room = 64;

	*count = 0;
	*names = arena_array(arena, (size_t)room, sizeof(**names));
	if (!folder)
		return fail(err, "The folder %s cannot be read: %s.", path,
			    strerror(errno));
	while (*count < FOLDER_MAX && (entry = readdir(folder))) {
		struct stat about;

		if (!wanted(entry->d_name, begun) ||
		    fstatat(dirfd(folder), entry->d_name, &about, 0) < 0)
			continue;
		if (*count == room) {
			struct folder_name *more = arena_array(arena,
							       2 * (size_t)room,
							       sizeof(*more));

			memcpy(more, *names, (size_t)room * sizeof(*more));
			*names = more;
			room *= 2;
		}
		(*names)[(*count)++] = (struct folder_name){
			.name = arena_string(arena, entry->d_name),
			.is_folder = S_ISDIR(about.st_mode),
			.size = about.st_size
		};
	}
	closedir(folder);
	qsort(*names, (size_t)*count, sizeof(**names), by_name);
	return true;
}

const char *folder_home(struct arena *arena, const char *path)
{
	const char *home = getenv("HOME");

	if (*path != '~' || (path[1] && path[1] != '/') || !home)
		return path;
	return arena_printf(arena, "%s%s", home, path + 1);
}

const char *folder_short(struct arena *arena, const char *path)
{
	const char *home = getenv("HOME");
	size_t length = home ? strlen(home) : 0;

	if (!length || strncmp(path, home, length) != 0 ||
	    (path[length] && path[length] != '/'))
		return path;
	return arena_printf(arena, "~%s", path + length);
}
