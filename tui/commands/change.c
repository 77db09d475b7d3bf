/* SPDX-License-Identifier: MIT */
/*
 * Undo, redo and the log.
 */
#include "tui/commands/families.h"

#include "model/base/utf8.h"
#include "model/exchange/write.h"
#include "model/store/query.h"

static bool move(struct call *call,
		 bool (*way)(struct portfolio *portfolio, struct arena *arena,
			     const char **line, struct err *err),
		 const char *word, const char *nothing, struct err *err)
{
	const char *line;

	if (call->count)
		return call_usage(call, err);
	if (!way(call->portfolio, call->arena, &line, err))
		return false;
	if (!*line)
		return fail(err, "%s", nothing);
	call_put(call, "%s: %s\n", word, line);
	return true;
}

static bool undo(struct call *call, struct err *err)
{
	return move(call, portfolio_undo, "undone", "There is nothing to undo.",
		    err);
}

static bool redo(struct call *call, struct err *err)
{
	return move(call, portfolio_redo, "redone", "There is nothing to redo.",
		    err);
}

static bool show_log(struct call *call, struct err *err)
{
	bool json = call_option(call, "json") != NULL;
	bool tsv = call_option(call, "tsv") != NULL;
	struct query q;
	int count = 0;

	if (call->count)
		return call_usage(call, err);
	if (tsv)
		fputs("id\tat\tline\n", call->out);
	query_open(&q, call->portfolio->store,
		   "SELECT id, at, line FROM log "
		   "ORDER BY id DESC",
		   err);
	while (query_step(&q)) {
		struct arena scratch = { 0 };
		struct text out = { .arena = &scratch };
		long long id = column_int(&q);
		const char *at = column_text(&q, &scratch);
		const char *line = column_text(&q, &scratch);

		if (json) {
			text_addf(&out, "%s{\"id\":%lld,\"at\":",
				  count ? ",\n" : "[\n", id);
			write_json_string(&out, at);
			text_add(&out, ",\"line\":");
			write_json_string(&out, line);
			text_addc(&out, '}');
			fputs(text_string(&out), call->out);
		} else if (tsv) {
			fprintf(call->out, "%lld\t%s\t%s\n", id, at,
				visible(&scratch, line, false));
		} else {
			call_put(call, "%s  %s\n", at, line);
		}
		count++;
		arena_free(&scratch);
	}
	if (json)
		fputs(count ? "\n]\n" : "[]\n", call->out);
	else if (!count && !tsv)
		call_tell(call, "Nothing was done yet.\n");
	return query_done(&q);
}

const struct command change_commands[] = {
	{ "undo", "undo", "take the last change back", "", MAKES_FILE, undo },
	{ "redo", "redo", "do once more what was undone", "", MAKES_FILE,
	  redo },
	{ "log", "log", "what was done, the newest first", "json tsv", 0,
	  show_log },
	{ 0 },
};
