/* SPDX-License-Identifier: MIT */
/*
 * A verdict as lines for a person: each check by itself.
 */
#include "tui/commands/verdict.h"

static const char *mark(enum check_result result)
{
	switch (result) {
	case CHECK_OK: return "ok";
	case CHECK_BAD: return "bad";
	case CHECK_UNKNOWN: return "?";
	case CHECK_NOT_APPLICABLE: break;
	}
	return "-";
}

void verdict_lines(struct text *to, const struct verification *made)
{
	for (int i = 0; i < CHECKS; i++)
		if (*made->checks[i].note)
			text_addf(to, "  %-4s %-10s %s\n",
				  mark(made->checks[i].result),
				  check_name((enum check)i),
				  made->checks[i].note);
}
