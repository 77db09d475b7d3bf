/* SPDX-License-Identifier: MIT */
/*
 * Help, printed from the command table.
 */
#include "tui/commands/families.h"

#include <string.h>

#include "model/career/entities.h"
#include "tui/commands/manual.h"
#include "tui/panes/help.h"

static void list_commands(struct call *call)
{
	const struct command *c = NULL;

	call_put(call,
		 "cairn [--file FILE] [--plain] [COMMAND ...]\n\n"
		 "Without a command it opens the screen. FILE is a portfolio;"
		 " otherwise\nCAIRN_FILE, or the one in your data folder."
		 "\n\nTo begin:\n"
		 "  cairn import ~/Downloads   bring in your badges\n"
		 "  cairn search kubernetes    find something to aim at\n"
		 "  cairn sample s.cairn       look around: cairn --file "
		 "s.cairn\n\n");
	while ((c = command_next(c)))
		if (!(c->is & ON_SCREEN))
			call_put(call, "  %-12s %s\n", c->name, c->help);
	call_put(call, "\n`cairn help COMMAND` tells more; the manual is "
		       "cairn(1).\n");
}

static void tell_fields(struct call *call)
{
	for (int i = 0; entities[i]; i++) {
		call_put(call, "\n%s:", entities[i]->many);
		for (size_t j = 0; j < entities[i]->count; j++)
			if (!(entities[i]->fields[j].is & (FIXED | COMPUTED)))
				call_put(call, " --%s",
					 entities[i]->fields[j].name);
	}
	call_put(call, "\n");
}

/* "json for=" as --json --for VALUE; the * of fields is told apart. */
static void tell_options(struct call *call, const char *options)
{
	const char *before = "\noptions:";

	for (const char *o = options; *o; o += *o == ' ') {
		size_t length = strcspn(o, " ");
		bool valued = o[length - 1] == '=';

		if (*o != '*')
			call_put(call, "%s --%.*s%s", before,
				 (int)length - valued, o,
				 valued ? " VALUE" : "");
		before = *o == '*' ? before : "";
		o += length;
	}
	if (!*before)
		call_put(call, "\n");
}

static bool help(struct call *call, struct err *err)
{
	const char *shell = call_option(call, "complete");
	struct text name = { .arena = call->arena };
	const struct command *c;

	if (call_option(call, "man"))
		return manual_page(call->out, err);
	if (shell)
		return manual_complete(call->out, shell, err);
	if (!call->count && call->app)
		return help_open(call->app, err);
	if (!call->count) {
		list_commands(call);
		return true;
	}
	/* "plan new" is plan-new in the table. */
	for (int i = 0; i < call->count; i++)
		text_addf(&name, "%s%s", i ? "-" : "", call->words[i]);
	c = command_find(text_string(&name));
	if (!c) {
		call->exit = 2;
		return fail(err,
			    "There is no command \"%s\"; `cairn help` "
			    "lists them.",
			    text_string(&name));
	}
	call_put(call, "cairn %s\n\n%s.\n", c->usage, c->help);
	tell_options(call, c->options);
	for (const char *o = c->options; *o; o++)
		if (*o == '*') {
			call_put(call, "\nand the fields of the kind:\n");
			tell_fields(call);
		}
	return true;
}

const struct command help_commands[] = {
	{ "help", "help [COMMAND]", "list the commands, or explain one",
	  "man complete=", NO_FILE, help },
	{ 0 },
};
