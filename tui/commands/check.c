/* SPDX-License-Identifier: MIT */
/*
 * Checking the credentials that are kept, from their original bytes. What is
 * concluded stays with each of them until it is checked again.
 */
#include "tui/commands/families.h"

#include <unistd.h>

#include "model/career/credential.h"
#include "model/checks.h"
#include "model/record/record.h"
#include "tui/app.h"
#include "tui/commands/verdict.h"

struct asking {
	struct call *call;
	bool telling; /* progress, on a terminal */
	int shown; /* in percent */
	const char *title; /* of the last one */
	struct text lines;
};

static void put_item(const struct checks_item *item, void *data)
{
	struct asking *asking = data;
	struct arena *arena = asking->call->arena;
	const char *verdict = item->made ? verdict_name(item->made->verdict)
					 : "";

	asking->title = arena_string(arena, item->title);
	if (!item->made)
		text_addf(&asking->lines, "not checked: %s (%s)\n", item->title,
			  item->why);
	else if (*item->before && !text_equal(item->before, verdict))
		text_addf(&asking->lines, "%s: %s (was %s)\n", verdict,
			  item->title, item->before);
	else
		text_addf(&asking->lines, "%s: %s\n", verdict, item->title);
	if (item->made && asking->call->count == 1 && !asking->call->app)
		verdict_lines(&asking->lines, item->made);
}

static bool show_progress(long done, long total, void *data)
{
	struct asking *asking = data;
	int percent = (int)(done * 100 / total);

	if (asking->call->app)
		return app_progress(asking->call->app, "checking", done, total);
	if (asking->telling && percent != asking->shown) {
		asking->shown = percent;
		fprintf(asking->call->say,
			done < total ? "\rchecking %ld of %ld" : "\r\033[K",
			done, total);
		fflush(asking->call->say);
	}
	return true;
}

/* "3 VERIFIED, 1 INVALID". */
static const char *sums(const struct checks_batch *batch, struct arena *arena)
{
	struct text text = { .arena = arena };

	for (int i = VERDICTS - 1; i >= 0; i--)
		if (batch->verdicts[i])
			text_addf(&text, "%s%ld %s", text.length ? ", " : "",
				  batch->verdicts[i],
				  verdict_name((enum verdict)i));
	return text_string(&text);
}

static bool find_ids(struct call *call, struct checks_batch *batch,
		     struct err *err)
{
	int64_t *ids = arena_array(call->arena, (size_t)call->count + 1,
				   sizeof(*ids));

	for (int i = 0; i < call->count; i++)
		if (!record_named(call->portfolio->store, &credential_entity,
				  call->words[i], &ids[i], err))
			return false;
	batch->ids = ids;
	batch->count = (size_t)call->count;
	return true;
}

static void tell(struct asking *asking, const struct checks_batch *batch)
{
	struct call *call = asking->call;
	const char *counts = sums(batch, call->arena);

	if (!asking->title) {
		call_put(call, "No credential has an original to check.\n");
		return;
	}
	if (call->count == 1) {
		call_put(call, "%s", text_string(&asking->lines));
		portfolio_say(call->portfolio, "checked %s", asking->title);
		return;
	}
	if (call->app)
		call_put(call, "checked %ld: %s\n\n%s", batch->checked, counts,
			 text_string(&asking->lines));
	else
		call_put(call, "%schecked %ld: %s\n",
			 text_string(&asking->lines), batch->checked, counts);
	portfolio_say(call->portfolio, "checked %ld credential%s",
		      batch->checked, batch->checked == 1 ? "" : "s");
}

static bool check(struct call *call, struct err *err)
{
	struct asking asking = {
		.call = call,
		.telling = isatty(fileno(call->say)),
		.shown = -1,
		.lines = { .arena = call->arena },
	};
	struct checks_batch batch = {
		.item = put_item,
		.progress = show_progress,
		.data = &asking,
	};

	if (call->count && call_option(call, "all"))
		return call_usage(call, err);
	if (!find_ids(call, &batch, err) ||
	    !checks_stored(call->portfolio, &batch, err))
		return false;
	tell(&asking, &batch);
	if (batch.verdicts[VERDICT_INVALID] || batch.verdicts[VERDICT_REVOKED])
		call->exit = 1;
	return true;
}

const struct command check_commands[] = {
	{ "check", "check [CREDENTIAL ...|--all]",
	  "check kept credentials from their originals, offline", "all",
	  CHANGES | ON_LISTED, check, .of = "credential" },
	{ 0 },
};
