/* SPDX-License-Identifier: MIT */
/*
 * Records as JSON, CSV and tab-separated text: one key or column a field,
 * from the field table (docs/formats.md tells the forms).
 */
#ifndef CAIRN_EXCHANGE_WRITE_H
#define CAIRN_EXCHANGE_WRITE_H

#include "model/base/text.h"
#include "model/record/entity.h"

/* A JSON string in quotes. What could drive a terminal or disguise a text, and
 * any mark beyond the eighth on one base, is written as \uXXXX, so that the result may be shown and loses nothing. */
void write_json_string(struct text *out, const char *string);

/* One record as a JSON object on one line, without a newline: "id", then the
 * fields. A link is the title of what it links to, and its id under NAME_id;
 * unknown is null; bytes are left out. */
void write_json(struct text *out, const struct entity *entity,
		const void *record);

/* The headings / one record as tab-separated text, with \t \n \\ escaped
 * and what could drive a terminal made visible, or as CSV (RFC 4180; a cell that a spreadsheet would take for a formula gets a
 * ' in front unless `raw`). Both end in a newline. */
void write_tsv_head(struct text *out, const struct entity *entity);
void write_tsv(struct text *out, const struct entity *entity,
	       const void *record);
void write_csv_head(struct text *out, const struct entity *entity);
void write_csv(struct text *out, const struct entity *entity,
	       const void *record, bool raw);

#endif
