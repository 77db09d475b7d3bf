/* SPDX-License-Identifier: MIT */
/*
 * The only dispatcher.
 */
#include "tui/command.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "model/base/utf8.h"
#include "model/career/entities.h"

const struct command *command_next(const struct command *command)
{
	int family = 0;

	if (!command)
		return command_families[0];
	if (command[1].name)
		return command + 1;
	while (command_families[family]) {
		const struct command *c = command_families[family++];

		for (; c->name; c++)
			if (c == command)
				return command_families[family];
	}
	return NULL;
}

const struct command *command_find(const char *name)
{
	const struct command *c = NULL;

	while ((c = command_next(c)))
		if (text_equal(c->name, name))
			return c;
	return NULL;
}

const char *call_option(const struct call *call, const char *name)
{
	for (int i = 0; i < call->option_count; i++)
		if (text_equal(call->options[i].name, name))
			return call->options[i].value;
	return NULL;
}

const char *call_word(const struct call *call, int n)
{
	return n < call->count ? call->words[n] : NULL;
}

bool call_usage(struct call *call, struct err *err)
{
	call->exit = 2;
	return fail(err, "Say it so: %s (%s).", call->command->usage,
		    call->command->help);
}

bool call_entity(struct call *call, int n, const struct entity **entity,
		 struct err *err)
{
	struct text kinds = { .arena = call->arena };

	if (n < call->count && (*entity = entity_called(call->words[n])))
		return true;
	for (int i = 0; entities[i]; i++)
		text_addf(&kinds, "%s%s", i ? ", " : "", entities[i]->many);
	call->exit = 2;
	if (n >= call->count)
		return fail(err, "Say which kind of thing: %s.",
			    text_string(&kinds));
	return fail(err, "\"%s\" is not a kind of thing; there are %s.",
		    call->words[n], text_string(&kinds));
}

static void put(FILE *file, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

static void put(FILE *file, const char *format, va_list args)
{
	struct arena scratch = { 0 };

	fputs(visible(&scratch, arena_vprintf(&scratch, format, args), true),
	      file);
	arena_free(&scratch);
}

void call_put(struct call *call, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	put(call->out, format, args);
	va_end(args);
}

void call_tell(struct call *call, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	put(call->say, format, args);
	va_end(args);
}

/* Whether the list of options has `name`; *valued whether it takes a value. */
static bool knows(const char *options, const char *name, bool *valued)
{
	size_t length = strlen(name);

	for (const char *o = options; *o;) {
		size_t end = strcspn(o, " "), own = end;

		*valued = end > 0 && o[end - 1] == '=';
		if (*valued)
			own--;
		if (own == length && strncmp(o, name, length) == 0)
			return true;
		o += end + (o[end] == ' ');
	}
	return false;
}

/* A field of the entity that the first word names, or "*" forbids it. */
static bool knows_field(const struct call *call, const char *name, bool *valued)
{
	const struct entity *entity;
	bool any;

	*valued = true;
	if (!knows(call->command->options, "*", &any) || !call->count)
		return false;
	entity = entity_called(call->words[0]);
	return entity && entity_field(entity, name);
}

static bool take_option(struct call *call, const char *word, int *i, int argc,
			const char *const *argv, struct err *err)
{
	size_t length = strcspn(word, "=");
	const char *name = arena_copy(call->arena, word, length);
	const char *value = word[length] ? word + length + 1 : NULL;
	bool valued;

	if (!knows(call->command->options, name, &valued) &&
	    !knows_field(call, name, &valued)) {
		call->exit = 2;
		return fail(err, "%s has no option --%s; see: cairn help %s.",
			    call->command->name, name, call->command->name);
	}
	if (valued && !value && *i + 1 < argc)
		value = argv[++*i];
	if (valued != (value != NULL)) {
		call->exit = 2;
		return fail(err,
			    valued ? "--%s wants a value behind it."
				   : "--%s takes no value.",
			    name);
	}
	if (call->option_count == OPTIONS_MAX) {
		call->exit = 2;
		return fail(err, "These are too many options.");
	}
	call->options[call->option_count++] = (struct option){ name,
							       value ? value
								     : "" };
	return true;
}

/* Sorts options from words; what follows "--" are words. */
static bool sort_words(struct call *call, int argc, const char *const *argv,
		       struct err *err)
{
	bool only_words = false;

	for (int i = 1; i < argc; i++) {
		const char *word = argv[i];

		if (!utf8_valid(word, strlen(word), NULL)) {
			call->exit = 2;
			return fail(err, "What was typed is not UTF-8 text.");
		}
		if (!only_words && text_equal(word, "--")) {
			only_words = true;
		} else if (!only_words && text_starts(word, "--")) {
			if (!take_option(call, word + 2, &i, argc, argv, err))
				return false;
		} else if (call->count == WORDS_MAX) {
			call->exit = 2;
			return fail(err, "These are too many words.");
		} else {
			call->words[call->count++] = word;
		}
	}
	return true;
}

/* What a change prints are acknowledgements: they are held back until it is
 * committed. */
static bool run_change(struct call *call, struct err *err)
{
	FILE *out = call->out;
	char *held = NULL;
	size_t size = 0;
	bool ok;

	call->out = open_memstream(&held, &size);
	if (!call->out)
		panic("out of memory for what a command prints");
	ok = portfolio_begin(call->portfolio, err);
	if (ok)
		ok = portfolio_end(call->portfolio,
				   call->command->run(call, err), err);
	fclose(call->out);
	call->out = out;
	if (ok && size)
		fwrite(held, 1, size, out);
	free(held);
	return ok;
}

static bool run(struct call *call, struct err *err)
{
	return call->command->is & CHANGES ? run_change(call, err)
					   : call->command->run(call, err);
}

/* In the shell the file is open for one command. */
static bool run_on_file(struct call *call, struct err *err)
{
	struct portfolio portfolio;
	unsigned how = call->command->is & (CHANGES | MAKES_FILE)
			       ? PORTFOLIO_CREATE
			       : PORTFOLIO_READ;
	bool ok;

	if (!portfolio_open(&portfolio, call->path, how, err))
		return false;
	call->portfolio = &portfolio;
	ok = run(call, err);
	portfolio_close(&portfolio);
	call->portfolio = NULL;
	return ok;
}

const struct command *command_of(struct arena *arena, int *argc,
				 const char *const **argv)
{
	const struct command *two = NULL;

	if (*argc > 1 && (*argv)[1][0] != '-')
		two = command_find(
			arena_printf(arena, "%s-%s", **argv, (*argv)[1]));
	if (!two || two->is & ON_SCREEN)
		return command_find(**argv);
	++*argv;
	--*argc;
	return two;
}

bool command_run(struct call *call, int argc, const char *const *argv,
		 struct err *err)
{
	bool ok;

	call->command = command_of(call->arena, &argc, &argv);
	call->count = call->option_count = 0;
	call->exit = 0;
	if (!call->command) {
		call->exit = 2;
		return fail(err,
			    "There is no command \"%s\"; `cairn help` "
			    "lists them.",
			    argv[0]);
	}
	if (call->command->is & (call->app ? IN_SHELL : ON_SCREEN)) {
		call->exit = 2;
		return fail(err,
			    call->app ? "\"%s\" works in the shell only."
				      : "\"%s\" works on the screen only.",
			    call->command->name);
	}
	if (!sort_words(call, argc, argv, err))
		return false;
	ok = call->command->is & NO_FILE || call->portfolio
		     ? run(call, err)
		     : run_on_file(call, err);
	if (!ok && !call->exit)
		call->exit = 1;
	return ok;
}

bool command_split(const char *line, struct arena *arena,
		   const char *words[WORDS_MAX], int *count, struct err *err)
{
	*count = 0;
	for (;;) {
		struct text word = { .arena = arena };
		bool quoted = false, any = false;

		while (*line == ' ')
			line++;
		for (; *line && (quoted || *line != ' '); line++, any = true) {
			if (*line == '"')
				quoted = !quoted;
			else if (*line == '\\' && line[1])
				text_addc(&word, *++line);
			else
				text_addc(&word, *line);
		}
		if (quoted)
			return fail(err, "A quotation mark is missing at the "
					 "end.");
		if (!any)
			return true;
		if (*count == WORDS_MAX)
			return fail(err, "These are too many words.");
		words[(*count)++] = text_string(&word);
	}
}

const char *command_quote(struct arena *arena, const char *word)
{
	struct text out = { .arena = arena };

	if (!*word)
		return "\"\"";
	for (; *word; word++) {
		if (*word == ' ' || *word == '"' || *word == '\\')
			text_addc(&out, '\\');
		text_addc(&out, *word);
	}
	return text_string(&out);
}
