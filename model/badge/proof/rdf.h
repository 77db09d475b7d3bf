/* SPDX-License-Identifier: MIT */
/*
 * RDF statements, as many as a document makes, and their N-Quads.
 */
#ifndef CAIRN_BADGE_PROOF_RDF_H
#define CAIRN_BADGE_PROOF_RDF_H

#include <stddef.h>

#include "model/base/arena.h"
#include "model/base/text.h"

/* A blank node is a number from 0; all else is text as N-Quads has it:
 * "<iri>" or a literal. The default graph is all zero but blank = -1. */
struct rdf_term {
	const char *text; /* NULL: a blank node or the default graph */
	int blank; /* -1: none */
};

#define RDF_DEFAULT ((struct rdf_term){ NULL, -1 })

enum { RDF_SUBJECT, RDF_PREDICATE, RDF_OBJECT, RDF_GRAPH, RDF_PARTS };

struct quad {
	struct rdf_term part[RDF_PARTS];
};

struct quads {
	struct arena *arena;
	struct quad *at;
	size_t count, room;
	int blanks; /* blank nodes in use */
};

void quads_add(struct quads *quads, struct rdf_term subject,
	       struct rdf_term predicate, struct rdf_term object,
	       struct rdf_term graph);

struct rdf_term rdf_iri(struct arena *arena, const char *iri);

/* `type` an IRI or "" for a plain string; `language` "" for none. */
struct rdf_term rdf_literal(struct arena *arena, const char *value,
			    const char *type, const char *language);

struct rdf_term rdf_blank(struct quads *quads);

/* A line with its end; blank node i is called names[i], with "_:". */
void quad_write(const struct quad *quad, const char *const *names,
		struct text *to);

#endif
