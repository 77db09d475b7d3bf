/* SPDX-License-Identifier: MIT */
/*
 * A watch on the folder, not on the file: a journal that is deleted there is
 * a commit, and a restored file has another inode.
 *
 * Linux tells of a folder in two ways. inotify makes whoever closes it wait
 * for a grace period of the kernel, 12 ms of every way out; the older way,
 * a signal, costs nothing at the end. The signal becomes a byte in a pipe,
 * since poll() is where we sleep.
 */
#define _GNU_SOURCE
#include "tui/watch.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "model/base/arena.h"

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

static int open_folder(const char *path)
{
	struct arena scratch = { 0 };
	const char *slash = strrchr(path, '/');
	int fd = open(slash ? arena_copy(&scratch, path,
					 (size_t)(slash - path + 1))
			    : ".",
		      O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	arena_free(&scratch);
	return fd;
}

int watch_folder_of(const char *path)
{
	struct sigaction action = { .sa_handler = note,
				    .sa_flags = SA_RESTART };

	if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) < 0)
		return -1;
	sigemptyset(&action.sa_mask);
	sigaction(SIGIO, &action, NULL);
	folder = open_folder(path);
	if (folder >= 0 && fcntl(folder, F_NOTIFY,
				 (long)(DN_DELETE | DN_RENAME | DN_CREATE |
					DN_MULTISHOT)) == 0)
		return ends[0];
	watch_end(ends[0]);
	return -1;
}

void watch_end(int watch)
{
	if (watch < 0)
		return;
	if (folder >= 0)
		close(folder);
	/* What is still under way must neither kill us nor find a pipe. */
	signal(SIGIO, SIG_IGN);
	close(ends[0]);
	close(ends[1]);
	folder = ends[0] = ends[1] = -1;
}
#else
int watch_folder_of(const char *path)
{
	(void)path;
	return -1;
}

void watch_end(int watch)
{
	(void)watch;
}
#endif

bool watch_drain(int watch)
{
	char bytes[256];
	bool any = false;

	while (read(watch, bytes, sizeof(bytes)) > 0)
		any = true;
	return any;
}
