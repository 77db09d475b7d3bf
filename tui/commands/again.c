/* SPDX-License-Identifier: MIT */
/*
 * Planning anew: showing what would move, moving it, and repairing what does
 * not fit.
 */
#include "tui/commands/families.h"

#include "model/base/text.h"
#include "model/exchange/write.h"
#include "tui/app.h"
#include "tui/panes/again.h"
#include "tui/sheets/again.h"

static const char *const whys[] = { "overdue", "missed", "lost", "room",
				    "earlier" };
static const char *const kinds[] = { "use_buffer", "extra_minutes",
				     "finish_later", "drop_optional" };

static void put_moves(struct call *call, const struct anew *anew,
		      struct text *out)
{
	for (int i = 0; i < anew->count; i++) {
		const struct anew_move *move = &anew->moves[i];
		const struct day days[] = { move->from, move->from_last,
					    move->to, move->to_last };
		static const char *const names[] = { "from", "from_last", "to",
						     "to_last" };
		const struct agenda_task *task = &anew->agenda
							  .tasks[move->task];
		char day[DAY_TEXT];

		text_addf(out, "%s\n{\"task\":%lld,\"title\":", i ? "," : "",
			  (long long)task->id);
		write_json_string(out, task->title);
		for (int j = 0; j < 4; j++)
			text_addf(out,
				  day_is(days[j]) ? ",\"%s\":\"%s\""
						  : ",\"%s\":null%s",
				  names[j], day_iso(days[j], day));
		text_addf(out, ",\"minutes\":%lld,\"why\":\"%s\"}",
			  (long long)move->minutes, whys[move->why]);
	}
	(void)call;
}

static void put_json(struct call *call, const struct anew *anew)
{
	const struct plan_overload *o = &anew->schedule.overload;
	struct text out = { .arena = call->arena };
	char from[DAY_TEXT], to[DAY_TEXT];

	text_add(&out, "{\"moves\":[");
	put_moves(call, anew, &out);
	text_addf(&out, "],\n\"moved_minutes\":%lld,\"fits\":%s,\"overload\":",
		  (long long)anew->moved,
		  anew->schedule.fits ? "true" : "false");
	if (anew->schedule.fits)
		text_add(&out, "null");
	else
		text_addf(&out,
			  "{\"from\":\"%s\",\"to\":\"%s\",\"work\":%lld,"
			  "\"capacity\":%lld}",
			  day_iso((struct day){ anew->agenda.starts.n +
						o->from },
				  from),
			  day_iso((struct day){ anew->agenda.starts.n + o->to },
				  to),
			  (long long)o->work, (long long)o->capacity);
	text_add(&out, ",\n\"repairs\":[");
	for (int i = 0; i < anew->offer_count; i++) {
		text_addf(&out, "%s\n{\"number\":%d,\"kind\":\"%s\",\"words\":",
			  i ? "," : "", i + 1, kinds[anew->offers[i]]);
		write_json_string(&out, again_repair(anew, anew->offers[i],
						     call->arena));
		text_add(&out, "}");
	}
	fprintf(call->out, "%s]}\n", text_string(&out));
}

static bool plan_again_command(struct call *call, struct err *err)
{
	struct sheet sheet = { .arena = call->arena };
	struct anew anew;

	if (call->count)
		return call_usage(call, err);
	if (call->app)
		return app_open_pane(call->app, &again_pane, "", err);
	if (!anew_load(call->portfolio, call->arena, &anew, err))
		return false;
	if (call_option(call, "json")) {
		put_json(call, &anew);
		return true;
	}
	again_tell(&anew, &sheet);
	sheet_print(&sheet, call->out, false);
	if (anew.count)
		call_tell(call, "`cairn plan accept` moves them.\n");
	if (anew.offer_count)
		call_tell(call, "`cairn plan repair 1` does the first.\n");
	return true;
}

/* The page has been obeyed: what is below it shows what came of it. */
static bool leave_page(struct call *call, struct err *err)
{
	if (!call->app || app_pane(call->app)->class != &again_pane)
		return true;
	return app_back(call->app, err);
}

static bool plan_accept(struct call *call, struct err *err)
{
	const char *what;
	struct anew anew;

	if (call->count)
		return call_usage(call, err);
	if (!anew_load(call->portfolio, call->arena, &anew, err))
		return false;
	if (!anew.count)
		return fail(err, "Nothing has to move.");
	if (!anew_apply(call->portfolio, &anew, call->arena, err))
		return false;
	what = arena_printf(call->arena, "%d task%s", anew.count,
			    anew.count == 1 ? "" : "s");
	portfolio_say(call->portfolio, "planned %s anew", what);
	call_put(call, "planned %s anew%s%s\n", what,
		 anew.schedule.fits ? "" : "; it does not fit: ",
		 again_proof(&anew, call->arena));
	return leave_page(call, err);
}

static bool plan_repair(struct call *call, struct err *err)
{
	struct anew anew;
	const char *words;
	long long number;

	if (call->count != 1 || !text_number(call->words[0], 1, 9, &number))
		return call_usage(call, err);
	if (!anew_load(call->portfolio, call->arena, &anew, err))
		return false;
	if (anew.schedule.fits)
		return fail(err, "It fits; there is nothing to repair.");
	if (number > anew.offer_count)
		return fail(err,
			    "There is no repair %lld; `cairn plan again` "
			    "shows those there are.",
			    number);
	words = again_repair(&anew, anew.offers[number - 1], call->arena);
	if (!anew_mend(call->portfolio, &anew, anew.offers[number - 1],
		       call->arena, err))
		return false;
	portfolio_say(call->portfolio, "repaired the plan: %s", words);
	call_put(call, "repaired the plan: %s\n", words);
	return leave_page(call, err);
}

const struct command again_commands[] = {
	{ "plan-again", "plan-again",
	  "what would move, and why, after days that went otherwise", "json",
	  ON_LISTED, plan_again_command },
	{ "plan-accept", "plan-accept", "move what plan-again shows", "",
	  CHANGES, plan_accept },
	{ "plan-repair", "plan-repair N",
	  "take one of the ways out that plan-again shows", "", CHANGES,
	  plan_repair },
	{ 0 },
};
