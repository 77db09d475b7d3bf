/* SPDX-License-Identifier: MIT */
/*
 * Writing small text files so that a power cut leaves the old or the new one.
 */
#include "tui/save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/base/arena.h"

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

static bool write_all(int fd, const char *text)
{
	size_t left = strlen(text);

	while (left) {
		ssize_t n = write(fd, text, left);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		text += n;
		left -= (size_t)n;
	}
	return fsync(fd) == 0;
}

static bool sync_folder(struct arena *arena, const char *path)
{
	char *folder = arena_string(arena, path);
	bool done;
	int fd;

	*strrchr(folder, '/') = '\0';
	fd = open(*folder ? folder : "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return false;
	done = fsync(fd) == 0;
	close(fd);
	return done;
}

/* Writes beside the file, then puts that in its place. */
static bool replace(struct arena *arena, const char *path, const char *text,
		    struct err *err)
{
	char *temp = arena_printf(arena, "%s.XXXXXX", path);
	int fd = mkstemp(temp), why;

	if (fd < 0)
		return fail(err, "%s cannot be written: %s.", path,
			    strerror(errno));
	if (!write_all(fd, text)) {
		why = errno;
		close(fd);
		unlink(temp);
		return fail(err, "%s cannot be written: %s.", path,
			    strerror(why));
	}
	if (close(fd) != 0 || rename(temp, path) != 0) {
		why = errno;
		unlink(temp);
		return fail(err, "%s cannot be replaced: %s.", path,
			    strerror(why));
	}
	if (!sync_folder(arena, path))
		return fail(err, "The folder of %s cannot be synced: %s.", path,
			    strerror(errno));
	return true;
}

bool save_text(const char *path, const char *text, struct err *err)
{
	struct arena arena = { 0 };
	bool done = make_folders(&arena, path, err) &&
		    replace(&arena, path, text, err);

	arena_free(&arena);
	return done;
}
