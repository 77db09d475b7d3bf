/* SPDX-License-Identifier: MIT */
/*
 * A list of documents; there are few of them.
 */
#include "model/badge/proof/companions.h"

#include "model/badge/body.h"
#include "model/badge/jws.h"
#include "model/badge/strict.h"
#include "model/base/text.h"

static cJSON *read_root(struct companions *companions, const void *bytes,
			size_t length, struct err *err)
{
	struct body body;
	struct jws jws;

	if (!body_find(bytes, length, &companions->arena, &body, err))
		return NULL;
	if (body.kind == SNIFF_JSON)
		return json_parse(body.text.bytes, body.text.length,
				  STRICT_BADGE, err);
	if (body.kind == SNIFF_JWS &&
	    jws_read(body.text, &companions->arena, &jws, err)) {
		json_free(jws.header);
		return jws.payload;
	}
	if (body.kind != SNIFF_JWS)
		fail(err, "It is neither JSON nor a token.");
	return NULL;
}

bool companions_add(struct companions *companions, const char *name,
		    const void *bytes, size_t length, const char *url,
		    struct err *err)
{
	struct arena *arena = &companions->arena;
	cJSON *root = read_root(companions, bytes, length, err);
	struct companion *companion;

	if (!root)
		return false;
	companion = arena_alloc(arena, sizeof(*companion));
	*companion = (struct companion){
		.url = arena_string(arena, url),
		.name = arena_string(arena, name),
		.bytes = bytes,
		.length = length,
		.root = root,
		.next = companions->first,
	};
	companions->first = companion;
	return true;
}

void companions_free(struct companions *companions)
{
	struct companion *companion;

	for (companion = companions->first; companion;
	     companion = companion->next)
		json_free(companion->root);
	arena_free(&companions->arena);
	companions->first = NULL;
}

const struct companion *companions_find(const struct companions *companions,
					const char *address)
{
	const struct companion *companion;

	if (!companions || !*address)
		return NULL;
	for (companion = companions->first; companion;
	     companion = companion->next)
		if (text_equal(companion->url, address) ||
		    (!*companion->url &&
		     text_equal(json_id(companion->root), address)))
			return companion;
	return NULL;
}
