/* SPDX-License-Identifier: MIT */
/*
 * What if: on the screen a pane, in the shell what becomes of each pathway.
 */
#include "tui/commands/what_if.h"

#include <string.h>

#include "model/base/utf8.h"
#include "model/career/achievement.h"
#include "model/catalogue/entry.h"
#include "model/exchange/write.h"
#include "model/record/record.h"
#include "tui/app.h"
#include "tui/commands/as_of.h"
#include "tui/commands/families.h"
#include "tui/commands/result.h"
#include "tui/panes/map.h"
#include "tui/panes/what_if.h"
#include "tui/sheets/changes.h"

/* What is not kept but known to the catalogue deserves another answer. */
static bool name_achievement(struct call *call, const char *name, int64_t *id,
			     struct err *err)
{
	const struct catalogue_achievement *entry;
	struct err none;

	if (record_named(call->portfolio->store, &achievement_entity, name, id,
			 err))
		return true;
	if (!catalogue_achievement(&call->portfolio->catalogue, call->arena,
				   name, &entry, &none) ||
	    !entry)
		return false;
	return fail(err,
		    "No pathway here asks for %s; `cairn copy` a pathway of "
		    "the catalogue that does.",
		    name);
}

bool call_suppositions(struct call *call, struct supposition **list, int *count,
		       struct err *err)
{
	*list = arena_array(call->arena, OPTIONS_MAX, sizeof(**list));
	*count = 0;
	for (int i = 0; i < call->option_count; i++) {
		const struct option *option = &call->options[i];
		bool hold = text_equal(option->name, "hold");
		int64_t id;

		if (!hold && !text_equal(option->name, "without"))
			continue;
		if (!name_achievement(call, option->value, &id, err))
			return false;
		(*list)[(*count)++] = (struct supposition){
			id, hold ? SUPPOSE_HELD : SUPPOSE_NOT_HELD
		};
	}
	return true;
}

static bool show(struct call *call, const struct supposition *list, int count,
		 struct day as_of, struct err *err)
{
	struct app *app = call->app;
	struct pane *pane = app_pane(app), *from = pane;

	if (pane->class != &what_if_pane &&
	    !app_open_pane(app, &what_if_pane, NULL, err))
		return false;
	pane = app_pane(app);
	if (from->class == &map_pane) {
		const struct supposing *what = map_supposing(from);

		what_if_begin(pane, what->list, what->count);
		pane->as_of = from->as_of;
	}
	if (call_option(call, "as-of"))
		pane->as_of = as_of;
	if (count)
		what_if_begin(pane, list, count);
	return app_reload(app, err);
}

static void put_json(struct call *call, struct supposing *what,
		     struct day as_of)
{
	struct stacks *stacks = &what->stacks;
	struct text out = { .arena = call->arena };
	char day[DAY_TEXT];

	text_addf(&out, "{\"as_of\":\"%s\",\"supposed\":[",
		  day_iso(as_of, day));
	for (int i = 0; i < what->count; i++) {
		int32_t a = stacks_index(&stacks->achievements,
					 what->list[i].id);

		text_addf(&out,
			  "%s{\"achievement\":%lld,\"title\":", i ? "," : "",
			  (long long)what->list[i].id);
		write_json_string(&out, stacks->achievements.titles[a]);
		text_addf(&out, ",\"held\":%s}",
			  what->list[i].is == SUPPOSE_HELD ? "true" : "false");
	}
	text_add(&out, "],\n\"pathways\":[");
	for (int32_t i = 0; i < stacks->pathways.count; i++) {
		struct stack_result after = stack_result(stacks->stack, i);

		text_addf(&out, "%s{\"id\":%lld,\"title\":", i ? ",\n" : "\n",
			  (long long)stacks->pathways.ids[i]);
		write_json_string(&out, stacks->pathways.titles[i]);
		text_addf(&out, ",\"goal\":%s,\"changed\":%s,\"before\":{",
			  stacks->aimed[i] ? "true" : "false",
			  changes_differ(&what->before[i], &after) ? "true"
								   : "false");
		result_json(&out, &what->before[i]);
		text_add(&out, "},\"after\":{");
		result_json(&out, &after);
		text_add(&out, "}}");
	}
	text_add(&out, "]}\n");
	fputs(text_string(&out), call->out);
}

static void put_text(struct call *call, struct supposing *what,
		     const char *supposed)
{
	struct stacks *stacks = &what->stacks;
	int32_t same = 0;

	call_put(call, "%s\n", supposed);
	for (int32_t i = 0; i < stacks->pathways.count; i++) {
		struct stack_result after = stack_result(stacks->stack, i);

		if (!changes_differ(&what->before[i], &after)) {
			same++;
			continue;
		}
		call_put(call, "%6lld  %-15s  %s%s\n",
			 (long long)stacks->pathways.ids[i],
			 changes_words(&what->before[i], &after, call->arena),
			 stacks->pathways.titles[i],
			 stacks->aimed[i] ? "  (aimed at)" : "");
	}
	call_tell(call, "%d pathway%s as %s.\n", (int)same,
		  same == 1 ? " stays" : "s stay",
		  same == 1 ? "it is" : "they are");
}

static void put_tsv(struct call *call, struct supposing *what)
{
	struct stacks *stacks = &what->stacks;

	fputs("id\ttitle\tstatus_before\tprogress_bp_before\tstatus\t"
	      "progress_bp\n",
	      call->out);
	for (int32_t i = 0; i < stacks->pathways.count; i++) {
		const struct stack_result *before = &what->before[i];
		struct stack_result after = stack_result(stacks->stack, i);

		fprintf(call->out, "%lld\t%s\t%s\t%d\t%s\t%d\n",
			(long long)stacks->pathways.ids[i],
			visible(call->arena, stacks->pathways.titles[i], false),
			result_word(before), before->progress_bp,
			result_word(&after), after.progress_bp);
	}
}

static bool print(struct call *call, const struct supposition *list, int count,
		  struct day as_of, struct err *err)
{
	struct supposing what = { 0 };
	bool ok;

	if (!count) {
		call->exit = 2;
		return fail(err, "Say what to suppose: --hold or --without an "
				 "achievement.");
	}
	supposing_begin(&what, list, count);
	ok = supposing_load(&what, call->portfolio, as_of, err);
	if (!ok)
		;
	else if (call_option(call, "json"))
		put_json(call, &what, as_of);
	else if (call_option(call, "tsv"))
		put_tsv(call, &what);
	else
		put_text(call, &what,
			 supposing_words(&what,
					 call_option(call, "as-of") ? as_of
								    : NO_DAY,
					 call->arena));
	supposing_free(&what);
	return ok;
}

static bool what_if(struct call *call, struct err *err)
{
	struct supposition *list;
	struct day as_of;
	int count;

	if (call->count)
		return call_usage(call, err);
	if (!call_as_of(call, &as_of, err) ||
	    !call_suppositions(call, &list, &count, err))
		return false;
	return call->app ? show(call, list, count, as_of, err)
			 : print(call, list, count, as_of, err);
}

static bool suppose(struct call *call, struct err *err)
{
	struct pane *pane = app_pane(call->app);

	if (pane->class == &map_pane)
		return map_suppose(pane, err);
	if (pane->class == &what_if_pane)
		return what_if_suppose(pane, err);
	return fail(err, "Open the map or :what-if first; there things are "
			 "supposed.");
}

const struct command what_if_commands[] = {
	{ "what-if", "what-if [--hold X]... [--without Y]... [--as-of DAY]",
	  "suppose that something is held, or is not",
	  "json tsv hold= without= as-of=", ON_LISTED, what_if },
	{ "suppose", "suppose", "what if this were held, or were not", "",
	  ON_SCREEN | ON_LISTED, suppose },
	{ 0 },
};
