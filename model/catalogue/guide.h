/* SPDX-License-Identifier: MIT */
/*
 * The guide: pages about small credentials for somebody who is new to them.
 *
 * A page is a file data/guide/TOPIC.md, baked in. Its head is lines of "key:
 * value" up to the first blank one:
 *
 *	title: Badge			once
 *	group: words			once; pages of a group are listed together
 *	alias: digital badge, badges	other names, by commas
 *	about: document			what it explains: tables, panes
 *	policy: yes			reading it counts as reading a policy
 *	see: issuer, wallet		other topics
 *	do: import PATH | bring it in	a command; words in capitals are to be
 *					filled in
 *	source: who, what, year, where	a line each
 *
 * The rest is paragraphs, "## headings", "- items", and lines that four blanks
 * begin, which stay as they are. The first paragraph says it all in short.
 */
#ifndef CAIRN_CATALOGUE_GUIDE_H
#define CAIRN_CATALOGUE_GUIDE_H

#include "model/base/arena.h"
#include "model/base/err.h"

struct guide_list {
	const char **at;
	int count;
};

struct guide_action {
	const char *command; /* "import PATH" */
	const char *words; /* "bring it in" */
};

struct guide_page {
	const char *topic, *title, *group;
	struct guide_list aliases, about, see, sources;
	struct guide_action *actions;
	int action_count;
	bool policy;
	const char *text; /* what stands below the head */
	const char *brief; /* its first paragraph, on one line */
};

struct guide {
	struct guide_page *pages; /* in the order in which they are read */
	int count;
};

/* Reads one page, whose texts then live in `arena`. Says line and reason of
 * the first mistake in its form. */
bool guide_read(const char *topic, const char *text, struct arena *arena,
		struct guide_page *page, struct err *err);

/* All pages that ship. */
void guide_load(struct arena *arena, struct guide *guide);

/* "How it works": a group's heading; NULL where there is no such group. */
const char *guide_group(const char *group);

/* The page that somebody means: by its topic, title or alias, or by the start
 * of one where no other page has a name that starts so. Case, accents and
 * hyphens make no difference. NULL if there is none. */
const struct guide_page *guide_find(const struct guide *guide,
				    const char *name);

/* Up to `most` pages that were perhaps meant: with a similar name, then those
 * that speak of it. Returns how many. */
int guide_near(const struct guide *guide, const char *name, int most,
	       const struct guide_page **near);

/* The page about a table ("credential") or a pane ("tree"); NULL: none. */
const struct guide_page *guide_about(const struct guide *guide,
				     const char *what);

#endif
