/* SPDX-License-Identifier: MIT */
/*
 * The renewal desk: what is due, and what was done toward it.
 */
#include "tui/commands/families.h"

#include <string.h>

#include "model/career/activity.h"
#include "model/career/activity_credential.h"
#include "model/career/credential.h"
#include "model/exchange/write.h"
#include "model/record/record.h"
#include "model/renewals.h"
#include "tui/app.h"
#include "tui/commands/as_of.h"
#include "tui/commands/typed.h"
#include "tui/overlays/prompt.h"
#include "tui/panes/desk.h"
#include "tui/sheets/due.h"

enum { DUE_FOUND = 3, DAYS_MOST = 36600 };

/* "90", "90d", "12w". */
static bool read_within(struct call *call, int *days, struct err *err)
{
	const char *said = call_option(call, "within");
	struct arena *arena = call->arena;
	size_t length = said ? strlen(said) : 0;
	long long number;
	int each = 1;

	if (!said)
		return due_days(call->portfolio, days, err);
	if (length && (said[length - 1] == 'd' || said[length - 1] == 'w')) {
		each = said[length - 1] == 'w' ? 7 : 1;
		said = arena_copy(arena, said, length - 1);
	}
	if (text_number(said, 0, DAYS_MOST / each, &number)) {
		*days = (int)number * each;
		return true;
	}
	call->exit = 2;
	return fail(err, "\"%s\" is no time ahead; write 90d or 12w.",
		    call_option(call, "within"));
}

static void put_day(struct text *out, const char *key, struct day day)
{
	char words[DAY_TEXT];

	text_addf(out, ",\"%s\":", key);
	if (day_is(day))
		text_addf(out, "\"%s\"", day_iso(day, words));
	else
		text_add(out, "null");
}

static void put_string(struct text *out, const char *key, const char *value)
{
	text_addf(out, ",\"%s\":", key);
	if (*value)
		write_json_string(out, value);
	else
		text_add(out, "null");
}

static void put_credits(struct text *out, const char *key, int32_t tenths)
{
	char words[AMOUNT_TEXT];

	text_addf(out, ",\"%s\":%s", key,
		  credits_words((struct credits){ tenths }, words));
}

static void put_ledger(struct text *out, const struct ledger *ledger,
		       struct day as_of)
{
	char day[DAY_TEXT];

	text_addf(out, ",\"ledger\":{\"missed_years\":%d", (int)ledger->missed);
	put_credits(out, "counted", ledger->counted);
	put_credits(out, "left", ledger->left);
	put_credits(out, "beyond_limits", ledger->over);
	put_credits(out, "lacking_in_categories", ledger->lacking);
	text_add(out, ",\"years\":[");
	for (int32_t y = 0; y < ledger->year_count; y++) {
		const struct ledger_year *year = &ledger->years[y];

		text_addf(out, "%s{\"until\":\"%s\"", y ? "," : "",
			  day_iso(year->until, day));
		put_credits(out, "counted", year->counted);
		put_credits(out, "left", year->left);
		text_addf(out, ",\"over\":%s}",
			  year->until.n <= as_of.n ? "true" : "false");
	}
	text_add(out, "]}");
}

static void put_repair(struct text *out, const struct due_list *list,
		       const struct repair *r, bool best)
{
	static const char *const kinds[] = {
		[REPAIR_RENEW] = "renew",
		[REPAIR_HIGHER] = "higher",
		[REPAIR_AGAIN] = "again",
		[REPAIR_INSTEAD] = "instead",
	};

	text_addf(out, "{\"kind\":\"%s\"", kinds[r->kind]);
	put_string(out, "way", r->way);
	put_string(out, "title", r->title);
	text_add(out, ",\"minutes\":");
	if (minutes_is(r->minutes))
		text_addf(out, "%d", r->minutes.n);
	else
		text_add(out, "null");
	if (money_is(r->money))
		text_addf(out, ",\"cost\":{\"minor\":%lld,\"currency\":\"%s\"}",
			  (long long)r->money.minor, r->money.currency);
	else
		text_add(out, ",\"cost\":null");
	put_day(out, "opens", r->opens);
	put_string(out, "unit", r->unit);
	if (credits_is(r->total))
		put_credits(out, "total", r->total.n);
	if (credits_is(r->yearly))
		put_credits(out, "yearly", r->yearly.n);
	if (r->ledger)
		put_ledger(out, r->ledger, list->as_of);
	text_addf(out, ",\"cheapest\":%s}", best ? "true" : "false");
}

static void put_json(struct call *call, const struct due_list *list, int32_t i)
{
	const struct due *due = &list->at[i];
	const struct stack_rows *pathways = &list->stacks.pathways;
	struct text out = { .arena = call->arena };

	text_addf(&out, "%s{\"id\":%lld", i ? ",\n" : "[\n",
		  (long long)due->credential);
	put_string(&out, "title", due->title);
	put_string(&out, "issuer", due->issuer);
	text_addf(&out, ",\"state\":\"%s\"", due->lapsed ? "lapsed" : "due");
	put_day(&out, "effective_until", due->until);
	text_addf(&out, ",\"days\":%d", (int)(due->until.n - list->as_of.n));
	put_string(&out, "renewed_by", due->renewed_by);
	put_string(&out, "renewal", due->words);
	text_add(&out, ",\"takes_down\":[");
	for (int32_t k = 0; k < due->fall_count; k++) {
		text_addf(&out, "%s{\"id\":%lld", k ? "," : "",
			  (long long)pathways->ids[due->falls[k]]);
		put_string(&out, "title", pathways->titles[due->falls[k]]);
		text_addc(&out, '}');
	}
	text_add(&out, "],\"repairs\":[");
	for (int32_t k = 0; k < due->repair_count; k++) {
		text_add(&out, k ? "," : "");
		put_repair(&out, list, &due->repairs[k], k == due->best);
	}
	text_add(&out, "]}");
	fputs(text_string(&out), call->out);
}

static void put_text(struct call *call, const struct due_list *list, int days)
{
	struct sheet sheet = { .arena = call->arena };

	due_tell_list(list, days, &sheet);
	for (int32_t i = 0; i < list->count; i++)
		due_tell(list, &list->at[i], &sheet);
	sheet_print(&sheet, call->out, false);
}

static bool due(struct call *call, struct err *err)
{
	struct due_list *list = arena_alloc(call->arena, sizeof(*list));
	struct day as_of;
	int days;

	if (call->count)
		return call_usage(call, err);
	if (!read_within(call, &days, err) || !call_as_of(call, &as_of, err) ||
	    !due_load(call->portfolio, as_of, days, call->arena, list, err))
		return false;
	if (!call_option(call, "json")) {
		put_text(call, list, days);
	} else if (list->count) {
		for (int32_t i = 0; i < list->count; i++)
			put_json(call, list, i);
		fputs("\n]\n", call->out);
	} else {
		fputs("[]\n", call->out);
	}
	call->exit = list->count ? DUE_FOUND : 0;
	return true;
}

/* The prompt with the credential filled in. */
static bool activity_for(struct call *call, struct err *err)
{
	if (call->count != 1)
		return call_usage(call, err);
	prompt_open(call->app, arena_printf(call->arena, "activity --for %s ",
					    call->words[0]));
	return true;
}

static bool desk(struct call *call, struct err *err)
{
	if (call->count > 1)
		return call_usage(call, err);
	return app_open_pane(call->app, &desk_pane, call_word(call, 0), err);
}

/* Tells which credential an activity counts for. */
static bool count_for(struct call *call, int64_t activity, const char *name,
		      struct err *err)
{
	struct activity_credential link;

	record_clear(&activity_credential_entity, &link);
	link.activity.id = activity;
	return record_named(call->portfolio->store, &credential_entity, name,
			    &link.credential.id, err) &&
	       record_save(call->portfolio->store, &activity_credential_entity,
			   &link, err);
}

static bool activity(struct call *call, struct err *err)
{
	struct activity a;
	int counted = 0;

	if (call->count != 1)
		return call_usage(call, err);
	record_clear(&activity_entity, &a);
	typed_defaults(call->portfolio, &activity_entity, &a);
	if (!typed_record(call, &activity_entity, &a, call->words[0], NULL,
			  err) ||
	    !typed_keep(call->portfolio, &activity_entity, &a, call->arena,
			err))
		return false;
	for (int i = 0; i < call->option_count; i++)
		if (text_equal(call->options[i].name, "for")) {
			if (!count_for(call, a.id, call->options[i].value, err))
				return false;
			counted++;
		}
	call_put(call, "added activity %lld: %s (counts for %d credential%s)\n",
		 (long long)a.id, a.title, counted, counted == 1 ? "" : "s");
	return true;
}

const struct command due_commands[] = {
	{ "due", "due [--within 90d] [--as-of DAY]",
	  "what ends, what falls with it and what keeps it; exit status 3 if "
	  "anything does",
	  "json within= as-of=", 0, due },
	{ "activity",
	  "activity TITLE --for CREDENTIAL [--credits N] [--category C]",
	  "write down what counts toward renewals",
	  "for= day= credits= minutes= category= evidence= note=", CHANGES,
	  activity },
	{ "activity-for", "activity-for CREDENTIAL",
	  "write down what counts toward this credential's renewal", "",
	  ON_SCREEN, activity_for, .of = "credential" },
	{ "desk", "desk [DAYS]", "the renewal desk: what ends, by date", "",
	  ON_SCREEN, desk },
	{ 0 },
};
