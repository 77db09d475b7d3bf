/* SPDX-License-Identifier: MIT */
/*
 * Going on with another portfolio: a coach's next client.
 */
#include "tui/commands/families.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tui/app.h"
#include "tui/folder.h"
#include "tui/overlays/files.h"
#include "tui/overlays/question.h"

static void switch_to(struct app *app, const char *path)
{
	struct err err;

	if (app_switch_file(app, path, false, &err))
		app_say(app, "opened %s", folder_short(&app->turn, path));
	else
		app_complain(app, &err);
}

/* A slip of the pen must not leave an empty file behind. */
static bool open_on_screen(struct call *call, struct err *err)
{
	const char *path = folder_home(call->arena, call->words[0]);
	struct stat about;

	if (stat(path, &about) == 0 && S_ISDIR(about.st_mode)) {
		files_open(call->app, path);
		return true;
	}
	if (stat(path, &about) == 0) {
		if (!app_switch_file(call->app, path, false, err))
			return false;
		app_say(call->app, "opened %s",
			folder_short(&call->app->turn, path));
		return true;
	}
	if (errno != ENOENT)
		return fail(err, "%s cannot be opened.", path);
	question_ask(call->app,
		     arena_printf(call->arena, "Make a new file %s? (y/n)",
				  folder_short(call->arena, path)),
		     switch_to, path);
	return true;
}

static bool open_file(struct call *call, struct err *err)
{
	if (call->app && !call->count) {
		files_open(call->app, NULL);
		return true;
	}
	if (call->count != 1)
		return call_usage(call, err);
	if (call->app)
		return open_on_screen(call, err);
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return fail(err, "`cairn open` shows the screen, for which a "
				 "terminal is needed.");
	call->path = call->words[0];
	call->exit = app_run(call);
	return true;
}

const struct command open_commands[] = {
	{ "open", "open FILE", "go on with another portfolio", "", NO_FILE,
	  open_file },
	{ 0 },
};
