/* SPDX-License-Identifier: MIT */
/*
 * A watch on the folder, not on the file: a journal that is deleted there is
 * a commit, and a restored file has another inode.
 *
 * Linux tells of a folder in two ways. inotify makes whoever closes it wait
 * for a grace period of the kernel, 12 ms of every way out; the older way,
 * a signal, costs nothing at the end. The signal becomes a byte in a pipe,
 * since poll() is where we sleep. A kernel may lack the older way; inotify is
 * asked then.
 */
#define _GNU_SOURCE
#include "tui/watch.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "model/base/arena.h"

enum { DRAIN = 4096 }; /* bytes; inotify wants room for a whole name */

static const char *folder_of(const char *path, struct arena *arena)
{
	const char *slash = strrchr(path, '/');

	return slash ? arena_copy(arena, path, (size_t)(slash - path + 1))
		     : ".";
}

#ifdef F_NOTIFY
/* Static, since handlers take no argument. */
static int folder = -1, ends[2] = { -1, -1 };

static void note(int number)
{
	int saved = errno;

	(void)number;
	/* A full pipe is as good: it wakes, too. */
	if (write(ends[1], "", 1) < 0)
		errno = saved;
	errno = saved;
}

static int watch_by_signal(const char *path)
{
	struct sigaction action = { .sa_handler = note,
				    .sa_flags = SA_RESTART };

	if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) < 0)
		return -1;
	sigemptyset(&action.sa_mask);
	sigaction(SIGIO, &action, NULL);
	folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder >= 0 && fcntl(folder, F_NOTIFY,
				 (long)(DN_DELETE | DN_RENAME | DN_CREATE |
					DN_MULTISHOT)) == 0)
		return ends[0];
	watch_end(ends[0]);
	return -1;
}

static bool end_by_signal(int watch)
{
	if (watch != ends[0])
		return false;
	if (folder >= 0)
		close(folder);
	/* What is still under way must neither kill us nor find a pipe. */
	signal(SIGIO, SIG_IGN);
	close(ends[0]);
	close(ends[1]);
	folder = ends[0] = ends[1] = -1;
	return true;
}
#else
static int watch_by_signal(const char *path)
{
	(void)path;
	return -1;
}

static bool end_by_signal(int watch)
{
	(void)watch;
	return false;
}
#endif

#ifdef __linux__
#include <sys/inotify.h>

int watch_by_inotify(const char *path)
{
	struct arena scratch = { 0 };
	int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);

	if (watch >= 0 &&
	    inotify_add_watch(watch, folder_of(path, &scratch),
			      IN_DELETE | IN_MOVE | IN_CREATE) < 0) {
		close(watch);
		watch = -1;
	}
	arena_free(&scratch);
	return watch;
}
#else
int watch_by_inotify(const char *path)
{
	(void)path;
	return -1;
}
#endif

int watch_folder_of(const char *path)
{
	struct arena scratch = { 0 };
	int watch = watch_by_signal(folder_of(path, &scratch));

	arena_free(&scratch);
	return watch >= 0 ? watch : watch_by_inotify(path);
}

void watch_end(int watch)
{
	if (watch >= 0 && !end_by_signal(watch))
		close(watch);
}

bool watch_drain(int watch)
{
	char bytes[DRAIN];
	bool any = false;

	while (read(watch, bytes, sizeof(bytes)) > 0)
		any = true;
	return any;
}
