/* SPDX-License-Identifier: MIT */
/*
 * Bringing files in.
 */
#include "tui/commands/families.h"

#include <string.h>
#include <unistd.h>

#include "model/adopt.h"
#include "model/base/utf8.h"
#include "model/career/credential.h"
#include "model/exchange/import.h"
#include "model/recognise.h"
#include "model/store/query.h"
#include "tui/commands/news.h"
#include "tui/overlays/files.h"

enum { LINE_TITLE = 200 }; /* bytes of a title in a line */

struct importing {
	struct call *call;
	bool telling; /* progress, on a terminal */
	int shown; /* in percent */
	long badges; /* that are new */
	int recognised;
	struct news news;
	struct text lines; /* on the screen */
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

/* On the screen, where there is little room, without the path that was
 * chosen. */
static const char *name_of(const struct call *call, const char *file)
{
	const char *slash = strrchr(file, '/');

	for (int i = 0; call->app && i < call->count; i++) {
		size_t length = strlen(call->words[i]);

		if (text_equal(file, call->words[i]) && slash)
			return slash + 1;
		if (text_starts(file, call->words[i]) && file[length] == '/')
			return file + length + 1;
	}
	return file;
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
		  visible(&scratch, name_of(importing->call, item->file),
			  false));
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
	if (importing->call->app)
		text_addf(&importing->lines, "%s\n", text_string(&line));
	else
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

	return adopt_named(importing->call->portfolio, entity, name, id, NULL,
			   err);
}

/* What became of it all, and what that makes complete. */
static void add_summary(struct importing *importing,
			const struct import_batch *batch, struct text *line)
{
	static const char *const sums[] = {
		[IMPORT_TAKEN] = "imported",
		[IMPORT_VARIANT] = "imported as variants",
		[IMPORT_FILLED] = "filled",
		[IMPORT_KNOWN] = "already there",
		[IMPORT_SKIPPED] = "skipped",
		[IMPORT_REFUSED] = "refused",
	};
	struct call *call = importing->call;
	const char **sentences;
	int count;

	for (int i = 0; i < IMPORT_OUTCOMES; i++)
		if (batch->outcomes[i])
			text_addf(line, "%s%ld %s", line->length ? ", " : "",
				  batch->outcomes[i], sums[i]);
	if (!line->length)
		text_add(line, "there is nothing to import");
	text_addc(line, '\n');
	if (importing->recognised)
		text_addf(line, "%d recognised in the catalogue\n",
			  importing->recognised);
	news_of(&importing->news, call->portfolio, call->app ? ":" : "cairn ",
		call->arena, &sentences, &count);
	for (int i = 0; i < count; i++)
		text_addf(line, "%s\n", sentences[i]);
}

/* Imports and says for the log what came in. */
static bool take(struct importing *importing, struct import_batch *batch,
		 struct err *err)
{
	struct portfolio *p = importing->call->portfolio;
	int64_t last;
	long fresh;

	if (!query_number(p->store, "SELECT max(id) FROM achievement", 0, &last,
			  err) ||
	    !import_batch(p->store, batch, err) ||
	    !recognise(p, last, &importing->recognised, err))
		return false;
	fresh = importing->badges ? importing->badges
				  : batch->outcomes[IMPORT_TAKEN] +
					    batch->outcomes[IMPORT_VARIANT] +
					    batch->outcomes[IMPORT_FILLED];
	portfolio_say(p, "imported %ld %s%s", fresh,
		      importing->badges ? "badge" : "thing",
		      fresh == 1 ? "" : "s");
	return true;
}

/* In the shell a line for each item comes first, since they are what one
 * waits for; on the screen the summary does, since it is what one sees. */
static bool import(struct call *call, struct err *err)
{
	struct importing importing = {
		.call = call,
		.telling = isatty(fileno(call->say)),
		.shown = -1,
		.lines = { .arena = call->arena },
	};
	struct import_batch batch = {
		.paths = call->words,
		.count = call->count,
		.item = put_item,
		.progress = show_progress,
		.adopt = adopt_entry,
		.data = &importing,
	};
	struct text summary = { .arena = call->arena };
	bool ok;

	if (!call->count && call->app) {
		files_import(call->app);
		return true;
	}
	if (!call->count)
		return call_usage(call, err);
	news_begin(&importing.news, call->portfolio, &credential_entity);
	ok = take(&importing, &batch, err);
	add_summary(&importing, &batch, &summary);
	if (!ok)
		return false;
	call_put(call, "%s", text_string(&summary));
	if (importing.lines.length)
		call_put(call, "\n%s", text_string(&importing.lines));
	if (batch.outcomes[IMPORT_REFUSED])
		call->exit = 1;
	return true;
}

const struct command import_commands[] = {
	{ "import", "import PATH ...|-",
	  "bring in badges (JSON, token, PNG, SVG), exported JSON or rules", "",
	  CHANGES | MAKES_FILE, import },
	{ 0 },
};
