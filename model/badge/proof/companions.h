/* SPDX-License-Identifier: MIT */
/*
 * What a person brings along to check badges with: DID documents, keys, lists
 * of what was revoked. They come from files, never from the network, and are
 * believed because the person supplied them for that.
 */
#ifndef CAIRN_BADGE_PROOF_COMPANIONS_H
#define CAIRN_BADGE_PROOF_COMPANIONS_H

#include "model/badge/json.h"
#include "model/base/arena.h"
#include "model/base/day.h"
#include "model/base/err.h"

struct companion {
	const char *url; /* the address it stands for, or "" */
	const char *name; /* of the file, for telling */
	const void *bytes; /* as they were, borrowed */
	size_t length;
	cJSON *root; /* the document; of a token its payload */
	struct companion *next;
};

/* All zero is none; given back by companions_free(). */
struct companions {
	struct arena arena;
	struct companion *first;
};

/* Adds a file. `url` is the address that it was fetched from, or "": then it
 * is known by its own id. Bytes must stay. False for what is no JSON. */
bool companions_add(struct companions *companions, const char *name,
		    const void *bytes, size_t length, const char *url,
		    struct err *err);
void companions_free(struct companions *companions);

/* The one that stands for an address, or whose id it is; NULL. */
const struct companion *companions_find(const struct companions *companions,
					const char *address);

#endif
