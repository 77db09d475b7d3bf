/* SPDX-License-Identifier: MIT */
/*
 * What a JSON-LD document says, as RDF statements.
 *
 * Of JSON-LD 1.1 that part is read which credentials use, over contexts that
 * are known (context.h). What needs more, or names an unknown context, cannot
 * be checked here and is never guessed. What no context defines says nothing
 * in RDF, so a signature over the statements does not cover it: each such
 * member, type or address is told.
 */
#ifndef CAIRN_BADGE_PROOF_LD_H
#define CAIRN_BADGE_PROOF_LD_H

#include "model/badge/json.h"
#include "model/badge/proof/context.h"
#include "model/badge/proof/rdf.h"

enum { LD_UNCOVERED = 8 };

/* Members that say nothing: "type Foo", "member foo", "address foo". */
struct ld_uncovered {
	const char *what[LD_UNCOVERED]; /* the first ones */
	int count; /* of all */
};

struct ld_made {
	struct quads quads;
	struct ld_uncovered uncovered;
};

/* Reads an object and all that is in it. `contexts` is a value as @context
 * may have, taken before the object's own; NULL for none. Without the members
 * called `without` ("" for all) at the top. False with the reason in `err`. */
bool ld_read(const cJSON *root, const cJSON *contexts, const char *without,
	     struct arena *arena, struct ld_made *made, struct err *err);

#endif
