/* SPDX-License-Identifier: MIT */
/*
 * Files and folders, by descriptor: a name that is looked at and then opened
 * cannot be swapped for another in between.
 */
#include "model/exchange/paths.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct names {
	const char **at;
	size_t count, room;
};

static const char *last_part(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash && slash[1] ? slash + 1 : path;
}

static bool visit(const struct paths_walk *walk, const char *path, int file,
		  int64_t size, const char *why, bool wrong, struct err *err)
{
	const struct paths_file found = {
		.path = path,
		.name = last_part(path),
		.file = file,
		.size = size,
		.why = why,
		.wrong = wrong,
	};

	return walk->visit(&found, walk->data, err);
}

static void add_name(struct names *names, struct arena *arena, const char *name)
{
	if (names->count == names->room) {
		size_t room = names->room ? names->room * 2 : 64;
		const char **at = arena_array(arena, room, sizeof(*at));

		if (names->count)
			memcpy(at, names->at, names->count * sizeof(*at));
		names->at = at;
		names->room = room;
	}
	names->at[names->count++] = arena_string(arena, name);
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool walk_entry(const struct paths_walk *walk, int folder,
		       const char *name, const char *path, int depth,
		       struct err *err);

static bool walk_folder(const struct paths_walk *walk, int folder,
			const char *path, int depth, struct err *err)
{
	struct arena arena = { 0 };
	struct names names = { 0 };
	const struct dirent *entry;
	DIR *dir = fdopendir(folder);
	bool going = true;

	if (!dir) {
		close(folder);
		return visit(walk, path, -1, 0, strerror(errno), true, err);
	}
	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			add_name(&names, &arena, entry->d_name);
	if (names.count)
		qsort(names.at, names.count, sizeof(*names.at), by_bytes);
	for (size_t i = 0; i < names.count && going; i++) {
		struct arena_mark mark = arena_mark(&arena);
		size_t slash = path[strlen(path) - 1] == '/';

		going = walk_entry(walk, folder, names.at[i],
				   arena_printf(&arena, "%s%s%s", path,
						slash ? "" : "/", names.at[i]),
				   depth, err);
		arena_rewind(&arena, mark);
	}
	closedir(dir);
	arena_free(&arena);
	return going;
}

/* What was opened, whatever its name said before. */
static bool walk_open(const struct paths_walk *walk, int file, const char *path,
		      int depth, struct err *err)
{
	struct stat stat;
	bool going;

	if (fstat(file, &stat) < 0) {
		going = visit(walk, path, -1, 0, strerror(errno), true, err);
	} else if (S_ISDIR(stat.st_mode)) {
		if (depth <= walk->depth)
			return walk_folder(walk, file, path, depth + 1, err);
		going = visit(walk, path, -1, 0, "a folder that lies too deep",
			      false, err);
	} else if (!S_ISREG(stat.st_mode)) {
		going = visit(walk, path, -1, 0, "not a regular file", false,
			      err);
	} else {
		going = visit(walk, path, file, stat.st_size, "", false, err);
	}
	close(file);
	return going;
}

/* Looks before it opens: opening a device can do something already. */
static bool walk_entry(const struct paths_walk *walk, int folder,
		       const char *name, const char *path, int depth,
		       struct err *err)
{
	bool named = folder == AT_FDCWD;
	struct stat stat;
	int file;

	if (fstatat(folder, name, &stat, named ? 0 : AT_SYMLINK_NOFOLLOW) < 0)
		return visit(walk, path, -1, 0, strerror(errno), true, err);
	if (S_ISLNK(stat.st_mode))
		return visit(walk, path, -1, 0, "a symbolic link", false, err);
	if (!S_ISREG(stat.st_mode) && !S_ISDIR(stat.st_mode))
		return visit(walk, path, -1, 0, "not a regular file", named,
			     err);
	file = openat(folder, name,
		      O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC |
			      (named ? 0 : O_NOFOLLOW));
	if (file < 0)
		return visit(walk, path, -1, 0, strerror(errno), true, err);
	return walk_open(walk, file, path, depth, err);
}

bool paths_walk(const struct paths_walk *walk, const char *path,
		struct err *err)
{
	if (!*path)
		return visit(walk, path, -1, 0, "There is no name", true, err);
	return walk_entry(walk, AT_FDCWD, path, path, 0, err);
}

bool paths_read(int file, size_t most, struct arena *arena, char **bytes,
		size_t *length)
{
	struct stat stat;
	size_t room = 65536;

	*length = 0;
	if (fstat(file, &stat) == 0 && S_ISREG(stat.st_mode) &&
	    stat.st_size >= 0)
		room = (size_t)stat.st_size + 1;
	if (room > most + 1)
		room = most + 1;
	*bytes = arena_alloc(arena, room + 1);
	for (;;) {
		ssize_t count;

		if (*length > most)
			return false;
		if (*length == room) {
			char *more = arena_alloc(arena, room * 2 + 1);

			memcpy(more, *bytes, *length);
			*bytes = more;
			room *= 2;
		}
		count = read(file, *bytes + *length, room - *length);
		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0) {
			(*bytes)[*length] = '\0';
			return count == 0;
		}
		*length += (size_t)count;
	}
}
