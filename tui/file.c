/* SPDX-License-Identifier: MIT */
/*
 * Which portfolio the screen is on: opening, changing over, leaving.
 */
#include "tui/app.h"

#include <string.h>
#include <unistd.h>

#include "tui/recent.h"
#include "tui/setup.h"

bool app_open(struct app *app, const char *path, struct err *err)
{
	*app = (struct app){ 0 };
	if (setup_read(app, err) &&
	    portfolio_open(&app->portfolio, path, PORTFOLIO_CREATE, err))
		return true;
	arena_free(&app->life);
	return false;
}

bool app_start(struct app *app, struct cells *cells, struct err *err)
{
	app->cells = cells;
	return app_show_view(app, setup_start_view(app), err);
}

/* A sample goes with its folder: nothing of it is kept. */
static void leave_file(struct app *app)
{
	char *path = arena_string(&app->turn, app->portfolio.path);
	char *slash = strrchr(path, '/');

	portfolio_close(&app->portfolio);
	if (!app->is_sample || !slash)
		return;
	unlink(path);
	*slash = '\0';
	rmdir(path);
}

void app_close(struct app *app)
{
	app_forget_views(app);
	leave_file(app);
	arena_free(&app->turn);
	arena_free(&app->life);
}

bool app_switch_file(struct app *app, const char *path, bool sample,
		     struct err *err)
{
	struct portfolio other;

	if (!portfolio_open(&other, path, PORTFOLIO_CREATE, err))
		return false;
	app_forget_views(app);
	if (sample && !app->is_sample)
		app->own_file = arena_string(&app->life, app->portfolio.path);
	leave_file(app);
	app->portfolio = other;
	app->is_sample = sample;
	app->switched++;
	if (!sample)
		recent_add(path);
	return app_show_view(app, 0, err);
}
