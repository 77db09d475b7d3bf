/* SPDX-License-Identifier: MIT */
/*
 * Any record, field by field; a line that links leads to what it links to.
 */
#include "tui/sheets/about.h"

#include "model/base/text.h"
#include "model/career/credential.h"
#include "model/career/issuer.h"
#include "model/career/step.h"
#include "model/record/record.h"

enum { LABEL = 14 }; /* columns of a label and its blank */

const char *about_distance(struct day day, struct day today,
			   struct arena *arena)
{
	int days = day.n - today.n;

	if (days == 0)
		return "today";
	if (days > 0)
		return arena_printf(arena,
				    days == 1 ? "in %d day" : "in %d days",
				    days);
	return arena_printf(arena, days == -1 ? "%d day ago" : "%d days ago",
			    -days);
}

bool about_record(struct portfolio *p, const struct entity *entity, int64_t id,
		  struct sheet *sheet, struct err *err)
{
	void *record = arena_alloc(sheet->arena, entity->size);
	const struct field *title = entity_field(entity, "title");

	if (!record_load(p->store, entity, id, record, sheet->arena, err))
		return false;
	sheet_rule(sheet,
		   title ? field_show(title, record, sheet->arena)
			 : entity->one,
		   arena_printf(sheet->arena, "%s %lld", entity->one,
				(long long)id));
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];
		struct line *line;

		if (f == title || !field_known(f, record) || f->is & HIDDEN ||
		    (f->kind == FLAG && !*(const bool *)field_of(f, record)))
			continue;
		line = sheet_line(sheet, ROLE_TEXT, "%-13s %s", f->label,
				  field_show(f, record, sheet->arena));
		line->hang = LABEL;
		if (f->kind == LINK)
			line_for(line, f->to,
				 ((const struct link *)field_of(f, record))
					 ->id);
	}
	return true;
}

bool about_thing(struct portfolio *p, const struct entity *entity, int64_t id,
		 struct sheet *sheet, struct err *err)
{
	if (entity == &credential_entity)
		return about_credential(p, id, sheet, err);
	if (entity == &issuer_entity)
		return about_issuer(p, id, sheet, err);
	if (entity == &step_entity)
		return about_step(p, id, sheet, err);
	return about_record(p, entity, id, sheet, err);
}
