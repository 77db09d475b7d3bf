/* SPDX-License-Identifier: MIT */
/*
 * Numbers recomputed from a case.
 */
#include "tui/commands/families.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/exchange/paths.h"
#include "model/method/method.h"

enum { PIPE_WAIT = 300 }; /* milliseconds */

static void put_json(struct call *call, const struct method *m)
{
	struct answer answer = { .text = { .arena = call->arena } };

	answer_open(&answer, NULL, '{');
	answer_word(&answer, "method", m->name);
	answer_word(&answer, "help", m->help);
	answer_close(&answer, '}');
	fprintf(call->out, "%s%s", m == methods ? "[\n" : ",\n",
		text_string(&answer.text));
}

static void list_methods(struct call *call)
{
	bool json = call_option(call, "json"), tsv = call_option(call, "tsv");

	if (tsv)
		fputs("method\thelp\n", call->out);
	for (const struct method *m = methods; m->name; m++)
		if (json)
			put_json(call, m);
		else
			fprintf(call->out, tsv ? "%s\t%s\n" : "%-20s %s\n",
				m->name, m->help);
	if (json)
		fputs("\n]\n", call->out);
}

/* Whether somebody hands a case in: a file, or a pipe that says something
 * soon. Without a word, an idle pipe must not hold the list back. */
static bool is_handed_in(void)
{
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	struct stat about;

	if (fstat(STDIN_FILENO, &about) != 0)
		return false;
	if (S_ISREG(about.st_mode))
		return about.st_size > 0;
	return (S_ISFIFO(about.st_mode) || S_ISSOCK(about.st_mode)) &&
	       poll(&input, 1, PIPE_WAIT) > 0 && input.revents & POLLIN;
}

static bool read_case(struct call *call, const char *path, char **bytes,
		      size_t *length, struct err *err)
{
	bool input = text_equal(path, "-");
	int file = input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	bool ok = file >= 0 &&
		  paths_read(file, METHOD_FILE, call->arena, bytes, length);
	int why = errno;

	if (file >= 0 && !input)
		close(file);
	if (ok)
		return true;
	if (file >= 0 && *length > METHOD_FILE)
		return fail(err, "%s is larger than the 32 MiB that are read.",
			    path);
	return fail(err, "%s cannot be read: %s.", path, strerror(why));
}

static bool method(struct call *call, struct err *err)
{
	struct text out = { .arena = call->arena };
	const char *path = call->count ? call->words[0] : "-";
	size_t length = 0;
	char *bytes;
	bool same;

	if (call->count > 1)
		return call_usage(call, err);
	if (!call->count && !is_handed_in()) {
		list_methods(call);
		return true;
	}
	if (!read_case(call, path, &bytes, &length, err))
		return false;
	if (!method_answer(bytes, length, &out, &same, err))
		return fail_in(err, "%s",
			       text_equal(path, "-") ? "standard input" : path);
	fputs(text_string(&out), call->out);
	if (!same)
		call->exit = 1;
	return true;
}

const struct command method_commands[] = {
	{ "method", "method [CASE.json]",
	  "recompute a published number from its inputs; alone it lists the "
	  "methods",
	  "json tsv", NO_FILE | IN_SHELL, method },
	{ 0 },
};
