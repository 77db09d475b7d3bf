/* SPDX-License-Identifier: MIT */
/*
 * What the strict pass takes, the parser must take too, and must read whole:
 * no name twice, and no string that ends early.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "model/badge/json.h"
#include "model/badge/strict.h"
#include "model/base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { FEW = 200 }; /* members that are compared each with each */

/* cJSON keeps members that are there twice: there must be none left. */
static void check_names(const cJSON *object)
{
	size_t count = 0;

	for (const cJSON *x = object->child; x && count < FEW; x = x->next) {
		if (!utf8_valid(x->string, strlen(x->string), NULL))
			abort();
		count++;
		for (const cJSON *y = object->child; y != x; y = y->next)
			if (strcmp(x->string, y->string) == 0)
				abort();
	}
}

/* As deep as the strict pass allows. */
static void check(const cJSON *value)
{
	if (cJSON_IsObject(value))
		check_names(value);
	if (cJSON_IsString(value) &&
	    !utf8_valid(value->valuestring, strlen(value->valuestring), NULL))
		abort();
	for (const cJSON *x = value->child; x; x = x->next)
		check(x);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct err err;
	cJSON *root;

	if (!strict_check(bytes, length, STRICT_BADGE, &err))
		return 0;
	root = json_parse(bytes, length, STRICT_BADGE, &err);
	if (!root)
		abort();
	check(root);
	json_free(root);
	return 0;
}
