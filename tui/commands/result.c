/* SPDX-License-Identifier: MIT */
/*
 * Results of pathways as words and JSON.
 */
#include "tui/commands/result.h"

const char *result_word(const struct stack_result *r)
{
	static const char *const words[] = { "unmet", "unknown", "met" };

	return r->broken ? "broken" : words[r->status];
}

void result_json(struct text *out, const struct stack_result *r)
{
	char day[DAY_TEXT];

	text_addf(out, "\"status\":\"%s\",\"completed_on\":", result_word(r));
	if (day_is(r->completed_on))
		text_addf(out, "\"%s\"", day_iso(r->completed_on, day));
	else
		text_add(out, "null");
	text_addf(out, ",\"progress_bp\":%d,\"slots\":%d,\"waived\":%s",
		  r->progress_bp, r->slots, r->waived ? "true" : "false");
}
