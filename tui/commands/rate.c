/* SPDX-License-Identifier: MIT */
/*
 * Rating issuers: reading a rating, and answering the checklist.
 */
#include "tui/commands/families.h"

#include <string.h>

#include "model/career/answer.h"
#include "model/career/issuer.h"
#include "model/exchange/write.h"
#include "model/ratings.h"
#include "model/record/record.h"
#include "tui/app.h"
#include "tui/overlays/form.h"
#include "tui/sheets/about.h"

static bool find_issuer(struct call *call, int64_t *id, struct err *err)
{
	return record_named(call->portfolio->store, &issuer_entity,
			    call->words[0], id, err);
}

static void put_json(struct call *call, int64_t id, const struct ratings *r)
{
	const struct rating *rating = &r->rating;

	fprintf(call->out,
		"{\"issuer\":%lld,\"grade\":\"%s\",\"low_bp\":%d,"
		"\"high_bp\":%d,\"coverage_bp\":%d,\"answered\":%d,"
		"\"asked\":%d,\"critical\":%d,\"warnings\":%d}\n",
		(long long)id, rating_grade_words(rating->grade), rating->low,
		rating->high, rating->coverage, rating->answered, rating->asked,
		rating->critical.count, rating->warnings.count);
}

static bool rate(struct call *call, struct err *err)
{
	struct sheet sheet = { .arena = call->arena };
	struct ratings r;
	int64_t id;

	if (call->count != 1)
		return call_usage(call, err);
	if (!find_issuer(call, &id, err) ||
	    !ratings_load(call->portfolio, id, call->arena, &r, err))
		return false;
	if (call_option(call, "json")) {
		put_json(call, id, &r);
		return true;
	}
	if (call_option(call, "explain")) {
		call_put(call, "%s",
			 rating_lines(&r.input, &r.rating, call->arena));
		return true;
	}
	if (!about_issuer(call->portfolio, id, &sheet, err))
		return false;
	sheet_print(&sheet, call->out, false);
	return true;
}

/* One's own answer to this criterion, kept or new. */
static bool own_answer(struct call *call, int64_t issuer, const char *criterion,
		       struct answer *answer, struct err *err)
{
	struct query q;
	int64_t id = 0;

	if (checklist_find_criterion(criterion) < 0 &&
	    checklist_find_flag(criterion) < 0) {
		call->exit = 2;
		return fail(err,
			    "\"%s\" is neither a criterion nor a red flag "
			    "of the checklist; `cairn rate ISSUER --explain` "
			    "names them.",
			    criterion);
	}
	query_open(&q, call->portfolio->store,
		   "SELECT id FROM answer WHERE "
		   "issuer = ? AND criterion = ? AND origin = 'own'",
		   err);
	bind_int(&q, issuer);
	bind_text(&q, criterion);
	if (query_step(&q))
		id = column_int(&q);
	if (!query_done(&q))
		return false;
	if (id)
		return record_load(call->portfolio->store, &answer_entity, id,
				   answer, call->arena, err);
	record_clear(&answer_entity, answer);
	answer->issuer.id = issuer;
	answer->criterion = arena_string(call->arena, criterion);
	return true;
}

static bool answer(struct call *call, struct err *err)
{
	const struct field *value = entity_field(&answer_entity, "value");
	const char *evidence = call_option(call, "evidence");
	const char *source = call_option(call, "source");
	struct answer record;
	int64_t id;

	if (call->count != 3)
		return call_usage(call, err);
	if (!find_issuer(call, &id, err) ||
	    !own_answer(call, id, call->words[1], &record, err) ||
	    !field_type(value, &record, call->words[2], NO_DAY, err))
		return false;
	record.answered = call->portfolio->today;
	if (evidence)
		record.evidence = evidence;
	if (source)
		record.source = source;
	if (!record_save(call->portfolio->store, &answer_entity, &record, err))
		return false;
	portfolio_say(call->portfolio, "answered %s: %s", record.criterion,
		      answer_values[record.value]);
	call_put(call, "answered %s: %s\n", record.criterion,
		 answer_values[record.value]);
	return true;
}

/* Enter on a line of the checklist: the whole answer in a form. */
static bool edit_answer(struct call *call, struct err *err)
{
	struct answer record;
	struct issuer issuer;
	int64_t id;

	if (call->count != 2)
		return call_usage(call, err);
	if (!find_issuer(call, &id, err) ||
	    !own_answer(call, id, call->words[1], &record, err))
		return false;
	if (!day_is(record.answered))
		record.answered = call->portfolio->today;
	if (!record_load(call->portfolio->store, &issuer_entity, id, &issuer,
			 call->arena, err))
		return false;
	record.issuer.title = issuer.title;
	return form_open(call->app, &answer_entity, &record, err);
}

/* On a line of the checklist: "mark yes". */
static bool mark(struct call *call, struct err *err)
{
	const char *line = pane_enter(app_pane(call->app));
	static const char start[] = "edit-answer ";

	if (call->count != 1)
		return call_usage(call, err);
	if (!line || !text_starts(line, start))
		return fail(err, "Go to a line of the checklist first: Enter, "
				 "then j and k.");
	app_command(call->app,
		    arena_printf(call->arena, "answer %s %s",
				 line + strlen(start), call->words[0]));
	return true;
}

const struct command rate_commands[] = {
	{ "rate", "rate ISSUER [--explain]",
	  "an issuer's rating and what it is made of", "json explain", 0,
	  rate },
	{ "answer",
	  "answer ISSUER CRITERION yes|no|unknown|na [--evidence "
	  "TEXT] [--source WHERE]",
	  "answer one question of the issuer checklist",
	  "evidence= source=", CHANGES, answer },
	{ "edit-answer", "edit-answer ISSUER CRITERION",
	  "answer one question in a form", "", ON_SCREEN, edit_answer },
	{ "mark", "mark yes|no|unknown|na", "answer the selected question", "",
	  ON_SCREEN, mark },
	{ 0 },
};
