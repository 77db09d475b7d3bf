/* SPDX-License-Identifier: MIT */
/*
 * Inside reading JSON-LD: the document, and its words and values.
 */
#ifndef CAIRN_BADGE_PROOF_LD_READING_H
#define CAIRN_BADGE_PROOF_LD_READING_H

#include "model/badge/proof/ld.h"

enum { CONTEXTS = 16 };

struct ld {
	struct arena *arena;
	struct err *err;
	struct ld_made *made;
	struct {
		const char *address;
		const struct ld_terms *terms;
	} contexts[CONTEXTS]; /* read so far */
	int context_count;
	const char *without; /* a member of the top */
	struct labels {
		const char *name;
		struct rdf_term term;
		struct labels *next;
	} * labels; /* blank nodes that the document names */
};

/* A property, and what it is read by. */
struct property {
	const struct ld_term *term; /* NULL for none */
	const struct ld_context *at; /* where the term's words are known */
	struct rdf_term subject, predicate, graph;
	const struct ld_context *context;
};

/* ld_iri() in the document's arena. */
const char *ld_word(struct ld *ld, const struct ld_context *context,
		    const char *word, bool vocab);

/* The node that a word names; false where it is no address. */
bool ld_address(struct ld *ld, const struct ld_context *context,
		const char *word, bool vocab, struct rdf_term *term);

/* A bare value, read as its property says. False: it says nothing. */
bool ld_scalar(struct ld *ld, const struct property *property,
	       const cJSON *value, struct rdf_term *to);

/* {"@value": ...} with a type or a language. False with ld->err. */
bool ld_value_object(struct ld *ld, const cJSON *object,
		     const struct ld_context *context, struct rdf_term *to);

#endif
