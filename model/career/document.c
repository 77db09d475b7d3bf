/* SPDX-License-Identifier: MIT */
/*
 * An original, byte for byte, named by its SHA-256.
 */
#include "model/career/document.h"

static const struct field fields[] = {
	FIELD(document, title, .label = "File", .width = 28, .is = FIXED),
	FIELD(document, media, .label = "Form", .width = 18, .is = FIXED),
	FIELD(document, size, .label = "Bytes", .width = 9, .is = FIXED),
	FIELD(document, imported, .label = "Imported", .width = 10,
	      .is = FIXED),
	FIELD(document, sha256, .label = "SHA-256", .is = REQUIRED | FIXED),
	FIELD(document, bytes, .label = "Content", .is = FIXED | HIDDEN),
};

const struct entity document_entity = {
	.table = "document",
	.one = "document",
	.many = "documents",
	.number = 9,
	.size = sizeof(struct document),
	FIELDS(fields),
};
