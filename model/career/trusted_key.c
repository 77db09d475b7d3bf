/* SPDX-License-Identifier: MIT */
/*
 * A key that the person trusts to be an issuer's, from whatever source: a
 * letter, a telephone call, the issuer's web page seen elsewhere.
 */
#include "model/career/trusted_key.h"

static const struct field fields[] = {
	FIELD(trusted_key, issuer, .label = "Issuer", .width = 30,
	      .is = REQUIRED | FINDABLE,
	      .hint = "as its badges name it: https://..., did:..."),
	FIELD(trusted_key, key, .label = "Key", .width = 20, .is = REQUIRED,
	      .hint = "z6Mk..., a JWK or a PEM text"),
	FIELD(trusted_key, since, .label = "Since", .width = 10,
	      .hint = "badges from before that day are not covered"),
	FIELD(trusted_key, added, .label = "Added", .width = 10),
	FIELD(trusted_key, note, .label = "Note",
	      .hint = "how you came to know it", .is = LONG),
};

const struct entity trusted_key_entity = {
	.table = "trusted_key",
	.one = "trusted key",
	.many = "trusted keys",
	.number = 31,
	.size = sizeof(struct trusted_key),
	FIELDS(fields),
};
