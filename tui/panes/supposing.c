/* SPDX-License-Identifier: MIT */
/*
 * Suppositions are kept by id, because indexes change with the file.
 */
#include "tui/panes/supposing.h"

#include <string.h>

#include "model/base/text.h"

static void suppose_again(struct supposing *what)
{
	int kept = 0;

	for (int i = 0; i < what->count; i++) {
		int32_t a = stacks_index(&what->stacks.achievements,
					 what->list[i].id);

		if (a < 0)
			continue;
		stack_suppose(what->stacks.stack, a, what->list[i].is);
		what->list[kept++] = what->list[i];
	}
	what->count = kept;
}

bool supposing_load(struct supposing *what, struct portfolio *portfolio,
		    struct day as_of, struct err *err)
{
	what->loaded = false;
	arena_empty(&what->arena);
	if (!stacks_load(portfolio, as_of, &what->arena, &what->stacks, err)) {
		what->count = 0;
		return false;
	}
	what->loaded = true;
	what->before = stacks_results(&what->stacks, &what->arena);
	suppose_again(what);
	return true;
}

/* Keeps it in the list; the stack is not asked. */
static void keep(struct supposing *what, int64_t id, enum stack_supposed is)
{
	int at = 0;

	while (at < what->count && what->list[at].id != id)
		at++;
	if (is == SUPPOSE_NOTHING) {
		if (at == what->count)
			return;
		what->count--;
		memmove(what->list + at, what->list + at + 1,
			(size_t)(what->count - at) * sizeof(*what->list));
		return;
	}
	if (at == what->room) {
		int room = what->room ? 2 * what->room : 8;
		struct supposition *list = arena_array(&what->kept,
						       (size_t)room,
						       sizeof(*list));

		if (what->count)
			memcpy(list, what->list,
			       (size_t)what->count * sizeof(*list));
		what->list = list;
		what->room = room;
	}
	if (at == what->count)
		what->count++;
	what->list[at] = (struct supposition){ id, is };
}

void supposing_begin(struct supposing *what, const struct supposition *list,
		     int count)
{
	what->count = 0;
	for (int i = 0; i < count; i++)
		keep(what, list[i].id, list[i].is);
}

/* Supposes something of an achievement (by index), instead of what was
 * supposed of it before. */
static void supposing_set(struct supposing *what, int32_t achievement,
			  enum stack_supposed is)
{
	stack_suppose(what->stacks.stack, achievement, is);
	keep(what, what->stacks.achievements.ids[achievement], is);
}

void supposing_toggle(struct supposing *what, int32_t achievement,
		      const struct standing *standing)
{
	bool held = standing->kind == STANDS_HELD ||
		    standing->kind == STANDS_SOON;

	supposing_set(what, achievement,
		      standing->supposed != SUPPOSE_NOTHING ? SUPPOSE_NOTHING
		      : held				    ? SUPPOSE_NOT_HELD
							    : SUPPOSE_HELD);
}

bool supposing_clear(struct supposing *what)
{
	bool any = what->count > 0;

	while (what->count > 0)
		supposing_set(what,
			      stacks_index(&what->stacks.achievements,
					   what->list[0].id),
			      SUPPOSE_NOTHING);
	return any;
}

const char *supposing_words(const struct supposing *what, struct day as_of,
			    struct arena *arena)
{
	struct text out = { .arena = arena };
	char words[DAY_TEXT];

	for (int i = 0; i < what->count; i++) {
		int32_t a = stacks_index(&what->stacks.achievements,
					 what->list[i].id);

		text_addf(&out, "%s%s %s", i ? ", " : "Supposed, not saved: ",
			  what->list[i].is == SUPPOSE_HELD ? "with" : "without",
			  what->stacks.achievements.titles[a]);
	}
	if (what->count && day_is(as_of))
		text_addf(&out, ", as of %s", day_words(as_of, words));
	return text_string(&out);
}

const char *supposing_title(const struct supposing *what, const char *name,
			    struct day as_of, struct arena *arena)
{
	struct text out = { .arena = arena };
	char words[DAY_TEXT];

	text_add(&out, name);
	if (day_is(as_of))
		text_addf(&out, " as of %s", day_words(as_of, words));
	if (what->count)
		text_add(&out, ", SUPPOSED");
	return text_string(&out);
}

void supposing_draw(const char *words, const struct canvas *canvas, int row)
{
	static const char end[] = "; Esc ends it";
	int column = canvas_field(canvas, row, 0, 1, ALIGN_LEFT, ROLE_SUPPOSED,
				  "");

	canvas_fill(canvas, row, 0, 1, canvas->width, ROLE_SUPPOSED);
	column = canvas_text(canvas, row, column, ROLE_SUPPOSED, words);
	if (column + (int)strlen(end) <= canvas->width)
		canvas_text(canvas, row, column, ROLE_SUPPOSED, end);
}

void supposing_free(struct supposing *what)
{
	arena_free(&what->arena);
	arena_free(&what->kept);
}
