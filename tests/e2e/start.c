/* SPDX-License-Identifier: MIT */
/*
 * From a fork to the program on a terminal of its own.
 */
#define _XOPEN_SOURCE 700
#include "tests/e2e/start.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

extern char **environ;

/* Sets what is fixed, then what the story wants. */
static void set_environment(const char *const env[])
{
	static const char *const kept[] = {
		"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "HOME",
	};
	static const char *const fixed[] = {
		"LC_ALL=C.UTF-8",
		"TERM=xterm-256color",
		"CAIRN_TODAY=2026-11-22",
	};
	enum { KEPT = sizeof(kept) / sizeof(*kept) };
	const char *values[KEPT];
	static char *none[] = { NULL };

	for (size_t i = 0; i < KEPT; i++)
		values[i] = getenv(kept[i]);
	environ = none;
	for (size_t i = 0; i < KEPT; i++)
		if (values[i])
			setenv(kept[i], values[i], 1);
	for (size_t i = 0; i < sizeof(fixed) / sizeof(*fixed); i++)
		putenv(strdup(fixed[i]));
	for (; env && *env; env++)
		putenv(strdup(*env));
}

_Noreturn void start_program(const char *terminal, const char *const argv[],
			     const char *const env[])
{
	int tty;

	signal(SIGHUP, SIG_DFL); /* whatever the tests were started by */
	setsid();
	tty = open(terminal, O_RDWR);
	if (tty < 0)
		_exit(126);
	ioctl(tty, TIOCSCTTY, 0);
	dup2(tty, 0);
	dup2(tty, 1);
	dup2(tty, 2);
	if (tty > 2)
		close(tty);
	set_environment(env);
	execvp(argv[0], (char *const *)argv);
	dprintf(2, "term: %s: %s\n", argv[0], strerror(errno));
	_exit(127);
}
