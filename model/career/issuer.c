/* SPDX-License-Identifier: MIT */
/*
 * Who awards.
 */
#include "model/career/issuer.h"

static const struct field fields[] = {
	FIELD(issuer, title, .label = "Name", .width = 32,
	      .is = REQUIRED | FINDABLE | ORDERED),
	FIELD(issuer, kind, .label = "Kind", .width = 14, .is = FINDABLE),
	FIELD(issuer, country, .label = "Country", .width = 7),
	FIELD(issuer, url, .label = "Web", .is = FINDABLE),
	FIELD(issuer, email, .label = "E-mail"),
	FIELD(issuer, slug, .label = "Slug", .is = NULLABLE | FIXED | FINDABLE),
	FIELD(issuer, badge_id, .label = "Badge id", .is = NULLABLE | FIXED),
	FIELD(issuer, incomplete, .label = "Incomplete", .is = FIXED),
	FIELD(issuer, source, .label = "Source"),
	FIELD(issuer, note, .label = "Note", .is = LONG),
};

const struct entity issuer_entity = {
	.table = "issuer",
	.one = "issuer",
	.many = "issuers",
	.number = 3,
	.size = sizeof(struct issuer),
	FIELDS(fields),
};
