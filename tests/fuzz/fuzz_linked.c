/* SPDX-License-Identifier: MIT */
/*
 * JSON-LD to statements, and these into their one form, whoever wrote it.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "model/badge/json.h"
#include "model/badge/proof/canon.h"
#include "model/badge/proof/ld.h"
#include "model/badge/strict.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct err err;
	cJSON *root = json_parse(bytes, length, STRICT_BADGE, &err);
	struct arena arena = { NULL };
	struct canon one, two;
	struct ld_made made;

	if (!cJSON_IsObject(root)) {
		json_free(root);
		return 0;
	}
	if (ld_read(root, NULL, "proof", &arena, &made, &err) &&
	    canon_make(&made.quads, CANON_SHA256, 2000, &arena, &one) &&
	    canon_make(&made.quads, CANON_SHA256, 2000, &arena, &two) &&
	    strcmp(one.text, two.text) != 0)
		abort();
	arena_free(&arena);
	json_free(root);
	return 0;
}
