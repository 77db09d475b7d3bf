/* SPDX-License-Identifier: MIT */
/*
 * How far pathways are, in the shell.
 */
#include "tui/commands/families.h"

#include "model/base/utf8.h"
#include "model/career/pathway.h"
#include "model/exchange/write.h"
#include "model/record/record.h"
#include "model/stacks.h"
#include "tui/commands/as_of.h"
#include "tui/sheets/about.h"

bool call_as_of(struct call *call, struct day *as_of, struct err *err)
{
	const char *said = call_option(call, "as-of");

	*as_of = call->portfolio->today;
	if (!said || day_type(said, call->portfolio->today, as_of))
		return true;
	call->exit = 2;
	return fail(err, "\"%s\" is not a date; write 2027-03-31, +30 or +2y.",
		    said);
}

static const char *const words_of_status[] = { "unmet", "unknown", "met" };

static void put_json(struct call *call, const struct stacks *stacks, int32_t i,
		     const struct stack_result *r, bool first)
{
	struct text out = { .arena = call->arena };
	char day[DAY_TEXT];

	text_addf(&out, "%s{\"id\":%lld,\"title\":", first ? "[\n" : ",\n",
		  (long long)stacks->pathways.ids[i]);
	write_json_string(&out, stacks->pathways.titles[i]);
	text_addf(&out, ",\"status\":\"%s\",\"completed_on\":",
		  r->broken ? "broken" : words_of_status[r->status]);
	if (day_is(r->completed_on))
		text_addf(&out, "\"%s\"", day_iso(r->completed_on, day));
	else
		text_add(&out, "null");
	text_addf(&out,
		  ",\"progress_bp\":%d,\"slots\":%d,\"goal\":%s,"
		  "\"waived\":%s}",
		  r->progress_bp, r->slots, stacks->aimed[i] ? "true" : "false",
		  r->waived ? "true" : "false");
	fputs(text_string(&out), call->out);
}

static void put_text(struct call *call, const struct stacks *stacks, int32_t i,
		     const struct stack_result *r)
{
	call_put(call, "%6lld  %-6s  %s%s\n",
		 (long long)stacks->pathways.ids[i],
		 about_progress(r, call->arena), stacks->pathways.titles[i],
		 stacks->aimed[i]	  ? "  (aimed at)"
		 : r->status == STACK_MET ? "  (you hold it)"
					  : "");
}

static void put_tsv(struct call *call, const struct stacks *stacks, int32_t i,
		    const struct stack_result *r)
{
	char day[DAY_TEXT] = "";

	if (day_is(r->completed_on))
		day_iso(r->completed_on, day);
	fprintf(call->out, "%lld\t%s\t%s\t%s\t%d\t%d\t%s\n",
		(long long)stacks->pathways.ids[i],
		visible(call->arena, stacks->pathways.titles[i], false),
		r->broken ? "broken" : words_of_status[r->status], day,
		r->progress_bp, r->slots, stacks->aimed[i] ? "yes" : "no");
}

static bool one_pathway(struct call *call, struct stacks *stacks,
			struct err *err)
{
	struct sheet sheet = { .arena = call->arena };
	int64_t id;

	if (!record_named(call->portfolio->store, &pathway_entity,
			  call->words[0], &id, err) ||
	    !about_pathway(call->portfolio, stacks, id, &sheet, err))
		return false;
	sheet_print(&sheet, call->out, false);
	return true;
}

static bool progress(struct call *call, struct err *err)
{
	bool json = call_option(call, "json") != NULL;
	bool tsv = call_option(call, "tsv") != NULL;
	const struct stack_result *results;
	struct stacks stacks;
	struct day as_of;
	int64_t only = 0;
	int told = 0;

	if (call->count > 1)
		return call_usage(call, err);
	if (!call_as_of(call, &as_of, err) ||
	    !stacks_load(call->portfolio, as_of, call->arena, &stacks, err))
		return false;
	if (call->count == 1 && !json && !tsv)
		return one_pathway(call, &stacks, err);
	if (call->count == 1 &&
	    !record_named(call->portfolio->store, &pathway_entity,
			  call->words[0], &only, err))
		return false;
	if (tsv)
		fputs("id\ttitle\tstatus\tcompleted_on\tprogress_bp\t"
		      "slots\tgoal\n",
		      call->out);
	results = stacks_results(&stacks, call->arena);
	for (int32_t i = 0; i < stacks.pathways.count; i++) {
		if (only && stacks.pathways.ids[i] != only)
			continue;
		if (json)
			put_json(call, &stacks, i, &results[i], !told++);
		else if (tsv)
			put_tsv(call, &stacks, i, &results[i]);
		else
			put_text(call, &stacks, i, &results[i]);
	}
	if (json)
		fputs(told ? "\n]\n" : "[]\n", call->out);
	else if (!stacks.pathways.count)
		call_tell(call, "No pathway is kept yet; `cairn copy SLUG` "
				"takes one from the catalogue.\n");
	return true;
}

const struct command stack_commands[] = {
	{ "progress", "progress [PATHWAY] [--as-of DAY]",
	  "how far the pathways are, or one of them step by step",
	  "json tsv as-of=", 0, progress },
	{ 0 },
};
