/* SPDX-License-Identifier: MIT */
/*
 * Searching everything: what is kept, and what the catalogue knows.
 */
#include "tui/commands/families.h"

#include "model/career/entities.h"
#include "model/exchange/write.h"
#include "model/record/record.h"
#include "model/record/words.h"
#include "tui/app.h"
#include "tui/commands/typed.h"
#include "tui/panes/catalogue.h"

enum { FOUND_EACH = 200 };

/* One thing found: its kind, and what names it in other commands. */
struct found {
	const char *where, *kind, *name, *title, *issuer;
};

static void put_found(struct call *call, const struct found *f, int *count)
{
	struct text out = { .arena = call->arena };

	if (call_option(call, "json")) {
		text_addf(&out, "%s{\"where\":\"%s\",\"kind\":\"%s\",\"name\":",
			  *count ? ",\n" : "[\n", f->where, f->kind);
		write_json_string(&out, f->name);
		text_add(&out, ",\"title\":");
		write_json_string(&out, f->title);
		text_add(&out, ",\"issuer\":");
		if (*f->issuer)
			write_json_string(&out, f->issuer);
		else
			text_add(&out, "null");
		text_addc(&out, '}');
		fputs(text_string(&out), call->out);
	} else if (call_option(call, "tsv")) {
		call_put(call, "%s\t%s\t%s\t%s\t%s\n", f->where, f->kind,
			 f->name, f->title, f->issuer);
	} else {
		call_put(call, "%-9s  %-11s  %-22s  %s%s%s\n", f->where,
			 f->kind, f->name, f->title,
			 *f->issuer ? " \xc2\xb7 " : "", f->issuer);
	}
	(*count)++;
}

static bool search_kept(struct call *call, const char *words, int *count,
			struct err *err)
{
	struct store *store = call->portfolio->store;

	for (int i = 0; entities[i]; i++) {
		const struct entity *e = entities[i];
		const struct field *issuer = entity_field(e, "issuer");
		void *record = arena_alloc(call->arena, e->size);
		int64_t *ids;
		bool more;
		int n = 0;

		if (!words_sql(e, "t", call->arena))
			continue;
		if (!words_find(store, e, words, false, FOUND_EACH, call->arena,
				&ids, &n, &more, err) ||
		    (!n && !words_find(store, e, words, true, FOUND_EACH,
				       call->arena, &ids, &n, &more, err)))
			return false;
		for (int j = 0; j < n; j++) {
			if (!record_load(store, e, ids[j], record, call->arena,
					 err))
				return false;
			put_found(call,
				  &(struct found){
					  "kept", e->table,
					  arena_printf(call->arena, "%lld",
						       (long long)ids[j]),
					  typed_title(e, record, call->arena),
					  issuer ? field_show(issuer, record,
							      call->arena)
						 : "" },
				  count);
		}
	}
	return true;
}

static const char *kind_word(enum catalogue_kind kind)
{
	return kind == CATALOGUE_ISSUER	   ? "issuer"
	       : kind == CATALOGUE_PATHWAY ? "pathway"
	       : kind == CATALOGUE_SKILL   ? "skill"
					   : "achievement";
}

static bool search_catalogue(struct call *call, const char *words, int *count,
			     struct err *err)
{
	struct catalogue_hits hits;

	if (!catalogue_search(&call->portfolio->catalogue, call->arena, words,
			      CATALOGUE_ALL, FOUND_EACH, &hits, err))
		return false;
	for (size_t i = 0; i < hits.count; i++)
		put_found(call,
			  &(struct found){ "catalogue",
					   kind_word(hits.hit[i].kind),
					   hits.hit[i].slug, hits.hit[i].title,
					   hits.hit[i].issuer },
			  count);
	return true;
}

static bool search(struct call *call, struct err *err)
{
	struct text words = { .arena = call->arena };
	int count = 0;

	if (!call->count || !*call->words[0])
		return call_usage(call, err);
	for (int i = 0; i < call->count; i++)
		text_addf(&words, "%s%s", i ? " " : "", call->words[i]);
	if (call_option(call, "tsv"))
		fputs("where\tkind\tname\ttitle\tissuer\n", call->out);
	if (!search_kept(call, text_string(&words), &count, err) ||
	    !search_catalogue(call, text_string(&words), &count, err))
		return false;
	if (call_option(call, "json"))
		fputs(count ? "\n]\n" : "[]\n", call->out);
	else if (!count)
		call_tell(call, "Nothing has these words, neither here nor in "
				"the catalogue.\n");
	return true;
}

/* Enter on another entry. */
static bool entry(struct call *call, struct err *err)
{
	if (call->count != 2)
		return call_usage(call, err);
	return app_open_pane(call->app, &entry_pane,
			     arena_printf(call->arena, "%s %s", call->words[0],
					  call->words[1]),
			     err);
}

const struct command search_commands[] = {
	{ "search", "search WORDS ...", "search what is kept and the catalogue",
	  "json tsv", 0, search },
	{ "entry", "entry KIND SLUG", "open an entry of the catalogue", "",
	  ON_SCREEN, entry },
	{ 0 },
};
