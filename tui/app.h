/* SPDX-License-Identifier: MIT */
/*
 * The screen: what is open, and the loop that draws it and obeys its keys.
 */
#ifndef CAIRN_TUI_APP_H
#define CAIRN_TUI_APP_H

#include "tui/command.h"
#include "tui/conf.h"
#include "tui/keymap.h"
#include "tui/overlay.h"
#include "tui/panes/pane.h"
#include "tui/theme.h"

enum { VIEWS = 6, PANES_MAX = 16, HISTORY_MAX = 100, DEPTH_MAX = 8 };

struct app {
	struct portfolio portfolio;
	struct screen *screen; /* NULL in tests: then cells are the test's */
	struct cells *cells;
	struct conf conf;
	struct keymap keys;
	struct theme theme;
	const char *theme_name;
	struct pane *views[VIEWS]; /* made when first seen */
	int view; /* the one that is shown */
	struct pane *over[PANES_MAX]; /* panes opened on top of it */
	int over_count;
	struct overlay *overlay; /* the topmost, or NULL */
	const char *message; /* in the place of the footer, for one key */
	bool message_bad;
	int64_t shown; /* progress, when last; milliseconds */
	bool quit;
	int depth; /* of commands that run commands */
	int64_t stamp; /* of the file when last loaded */
	const char *history[HISTORY_MAX]; /* of the prompt, in `life` */
	int history_count;
	struct arena life, turn;
	const char *own_file; /* to go back to from the sample */
	int switched; /* so many times to another file */
	bool is_sample; /* a temporary file that is not one's own */
};

/* The views in the order of their digits. */
extern const struct pane_class *const view_classes[VIEWS];

/* Runs until it is left; returns the exit status. Without a usable terminal
 * it prints Today as text. */
int app_run(struct call *call);

/* For tests and app_run(): everything but the terminal. app_open() reads the
 * settings and opens the portfolio file; app_start() shows the first view in
 * cells; app_key() acts on one key; app_draw() draws the whole screen. */
bool app_open(struct app *app, const char *path, struct err *err);
bool app_start(struct app *app, struct cells *cells, struct err *err);
void app_close(struct app *app);
void app_key(struct app *app, const struct key *key);
void app_draw(struct app *app);

/* Reloads what is seen, if another process has changed the file. */
void app_look_again(struct app *app);

/* Runs a command line as if it had been typed; its words or its failure
 * become the message. */
bool app_command(struct app *app, const char *line);

/* The same, but returns the exit status that the shell would: 0, 1 failed,
 * 2 wrong usage. */
int app_obey(struct app *app, const char *line);

/* The pane that is seen. */
struct pane *app_pane(const struct app *app);

/* Shows a view (0..5), or opens a pane on top; `about` is kept with it.
 * app_back() closes the topmost pane; false where there is none. */
bool app_show_view(struct app *app, int view, struct err *err);
bool app_open_pane(struct app *app, const struct pane_class *class,
		   const char *about, struct err *err);
bool app_back(struct app *app, struct err *err);

/* Loads the seen pane anew; others are loaded when they are seen again. */
bool app_reload(struct app *app, struct err *err);

/* Lays an overlay on top (owned by the app from now on) / ends the topmost. */
void app_overlay(struct app *app, struct overlay *overlay);
void app_overlay_end(struct app *app);

/* The terminal is going away: what overlays hold is saved where it can be,
 * and they end. */
void app_keep(struct app *app);

/* What just happened, or could not be done: shown until the next key. */
void app_say(struct app *app, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void app_complain(struct app *app, const struct err *err);

/* Shows how far long work is ("checking 120 of 3000"), now and then. False
 * where the person pressed Esc: then it should end. */
bool app_progress(struct app *app, const char *doing, long done, long total);

/* Ends all overlays and panes: they are about a file that is left. */
void app_forget_views(struct app *app);

/* Changes the look at once. */
bool app_set_theme(struct app *app, const char *name, struct err *err);

/* Goes on with another portfolio; the one that is open is closed only when
 * the other could be opened. */
bool app_switch_file(struct app *app, const char *path, bool sample,
		     struct err *err);

#endif
