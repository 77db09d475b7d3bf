/* SPDX-License-Identifier: MIT */
/*
 * Writing files so that a power cut leaves the old one or the new, whole.
 */
#include "tui/save.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/base/arena.h"
#include "model/store/store.h"

/* Makes the folders that lead to a file. */
static bool make_folders(struct arena *arena, const char *path, struct err *err)
{
	char *copy = arena_string(arena, path);

	for (char *slash = strchr(copy + 1, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(copy, 0700) != 0 && errno != EEXIST)
			return fail(err, "The folder %s cannot be made: %s.",
				    copy, strerror(errno));
		*slash = '/';
	}
	return true;
}

static bool write_all(int fd, const char *at, size_t left)
{
	while (left) {
		ssize_t n = write(fd, at, left);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		at += n;
		left -= (size_t)n;
	}
	return fsync(fd) == 0;
}

/* Writes beside the file that it is to be; *temp tells where. */
static bool write_beside(struct arena *arena, const char *path,
			 const char *bytes, size_t size, char **temp,
			 struct err *err)
{
	int fd, why;

	*temp = arena_printf(arena, "%s.XXXXXX", path);
	fd = mkstemp(*temp);
	if (fd < 0)
		return fail(err, "%s cannot be written: %s.", path,
			    strerror(errno));
	why = write_all(fd, bytes, size) ? 0 : errno;
	if (close(fd) != 0 && !why)
		why = errno;
	if (!why)
		return true;
	unlink(*temp);
	return fail(err, "%s cannot be written: %s.", path, strerror(why));
}

/* Writes beside the file, then puts that in its place. */
static bool replace(struct arena *arena, const char *path, const char *text,
		    struct err *err)
{
	char *temp;

	if (!write_beside(arena, path, text, strlen(text), &temp, err))
		return false;
	if (rename(temp, path) != 0) {
		fail(err, "%s cannot be replaced: %s.", path, strerror(errno));
		unlink(temp);
		return false;
	}
	return store_sync_folder(path, err);
}

bool save_text(const char *path, const char *text, struct err *err)
{
	struct arena arena = { 0 };
	bool done = make_folders(&arena, path, err) &&
		    replace(&arena, path, text, err);

	arena_free(&arena);
	return done;
}

bool save_new(const char *path, const void *bytes, size_t size, struct err *err)
{
	struct arena arena = { 0 };
	char *temp;
	bool done = write_beside(&arena, path, bytes, size, &temp, err) &&
		    store_name_file(temp, path, err) &&
		    store_sync_folder(path, err);

	arena_free(&arena);
	return done;
}
