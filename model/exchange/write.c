/* SPDX-License-Identifier: MIT */
/*
 * Writing records. Amounts keep their unit: money is {"minor", "currency"},
 * durations are whole minutes, days are ISO text.
 */
#include "model/exchange/write.h"

#include <inttypes.h>
#include <string.h>

#include "model/base/utf8.h"

static void write_escape(struct text *out, int32_t code)
{
	if (code >= 0x10000) {
		code -= 0x10000;
		text_addf(out, "\\u%04x", (unsigned)(0xd800 + (code >> 10)));
		code = 0xdc00 + (code & 0x3ff);
	}
	text_addf(out, "\\u%04x", (unsigned)code);
}

/* More marks than this on one base are no writing of any language; they would
 * pile up on a terminal, and are escaped. */
enum { MARKS_MAX = 8 };

void write_json_string(struct text *out, const char *string)
{
	int marks = 0;
	const char *end = string + strlen(string);

	text_addc(out, '"');
	while (string < end) {
		const char *start = string;
		int32_t code = utf8_next(&string, end);

		marks = code >= 0 && utf8_width(code) == 0 ? marks + 1 : 0;
		if (code == '"' || code == '\\')
			text_addf(out, "\\%c", code);
		else if (code == '\n')
			text_add(out, "\\n");
		else if (code == '\t')
			text_add(out, "\\t");
		else if (code < 0)
			text_add(out, "\\ufffd");
		else if (utf8_hostile(code) || marks > MARKS_MAX)
			write_escape(out, code);
		else
			text_addn(out, start, (size_t)(string - start));
	}
	text_addc(out, '"');
}

static void write_link(struct text *out, const struct field *f,
		       const struct link *link)
{
	if (!link->id) {
		text_addf(out, "null,\"%s_id\":null", f->name);
		return;
	}
	write_json_string(out, link->title);
	text_addf(out, ",\"%s_id\":%" PRId64, f->name, link->id);
}

static void write_value(struct text *out, const struct field *f,
			const void *record)
{
	const void *m = field_of(f, record);
	struct arena scratch = { 0 };

	if (f->kind == LINK) {
		write_link(out, f, m);
		return;
	}
	if (!field_known(f, record)) {
		text_add(out, "null");
		return;
	}
	switch (f->kind) {
	case NUMBER: text_addf(out, "%" PRId64, *(const int64_t *)m); break;
	case FLAG: text_add(out, *(const bool *)m ? "true" : "false"); break;
	case MONEY:
		text_addf(out, "{\"minor\":%" PRId64 ",\"currency\":\"%s\"}",
			  ((const struct money *)m)->minor,
			  ((const struct money *)m)->currency);
		break;
	case MINUTES:
		text_addf(out, "%d", ((const struct minutes *)m)->n);
		break;
	case CREDITS: text_add(out, field_show(f, record, &scratch)); break;
	case TEXT:
	case DAY:
	case VALIDITY:
	case CHOICE:
	case LINK:
	case BYTES:
		write_json_string(out, field_show(f, record, &scratch));
		break;
	}
	arena_free(&scratch);
}

void write_json(struct text *out, const struct entity *entity,
		const void *record)
{
	text_addf(out, "{\"id\":%" PRId64, *(const int64_t *)record);
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->kind == BYTES)
			continue;
		text_addf(out, ",\"%s\":", f->name);
		write_value(out, f, record);
	}
	text_addc(out, '}');
}

static void write_tsv_cell(struct text *out, const char *cell)
{
	for (; *cell; cell++) {
		if (*cell == '\t')
			text_add(out, "\\t");
		else if (*cell == '\n')
			text_add(out, "\\n");
		else if (*cell == '\\')
			text_add(out, "\\\\");
		else
			text_addc(out, *cell);
	}
}

void write_tsv_head(struct text *out, const struct entity *entity)
{
	text_add(out, "id");
	for (size_t i = 0; i < entity->count; i++)
		if (entity->fields[i].kind != BYTES)
			text_addf(out, "\t%s", entity->fields[i].name);
	text_addc(out, '\n');
}

void write_tsv(struct text *out, const struct entity *entity,
	       const void *record)
{
	struct arena scratch = { 0 };

	text_addf(out, "%" PRId64, *(const int64_t *)record);
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->kind == BYTES)
			continue;
		text_addc(out, '\t');
		write_tsv_cell(out,
			       visible(&scratch,
				       field_show(f, record, &scratch), true));
	}
	text_addc(out, '\n');
	arena_free(&scratch);
}

void write_csv_head(struct text *out, const struct entity *entity)
{
	text_add(out, "id");
	for (size_t i = 0; i < entity->count; i++)
		if (entity->fields[i].kind != BYTES)
			text_addf(out, ",%s", entity->fields[i].name);
	text_add(out, "\r\n");
}

static void write_csv_cell(struct text *out, const char *cell, bool raw)
{
	bool formula = !raw && *cell && strchr("=+-@\t\r", *cell);

	if (!formula && !cell[strcspn(cell, ",\"\r\n")]) {
		text_add(out, cell);
		return;
	}
	text_add(out, formula ? "\"'" : "\"");
	for (; *cell; cell++) {
		if (*cell == '"')
			text_addc(out, '"');
		text_addc(out, *cell);
	}
	text_addc(out, '"');
}

void write_csv(struct text *out, const struct entity *entity,
	       const void *record, bool raw)
{
	struct arena scratch = { 0 };

	text_addf(out, "%" PRId64, *(const int64_t *)record);
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->kind == BYTES)
			continue;
		text_addc(out, ',');
		write_csv_cell(out, field_show(f, record, &scratch), raw);
	}
	text_add(out, "\r\n");
	arena_free(&scratch);
}
