/* SPDX-License-Identifier: MIT */
/*
 * The manual page and the completions of the shells, printed from the command
 * table: `cairn help --man`, `cairn help --complete bash`.
 */
#include "tui/commands/manual.h"

#include <string.h>

#include "data/baked.h"
#include "model/career/entities.h"
#include "model/record/entity.h"

/* roff takes a line that begins with . or ' for a request, and - for a
 * hyphen. */
static void put_roff(FILE *out, const char *text)
{
	if (*text == '.' || *text == '\'')
		fputs("\\&", out);
	for (; *text; text++) {
		if (*text == '-' || *text == '\\')
			fputc('\\', out);
		fputc(*text, out);
	}
}

static void put_commands(FILE *out)
{
	const struct command *c = NULL;

	while ((c = command_next(c))) {
		if (c->is & ON_SCREEN)
			continue;
		fputs(".TP\n.B ", out);
		put_roff(out, c->usage);
		fputc('\n', out);
		put_roff(out, c->help);
		fputs(".\n", out);
	}
}

static void put_fields(FILE *out)
{
	for (int i = 0; entities[i]; i++) {
		fprintf(out, ".TP\n.B %s\n", entities[i]->many);
		for (size_t j = 0; j < entities[i]->count; j++)
			if (!(entities[i]->fields[j].is & (FIXED | COMPUTED)))
				fprintf(out, "\\-\\-%s ",
					entities[i]->fields[j].name);
		fputc('\n', out);
	}
}

/* The page is a text of ours (data/cairn.1) in which two lines stand for what
 * the tables know. */
bool manual_page(FILE *out, struct err *err)
{
	const struct baked *page = baked_find("cairn.1");
	const char *at, *end;

	if (!page)
		return fail(err, "The manual page was not built in.");
	at = page->bytes;
	for (end = at + page->size; at < end;) {
		size_t length = strcspn(at, "\n") + 1;

		if (text_starts(at, ".\\\" COMMANDS"))
			put_commands(out);
		else if (text_starts(at, ".\\\" FIELDS"))
			put_fields(out);
		else
			fwrite(at, 1, length, out);
		at += length;
	}
	return true;
}

static void put_names(FILE *out, const char *before, const char *after)
{
	const struct command *c = NULL;

	while ((c = command_next(c)))
		if (!(c->is & ON_SCREEN))
			fprintf(out, "%s%s%s", before, c->name, after);
}

static void put_kinds(FILE *out)
{
	for (int i = 0; entities[i]; i++)
		fprintf(out, " %s", entities[i]->table);
}

static void complete_bash(FILE *out)
{
	const struct command *c = NULL;

	fputs("# bash completion for cairn\n_cairn() {\n"
	      "\tlocal word=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]}\n"
	      "\tif [ \"$COMP_CWORD\" -eq 1 ]; then\n"
	      "\t\tCOMPREPLY=($(compgen -W \"--file --plain --help --version",
	      out);
	put_names(out, " ", "");
	fputs("\" -- \"$word\"))\n\t\treturn\n\tfi\n\tcase $verb in\n", out);
	fputs("\tlist|show|add|set|remove)\n"
	      "\t\tif [ \"$COMP_CWORD\" -eq 2 ]; then\n"
	      "\t\t\tCOMPREPLY=($(compgen -W \"",
	      out);
	put_kinds(out);
	fputs("\" -- \"$word\"))\n\t\t\treturn\n\t\tfi ;;\n\tesac\n"
	      "\tcase $verb in\n",
	      out);
	while ((c = command_next(c))) {
		if (c->is & ON_SCREEN || !*c->options)
			continue;
		fprintf(out, "\t%s) COMPREPLY=($(compgen -W \"", c->name);
		for (const char *o = c->options; *o;) {
			size_t length = strcspn(o, " ");

			if (*o != '*')
				fprintf(out, " --%.*s",
					(int)(length - (o[length - 1] == '=')),
					o);
			o += length + (o[length] == ' ');
		}
		fputs("\" -- \"$word\") $(compgen -f -- \"$word\")) ;;\n", out);
	}
	fputs("\t*) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n\tesac\n}\n"
	      "complete -o filenames -F _cairn cairn\n",
	      out);
}

static void complete_zsh(FILE *out)
{
	const struct command *c = NULL;

	fputs("#compdef cairn\nlocal -a verbs kinds\nverbs=(\n", out);
	while ((c = command_next(c)))
		if (!(c->is & ON_SCREEN))
			fprintf(out, "\t\"%s:%s\"\n", c->name, c->help);
	fputs(")\nkinds=(", out);
	put_kinds(out);
	fputs(" )\nif (( CURRENT == 2 )); then\n"
	      "\t_describe -t commands 'cairn command' verbs\n"
	      "elif (( CURRENT == 3 )) && "
	      "[[ $words[2] == (list|show|add|set|remove) ]]; then\n"
	      "\t_describe -t kinds 'kind' kinds\nelse\n\t_files\nfi\n",
	      out);
}

static void complete_fish(FILE *out)
{
	const struct command *c = NULL;

	fputs("# fish completion for cairn\n"
	      "complete -c cairn -l file -r -d 'the portfolio'\n",
	      out);
	while ((c = command_next(c)))
		if (!(c->is & ON_SCREEN))
			fprintf(out,
				"complete -c cairn -n __fish_use_subcommand"
				" -f -a %s -d \"%s\"\n",
				c->name, c->help);
	fputs("complete -c cairn -n '__fish_seen_subcommand_from list show add"
	      " set remove' -f -a '",
	      out);
	put_kinds(out);
	fputs("'\n", out);
}

bool manual_complete(FILE *out, const char *shell, struct err *err)
{
	if (text_equal(shell, "bash"))
		complete_bash(out);
	else if (text_equal(shell, "zsh"))
		complete_zsh(out);
	else if (text_equal(shell, "fish"))
		complete_fish(out);
	else
		return fail(err,
			    "\"%s\" is not a shell that cairn completes "
			    "for; there are bash, zsh and fish.",
			    shell);
	return true;
}
