/* SPDX-License-Identifier: MIT */
/*
 * Words given: obey them. None given: the screen, or its text where there is
 * no terminal.
 */
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/base/utf8.h"
#include "tui/app.h"
#include "tui/command.h"
#include "tui/version.h"

/* SQLite must not find its files on descriptors 0 to 2. What is written to a
 * stream that was closed is lost, so writing to its stand-in fails. */
static void open_standard_streams(void)
{
	int file;

	do
		file = open("/dev/null", O_RDONLY);
	while (file >= 0 && file <= 2);
	if (file > 2)
		close(file);
}

/* Names of files and what was typed may hold anything. */
static void complain(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

static void complain(const char *format, ...)
{
	struct arena scratch = { 0 };
	va_list args;

	va_start(args, format);
	fprintf(stderr, "cairn: %s\n",
		visible(&scratch, arena_vprintf(&scratch, format, args),
			false));
	va_end(args);
	arena_free(&scratch);
}

static int usage(const char *why, const char *what)
{
	complain("%s%s", why, what);
	fputs("usage: cairn [--file FILE] [COMMAND ...]\n"
	      "`cairn help` lists the commands.\n",
	      stderr);
	return 2;
}

/* Output that was not written whole is a failure, whatever was done. A reader
 * that has seen enough (`| head`) need not be told. */
static int finish(int status)
{
	if (fflush(stdout) != 0 || ferror(stdout)) {
		if (errno != EPIPE)
			fprintf(stderr,
				"cairn: The output could not be written: "
				"%s.\n",
				strerror(errno));
		return status ? status : 1;
	}
	return status;
}

static int obey(struct call *call, int argc, const char *const *argv)
{
	struct err err;

	if (!command_run(call, argc, argv, &err))
		complain("%s", err.text);
	return finish(call->exit);
}

/* Options before the command; false ends the program with *status. */
static bool read_options(struct call *call, int *argc, char ***argv,
			 bool *plain, int *status)
{
	for (; *argc > 0 && ***argv == '-'; (*argc)--, (*argv)++) {
		const char *word = **argv;

		if (text_equal(word, "--plain")) {
			*plain = true;
		} else if (text_equal(word, "--file") && *argc > 1) {
			call->path = *++*argv;
			(*argc)--;
		} else if (text_starts(word, "--file=")) {
			call->path = word + strlen("--file=");
		} else if (text_equal(word, "--file")) {
			*status = usage("Say a file behind ", word);
			return false;
		} else if (text_equal(word, "--version")) {
			printf("cairn %s\n", CAIRN_VERSION);
			*status = 0;
			return false;
		} else if (text_equal(word, "--help") ||
			   text_equal(word, "-h")) {
			*status = obey(call, 1,
				       (const char *[]){ "help", NULL });
			return false;
		} else {
			*status = usage("There is no option ", word);
			return false;
		}
	}
	return true;
}

/* Without a terminal, what one would see on opening it: today, in lines. A
 * newcomer has no portfolio yet and gets one, as on the screen. */
static int tell_today(struct call *call)
{
	struct portfolio made = { 0 };
	struct err err;

	if (access(call->path, F_OK) != 0) {
		if (!portfolio_open(&made, call->path, PORTFOLIO_CREATE,
				    &err)) {
			complain("%s", err.text);
			return 1;
		}
		portfolio_close(&made);
	}
	return obey(call, 1, (const char *[]){ "today", NULL });
}

/* Only what may write makes the folder for the file. */
static bool makes_file(struct arena *arena, int argc, const char *const *argv)
{
	const struct command *command = command_of(arena, &argc, &argv);

	return command && command->is & (CHANGES | MAKES_FILE);
}

int main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct call call = { .arena = &arena, .out = stdout, .say = stderr };
	struct err err;
	bool plain = false;
	int status = 0;

	umask(077);
	open_standard_streams();
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	setlocale(LC_CTYPE, "");
	argc--;
	argv++;
	if (!read_options(&call, &argc, &argv, &plain, &status))
		return finish(status);
	if (!call.path &&
	    !portfolio_default(argc == 0 ||
				       makes_file(&arena, argc,
						  (const char *const *)argv),
			       &arena, &call.path, &err)) {
		complain("%s", err.text);
		return 1;
	}
	if (argc > 0)
		status = obey(&call, argc, (const char *const *)argv);
	else if (plain || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		status = tell_today(&call);
	else
		status = finish(app_run(&call));
	arena_free(&arena);
	return status;
}
