/* SPDX-License-Identifier: MIT */
/*
 * Waiting, and keys as they come.
 */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "model/base/err.h"
#include "model/base/utf8.h"
#include "tui/term/signals.h"
#include "tui/term/terminal.h"

enum {
	PASTE_MAX = 1 << 20, /* bytes; the rest of a paste is dropped */
	PASTE_PAUSE = 500, /* ms without a byte that end a paste */
	REST_PAUSE = 25, /* ms to wait for the rest of a character */
	DOUBLE_CLICK = 400, /* ms */
};

static long long milliseconds(const struct timespec *time)
{
	return time->tv_sec * 1000LL + time->tv_nsec / 1000000;
}

static long long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return milliseconds(&time);
}

/* What signals ask of us; returns events. */
static unsigned heed(struct screen *screen)
{
	struct signals signals = signals_take();

	if (signals.leave) {
		screen->leaving = signals.leave;
		return SCREEN_LEAVE;
	}
	if (signals.stop) {
		screen_lend(screen);
		signals_stop(false);
		/* Going on is no news to us. */
		signals_take();
		screen_take(screen);
	} else if (signals.woken) {
		screen_take(screen);
	} else if (signals.resized) {
		terminal_size(screen);
		screen_repaint(screen);
		screen->resized = true;
	}
	return screen->resized ? SCREEN_KEY : 0;
}

static unsigned events_of(struct screen *screen, const struct pollfd *all,
			  struct pollfd *fds, int count)
{
	unsigned events = 0;

	if (all[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
		screen->leaving = SIGHUP;
		return SCREEN_LEAVE;
	}
	if (all[0].revents & POLLIN) {
		screen->announced = true;
		screen->drained = false;
		events |= SCREEN_KEY;
	}
	if (all[1].revents)
		events |= heed(screen);
	for (int i = 0; i < count; i++) {
		fds[i].revents = all[2 + i].revents;
		if (fds[i].revents)
			events |= SCREEN_FD;
	}
	return events;
}

unsigned screen_wait(struct screen *screen, struct pollfd *fds, int count,
		     int timeout_ms)
{
	struct pollfd all[2 + SCREEN_FDS] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = signals_fd(), .events = POLLIN },
	};
	long long end = timeout_ms < 0 ? 0 : now() + timeout_ms;

	if (count > SCREEN_FDS)
		panic("waiting for %d descriptors", count);
	for (int i = 0; i < count; i++)
		all[2 + i] = fds[i];
	while (!screen->leaving) {
		long long left = timeout_ms < 0 ? -1 : end - now();
		unsigned events;
		int n;

		if (!screen->drained || screen->resized)
			left = 0;
		else if (timeout_ms >= 0 && left < 0)
			left = 0;
		n = poll(all, (nfds_t)(2 + count), (int)left);
		if (n < 0 && errno != EINTR)
			panic("poll: %s", strerror(errno));
		events = n > 0 ? events_of(screen, all, fds, count) : 0;
		if (!screen->leaving && (!screen->drained || screen->resized))
			events |= SCREEN_KEY;
		if (events)
			return events;
		if (n == 0 && timeout_ms >= 0 && now() >= end)
			return SCREEN_TIME;
	}
	return SCREEN_LEAVE;
}

/* One byte or KEY_ number, or ERR if nothing comes within so many ms. */
static int next_within(struct screen *screen, int ms)
{
	struct pollfd fd = { .fd = STDIN_FILENO, .events = POLLIN };
	int number = wgetch(screen->input);

	if (number != ERR || poll(&fd, 1, ms) <= 0)
		return number;
	return wgetch(screen->input);
}

static void paste_add(struct screen *screen, int byte)
{
	if (screen->paste_length + 1 >= screen->paste_room) {
		size_t room = 2 * screen->paste_room + 256;
		char *more = realloc(screen->paste, room);

		if (!more)
			panic("no memory for a paste of %zu bytes", room);
		screen->paste = more;
		screen->paste_room = room;
	}
	screen->paste[screen->paste_length++] = (char)byte;
	screen->paste[screen->paste_length] = '\0';
}

/* Everything up to the end mark is text, whatever it looks like. Numbers
 * above a byte are sequences that ncurses took for keys; no text is lost
 * with them. */
static void read_paste(struct screen *screen, struct key *key)
{
	bool after_return = false;
	int number;

	screen->paste_length = 0;
	paste_add(screen, ' ');
	screen->paste_length = 0;
	screen->paste[0] = '\0';
	while ((number = next_within(screen, PASTE_PAUSE)) != ERR &&
	       number != KEY_PASTE_END) {
		bool second = number == '\n' && after_return;

		after_return = number == '\r';
		if (number > 0 && number < 256 && !second &&
		    screen->paste_length < PASTE_MAX)
			paste_add(screen, number == '\r' ? '\n' : number);
	}
	*key = (struct key){ .code = K_PASTE, .paste = screen->paste };
}

static bool read_mouse(struct screen *screen, struct key *key)
{
	struct timespec time;
	MEVENT event;

	if (getmouse(&event) != OK)
		return false;
	*key = (struct key){ .row = event.y, .column = event.x };
	if (event.bstate & BUTTON4_PRESSED) {
		key->code = K_WHEEL_UP;
	} else if (event.bstate & BUTTON5_PRESSED) {
		key->code = K_WHEEL_DOWN;
	} else if (event.bstate & BUTTON1_PRESSED) {
		clock_gettime(CLOCK_MONOTONIC, &time);
		key->code = K_CLICK;
		if (milliseconds(&time) - milliseconds(&screen->clicked) <
			    DOUBLE_CLICK &&
		    event.y == screen->click_row &&
		    event.x == screen->click_column) {
			key->code = K_DOUBLE;
			time = (struct timespec){ 0 };
		}
		screen->clicked = time;
		screen->click_row = event.y;
		screen->click_column = event.x;
	}
	return key->code != 0;
}

/* The rest of a character that began with a byte; 0 if it is broken. */
static int read_character(struct screen *screen, int byte)
{
	char bytes[UTF8_MAX] = { (char)byte };
	int length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2, have = 1;
	const char *at = bytes;
	int32_t code;

	while (have < length) {
		int number = next_within(screen, REST_PAUSE);

		if (number == ERR)
			return 0;
		if ((number & ~0x3f) != 0x80) {
			ungetch(number);
			return 0;
		}
		bytes[have++] = (char)number;
	}
	code = utf8_next(&at, bytes + have);
	return code > 0 && at == bytes + have ? code : 0;
}

static int code_of(struct screen *screen, int number)
{
	if (number >= 0xc2 && number < 0xf5)
		return read_character(screen, number);
	return key_from_curses(number,
			       number > KEY_MAX ? keyname(number) : NULL);
}

/* Esc alone, or in front of what Alt is held with. */
static int read_escape(struct screen *screen)
{
	int number = wgetch(screen->input), code;

	if (number == ERR)
		return K_ESC;
	if (number == 27 || number == KEY_MOUSE || number == KEY_RESIZE ||
	    number == KEY_PASTE_START) {
		ungetch(number);
		return K_ESC;
	}
	code = code_of(screen, number);
	return code ? code | K_ALT : K_ESC;
}

/* Nothing came although poll() said so: is there nobody any more? */
static void check_end(struct screen *screen)
{
	struct pollfd fd = { .fd = STDIN_FILENO, .events = POLLIN };
	int waiting = 0;

	if (poll(&fd, 1, 0) == 1 &&
	    (ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0))
		screen->leaving = SIGHUP;
}

bool screen_key(struct screen *screen, struct key *key)
{
	int number;

	if (screen->resized) {
		screen->resized = false;
		*key = (struct key){ .code = K_RESIZE };
		return true;
	}
	while ((number = wgetch(screen->input)) != ERR) {
		screen->announced = false;
		if (number == KEY_MOUSE) {
			if (read_mouse(screen, key))
				return true;
		} else if (number == KEY_PASTE_START) {
			read_paste(screen, key);
			return true;
		} else {
			*key = (struct key){
				.code = number == 27 ? read_escape(screen)
						     : code_of(screen, number)
			};
			if (key->code)
				return true;
		}
	}
	if (screen->announced)
		check_end(screen);
	screen->announced = false;
	screen->drained = true;
	return false;
}
