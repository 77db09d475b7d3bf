/* SPDX-License-Identifier: MIT */
/*
 * Planning anew, as one reads it. No blame: what was not done has other
 * days, and that is all there is to it.
 */
#include "tui/sheets/again.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/task.h"

static struct day day_at(const struct anew *anew, int day)
{
	return (struct day){ anew->agenda.starts.n + day };
}

/* "Sun 22 Nov". */
static const char *short_day(struct day day, struct arena *arena)
{
	char words[DAY_TEXT];

	day_with_weekday(day, words);
	words[words[5] == ' ' ? 9 : 10] = '\0';
	return arena_string(arena, words);
}

static const char *span(struct day first, struct day last, struct arena *arena)
{
	if (!day_is(first))
		return "no day";
	if (first.n == last.n)
		return short_day(first, arena);
	return arena_printf(arena, "%s \xe2\x80\x93 %s",
			    short_day(first, arena), short_day(last, arena));
}

static const char *minutes(int64_t n, struct arena *arena)
{
	char words[AMOUNT_TEXT];

	return arena_string(arena, minutes_words(minutes_sum(n), words));
}

/* Why a task moves. */
static const char *again_why(const struct anew *anew,
			     const struct anew_move *move, struct arena *arena)
{
	switch (move->why) {
	case WHY_OVERDUE:
		return arena_printf(arena,
				    "its last day passed; it has until %s",
				    short_day(day_at(anew,
						     anew->agenda.work
							     .at[move->task]
							     .due),
					      arena));
	case WHY_MISSED: return "it was not done on its day";
	case WHY_LOST: return "it had not enough days";
	case WHY_ROOM: return "it makes room for what is due earlier";
	case WHY_EARLIER: return "there is time earlier";
	}
	return "";
}

/* The plans that take part in an overload, where there are several plans. */
static const char *who(const struct anew *anew, struct arena *arena)
{
	const struct plan_overload *o = &anew->schedule.widest;
	struct text text = { .arena = arena };

	if (anew->agenda.plan_count < 2)
		return "";
	for (int i = 0; i < anew->agenda.plan_count; i++) {
		bool takes_part = false;

		for (int j = 0; j < o->count && !takes_part; j++)
			takes_part = anew->agenda.tasks[o->tasks[j]].plan == i;
		if (takes_part)
			text_addf(&text, "%s%s", text.length ? ", " : " for ",
				  anew->agenda.plans[i].title);
	}
	return text_string(&text);
}

const char *again_proof(const struct anew *anew, struct arena *arena)
{
	const struct plan_overload *o = &anew->schedule.widest;
	int last = o->to < anew->agenda.days ? o->to : anew->agenda.days - 1;

	if (anew->schedule.fits)
		return "";
	return arena_printf(arena, "%s: %s of work%s, %s of time",
			    span(day_at(anew, o->from), day_at(anew, last),
				 arena),
			    minutes(o->work, arena), who(anew, arena),
			    minutes(o->capacity, arena));
}

static const char *dropped(const struct anew *anew, struct arena *arena)
{
	const struct plan_repairs *r = &anew->repairs;
	struct text text = { .arena = arena };

	for (int i = 0; i < r->drop_count; i++)
		text_addf(&text, "%s%s", i ? ", " : "",
			  anew->agenda.tasks[r->drop[i]].title);
	return text_string(&text);
}

const char *again_repair(const struct anew *anew, enum anew_repair repair,
			 struct arena *arena)
{
	const struct plan_repairs *r = &anew->repairs;

	switch (repair) {
	case REPAIR_BUFFER:
		return arena_printf(arena, "use the time that is kept free: %s",
				    minutes(r->buffer_minutes, arena));
	case REPAIR_EXTRA:
		return arena_printf(arena, "%s more on each working day",
				    minutes(r->extra, arena));
	case REPAIR_LATER:
		return arena_printf(arena,
				    "the end and all dues %d day%s later",
				    r->later, r->later == 1 ? "" : "s");
	case REPAIR_DROP:
		return arena_printf(arena, "leave out %s: %s",
				    dropped(anew, arena),
				    minutes(r->drop_minutes, arena));
	}
	return "";
}

const char *again_health(const struct anew *anew, int plan, bool *fits,
			 struct arena *arena)
{
	int64_t slack = anew_slack(anew, plan);

	*fits = slack >= 0;
	if (slack == INT64_MAX)
		return "nothing is left to do";
	if (slack < 0)
		return arena_printf(arena, "short by %s",
				    minutes(-slack, arena));
	return slack ? arena_printf(arena, "fits, %s to spare",
				    minutes(slack, arena))
		     : "fits, nothing to spare";
}

static void tell_moves(const struct anew *anew, struct sheet *s)
{
	sheet_rule(s, "Plan again",
		   anew->moved ? arena_printf(s->arena, "%s move",
					      minutes(anew->moved, s->arena))
			       : "");
	if (!anew->count) {
		sheet_line(s, ROLE_FAINT, "Nothing has to move.");
		return;
	}
	sheet_line(s, ROLE_STRONG, "Move them")->enter = "plan-accept";
	for (int i = 0; i < anew->count; i++) {
		const struct anew_move *move = &anew->moves[i];
		const struct agenda_task *task = &anew->agenda
							  .tasks[move->task];
		struct line *line = sheet_line(s, ROLE_TEXT, "%s", task->title);

		line->mark = GLYPH_TODO;
		line_right(s, line, ROLE_FAINT, "%s",
			   move->minutes ? minutes(move->minutes, s->arena)
					 : "");
		line_for(line, &task_entity, task->id);
		line = sheet_line(s, ROLE_FAINT, "%s \xe2\x86\x92 %s: %s",
				  span(move->from, move->from_last, s->arena),
				  span(move->to, move->to_last, s->arena),
				  again_why(anew, move, s->arena));
		line->indent = 4;
	}
}

void again_tell(const struct anew *anew, struct sheet *s)
{
	bool fits = anew->schedule.fits;

	tell_moves(anew, s);
	if (!anew->agenda.work.count)
		return;
	sheet_rule(s, fits ? "It fits" : "It does not fit", "");
	if (fits) {
		sheet_line(s, ROLE_GOOD, "%s to spare",
			   minutes(-anew->schedule.lateness, s->arena));
		return;
	}
	sheet_line(s, ROLE_WARNING, "%s", again_proof(anew, s->arena))
		->mark = GLYPH_ATTENTION;
	if (anew->offer_count)
		sheet_line(s, ROLE_LABEL, "What would help, and is enough:");
	else
		sheet_line(s, ROLE_TEXT,
			   "Nothing small is enough: take tasks out, or plan "
			   "anew with other hours.");
	for (int i = 0; i < anew->offer_count; i++) {
		struct line *line =
			sheet_line(s, ROLE_TEXT, "%d. %s%s", i + 1,
				   again_repair(anew, anew->offers[i],
						s->arena),
				   anew->offers[i] == REPAIR_BUFFER ||
						   !anew->repairs.buffer_minutes
					   ? ""
					   : ", and nothing kept free");

		line->hang = 3;
		line->enter = arena_printf(s->arena, "plan-repair %d", i + 1);
	}
}
