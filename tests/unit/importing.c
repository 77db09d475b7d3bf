/* SPDX-License-Identifier: MIT */
#include "tests/unit/importing.h"

#include <stdio.h>
#include <sys/stat.h>

#include "model/exchange/import.h"
#include "model/store/query.h"

const char *file_path(struct own *own, const char *name)
{
	return arena_printf(&own->arena, "%s/in/%s", own->folder, name);
}

void write_bytes(struct own *own, const char *name, const void *bytes,
		 size_t length)
{
	FILE *file;

	mkdir(arena_printf(&own->arena, "%s/in", own->folder), 0700);
	file = fopen(file_path(own, name), "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
}

char *in_quotes(struct own *own, const char *text)
{
	char *copy = arena_string(&own->arena, text);

	for (char *c = copy; *c; c++)
		if (*c == '\'')
			*c = '"';
	return copy;
}

void write_text(struct own *own, const char *name, const char *text)
{
	write_bytes(own, name, in_quotes(own, text), strlen(text));
}

static void tell_item(const struct import_item *item, void *data)
{
	static const char *const words[] = {
		[IMPORT_TAKEN] = "imported",  [IMPORT_VARIANT] = "variant",
		[IMPORT_FILLED] = "filled",   [IMPORT_KNOWN] = "there",
		[IMPORT_SKIPPED] = "skipped", [IMPORT_REFUSED] = "refused",
	};
	const char *slash = strrchr(item->file, '/');
	struct text *lines = data;

	text_addf(lines, "%s %s:", words[item->outcome],
		  slash ? slash + 1 : item->file);
	if (*item->what)
		text_addf(lines, " %s", item->what);
	if (*item->title)
		text_addf(lines, " %s", item->title);
	if (*item->issuer)
		text_addf(lines, " - %s", item->issuer);
	if (*item->why)
		text_addf(lines, " (%s)", item->why);
	text_addc(lines, '\n');
}

/* Imports one path, as one change. */
const char *import_path(struct own *own, const char *path)
{
	struct text lines = { .arena = &own->arena };
	struct import_batch batch = {
		.paths = &path,
		.count = 1,
		.item = tell_item,
		.data = &lines,
	};
	bool ok;

	must(own, portfolio_begin(&own->p, &own->err));
	ok = import_batch(own->p.store, &batch, &own->err);
	portfolio_say(&own->p, "imported");
	must(own, portfolio_end(&own->p, ok, &own->err));
	return text_string(&lines);
}

/* Imports the whole folder / a file of it. */
const char *import_all(struct own *own)
{
	return import_path(own, file_path(own, ""));
}

const char *import_one(struct own *own, const char *name)
{
	return import_path(own, file_path(own, name));
}

/* The rows of a question, columns joined by "|". */
const char *ask(struct own *own, const char *sql)
{
	struct text rows = { .arena = &own->arena };
	struct query q;

	query_open(&q, own->p.store, sql, &own->err);
	while (query_step(&q))
		text_addf(&rows, "%s\n", column_text(&q, &own->arena));
	must(own, query_done(&q));
	return text_string(&rows);
}

void has(const char *text, const char *words)
{
	if (!strstr(text, words))
		fail_msg("\"%s\" is not in:\n%s", words, text);
}
