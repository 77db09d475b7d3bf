/* SPDX-License-Identifier: MIT */
/*
 * The last way out. State is static because signal handlers take no
 * arguments, and because there is one terminal.
 */
#include "tui/term/rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "model/base/err.h"

static volatile sig_atomic_t armed;
static struct termios modes;
static bool has_modes;
static int terminal = -1;
static char farewell[512];
static size_t farewell_length;

void rescue_modes(int fd)
{
	terminal = fd;
	has_modes = tcgetattr(fd, &modes) == 0;
}

/* Writes as far as the terminal takes it: one that has stopped reading must
 * not keep the process from ending. */
static void say_farewell(void)
{
	struct pollfd fd = { .fd = terminal, .events = POLLOUT };
	int flags = fcntl(terminal, F_GETFL);
	size_t done = 0;

	fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
	while (done < farewell_length) {
		ssize_t n = write(terminal, farewell + done,
				  farewell_length - done);

		if (n > 0)
			done += (size_t)n;
		else if (errno != EAGAIN || poll(&fd, 1, 200) <= 0)
			break;
	}
	fcntl(terminal, F_SETFL, flags);
}

void rescue_now(void)
{
	if (!armed)
		return;
	armed = 0;
	say_farewell();
	if (has_modes)
		tcsetattr(terminal, TCSANOW, &modes);
}

static void crash(int signal_number)
{
	rescue_now();
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

/* Sanitizers and debuggers that got there first keep their signals. */
static void watch(int signal_number)
{
	struct sigaction old,
		action = { .sa_handler = crash, .sa_flags = SA_NODEFER };

	if (sigaction(signal_number, NULL, &old) == 0 &&
	    old.sa_handler == SIG_DFL)
		sigaction(signal_number, &action, NULL);
}

void rescue_arm(const char *bytes, size_t length)
{
	static bool at_exit;

	if (length > sizeof(farewell))
		length = sizeof(farewell);
	memcpy(farewell, bytes, length);
	farewell_length = length;
	armed = 1;
	panic_restores(rescue_now);
	watch(SIGSEGV);
	watch(SIGBUS);
	watch(SIGILL);
	watch(SIGFPE);
	watch(SIGABRT);
	watch(SIGQUIT);
	if (!at_exit)
		atexit(rescue_now);
	at_exit = true;
}

void rescue_disarm(void)
{
	armed = 0;
	panic_restores(NULL);
}
