/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a case. It may be refused; what it answers must be one JSON
 * text, and the same a second time.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "model/method/method.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static bool answer(const uint8_t *bytes, size_t length, struct text *out)
{
	struct err err = { "" };
	bool same, ok = method_answer(bytes, length, out, &same, &err);

	if (ok == (*err.text != '\0'))
		abort();
	return ok;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = { 0 };
	struct text one = { .arena = &arena }, two = { .arena = &arena };

	if (answer(bytes, length, &one)) {
		cJSON *root = cJSON_ParseWithLength(text_string(&one),
						    one.length);

		if (!root || !answer(bytes, length, &two) ||
		    !text_equal(text_string(&one), text_string(&two)))
			abort();
		json_free(root);
	}
	arena_free(&arena);
	return 0;
}
