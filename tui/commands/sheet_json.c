/* SPDX-License-Identifier: MIT */
/*
 * Pages are made for people, but their lines know which records they are
 * about; so a page has the same things on it in JSON, whole.
 */
#include "tui/commands/sheet_json.h"

#include "model/exchange/write.h"
#include "model/record/record.h"

static bool is_about(const struct line *line, const struct entity *entity,
		     int64_t id)
{
	return line->entity == entity && line->id == id;
}

static bool was_told(const struct sheet *sheet, int from, int at)
{
	const struct line *line = &sheet->lines[at];

	for (int i = from; i < at; i++)
		if (is_about(&sheet->lines[i], line->entity, line->id))
			return true;
	return false;
}

bool sheet_json(struct call *call, const struct sheet *sheet, int from, int to,
		const struct entity *entity, struct text *out, struct err *err)
{
	void *record = arena_alloc(call->arena, entity->size);
	int count = 0;

	text_add(out, "[");
	for (int i = from; i < to; i++) {
		const struct line *line = &sheet->lines[i];

		if (line->entity != entity || !line->id ||
		    was_told(sheet, from, i))
			continue;
		if (!record_load(call->portfolio->store, entity, line->id,
				 record, call->arena, err))
			return false;
		text_add(out, count++ ? ",\n  " : "\n  ");
		write_json(out, entity, record);
	}
	text_add(out, "]");
	return true;
}
