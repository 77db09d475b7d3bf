/* SPDX-License-Identifier: MIT */
/*
 * Finding the corpus and reading whole files.
 */
#include "tests/unit/corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/base/err.h"
#include "model/base/text.h"

const char *corpus_path(struct arena *arena, const char *name)
{
	const char *shared = getenv("CAIRN_SHARED");
	size_t root = strlen(__FILE__) - strlen("tests/unit/corpus.c");

	if (!shared)
		shared = arena_printf(arena, "%.*s../shared", (int)root,
				      __FILE__);
	return arena_printf(arena, "%s/%s", shared, name);
}

char *corpus_bytes(struct arena *arena, const char *name, size_t *length)
{
	struct text text = { .arena = arena };
	FILE *file = fopen(corpus_path(arena, name), "rb");
	char bytes[65536];
	size_t count;

	if (!file)
		return NULL;
	while ((count = fread(bytes, 1, sizeof(bytes), file)) > 0)
		text_addn(&text, bytes, count);
	fclose(file);
	*length = text.length;
	return text.bytes ? text.bytes : arena_string(arena, "");
}

cJSON *corpus_json(struct arena *arena, const char *name)
{
	size_t length;
	char *bytes = corpus_bytes(arena, name, &length);
	cJSON *json;

	if (!bytes)
		return NULL;
	json = cJSON_ParseWithLength(bytes, length);
	if (!json)
		panic("%s is no JSON", name);
	return json;
}
