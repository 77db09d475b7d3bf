/* SPDX-License-Identifier: MIT */
/*
 * The self-pipe. Static, since handlers take no argument.
 */
#include "tui/term/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "tui/term/rescue.h"

static const int watched[] = {
	SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGTSTP, SIGCONT,
};

enum { WATCHED = sizeof(watched) / sizeof(*watched) };

static struct sigaction before[WATCHED];
static volatile sig_atomic_t came[WATCHED];
static volatile sig_atomic_t leave_asked;
static int ends[2] = { -1, -1 };

static void note(int number)
{
	int saved = errno;

	for (int i = 0; i < WATCHED; i++)
		if (watched[i] == number)
			came[i] = 1;
	if (number == SIGTERM || number == SIGHUP || number == SIGINT) {
		if (leave_asked && number == SIGTERM) {
			rescue_now();
			_exit(128 + number);
		}
		leave_asked = 1;
	}
	/* A full pipe is as good: it wakes, too. */
	if (write(ends[1], "", 1) < 0)
		errno = saved;
	errno = saved;
}

static void catch (int i)
{
	struct sigaction action = { .sa_handler = note };

	sigemptyset(&action.sa_mask);
	sigaction(watched[i], &action, NULL);
}

bool signals_open(struct err *err)
{
	if (pipe(ends) != 0)
		return fail(err, "No pipe for signals: %s.", strerror(errno));
	for (int i = 0; i < 2; i++) {
		fcntl(ends[i], F_SETFL, O_NONBLOCK);
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
	}
	leave_asked = 0;
	for (int i = 0; i < WATCHED; i++) {
		came[i] = 0;
		sigaction(watched[i], NULL, &before[i]);
		if (before[i].sa_handler != SIG_IGN)
			catch (i);
	}
	return true;
}

void signals_close(void)
{
	if (ends[0] < 0)
		return;
	for (int i = 0; i < WATCHED; i++)
		sigaction(watched[i], &before[i], NULL);
	close(ends[0]);
	close(ends[1]);
	ends[0] = ends[1] = -1;
}

int signals_fd(void)
{
	return ends[0];
}

static bool take(int number)
{
	for (int i = 0; i < WATCHED; i++) {
		if (watched[i] != number || !came[i])
			continue;
		came[i] = 0;
		return true;
	}
	return false;
}

struct signals signals_take(void)
{
	struct signals signals = { 0 };
	char bytes[64];

	while (read(ends[0], bytes, sizeof(bytes)) > 0)
		;
	signals.resized = take(SIGWINCH);
	signals.stop = take(SIGTSTP);
	signals.woken = take(SIGCONT);
	if (take(SIGINT))
		signals.leave = SIGINT;
	if (take(SIGTERM))
		signals.leave = SIGTERM;
	if (take(SIGHUP))
		signals.leave = SIGHUP;
	return signals;
}

void signals_stop(bool group)
{
	struct sigaction action = { .sa_handler = SIG_DFL };

	for (int i = 0; i < WATCHED; i++) {
		if (watched[i] != SIGTSTP || before[i].sa_handler == SIG_IGN)
			continue;
		sigemptyset(&action.sa_mask);
		sigaction(SIGTSTP, &action, NULL);
		/* Scripts that started us stop with us, or the shell would
		 * not notice. */
		kill(group ? 0 : getpid(), SIGTSTP);
		catch (i);
	}
}
