/* SPDX-License-Identifier: MIT */
/*
 * The loop: draw, sleep until something happens, act on all that came.
 *
 * Nothing ticks. The process sleeps in poll() on the terminal and on the
 * folder of the portfolio, where another process's commit shows.
 */
#include <stdio.h>
#include <time.h>

#include "model/base/text.h"
#include "model/base/utf8.h"
#include "tui/app.h"
#include "tui/recent.h"
#include "tui/term/screen.h"
#include "tui/watch.h"

enum { SHOWN_EVERY = 100 }; /* milliseconds */

static int64_t milliseconds(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

bool app_progress(struct app *app, const char *doing, long done, long total)
{
	int64_t now = milliseconds();
	bool wanted = true;
	struct key key;

	if (!app->screen || now - app->shown < SHOWN_EVERY)
		return true;
	app->shown = now;
	app->cells = screen_cells(app->screen);
	app_say(app, "%s %ld of %ld \xc2\xb7 Esc cancels", doing, done, total);
	app_draw(app);
	screen_show(app->screen);
	if (screen_wait(app->screen, NULL, 0, 0) & SCREEN_LEAVE)
		return false;
	while (screen_key(app->screen, &key))
		if (key.code == K_ESC || key.code == ('c' | K_CTRL))
			wanted = false;
	if (!wanted)
		app->message = NULL;
	return wanted;
}

static enum screen_choice choice(const char *said, const char *yes,
				 const char *no)
{
	return text_equal(said, yes)  ? SCREEN_YES
	       : text_equal(said, no) ? SCREEN_NO
				      : SCREEN_AUTO;
}

static void loop(struct app *app, struct pollfd *folder)
{
	struct key key;
	int switched = app->switched;
	bool noted = false;

	while (!app->quit) {
		unsigned what;

		if (switched != app->switched) {
			switched = app->switched;
			watch_end(folder->fd);
			folder->fd = watch_folder_of(app->portfolio.path);
		}

		app->cells = screen_cells(app->screen);
		app_draw(app);
		screen_show(app->screen);
		portfolio_warm(&app->portfolio);
		/* Synced to the disk, so not before one sees something. */
		if (!noted)
			recent_add(app->portfolio.path);
		noted = true;
		what = screen_wait(app->screen, folder, folder->fd >= 0, -1);
		if (what & SCREEN_LEAVE) {
			app_keep(app);
			break;
		}
		if (what & SCREEN_FD && watch_drain(folder->fd))
			app_look_again(app);
		while (!app->quit && screen_key(app->screen, &key)) {
			app->cells = screen_cells(app->screen);
			app_key(app, &key);
		}
	}
}

/* No terminal that one can draw on: the same as text. */
static int in_text(struct call *call, const struct err *why)
{
	struct err err;

	call_tell(call, "cairn: %s\n", why->text);
	call->portfolio = NULL;
	if (!command_run(call, 1, (const char *[]){ "today", NULL }, &err))
		call_tell(call, "cairn: %s\n", err.text);
	return call->exit;
}

int app_run(struct call *call)
{
	struct screen_wish wish;
	struct pollfd folder = { .events = POLLIN };
	struct app app;
	struct err err;
	int status = 0;

	if (!app_open(&app, call->path, &err)) {
		fprintf(call->say, "cairn: %s\n",
			visible(call->arena, err.text, false));
		return 1;
	}
	wish.colour = choice(app.conf.color, "always", "never");
	wish.ascii = choice(app.conf.glyphs, "ascii", "utf8");
	wish.mouse = !text_equal(app.conf.mouse, "off");
	app.screen = screen_open(&wish, &err);
	if (!app.screen) {
		app_close(&app);
		return in_text(call, &err);
	}
	screen_theme(app.screen, &app.theme);
	folder.fd = watch_folder_of(app.portfolio.path);
	if (app_start(&app, screen_cells(app.screen), &err))
		loop(&app, &folder);
	else
		status = 1;
	screen_close(app.screen);
	/* The kernel takes its time for this, so the terminal goes first. */
	watch_end(folder.fd);
	if (status)
		fprintf(call->say, "cairn: %s\n",
			visible(call->arena, err.text, false));
	app_close(&app);
	return status;
}
