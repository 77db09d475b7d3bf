/* SPDX-License-Identifier: MIT */
/*
 * What is complete before and after; the difference is news.
 */
#include "tui/commands/news.h"

#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/relation.h"
#include "model/career/step.h"

void news_begin(struct news *news, struct portfolio *p,
		const struct entity *entity)
{
	*news = (struct news){ 0 };
	news->asked = entity == &credential_entity || entity == &step_entity ||
		      entity == &relation_entity ||
		      entity == &achievement_entity;
	if (news->asked &&
	    !held_load(p, NEWS_MOST, &news->arena, &news->before, NULL))
		news->asked = false;
}

void news_of(struct news *news, struct portfolio *p, const char *start,
	     struct arena *arena, const char ***sentences, int *count)
{
	struct held now = { 0 };

	*count = 0;
	if (news->asked && held_load(p, NEWS_MOST, arena, &now, NULL)) {
		held_news(&now, &news->before);
		*sentences = arena_array(arena, (size_t)now.count + 1,
					 sizeof(**sentences));
		for (; *count < now.count; ++*count) {
			const struct held_pathway *w = &now.at[*count];

			(*sentences)[*count] =
				w->kept ? arena_printf(arena,
						       "you already hold %s",
						       w->title)
					: arena_printf(arena,
						       "you already hold %s; "
						       "`%scopy %s` keeps it",
						       w->title, start,
						       w->slug);
		}
	}
	arena_free(&news->arena);
}
