/* SPDX-License-Identifier: MIT */
/*
 * JSON-LD contexts: what the members of a document mean.
 *
 * Only contexts that the program knows are used; their terms lie in
 * data/contexts, one file an address (see context_list.c). A line is one term:
 *
 *	NAME IRI [TYPE|-] [set|list|graph]
 *
 * One that has only NAME and IRI may also stand as a prefix of others. Lines
 * with one more tab below it are the terms that hold inside it. "protected",
 * "vocab IRI" and "null" (forget all that held outside) stand for themselves.
 *
 * What holds at a place of a document is a stack of such lists, the innermost
 * on top. It is never changed, only built upon, so going back costs nothing.
 */
#ifndef CAIRN_BADGE_PROOF_CONTEXT_H
#define CAIRN_BADGE_PROOF_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "model/base/arena.h"
#include "model/base/err.h"

enum ld_container { LD_PLAIN, LD_SET, LD_LIST, LD_GRAPH };

struct ld_terms;

struct ld_term {
	const char *name;
	const char *iri; /* as written: may lean on other terms */
	const char *type; /* "@id", "@vocab", "@json", an IRI, or "" */
	enum ld_container container;
	bool prefix;
	const struct ld_terms *inside; /* NULL: none of its own */
};

struct ld_terms {
	bool null, protected;
	const char *vocab; /* "" for none */
	const struct ld_term *at; /* by name */
	size_t count;
};

/* NULL is the empty context. */
struct ld_context {
	const struct ld_terms *terms;
	const struct ld_context *below;
	/* A type's terms hold only in its own node: what holds further in. */
	const struct ld_context *beyond;
	bool has_beyond;
};

/* How terms are added: by the document, by a property (which may override
 * what is protected), by a type (whose terms do not reach further in). */
enum ld_scope { LD_DOCUMENT, LD_PROPERTY, LD_TYPE };

/* The terms of an address; NULL where it is not known. In `arena`. */
const struct ld_terms *ld_known(const char *address, struct arena *arena);

/* Reads one file of terms; it must be well-formed, being ours. */
const struct ld_terms *ld_terms_read(const char *text, struct arena *arena);

/* Puts terms on top. False where they change the meaning of a term that is
 * protected; `err` then names it. */
bool ld_push(const struct ld_context **context, const struct ld_terms *terms,
	     enum ld_scope scope, struct arena *arena, struct err *err);

/* The term of that name, and in *at the context whose prefixes it leans on;
 * NULL where nothing defines it. */
const struct ld_term *ld_find(const struct ld_context *context,
			      const char *name, const struct ld_context **at);

/* The IRI (or keyword, "@id") that a word stands for; with `vocab` it may be
 * a term. What nothing defines comes back as it is; NULL for what looks like
 * a keyword and is none. */
const char *ld_iri(const struct ld_context *context, const char *word,
		   bool vocab, struct arena *arena);

/* Whether it is an IRI with a scheme, or a blank node. */
bool ld_is_absolute(const char *iri);

#endif
