/* SPDX-License-Identifier: MIT */
/*
 * A document that badges are checked with. How old it is matters: a list of
 * last year says nothing of this one.
 */
#include "model/career/companion.h"

static const struct field fields[] = {
	FIELD(companion_record, title, .label = "File", .width = 28,
	      .is = REQUIRED | FINDABLE | FIXED),
	FIELD(companion_record, kind, .label = "Kind", .width = 16,
	      .is = FIXED),
	FIELD(companion_record, dated, .label = "Dated", .width = 10,
	      .is = FIXED),
	FIELD(companion_record, added, .label = "Added", .width = 10,
	      .is = FIXED),
	FIELD(companion_record, url, .label = "Address", .width = 32,
	      .is = FINDABLE, .hint = "that badges name it by"),
	FIELD(companion_record, document_sha256, .label = "Original",
	      .is = REQUIRED | FIXED),
	FIELD(companion_record, note, .label = "Note", .is = LONG),
};

const struct entity companion_entity = {
	.table = "companion",
	.one = "companion",
	.many = "companions",
	.number = 32,
	.size = sizeof(struct companion_record),
	FIELDS(fields),
};
