/* SPDX-License-Identifier: MIT */
/*
 * inotify on the folder, not on the file: a journal that is deleted there is
 * a commit, and a restored file has another inode.
 */
#include "tui/watch.h"

#include <string.h>
#include <unistd.h>

#include "model/base/arena.h"

#ifdef __linux__
#include <sys/inotify.h>

int watch_folder_of(const char *path)
{
	struct arena scratch = { 0 };
	const char *slash = strrchr(path, '/');
	const char *folder = slash ? arena_copy(&scratch, path,
						(size_t)(slash - path + 1))
				   : ".";
	int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);

	if (watch >= 0 &&
	    inotify_add_watch(watch, folder,
			      IN_DELETE | IN_MOVED_TO | IN_CLOSE_WRITE) < 0) {
		close(watch);
		watch = -1;
	}
	arena_free(&scratch);
	return watch;
}
#else
int watch_folder_of(const char *path)
{
	(void)path;
	return -1;
}
#endif

bool watch_drain(int watch)
{
	char events[4096];
	bool any = false;

	while (read(watch, events, sizeof(events)) > 0)
		any = true;
	return any;
}

void watch_end(int watch)
{
	if (watch >= 0)
		close(watch);
}
