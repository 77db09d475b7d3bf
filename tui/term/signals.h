/* SPDX-License-Identifier: MIT */
/*
 * Signals as something that poll() can wait for.
 *
 * A handler only notes what came and writes a byte into a pipe, so none can
 * slip in between looking and sleeping. Signals that were ignored when we
 * started (nohup, a shell without job control) stay ignored.
 */
#ifndef CAIRN_TERM_SIGNALS_H
#define CAIRN_TERM_SIGNALS_H

#include <stdbool.h>

#include "model/base/err.h"

struct signals {
	int leave; /* SIGTERM, SIGHUP or SIGINT came: which; or 0 */
	bool resized; /* SIGWINCH */
	bool stop; /* SIGTSTP: suspend, please */
	bool woken; /* SIGCONT: the shell may have used the terminal */
};

/* Installs the handlers; the old ones come back with signals_close(). A
 * second signal to leave ends the process at once, terminal restored: the
 * first was not heeded. */
bool signals_open(struct err *err);
void signals_close(void);

/* Readable when something has come. */
int signals_fd(void);

/* What has come since the last time. */
struct signals signals_take(void);

/* Stops the process, or its whole process group as Ctrl-Z does; returns
 * when it goes on. Does nothing where that signal was ignored. */
void signals_stop(bool group);

#endif
