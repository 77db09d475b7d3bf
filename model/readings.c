/* SPDX-License-Identifier: MIT */
/*
 * Readings are notes, so that they are exported, searched and undone like
 * everything else that a person writes.
 */
#include "model/readings.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/note.h"
#include "model/record/record.h"

#define ABOUT "guide "

bool readings_load(struct portfolio *p, struct arena *arena,
		   struct readings *readings, struct err *err)
{
	struct query q;
	int room = 0;

	*readings = (struct readings){ 0 };
	query_open(&q, p->store,
		   "SELECT about, max(written) FROM note WHERE about >= 'guide "
		   "' AND about < 'guide!' GROUP BY about",
		   err);
	while (query_step(&q)) {
		struct reading *list = readings->list;

		if (readings->count == room) {
			room = room ? 2 * room : 16;
			list = arena_array(arena, (size_t)room, sizeof(*list));
			if (readings->count)
				memcpy(list, readings->list,
				       (size_t)readings->count * sizeof(*list));
			readings->list = list;
		}
		list += readings->count++;
		list->topic = column_text(&q, arena) + strlen(ABOUT);
		list->day = column_day(&q);
	}
	return query_done(&q);
}

const struct reading *readings_find(const struct readings *readings,
				    const char *topic)
{
	for (int i = 0; i < readings->count; i++)
		if (text_equal(readings->list[i].topic, topic))
			return &readings->list[i];
	return NULL;
}

/* The note that marks a page already, or 0. */
static bool find_note(struct portfolio *p, const char *about, int64_t *id,
		      struct err *err)
{
	struct query q;

	*id = 0;
	query_open(&q, p->store,
		   "SELECT id FROM note WHERE about = ? ORDER BY id LIMIT 1",
		   err);
	bind_text(&q, about);
	if (query_step(&q))
		*id = column_int(&q);
	return query_done(&q);
}

bool reading_add(struct portfolio *p, const struct guide_page *page,
		 struct arena *arena, struct err *err)
{
	const char *about = arena_printf(arena, ABOUT "%s", page->topic);
	struct note note = { .text = "" };
	int64_t id;

	if (!find_note(p, about, &id, err) ||
	    (id && !record_load(p->store, &note_entity, id, &note, arena, err)))
		return false;
	if (!id)
		note = (struct note){ .title = arena_printf(arena, "Read: %s",
							    page->title),
				      .about = about,
				      .text = "" };
	note.written = p->today;
	portfolio_say(p, "read %s", page->title);
	return record_save(p->store, &note_entity, &note, err);
}
