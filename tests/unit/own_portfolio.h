/* SPDX-License-Identifier: MIT */
/*
 * A portfolio of a test's own, in a temporary folder.
 */
#ifndef CAIRN_TESTS_OWN_PORTFOLIO_H
#define CAIRN_TESTS_OWN_PORTFOLIO_H

#include "model/portfolio.h"

struct own {
	struct portfolio p;
	struct arena arena;
	struct err err;
	const char *folder, *path;
};

/* cmocka set-up and tear-down: *state becomes a struct own whose today is
 * 2026-11-22. */
int own_open(void **state);
int own_close(void **state);

/* Closes and opens the file again. */
void own_reopen(struct own *own);

/* Every row of every table but the log and undo, as text. */
const char *own_dump(struct own *own);

/* Fails the test with the sentence where something is not true. */
#define must(own, what)                                  \
	do {                                             \
		if (!(what))                             \
			fail_msg("%s", (own)->err.text); \
	} while (0)

#endif
