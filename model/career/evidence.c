/* SPDX-License-Identifier: MIT */
/*
 * What shows that a credential was earned: a file or an address.
 */
#include "model/career/evidence.h"

#include "model/career/credential.h"

static const struct field fields[] = {
	FIELD(evidence, title, .label = "Title", .width = 30,
	      .is = REQUIRED | FINDABLE),
	FIELD(evidence, credential, .label = "Credential", .width = 24,
	      .to = &credential_entity),
	FIELD(evidence, kind, .label = "Kind", .width = 10),
	FIELD(evidence, url, .label = "Address"),
	FIELD(evidence, path, .label = "File"),
	FIELD(evidence, sha256, .label = "SHA-256", .is = FIXED),
	FIELD(evidence, added, .label = "Added", .width = 10),
	FIELD(evidence, note, .label = "Note", .is = LONG),
};

const struct entity evidence_entity = {
	.table = "evidence",
	.one = "evidence",
	.many = "evidence",
	.number = 12,
	.size = sizeof(struct evidence),
	FIELDS(fields),
};
