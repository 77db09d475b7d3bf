/* SPDX-License-Identifier: MIT */
/*
 * Where the lines of the palette come from.
 */
#include "tui/overlays/palette.h"

#include <stdlib.h>
#include <string.h>

#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/entities.h"
#include "model/career/issuer.h"
#include "model/career/note.h"
#include "model/career/pathway.h"
#include "model/career/plan.h"
#include "model/career/skill.h"
#include "model/record/words.h"
#include "tui/commands/typed.h"
#include "tui/widgets/fuzzy.h"

enum { EACH_MOST = 5 };

void palette_add(struct palette *p, const struct entry *entry)
{
	if (p->count == p->room) {
		int room = p->room ? 2 * p->room : 64;
		struct entry *more = arena_array(p->arena, (size_t)room,
						 sizeof(*more));

		if (p->count)
			memcpy(more, p->entries,
			       (size_t)p->count * sizeof(*more));
		p->entries = more;
		p->room = room;
	}
	p->entries[p->count++] = *entry;
}

/* The key that runs a line in the pane below, in words. */
static const char *key_of(struct palette *p, struct app *app, const char *line)
{
	const struct pane *pane = app_pane(app);
	int key = keymap_key(&app->keys, pane_place(pane), pane->class->family,
			     line);

	return key ? key_word(p->arena, key) : "";
}

/* A name is what one looks for; its explanation helps where one does not
 * know the name. */
static int fit(struct palette *p, const char *typed, const char *name,
	       const char *help)
{
	int score = fuzzy_score(p->arena, typed, name);

	if (score >= 0)
		return score + 1000;
	return strlen(typed) >= 3 ? strstr(help, typed) ? 500 : -1 : -1;
}

static void add_commands(struct palette *p, struct app *app, const char *typed)
{
	const struct command *c = NULL;

	while ((c = command_next(c))) {
		int score = fit(p, typed, c->name, c->help);

		if (c->is & IN_SHELL || score < 0)
			continue;
		if (text_equal(typed, c->name))
			score += 10000;
		palette_add(p, &(struct entry){ .name = c->name,
						.help = c->help,
						.key = key_of(p, app, c->name),
						.line = c->name,
						.text = arena_printf(p->arena,
								     "%s ",
								     c->name),
						.score = score });
	}
}

static void add_views(struct palette *p, struct app *app, const char *typed)
{
	for (int i = 0; i < VIEWS; i++) {
		const struct pane_class *class = view_classes[i];
		int score = fuzzy_score(p->arena, typed, class->title);
		const char *line = arena_printf(p->arena, "view %s",
						class->name);

		if (score >= 0 && *typed)
			palette_add(p, &(struct entry){
					       .name = class->title,
					       .help = "show the view",
					       .key = key_of(p, app, line),
					       .line = line,
					       .text = line,
					       .score = 1000 + score });
	}
}

static void add_record(struct palette *p, struct app *app, const char *typed,
		       const struct entity *entity, int64_t id)
{
	void *record = arena_alloc(p->arena, entity->size);
	const char *title, *line;

	if (!record_load(app->portfolio.store, entity, id, record, p->arena,
			 NULL))
		return;
	title = typed_title(entity, record, p->arena);
	line = arena_printf(p->arena, "go %s %lld", entity->one, (long long)id);
	palette_add(
		p,
		&(struct entry){
			.name = title,
			.help = entity->one,
			.key = "",
			.line = line,
			.text = line,
			/* One that is called so comes before a command that has the
		 * letters somewhere. */
			.score = text_same(title, typed) ? 9000 : 900 });
}

/* Records that have words which begin so; a few of each kind, since those of
 * one could be thousands. */
static void add_records(struct palette *p, struct app *app, const char *typed)
{
	static const struct entity *const kinds[] = {
		&credential_entity, &pathway_entity,	 &plan_entity,
		&issuer_entity,	    &achievement_entity, &skill_entity,
		&note_entity,
	};

	if (strlen(typed) < 2)
		return;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		int64_t *ids;
		int count;
		bool more;

		if (!words_find(app->portfolio.store, kinds[i], typed, false,
				EACH_MOST, p->arena, &ids, &count, &more, NULL))
			continue;
		for (int k = 0; k < count; k++)
			add_record(p, app, typed, kinds[i], ids[k]);
	}
}

static int by_score(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	return (y->score > x->score) - (y->score < x->score);
}

/* The sort keeps the order of equals: qsort() need not. */
static void sort(struct palette *p)
{
	for (int i = 0; i < p->count; i++)
		p->entries[i].score = p->entries[i].score * 1024 +
				      (p->count - i);
	if (p->count)
		qsort(p->entries, (size_t)p->count, sizeof(*p->entries),
		      by_score);
}

static bool takes_files(const struct command *c)
{
	return strstr(c->usage, "FILE") || strstr(c->usage, "PATH");
}

static void add_word(struct palette *p, const char *before, const char *word,
		     const char *begun, const char *help)
{
	const char *line = arena_printf(p->arena, "%s%s", before, word);

	if (strncmp(word, begun, strlen(begun)) == 0)
		palette_add(p, &(struct entry){ .name = word,
						.help = help,
						.key = "",
						.line = line,
						.text = line });
}

/* "a|b|c" in the usage are words that may be typed. */
static void add_choices(struct palette *p, const struct command *c,
			const char *before, const char *begun)
{
	const char *at = c->usage + strlen(c->name);

	while (*at) {
		size_t length = strcspn(at, " []");
		const char *bar = memchr(at, '|', length);

		for (size_t used = 0; bar && used < length;) {
			size_t own = strcspn(at + used, "| []");
			const char *word = arena_copy(p->arena, at + used, own);

			if (*word >= 'a' && *word <= 'z')
				add_word(p, before, word, begun, "");
			used += own + 1;
		}
		at += length + (at[length] != '\0');
	}
}

/* Where the last word of a line begins; a blank behind a backslash or in
 * quotes belongs to a word. */
static const char *last_word(const char *text)
{
	const char *word = text;
	bool quoted = false;

	for (; *text; text++) {
		if (*text == '\\' && text[1])
			text++;
		else if (*text == '"')
			quoted = !quoted;
		else if (*text == ' ' && !quoted)
			word = text + 1;
	}
	return word;
}

/* A command stands there: how it is used, and what its next word may be. */
static void fill_words(struct palette *p, struct app *app,
		       const struct command *c, const char *text)
{
	const char *word = last_word(text);
	const char *before = arena_copy(p->arena, text, (size_t)(word - text));

	palette_add(p, &(struct entry){ .name = c->usage,
					.help = c->help,
					.key = key_of(p, app, c->name),
					.line = text,
					.text = text });
	if (takes_files(c)) {
		palette_files(p, before, word);
		return;
	}
	/* Only the word behind the command's name can be foreseen. */
	if (strchr(text, ' ') != word - 1)
		return;
	add_choices(p, c, before, word);
	if (strstr(c->usage, "KIND"))
		for (int i = 0; entities[i]; i++)
			add_word(p, before,
				 strchr(entities[i]->one, ' ')
					 ? entities[i]->table
					 : entities[i]->one,
				 word, entities[i]->many);
}

void palette_fill(struct palette *p, struct app *app, const char *text)
{
	size_t length = strcspn(text, " ");
	const struct command *c = command_find(
		arena_copy(p->arena, text, length));

	if (text[length] && c && !(c->is & IN_SHELL)) {
		fill_words(p, app, c, text);
		return;
	}
	add_commands(p, app, text);
	add_views(p, app, text);
	add_records(p, app, text);
	sort(p);
}
