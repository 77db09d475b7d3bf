/* SPDX-License-Identifier: MIT */
/*
 * Pathways that a change made complete, though nobody asked: they are said
 * with what was done, by command, form and import alike.
 *
 *	news_begin(&news, portfolio, credential_entity);
 *	... the change ...
 *	news_of(&news, portfolio, "cairn ", arena, &lines, &count);
 */
#ifndef CAIRN_TUI_COMMANDS_NEWS_H
#define CAIRN_TUI_COMMANDS_NEWS_H

#include "model/held.h"
#include "model/record/entity.h"

enum { NEWS_MOST = 2000 }; /* credentials; in more it would take long */

struct news {
	struct arena arena;
	struct held before;
	bool asked; /* something of this kind can complete a pathway */
};

/* Notes what is complete before records of a kind change. What cannot be read
 * makes no news: the change itself will say so. */
void news_begin(struct news *news, struct portfolio *portfolio,
		const struct entity *entity);

/* One sentence for each pathway that became complete: "you already hold …";
 * `start` is what one writes before a command: ":" or "cairn ". Ends the news;
 * the sentences live in `arena`. */
void news_of(struct news *news, struct portfolio *portfolio, const char *start,
	     struct arena *arena, const char ***sentences, int *count);

#endif
