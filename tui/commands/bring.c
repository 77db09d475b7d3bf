/* SPDX-License-Identifier: MIT */
/*
 * Words of a command as files and addresses.
 */
#include "tui/commands/bring.h"

#include <errno.h>
#include <string.h>

#include "model/badge/badge.h"

const char *bring_path(struct call *call, const char *said, const char **url)
{
	const char *end = strstr(said, "=http");

	if (!end)
		end = strstr(said, "=did:");
	*url = end ? end + 1 : "";
	return end ? arena_copy(call->arena, said, (size_t)(end - said)) : said;
}

bool bring_read(struct call *call, const struct paths_file *file, char **bytes,
		size_t *length)
{
	*length = 0;
	if (file->file >= 0 &&
	    paths_read(file->file, BADGE_FILE, call->arena, bytes, length))
		return true;
	call_tell(call, "cairn: %s cannot be read: %s.\n", file->path,
		  *file->why		 ? file->why
		  : *length > BADGE_FILE ? "it is larger than 20 MiB"
					 : strerror(errno));
	return false;
}
