/* SPDX-License-Identifier: MIT */
/*
 * Inside canonicalization: blank nodes and the names they are given.
 */
#ifndef CAIRN_BADGE_PROOF_CANONIZING_H
#define CAIRN_BADGE_PROOF_CANONIZING_H

#include <openssl/evp.h>

#include "model/badge/proof/canon.h"

enum { HEX = 2 * 48 + 1 };

/* Which names were given, in their order. */
struct issuer {
	int *order;
	int count, room;
};

struct node {
	const int *quads; /* in which it stands, each once */
	int quad_count;
	char hash[HEX];
	int canonical; /* -1: not named yet */
};

struct canonizing {
	const struct quads *quads;
	const EVP_MD *digest;
	struct arena *arena;
	struct node *nodes;
	struct issuer issued; /* canonical */
	int steps;
	int depth;
};

/* A blank node and a hash of it; compared by the hash, then by the node. */
struct near {
	char hash[HEX];
	int node;
};

int canon_compare(const void *a, const void *b);

void canon_hash_text(const struct canonizing *c, const struct text *text,
		     char to[HEX]);

/* Gives a node the next name of an issuer, or says which it has. */
int canon_issue(const struct canonizing *c, struct issuer *issuer, int node);

/* Hash N-Degree Quads: what surrounds a node, as a hash. The names given on
 * the way are added to `issuer`. False when the work is too much. */
bool canon_hash_many(struct canonizing *c, int node, struct issuer *issuer,
		     char to[HEX]);

#endif
