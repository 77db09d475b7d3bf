/* SPDX-License-Identifier: MIT */
/*
 * RDF Dataset Canonicalization, RDFC-1.0 (W3C Recommendation, 2024): the same
 * statements become the same text, whatever their blank nodes were called.
 */
#ifndef CAIRN_BADGE_PROOF_CANON_H
#define CAIRN_BADGE_PROOF_CANON_H

#include <stdbool.h>

#include "model/badge/proof/rdf.h"

/* Steps of work that are enough for any honest document; made-up ones could
 * ask for more steps than there is time. */
enum { CANON_STEPS = 20000 };

enum canon_hash { CANON_SHA256, CANON_SHA384 };

struct canon {
	const char *text; /* sorted N-Quads */
	const char **names; /* of blank node i: "_:c14n0", ... */
};

/* Both in `arena`. False if it would take more than `steps` steps. */
bool canon_make(const struct quads *quads, enum canon_hash hash, int steps,
		struct arena *arena, struct canon *canon);

#endif
