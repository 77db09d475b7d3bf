/* SPDX-License-Identifier: MIT */
/*
 * The proof of a pathway: what meets each step until when, and what is
 * missing.
 */
#include "tui/commands/families.h"

#include "model/career/pathway.h"
#include "model/exchange/write.h"
#include "model/record/record.h"
#include "model/stacking/kind.h"
#include "model/stacking/line.h"
#include "model/stacks.h"
#include "tui/commands/as_of.h"
#include "tui/sheets/about.h"
#include "tui/sheets/tree.h"

struct telling {
	struct call *call;
	const struct stacks *stacks;
	const struct proof *proof;
	struct proof_titles titles;
	struct text out;
};

static const char *const statuses[] = { "unmet", "unknown", "met" };

static void member_day(struct text *out, const char *name, struct day day)
{
	char iso[DAY_TEXT];

	if (day_is(day))
		text_addf(out, ",\"%s\":\"%s\"", name, day_iso(day, iso));
	else
		text_addf(out, ",\"%s\":null", name);
}

static void member_id(struct text *out, const char *name,
		      const struct stack_rows *rows, int32_t index)
{
	if (index >= 0)
		text_addf(out, ",\"%s\":%lld", name,
			  (long long)rows->ids[index]);
	else
		text_addf(out, ",\"%s\":null", name);
}

static void add_step(struct telling *t, int32_t at)
{
	const struct proof_step *step = &t->proof->steps[at];
	struct arena *arena = t->call->arena;
	struct text *out = &t->out;

	text_addf(out, "%s\n  {\"depth\":%d", at ? "," : "", (int)step->depth);
	member_id(out, "step", &t->stacks->steps, step->step);
	text_addf(out, ",\"kind\":\"%s\",\"status\":\"%s\",\"waived\":%s",
		  rule_kind_word(step->kind),
		  step->waived ? "unmet" : statuses[step->status],
		  step->waived ? "true" : "false");
	text_add(out, ",\"what\":");
	write_json_string(out, proof_what(arena, t->proof, at, &t->titles));
	text_add(out, ",\"how\":");
	write_json_string(out, proof_how(arena, t->proof, at, &t->titles));
	text_addf(out, ",\"need\":%d,\"have\":%d,\"progress_bp\":%d",
		  (int)step->need, (int)step->have, (int)step->progress_bp);
	member_id(out, "credential", &t->stacks->records, step->record);
	member_day(out, "since", step->since);
	member_day(out, "until", step->until);
	member_id(out, "renewed_by", &t->stacks->records, step->renewed_by);
	text_addc(out, '}');
}

static void add_watch(struct telling *t)
{
	const struct proof_watch *watch = &t->proof->watch;
	struct text *out = &t->out;
	char iso[DAY_TEXT];

	text_add(out, ",\"watch\":");
	if (!day_is(watch->on)) {
		text_add(out, "null");
		return;
	}
	text_addf(out, "{\"on\":\"%s\"", day_iso(watch->on, iso));
	member_id(out, "credential", &t->stacks->records, watch->record);
	text_addf(out, ",\"falls\":%s,\"renewers\":[",
		  watch->falls ? "true" : "false");
	for (int32_t i = 0; i < watch->renewer_count; i++)
		text_addf(out, "%s%lld", i ? "," : "",
			  (long long)t->stacks->achievements
				  .ids[watch->renewers[i]]);
	text_add(out, "]}");
}

static void put_json(struct telling *t)
{
	const struct stack_result *result = &t->proof->result;
	const struct stack_rows *pathways = &t->stacks->pathways;
	struct text *out = &t->out;

	text_addf(out, "{\"id\":%lld,\"title\":",
		  (long long)pathways->ids[t->proof->tree]);
	write_json_string(out, pathways->titles[t->proof->tree]);
	member_day(out, "as_of", t->proof->as_of);
	text_addf(out, ",\"status\":\"%s\"",
		  result->broken ? "broken" : statuses[result->status]);
	member_day(out, "completed_on", result->completed_on);
	text_addf(out, ",\"progress_bp\":%d,\"slots\":%d,\"waived\":%s",
		  (int)result->progress_bp, (int)result->slots,
		  result->waived ? "true" : "false");
	add_watch(t);
	text_add(out, ",\"steps\":[");
	for (int32_t i = 0; i < t->proof->count; i++)
		add_step(t, i);
	text_add(out, t->proof->count ? "\n]}\n" : "]}\n");
	fputs(text_string(out), t->call->out);
}

static bool explain(struct call *call, struct err *err)
{
	struct telling t = { .call = call, .out = { .arena = call->arena } };
	struct sheet sheet = { .arena = call->arena };
	struct stacks stacks;
	struct day as_of;
	int64_t id;

	if (call->count != 1)
		return call_usage(call, err);
	if (!call_as_of(call, &as_of, err) ||
	    !record_named(call->portfolio->store, &pathway_entity,
			  call->words[0], &id, err) ||
	    !stacks_load(call->portfolio, as_of, call->arena, &stacks, err))
		return false;
	if (!call_option(call, "json")) {
		if (!about_pathway(call->portfolio, &stacks, id, &sheet, err))
			return false;
		sheet_print(&sheet, call->out, false);
		return true;
	}
	t.stacks = &stacks;
	t.titles = tree_titles(&stacks);
	t.proof = stack_explain(stacks.stack, call->arena,
				stacks_index(&stacks.pathways, id));
	put_json(&t);
	return true;
}

const struct command explain_commands[] = {
	{ "explain", "explain PATHWAY [--as-of DAY]",
	  "what meets each step of a pathway until when, and what is missing",
	  "json as-of=", IN_SHELL, explain },
	{ 0 },
};
