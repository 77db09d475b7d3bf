/* SPDX-License-Identifier: MIT */
/*
 * Bringing files in.
 */
#include "tui/commands/families.h"

#include <string.h>
#include <unistd.h>

#include "model/adopt.h"
#include "model/base/utf8.h"
#include "model/exchange/import.h"
#include "tui/overlays/files.h"

enum { LINE_TITLE = 200 }; /* bytes of a title in a line */

struct importing {
	struct call *call;
	bool telling; /* progress, on a terminal */
	int shown; /* in percent */
	long badges; /* that are new */
};

static const char *const words[] = {
	[IMPORT_TAKEN] = "imported",  [IMPORT_VARIANT] = "variant",
	[IMPORT_FILLED] = "filled",   [IMPORT_KNOWN] = "already there",
	[IMPORT_SKIPPED] = "skipped", [IMPORT_REFUSED] = "refused",
};

/* A stranger's text as a piece of one line. */
static const char *piece(struct arena *arena, const char *text)
{
	const char *shown = visible(arena, text, false);
	size_t length = strlen(shown);

	if (length <= LINE_TITLE)
		return shown;
	length = LINE_TITLE;
	while (length && ((unsigned char)shown[length] & 0xc0) == 0x80)
		length--;
	return arena_printf(arena, "%.*s...", (int)length, shown);
}

static void put_item(const struct import_item *item, void *data)
{
	struct importing *importing = data;
	struct arena scratch = { 0 };
	struct text line = { .arena = &scratch };

	if (!*item->what &&
	    (item->outcome == IMPORT_TAKEN || item->outcome == IMPORT_VARIANT))
		importing->badges++;
	text_addf(&line, "%s %s", words[item->outcome],
		  visible(&scratch, item->file, false));
	if (*item->title)
		text_addf(&line, ": %s%s%s", item->what, *item->what ? " " : "",
			  piece(&scratch, item->title));
	if (*item->issuer)
		text_addf(&line, " \xe2\x80\x94 %s",
			  piece(&scratch, item->issuer));
	if (*item->why && *item->title)
		text_addf(&line, " (%s)", visible(&scratch, item->why, false));
	else if (*item->why)
		text_addf(&line, ": %s", visible(&scratch, item->why, false));
	call_put(importing->call, "%s\n", text_string(&line));
	arena_free(&scratch);
}

static bool show_progress(long done, long total, void *data)
{
	struct importing *importing = data;
	int percent = total ? (int)(done * 100 / total) : 100;

	if (importing->telling && percent != importing->shown) {
		importing->shown = percent;
		fprintf(importing->call->say,
			done < total ? "\rreading %ld of %ld" : "\r\033[K",
			done, total);
		fflush(importing->call->say);
	}
	return true;
}

static bool adopt_entry(void *data, const struct entity *entity,
			const char *name, int64_t *id, struct err *err)
{
	struct importing *importing = data;

	return adopt_named(importing->call->portfolio, entity, name, id, err);
}

static void put_summary(struct call *call, const struct import_batch *batch)
{
	static const char *const sums[] = {
		[IMPORT_TAKEN] = "imported",
		[IMPORT_VARIANT] = "imported as variants",
		[IMPORT_FILLED] = "filled",
		[IMPORT_KNOWN] = "already there",
		[IMPORT_SKIPPED] = "skipped",
		[IMPORT_REFUSED] = "refused",
	};
	struct text line = { .arena = call->arena };

	for (int i = 0; i < IMPORT_OUTCOMES; i++)
		if (batch->outcomes[i])
			text_addf(&line, "%s%ld %s", line.length ? ", " : "",
				  batch->outcomes[i], sums[i]);
	call_put(call, "%s\n",
		 line.length ? text_string(&line)
			     : "there is nothing to import");
}

static bool import(struct call *call, struct err *err)
{
	struct importing importing = {
		.call = call,
		.telling = isatty(fileno(call->say)),
		.shown = -1,
	};
	struct import_batch batch = {
		.paths = call->words,
		.count = call->count,
		.item = put_item,
		.progress = show_progress,
		.adopt = adopt_entry,
		.data = &importing,
	};
	long fresh;

	if (!call->count && call->app) {
		files_import(call->app);
		return true;
	}
	if (!call->count)
		return call_usage(call, err);
	if (!import_batch(call->portfolio->store, &batch, err))
		return false;
	fresh = batch.outcomes[IMPORT_TAKEN] + batch.outcomes[IMPORT_VARIANT] +
		batch.outcomes[IMPORT_FILLED];
	portfolio_say(call->portfolio, "imported %ld %s%s",
		      importing.badges ? importing.badges : fresh,
		      importing.badges ? "badge" : "thing",
		      (importing.badges ? importing.badges : fresh) == 1 ? ""
									 : "s");
	put_summary(call, &batch);
	if (batch.outcomes[IMPORT_REFUSED])
		call->exit = 1;
	return true;
}

const struct command import_commands[] = {
	{ "import", "import PATH ...|-",
	  "bring in badges (JSON, token, PNG, SVG), exported JSON or rules",
	  "", CHANGES | MAKES_FILE, import },
	{ 0 },
};
