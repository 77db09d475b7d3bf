/* SPDX-License-Identifier: MIT */
/*
 * A portfolio to look around in.
 */
#include "tui/commands/families.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/sample.h"
#include "tui/app.h"

/* On the screen: a file of its own in a private temporary folder, so that it
 * is never mixed with one's own. */
static bool look_around(struct call *call, struct err *err)
{
	const char *base = getenv("TMPDIR");
	char *folder = arena_printf(call->arena, "%s/cairn-sample-XXXXXX",
				    base && *base == '/' ? base : "/tmp");
	const char *path;

	if (!mkdtemp(folder))
		return fail(err,
			    "No temporary folder can be made for the "
			    "sample: set TMPDIR to one that you may write.");
	path = arena_printf(call->arena, "%s/sample.cairn", folder);
	if (!sample_write(path, err) ||
	    !app_switch_file(call->app, path, true, err)) {
		unlink(path);
		rmdir(folder);
		return false;
	}
	app_say(call->app, "A sample; nothing here is kept. q goes back to "
			   "your own.");
	return true;
}

static bool sample(struct call *call, struct err *err)
{
	if (call->app && !call->count)
		return look_around(call, err);
	if (call->count != 1)
		return call_usage(call, err);
	if (!sample_write(call->words[0], err))
		return false;
	call_put(call, "wrote a sample portfolio to %s\n", call->words[0]);
	return true;
}

const struct command sample_commands[] = {
	{ "sample", "sample FILE", "write a sample portfolio to a new file", "",
	  NO_FILE, sample },
	{ 0 },
};
