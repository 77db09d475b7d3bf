/* SPDX-License-Identifier: MIT */
/*
 * The check-up, in the shell and on the screen.
 */
#include "tui/commands/families.h"

#include "model/exchange/write.h"
#include "tui/app.h"
#include "tui/panes/checkup.h"
#include "tui/sheets/checkup.h"

static bool put_json(struct call *call, const struct habits *habits,
		     struct err *err)
{
	for (int i = 0; i < habits->count; i++) {
		const struct finding_of_habit *f = &habits->list[i];
		struct text out = { .arena = call->arena };
		const char *title, *mend;
		char day[DAY_TEXT];

		if (!checkup_title(call->portfolio, f, call->arena, &title,
				   err) ||
		    !checkup_mend(call->portfolio, f, call->arena, &mend, err))
			return false;
		text_addf(&out,
			  "%s{\"found\":\"%s\",\"kind\":\"%s\",\"id\":%lld,"
			  "\"title\":",
			  i ? ",\n" : "[\n", habit_topic(f->habit),
			  checkup_table(f->habit), (long long)f->id);
		write_json_string(&out, title);
		text_add(&out, ",\"day\":");
		if (day_is(f->day))
			text_addf(&out, "\"%s\"", day_iso(f->day, day));
		else
			text_add(&out, "null");
		text_add(&out, ",\"mend\":");
		write_json_string(&out, mend);
		fprintf(call->out, "%s}", text_string(&out));
	}
	fputs(habits->count ? "\n]\n" : "[]\n", call->out);
	return true;
}

static bool check_up(struct call *call, struct err *err)
{
	struct sheet sheet = { .arena = call->arena };
	struct habits habits;

	if (call->count)
		return call_usage(call, err);
	if (call->app)
		return app_open_pane(call->app, &checkup_pane, NULL, err);
	if (!checkup_load(call->portfolio, false, call->arena, &habits, err))
		return false;
	if (call_option(call, "json"))
		return put_json(call, &habits, err);
	if (!checkup_sheet(call->portfolio, &habits, true, &sheet, err))
		return false;
	sheet_print(&sheet, call->out, false);
	return true;
}

/* Without words it is what is selected. */
static bool set_aside(struct call *call, struct err *err)
{
	const struct finding_of_habit *f = call->app
						   ? checkup_selected(app_pane(
							     call->app))
						   : NULL;
	enum habit habit;
	long long id;

	if (!call->count && f) {
		habit = f->habit;
		id = f->id;
	} else if (call->count != 2 ||
		   !text_number(call->words[1], 1, INT64_MAX, &id)) {
		return call_usage(call, err);
	} else {
		habit = habit_of(call->words[0]);
	}
	if (habit == HABITS)
		return fail(err,
			    "\"%s\" is nothing that the check-up finds; "
			    "check-up --json tells the words.",
			    call->words[0]);
	if (!checkup_set_aside(call->portfolio, habit, id, call->arena, err))
		return false;
	call_put(call, "set aside: %s %lld\n", habit_topic(habit), id);
	return true;
}

const struct command checkup_commands[] = {
	{ "check-up", "check-up",
	  "what is easily overlooked here, why it matters, what mends it",
	  "json", 0, check_up },
	{ "set-aside", "set-aside FOUND ID",
	  "leave as it is what the check-up found", "", CHANGES, set_aside },
	{ 0 },
};
