/* SPDX-License-Identifier: MIT */
/*
 * An address to which badges may have been awarded.
 */
#include "model/career/identity.h"

const char *const identity_kinds[] = { "email", "url",	 "telephone", "did",
				       "name",	"other", NULL };

static const struct field fields[] = {
	FIELD(identity, kind, .label = "Kind", .width = 9,
	      .choices = identity_kinds),
	FIELD(identity, value, .label = "Address", .width = 32,
	      .is = REQUIRED | FINDABLE),
	FIELD(identity, note, .label = "Note", .is = LONG),
};

const struct entity identity_entity = {
	.table = "identity",
	.one = "identity",
	.many = "identities",
	.number = 2,
	.size = sizeof(struct identity),
	FIELDS(fields),
};
