/* SPDX-License-Identifier: MIT */
/*
 * Measures a full-screen program from outside, over a pty of 24 rows and 80
 * columns: how long from the start to the last byte of the first screen, from
 * a key to the last byte of its answer, how many bytes that takes, memory,
 * wake-ups while idle, and the way out. The last byte is the one before a
 * silence.
 *
 * usage: measure BEFORE SEARCH PROGRAM [ARGUMENT ...]
 * BEFORE is typed first, to come to the list; SEARCH after that, each key of
 * it timed, and Escape twice; only with a SEARCH is the prompt asked for as
 * well. Prints a name and a number a line.
 */
#define _XOPEN_SOURCE 700
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/e2e/start.h"

enum {
	STARTS = 15,
	KEYS = 150,
	HELD = 100, /* times that a key comes at once */
	SAVES = 20,
	START_SILENCE = 150, /* ms */
	KEY_SILENCE = 12,
};

struct sitting {
	int pty;
	pid_t program;
};

struct answer {
	double ms; /* to the last byte; below 0: no answer */
	size_t bytes;
};

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void die(const char *what)
{
	fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
	exit(1);
}

/* Reads until nothing has come for `silence` ms, but waits up to two seconds
 * for the first byte. */
static struct answer listen_to(const struct sitting *sitting, double from,
			       int silence)
{
	struct answer answer = { .ms = -1 };
	struct pollfd ready = { .fd = sitting->pty, .events = POLLIN };
	char bytes[65536];
	int wait = 2000;

	while (poll(&ready, 1, wait) > 0) {
		ssize_t n = read(sitting->pty, bytes, sizeof(bytes));

		if (n <= 0)
			break;
		answer.ms = now_ms() - from;
		answer.bytes += (size_t)n;
		wait = silence;
	}
	return answer;
}

static struct answer begin(struct sitting *sitting, const char *const argv[])
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	double from;

	sitting->pty = posix_openpt(O_RDWR | O_NOCTTY);
	if (sitting->pty < 0 || grantpt(sitting->pty) || unlockpt(sitting->pty))
		die("a pty");
	fcntl(sitting->pty, F_SETFD, FD_CLOEXEC);
	ioctl(sitting->pty, TIOCSWINSZ, &size);
	from = now_ms();
	sitting->program = fork();
	if (sitting->program < 0)
		die("fork");
	if (sitting->program == 0)
		start_program(ptsname(sitting->pty), argv, NULL);
	return listen_to(sitting, from, START_SILENCE);
}

static struct answer press(const struct sitting *sitting, const char *key,
			   size_t length)
{
	double from = now_ms();

	if (write(sitting->pty, key, length) < 0)
		die("a key");
	return listen_to(sitting, from, KEY_SILENCE);
}

/* From "q" to the end of the process, in ms. */
static double leave(const struct sitting *sitting)
{
	struct pollfd ready = { .fd = sitting->pty, .events = POLLIN };
	char bytes[4096];
	double from = now_ms();

	if (write(sitting->pty, "q", 1) < 0)
		die("q");
	while (waitpid(sitting->program, NULL, WNOHANG) == 0) {
		if (poll(&ready, 1, 0) > 0 &&
		    read(sitting->pty, bytes, sizeof(bytes)) < 0 &&
		    errno != EIO)
			die("the end");
		if (now_ms() - from > 2000) {
			kill(sitting->program, SIGKILL);
			waitpid(sitting->program, NULL, 0);
			close(sitting->pty);
			return -1;
		}
	}
	close(sitting->pty);
	return now_ms() - from;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double part(double *numbers, size_t count, int percent)
{
	qsort(numbers, count, sizeof(*numbers), by_size);
	return count ? numbers[(count - 1) * (size_t)percent / 100] : -1;
}

/* A number of /proc/PID/status, or -1. */
static long status(pid_t program, const char *name)
{
	char path[64], line[256];
	long value = -1;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%ld/status", (long)program);
	file = fopen(path, "r");
	while (file && fgets(line, sizeof(line), file))
		if (!strncmp(line, name, strlen(name)))
			value = strtol(line + strlen(name) + 1, NULL, 10);
	if (file)
		fclose(file);
	return value;
}

static void print(const char *what, const char *which, double number)
{
	printf("%s%s %.2f\n", what, which, number);
}

static void measure_keys(const struct sitting *sitting, const char *what,
			 const char *key)
{
	double ms[KEYS];
	size_t bytes = 0, count = 0;

	for (int i = 0; i < KEYS; i++) {
		struct answer answer = press(sitting, key, strlen(key));

		if (answer.ms < 0)
			break;
		ms[count++] = answer.ms;
		bytes += answer.bytes;
	}
	print(what, "", part(ms, count, 50));
	print(what, "-p99", part(ms, count, 99));
	print(what, "-bytes", count ? (double)bytes / (double)count : -1);
}

static void measure_held(const struct sitting *sitting)
{
	char keys[HELD];

	memset(keys, 'k', sizeof(keys));
	print("held", "", press(sitting, keys, sizeof(keys)).ms);
}

static void measure_search(const struct sitting *sitting, const char *keys)
{
	double ms[64];
	size_t count = 0;

	for (; *keys && count < 64; keys++) {
		struct answer answer = press(sitting, keys, 1);

		if (answer.ms >= 0)
			ms[count++] = answer.ms;
	}
	print("find", "", part(ms, count, 100));
	press(sitting, "\033", 1);
	press(sitting, "\033", 1);
	press(sitting, ":", 1);
	print("esc", "", press(sitting, "\033", 1).ms);
}

/* Takes back, again and again, what was done last: each is a change that is
 * committed to the disk and shown. */
static void measure_saves(const struct sitting *sitting)
{
	double ms[SAVES];

	print("save-first", "", press(sitting, "u", 1).ms);
	press(sitting, "\022", 1);
	for (int i = 0; i < SAVES; i++)
		ms[i] = press(sitting, i % 2 ? "\022" : "u", 1).ms;
	print("save", "", part(ms, SAVES, 50));
}

static long idle_wakes(const struct sitting *sitting)
{
	const struct timespec three = { .tv_sec = 3 };
	long before = status(sitting->program, "voluntary_ctxt_switches:");

	nanosleep(&three, NULL);
	return status(sitting->program, "voluntary_ctxt_switches:") - before;
}

int main(int argc, char **argv)
{
	const char *const *program = (const char *const *)argv + 3;
	struct sitting sitting;
	double starts[STARTS], exits[STARTS];
	size_t first = 0;

	if (argc < 4) {
		fputs("usage: measure BEFORE SEARCH PROGRAM ...\n", stderr);
		return 2;
	}
	for (int i = 0; i < STARTS; i++) {
		struct answer answer = begin(&sitting, program);

		starts[i] = answer.ms;
		first = answer.bytes;
		exits[i] = leave(&sitting);
	}
	print("start", "", part(starts, STARTS, 50));
	print("start-bytes", "", (double)first);
	print("exit", "", part(exits, STARTS, 50));
	begin(&sitting, program);
	for (const char *key = argv[1]; *key; key++)
		press(&sitting, key, 1);
	measure_keys(&sitting, "down", "j");
	measure_keys(&sitting, "page", "\033[6~");
	measure_held(&sitting);
	if (*argv[2])
		measure_search(&sitting, argv[2]);
	measure_saves(&sitting);
	print("memory", "", (double)status(sitting.program, "VmRSS:") / 1024);
	print("wakes", "", (double)idle_wakes(&sitting));
	leave(&sitting);
	return 0;
}
