/* SPDX-License-Identifier: MIT */
/*
 * A note on anything, or on nothing in particular.
 */
#include "model/career/note.h"

static const struct field fields[] = {
	FIELD(note, title, .label = "Note", .width = 36,
	      .is = REQUIRED | FINDABLE),
	FIELD(note, written, .label = "Written", .width = 10),
	FIELD(note, about, .label = "About", .width = 16),
	FIELD(note, text, .label = "Text", .is = LONG | FINDABLE),
};

const struct entity note_entity = {
	.table = "note",
	.one = "note",
	.many = "notes",
	.number = 18,
	.size = sizeof(struct note),
	FIELDS(fields),
};
