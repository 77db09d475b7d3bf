/* SPDX-License-Identifier: MIT */
/*
 * Any record of any kind: list, show, add, set, remove.
 */
#include "tui/commands/families.h"

#include <string.h>

#include "model/base/utf8.h"
#include "model/exchange/write.h"
#include "model/record/listing.h"
#include "tui/commands/news.h"
#include "tui/commands/step.h"
#include "tui/commands/typed.h"

/* How a list is written: as text, JSON or tab-separated. */
struct writing {
	struct call *call;
	const struct entity *entity;
	bool json, tsv;
	int64_t count;
};

static void write_padded(struct text *out, const char *cell, int width)
{
	int columns = utf8_columns(cell);

	if (columns <= width) {
		text_add(out, cell);
		for (; columns < width; columns++)
			text_addc(out, ' ');
		return;
	}
	for (int used = 0; *cell;) {
		const char *start = cell;
		int wide = utf8_width(utf8_next(&cell, cell + strlen(cell)));

		if (used + wide > width - 1)
			break;
		used += wide;
		text_addn(out, start, (size_t)(cell - start));
		columns = used;
	}
	text_add(out, "\xe2\x80\xa6");
	for (columns++; columns < width; columns++)
		text_addc(out, ' ');
}

static void write_columns(struct text *out, const struct entity *entity,
			  const void *record)
{
	size_t from = out->length;

	if (record)
		text_addf(out, "%6lld", (long long)*(const int64_t *)record);
	else
		text_add(out, "    id");
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];
		const char *cell = f->label;

		if (!f->width || f->is & HIDDEN)
			continue;
		if (record)
			cell = visible(out->arena,
				       field_show(f, record, out->arena),
				       false);
		text_add(out, "  ");
		write_padded(out, cell, f->width);
	}
	while (out->length > from && out->bytes[out->length - 1] == ' ')
		out->length--;
	out->bytes[out->length] = '\0';
	text_addc(out, '\n');
}

static bool write_row(const void *record, void *data, struct err *err)
{
	struct writing *w = data;
	struct arena scratch = { 0 };
	struct text out = { .arena = &scratch };

	(void)err;
	if (w->json) {
		text_add(&out, w->count ? ",\n" : "[\n");
		write_json(&out, w->entity, record);
	} else if (w->tsv) {
		write_tsv(&out, w->entity, record);
	} else {
		write_columns(&out, w->entity, record);
	}
	w->count++;
	fputs(text_string(&out), w->call->out);
	arena_free(&scratch);
	return true;
}

/* --title X and the like narrow a list to rows whose field reads so. */
static bool narrow(struct call *call, struct listing *l, struct err *err)
{
	for (int i = 0; i < call->option_count; i++) {
		const struct option *o = &call->options[i];
		const struct field *f = entity_field(l->entity, o->name);

		if (!f || text_equal(o->name, "sort"))
			continue;
		if (l->where) {
			call->exit = 2;
			return fail(err, "A list is narrowed by one field at a "
					 "time; say --find for words.");
		}
		if (f->kind == MONEY || f->kind == BYTES)
			return fail(err, "A list cannot be narrowed by %s.",
				    f->name);
		l->where = f;
		l->is = o->value;
		if (f->kind == LINK &&
		    !record_named(call->portfolio->store, f->to, o->value,
				  &l->link, err))
			return false;
	}
	return true;
}

static bool sort_by(struct call *call, struct listing *l, struct err *err)
{
	const char *by = call_option(call, "sort");

	if (!by)
		return true;
	l->descending = *by == '-';
	l->order = entity_field(l->entity, by + l->descending);
	if (l->order && l->order->kind != BYTES)
		return true;
	call->exit = 2;
	return fail(err,
		    "%s cannot be sorted by \"%s\"; say one of their "
		    "fields, with - in front for the other way round.",
		    l->entity->many, by + l->descending);
}

static bool list(struct call *call, struct err *err)
{
	struct writing w = { .call = call,
			     .json = call_option(call, "json") != NULL,
			     .tsv = call_option(call, "tsv") != NULL };
	struct listing l = { 0 };
	bool more;

	if (!call_entity(call, 0, &l.entity, err))
		return false;
	w.entity = l.entity;
	l.words = call_option(call, "find");
	if (!narrow(call, &l, err) || !sort_by(call, &l, err) ||
	    !listing_prepare(&l, call->portfolio->store, call->arena, &more,
			     err))
		return false;
	if (w.tsv) {
		struct text head = { .arena = call->arena };

		write_tsv_head(&head, w.entity);
		fputs(text_string(&head), call->out);
	} else if (!w.json) {
		struct text head = { .arena = call->arena };

		write_columns(&head, w.entity, NULL);
		fputs(text_string(&head), call->out);
	}
	if (!listing_each(&l, call->portfolio->store, write_row, &w, err))
		return false;
	if (w.json)
		fputs(w.count ? "\n]\n" : "[]\n", call->out);
	else if (!w.count)
		call_tell(call, "No %s%s.\n", w.entity->many,
			  l.words || l.where ? " are like that" : " yet");
	if (more)
		call_tell(call,
			  "Only the first %d are shown; say more "
			  "words.\n",
			  FOUND_MAX);
	return true;
}

static bool show(struct call *call, struct err *err)
{
	const struct entity *entity;
	struct text out = { .arena = call->arena };
	int64_t id;
	void *record;

	if (!call_entity(call, 0, &entity, err))
		return false;
	if (call->count != 2)
		return call_usage(call, err);
	record = arena_alloc(call->arena, entity->size);
	if (!record_named(call->portfolio->store, entity, call->words[1], &id,
			  err) ||
	    !record_load(call->portfolio->store, entity, id, record,
			 call->arena, err))
		return false;
	if (call_option(call, "json")) {
		write_json(&out, entity, record);
		fprintf(call->out, "%s\n", text_string(&out));
		return true;
	}
	call_put(call, "%-14s %lld\n", "id", (long long)id);
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (field_known(f, record) && !(f->is & HIDDEN))
			call_put(call, "%-14s %s\n", f->label,
				 field_show(f, record, call->arena));
	}
	return true;
}

/* What the change made complete, below its own line. */
static void put_news(struct call *call, struct news *news)
{
	const char **sentences;
	int count;

	news_of(news, call->portfolio, call->app ? ":" : "cairn ", call->arena,
		&sentences, &count);
	for (int i = 0; i < count; i++)
		call_put(call, "%s\n", sentences[i]);
}

/* "add credential "A+" --issuer CompTIA": a word behind the kind is the first
 * field that must not be empty and is text (the title, mostly). */
static bool add(struct call *call, struct err *err)
{
	const struct entity *entity;
	struct text made = { .arena = call->arena };
	struct news news;
	void *record;
	bool kept;

	if (!call_entity(call, 0, &entity, err))
		return false;
	if (call->count > 2)
		return call_usage(call, err);
	record = arena_alloc(call->arena, entity->size);
	record_clear(entity, record);
	typed_defaults(call->portfolio, entity, record);
	if (!typed_record(call, entity, record, call_word(call, 1), &made, err))
		return false;
	if (entity == &step_entity)
		step_guess(call, record);
	news_begin(&news, call->portfolio, entity);
	kept = typed_keep(call->portfolio, entity, record, call->arena, err);
	if (kept)
		call_put(call, "added %s %lld: %s%s\n", entity->one,
			 (long long)*(int64_t *)record,
			 typed_title(entity, record, call->arena),
			 text_string(&made));
	put_news(call, &news);
	return kept && (entity != &step_entity || step_tell(call, record, err));
}

static bool set(struct call *call, struct err *err)
{
	const struct entity *entity;
	struct text made = { .arena = call->arena };
	struct news news;
	void *record;
	int64_t id;
	bool kept;

	if (!call_entity(call, 0, &entity, err))
		return false;
	if ((call->count != 2 && entity->number != 1) || !call->option_count)
		return call_usage(call, err);
	record = arena_alloc(call->arena, entity->size);
	if (entity->number == 1 && call->count == 1)
		id = 1; /* there is one profile only */
	else if (!record_named(call->portfolio->store, entity, call->words[1],
			       &id, err))
		return false;
	if (!record_load(call->portfolio->store, entity, id, record,
			 call->arena, err) ||
	    !typed_record(call, entity, record, NULL, &made, err))
		return false;
	news_begin(&news, call->portfolio, entity);
	kept = typed_keep(call->portfolio, entity, record, call->arena, err);
	if (kept)
		call_put(call, "changed %s %lld: %s%s\n", entity->one,
			 (long long)id,
			 typed_title(entity, record, call->arena),
			 text_string(&made));
	put_news(call, &news);
	return kept && (entity != &step_entity || step_tell(call, record, err));
}

static bool remove_one(struct call *call, struct err *err)
{
	const struct entity *entity;
	const char *title;
	void *record;
	int64_t id;

	if (!call_entity(call, 0, &entity, err))
		return false;
	if (call->count != 2)
		return call_usage(call, err);
	if (entity->number == 1)
		return fail(err, "The profile cannot be removed; set its "
				 "fields to \"\".");
	record = arena_alloc(call->arena, entity->size);
	if (!record_named(call->portfolio->store, entity, call->words[1], &id,
			  err) ||
	    !record_load(call->portfolio->store, entity, id, record,
			 call->arena, err))
		return false;
	title = typed_title(entity, record, call->arena);
	if (!record_erase(call->portfolio->store, entity, id, err))
		return false;
	portfolio_say(call->portfolio, "removed %s %s", entity->one, title);
	call_put(call, "removed %s %lld: %s\n", entity->one, (long long)id,
		 title);
	return entity != &step_entity || step_tell(call, record, err);
}

const struct command record_commands[] = {
	{ "list", "list KIND [--find WORDS] [--sort FIELD] [--FIELD VALUE]",
	  "list what is kept of a kind", "json tsv find= sort= *", 0, list },
	{ "show", "show KIND ID", "show one thing whole", "json", 0, show,
	  .of = "*" },
	{ "add", "add KIND [TITLE] [--FIELD VALUE ...]", "keep a new thing",
	  "*", CHANGES, add },
	{ "set", "set KIND ID --FIELD VALUE ...", "change fields of a thing",
	  "*", CHANGES, set },
	{ "remove", "remove KIND ID", "remove a thing (undo brings it back)",
	  "", CHANGES, remove_one, .of = "*" },
	{ 0 },
};
