/* SPDX-License-Identifier: MIT */
/*
 * The portfolio as a file: backup, restore, doctor, export.
 */
#include "tui/commands/families.h"

#include <string.h>
#include <unistd.h>

#include "model/career/entities.h"
#include "model/exchange/calendar_out.h"
#include "model/exchange/rule_out.h"
#include "model/exchange/write.h"
#include "model/record/listing.h"
#include "model/sittings.h"

static bool backup(struct call *call, struct err *err)
{
	if (call->count != 1)
		return call_usage(call, err);
	if (!store_copy(call->portfolio->store, call->words[0], err))
		return false;
	call_put(call, "backed up to %s\n", call->words[0]);
	return true;
}

static bool restore(struct call *call, struct err *err)
{
	if (call->count != 1)
		return call_usage(call, err);
	if (!portfolio_restore(call->words[0], call->path, err))
		return false;
	call_put(call,
		 "restored %s from %s; what was there is kept as "
		 "%s.before-restore\n",
		 call->path, call->words[0], call->path);
	return true;
}

static bool doctor(struct call *call, struct err *err)
{
	const char *damage;
	int64_t credentials = 0;

	if (call->count)
		return call_usage(call, err);
	if (!portfolio_check(call->portfolio, call->arena, &damage, err) ||
	    !record_count(call->portfolio->store, entity_called("credential"),
			  &credentials, err))
		return false;
	if (*damage) {
		call_put(call, "%s", damage);
		return fail(err,
			    "%s is damaged; restore a backup (cairn "
			    "restore FILE).",
			    call->path);
	}
	call_put(call,
		 "%s is sound: pages, references, originals, search "
		 "words; %lld credentials\n",
		 call->path, (long long)credentials);
	return true;
}

struct exporting {
	struct call *call;
	const struct entity *entity;
	bool csv, raw;
	int64_t count;
};

/* CSV has no escapes: into a file it goes as it is, on a terminal it is made
 * safe to look at. */
static void put_safely(struct exporting *e, const char *text)
{
	if (e->csv && isatty(fileno(e->call->out)))
		call_put(e->call, "%s", text);
	else
		fputs(text, e->call->out);
}

static bool export_row(const void *record, void *data, struct err *err)
{
	struct exporting *e = data;
	struct arena scratch = { 0 };
	struct text out = { .arena = &scratch };

	(void)err;
	if (e->csv) {
		write_csv(&out, e->entity, record, e->raw);
	} else {
		text_add(&out, e->count ? ",\n    " : "\n    ");
		write_json(&out, e->entity, record);
	}
	e->count++;
	put_safely(e, text_string(&out));
	arena_free(&scratch);
	return true;
}

static bool export_kind(struct exporting *e, struct err *err)
{
	struct listing l = { .entity = e->entity };

	e->count = 0;
	return listing_each(&l, e->call->portfolio->store, export_row, e, err);
}

static bool export_csv(struct call *call, struct err *err)
{
	struct exporting e = { .call = call,
			       .csv = true,
			       .raw = call_option(call, "raw") != NULL };
	struct text head = { .arena = call->arena };

	if (call->count == 1)
		e.entity = entity_called("credential");
	else if (!call_entity(call, 1, &e.entity, err))
		return false;
	write_csv_head(&head, e.entity);
	fputs(text_string(&head), call->out);
	return export_kind(&e, err);
}

static bool export_json(struct call *call, struct err *err)
{
	struct exporting e = { .call = call };

	fputs("{\n  \"cairn\": 1", call->out);
	for (int i = 0; entities[i]; i++) {
		e.entity = entities[i];
		fprintf(call->out, ",\n  \"%s\": [", e.entity->table);
		if (!export_kind(&e, err))
			return false;
		fputs(e.count ? "\n  ]" : "]", call->out);
	}
	fputs("\n}\n", call->out);
	return true;
}

static bool export_rule(struct call *call, struct err *err)
{
	struct text out = { .arena = call->arena };
	int64_t id;

	if (!record_named(call->portfolio->store, entity_called("pathway"),
			  call->words[1], &id, err) ||
	    !rule_write(call->portfolio->store, id, &out, err))
		return false;
	fprintf(call->out, "%s\n", text_string(&out));
	return true;
}

/* The open plans' days, each with a name that it keeps: a day that moves is
 * moved in the calendar too. */
static bool export_ics(struct call *call, struct err *err)
{
	struct text out = { .arena = call->arena };
	struct query q;

	calendar_begin(&out);
	query_open(
		&q, call->portfolio->store,
		"SELECT 'task-' || task.id || '-' || max(part, 1) || '.plan-' ||"
		" plan.id || '-' || starts || '@cairn', p.day, task.title,"
		" part, parts, p.minutes, plan.title FROM task JOIN plan ON"
		" plan.id = plan JOIN" SITTINGS
		"AS p ON p.task = task.id WHERE closed IS NULL AND done IS"
		" NULL AND ifnull(p.minutes, 1) > 0 ORDER BY p.day, plan.id,"
		" task.id",
		err);
	while (query_step(&q)) {
		struct calendar_entry entry = {
			.uid = column_text(&q, call->arena),
		};
		struct minutes minutes;
		char words[AMOUNT_TEXT];
		int32_t part, parts;

		entry.day = column_day(&q);
		entry.title = column_text(&q, call->arena);
		part = column_int32(&q);
		parts = column_int32(&q);
		minutes = column_minutes(&q);
		entry.note = column_text(&q, call->arena);
		entry.title = arena_printf(call->arena, "%s%s%s%s",
					   minutes_words(minutes, words),
					   minutes_is(minutes) ? ": " : "",
					   entry.title,
					   parts > 1
						   ? arena_printf(call->arena,
								  " (%d of %d)",
								  part, parts)
						   : "");
		calendar_entry(&out, &entry, call->portfolio->today);
	}
	calendar_end(&out);
	fputs(text_string(&out), call->out);
	return query_done(&q);
}

static bool export_all(struct call *call, struct err *err)
{
	if (call->count >= 1 && text_equal(call->words[0], "csv") &&
	    call->count <= 2)
		return export_csv(call, err);
	if (call->count == 1 && text_equal(call->words[0], "json"))
		return export_json(call, err);
	if (call->count == 1 && text_equal(call->words[0], "ics"))
		return export_ics(call, err);
	if (call->count == 2 && text_equal(call->words[0], "rule"))
		return export_rule(call, err);
	return call_usage(call, err);
}

const struct command file_commands[] = {
	{ "export",
	  "export json | export csv [KIND] [--raw] | export ics | export rule PATHWAY",
	  "write everything as JSON, a kind as CSV, plans for a calendar, a pathway's rule",
	  "raw", IN_SHELL, export_all },
	{ "backup", "backup FILE", "write a sound copy to a new file", "", 0,
	  backup },
	{ "restore", "restore FILE",
	  "put a backup in the place of the portfolio", "", NO_FILE | IN_SHELL,
	  restore },
	{ "doctor", "doctor", "look for damage in the whole file", "", 0,
	  doctor },
	{ 0 },
};
