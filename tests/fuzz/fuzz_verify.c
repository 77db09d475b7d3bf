/* SPDX-License-Identifier: MIT */
/*
 * Checking whatever a file holds: as a badge, as the document that its own
 * keys and lists stand in, and with a key that is trusted. Whatever comes out,
 * what is good must not stand on anything bad.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "model/badge/proof/verify.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void hold(const struct verification *made)
{
	if (made->verdict < VERDICT_SIGNED_BUT_TERMS_UNCOVERED)
		return;
	if (made->verdict != VERDICT_REVOKED &&
	    made->checks[CHECK_SIGNATURE].result != CHECK_OK)
		abort();
	for (int i = CHECK_BYTES; i <= CHECK_CLAIMS; i++)
		if (made->checks[i].result == CHECK_BAD)
			abort();
	if (made->verdict == VERDICT_VERIFIED &&
	    (made->checks[CHECK_BINDING].result != CHECK_OK ||
	     made->checks[CHECK_STATUS].result == CHECK_UNKNOWN ||
	     made->checks[CHECK_STATUS].result == CHECK_BAD))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const struct verify_trusted trusted = {
		"https://i.example/1",
		"z6MkoTE8nBxv4dir9k2Pa6mn8WKyhbapxvkVjiFUvqMvscpL",
		{ 20000 },
	};
	struct companions companions = { 0 };
	struct verify_options options = {
		.companions = &companions,
		.today = { 20780 },
		.trusted = &trusted,
		.trusted_count = 1,
	};
	struct verification whole, *each;
	struct arena arena = { NULL };
	struct err err;
	size_t count;

	(void)companions_add(&companions, "own", bytes, length,
			     "https://i.example/list", &err);
	(void)companions_add(&companions, "own", bytes, length, "", &err);
	verify_each(bytes, length, &options, &arena, &whole, &each, &count);
	hold(&whole);
	for (size_t i = 0; i < count; i++)
		hold(&each[i]);
	companions_free(&companions);
	arena_free(&arena);
	return 0;
}
