/* SPDX-License-Identifier: MIT */
/*
 * The guide, in the shell and on the screen.
 */
#include "tui/commands/families.h"

#include "model/exchange/write.h"
#include "model/readings.h"
#include "tui/panes/guide.h"
#include "tui/panes/here.h"
#include "tui/sheets/guide.h"

enum { NEAR_MOST = 5, SHELL_WIDTH = 78 };

static void put_list(struct text *out, const char *name,
		     const struct guide_list *list)
{
	text_addf(out, ",\"%s\":[", name);
	for (int i = 0; i < list->count; i++) {
		text_add(out, i ? "," : "");
		write_json_string(out, list->at[i]);
	}
	text_addc(out, ']');
}

static void put_member(struct text *out, const char *name, const char *value)
{
	text_addf(out, "%s\"%s\":", *name == 't' && name[1] == 'o' ? "{" : ",",
		  name);
	write_json_string(out, value);
}

/* All that a list shows of a page; of one alone its whole text, too. */
static const char *page_json(const struct guide_page *page, bool whole,
			     struct arena *arena)
{
	struct text out = { .arena = arena };

	put_member(&out, "topic", page->topic);
	put_member(&out, "title", page->title);
	put_member(&out, "group", page->group);
	put_list(&out, "aliases", &page->aliases);
	text_addf(&out, ",\"policy\":%s", page->policy ? "true" : "false");
	put_member(&out, "brief", page->brief);
	put_list(&out, "see", &page->see);
	put_list(&out, "sources", &page->sources);
	if (whole)
		put_member(&out, "text", page->text);
	text_addc(&out, '}');
	return text_string(&out);
}

static void list_pages(struct call *call, const struct guide *guide)
{
	bool json = call_option(call, "json"), tsv = call_option(call, "tsv");
	const char *group = "";

	if (tsv)
		fputs("topic\ttitle\tgroup\tpolicy\n", call->out);
	for (int i = 0; i < guide->count; i++) {
		const struct guide_page *page = &guide->pages[i];

		if (json) {
			fprintf(call->out, "%s%s", i ? ",\n" : "[\n",
				page_json(page, false, call->arena));
		} else if (tsv) {
			fprintf(call->out, "%s\t%s\t%s\t%s\n", page->topic,
				page->title, page->group,
				page->policy ? "yes" : "no");
		} else {
			if (!text_equal(group, page->group))
				fprintf(call->out, "%s%s\n", i ? "\n" : "",
					guide_group(page->group));
			group = page->group;
			fprintf(call->out, "  %-16s %s\n", page->topic,
				page->title);
		}
	}
	if (json)
		fputs("\n]\n", call->out);
	else if (!tsv)
		call_tell(call, "\n`cairn guide TOPIC` prints a page.\n");
}

static bool no_page(const struct guide *guide, const char *name,
		    struct arena *arena, struct err *err)
{
	const struct guide_page *near[NEAR_MOST];
	struct text names = { .arena = arena };
	int count = guide_near(guide, name, NEAR_MOST, near);

	for (int i = 0; i < count; i++)
		text_addf(&names, "%s%s", i ? ", " : "", near[i]->topic);
	if (!count)
		return fail(err,
			    "The guide has no page \"%s\"; guide alone lists "
			    "them.",
			    name);
	return fail(err, "The guide has no page \"%s\"; did you mean: %s?",
		    name, text_string(&names));
}

/* All words of a call are one name. */
static const char *name_of(const struct call *call)
{
	struct text name = { .arena = call->arena };

	for (int i = 0; i < call->count; i++)
		text_addf(&name, "%s%s", i ? " " : "", call->words[i]);
	return text_string(&name);
}

/* *page is NULL where none was asked for. */
static bool find_page(struct call *call, const struct guide *all,
		      const struct guide_page **page, struct err *err)
{
	const char *name = name_of(call);

	*page = NULL;
	if (call->app && call_option(call, "here")) {
		*page = guide_here(all, app_pane(call->app));
		return *page || fail(err, "No page is about this; ? shows "
					  "the keys.");
	}
	if (!call->count)
		return true;
	*page = guide_find(all, name);
	return *page || no_page(all, name, call->arena, err);
}

static bool guide(struct call *call, struct err *err)
{
	const struct guide_page *page;
	struct sheet sheet = { .arena = call->arena };
	struct guide all;

	guide_load(call->arena, &all);
	if (!find_page(call, &all, &page, err))
		return false;
	if (call->app)
		return guide_open(call->app, page ? page->topic : NULL, err);
	if (!page) {
		list_pages(call, &all);
		return true;
	}
	if (call_option(call, "json")) {
		fprintf(call->out, "%s\n", page_json(page, true, call->arena));
		return true;
	}
	guide_sheet(&all, page, "", &sheet);
	sheet_wrap(&sheet, SHELL_WIDTH, false);
	sheet_print(&sheet, call->out, false);
	return true;
}

/* Without a word it is the page that is seen. */
static bool read_page(struct call *call, struct err *err)
{
	const struct guide_page *page;
	const char *name = name_of(call);
	struct guide all;

	if (!call->count && call->app && guide_seen(app_pane(call->app)))
		name = guide_seen(app_pane(call->app));
	if (!*name)
		return call_usage(call, err);
	guide_load(call->arena, &all);
	page = guide_find(&all, name);
	if (!page)
		return no_page(&all, name, call->arena, err);
	if (!reading_add(call->portfolio, page, call->arena, err))
		return false;
	call_put(call, "read: %s\n", page->title);
	return true;
}

const struct command guide_commands[] = {
	{ "guide", "guide [TOPIC|--here]",
	  "what small credentials are, and how not to lose time with them",
	  "json tsv here", NO_FILE, guide },
	{ "read", "read TOPIC", "mark a page of the guide as read", "", CHANGES,
	  read_page },
	{ 0 },
};
