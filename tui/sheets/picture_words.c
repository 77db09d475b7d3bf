/* SPDX-License-Identifier: MIT */
/*
 * The stacking map in words: its legend, and what the selected box is.
 */
#include "tui/sheets/picture.h"

#include "model/base/text.h"
#include "model/stacking/line.h"
#include "tui/sheets/about.h"
#include "tui/sheets/tree.h"

enum { WHOLES_TOLD = 4 };

const char *picture_legend(struct arena *arena, bool ascii)
{
	static const struct {
		enum glyph mark;
		const char *word;
	} marks[] = {
		{ GLYPH_MET, "held" },	       { GLYPH_ATTENTION, "ends soon" },
		{ GLYPH_MISSING, "expired" },  { GLYPH_TODO, "missing" },
		{ GLYPH_UNKNOWN, "doubtful" },
	};
	struct text out = { .arena = arena };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		text_addf(&out, "%s%s %s", i ? "  " : "",
			  glyph_text(marks[i].mark, ascii), marks[i].word);
	text_add(&out, "  > aimed at");
	return text_string(&out);
}

const char *picture_count(const struct picture *p, struct arena *arena)
{
	int hidden = p->map->hidden_achievements + p->map->hidden_pathways;
	int pathways = 0;

	for (int i = 0; i < p->map->box_count; i++)
		pathways += p->map->boxes[i].pathway;
	return arena_printf(arena, "%d pathway%s, %d part%s%s", pathways,
			    pathways == 1 ? "" : "s",
			    p->map->box_count - pathways,
			    p->map->box_count - pathways == 1 ? "" : "s",
			    hidden ? arena_printf(arena, ", %d not drawn",
						  hidden)
				   : "");
}

static void add_cost(const struct picture *p, const struct map_box *b,
		     struct text *out)
{
	const struct rule_achievement *a = &p->stacks->input
						    .achievements[b->to];
	char words[AMOUNT_TEXT];

	text_addf(out, ", %s",
		  minutes_is(a->minutes) ? minutes_words(a->minutes, words)
					 : "hours unknown");
	text_addf(out, ", %s",
		  money_is(a->money) ? money_words(a->money, words)
				     : "cost unknown");
}

static void tell_standing(const struct picture *p, const struct map_box *b,
			  struct text *out)
{
	const struct standing *s = &b->standing;
	char words[DAY_TEXT];

	if (s->supposed != SUPPOSE_NOTHING)
		text_addf(out, "supposed %s; in truth ",
			  s->supposed == SUPPOSE_HELD ? "held" : "not held");
	switch (s->kind) {
	case STANDS_HELD:
	case STANDS_SOON:
		text_add(out, "held");
		if (day_is(s->until))
			text_addf(out, " until %s",
				  day_words((struct day){ s->until.n - 1 },
					    words));
		break;
	case STANDS_LAPSED:
		text_addf(out, "expired");
		if (day_is(s->until))
			text_addf(out, " on %s", day_words(s->until, words));
		break;
	case STANDS_DOUBTFUL:
		text_add(out, "doubtful: undated, or marked so");
		break;
	case STANDS_MISSING:
		text_add(out, "missing");
		add_cost(p, b, out);
		break;
	}
}

/* The short names of what a thing is directly part of. */
static void add_wholes(const struct picture *p, int box, struct text *out)
{
	int told = 0, more = 0;

	for (int i = 0; i < p->map->link_count; i++) {
		if (p->map->links[i].from != box)
			continue;
		if (told == WHOLES_TOLD) {
			more++;
			continue;
		}
		text_addf(out, "%s%s", told++ ? ", " : "; counts in ",
			  picture_short(p, out->arena, p->map->links[i].to));
	}
	if (more)
		text_addf(out, " and %d more", more);
}

/* The titles of what the proof finds unmet, as many as are short to say. */
static void add_missing(const struct proof *proof,
			const struct proof_titles *titles, struct text *out)
{
	int told = 0, more = 0;

	for (int32_t i = 0; i < proof->count; i++) {
		const struct proof_step *step = &proof->steps[i];

		if (step->parts || step->status == STACK_MET)
			continue;
		if (told == 3) {
			more++;
			continue;
		}
		text_addf(out, "%s%s", told++ ? ", " : "; unmet: ",
			  proof_what(out->arena, proof, i, titles));
	}
	if (more)
		text_addf(out, " and %d more", more);
}

static void tell_pathway(const struct picture *p, const struct map_box *b,
			 struct text *out)
{
	struct stacks *stacks = p->stacks;
	struct proof_titles titles = tree_titles(stacks);
	const struct proof *proof = stack_explain(stacks->stack, out->arena,
						  b->to);
	char words[DAY_TEXT];
	const char *watch;

	if (b->aimed)
		text_add(out, "aimed at, ");
	if (b->result.status != STACK_MET) {
		text_addf(out, "%s of %d slots",
			  about_progress(&b->result, out->arena),
			  b->result.slots);
		add_missing(proof, &titles, out);
		return;
	}
	text_addf(out, "complete since %s",
		  day_words(b->result.completed_on, words));
	watch = proof_watch_line(out->arena, proof, &titles);
	if (*watch)
		text_addf(out, "; %s", watch);
}

const char *picture_tell(const struct picture *p, struct arena *arena, int box)
{
	const struct map_box *b = &p->map->boxes[box];
	struct text out = { .arena = arena };

	if (b->pathway)
		tell_pathway(p, b, &out);
	else
		tell_standing(p, b, &out);
	add_wholes(p, box, &out);
	if (b->hidden)
		text_addf(&out, "; %d more hang%s on it (m draws them)",
			  b->hidden, b->hidden == 1 ? "s" : "");
	return text_string(&out);
}

static void list_box(const struct picture *p, int box, int indent,
		     struct sheet *s)
{
	const struct map_box *b = &p->map->boxes[box];
	struct line *line = sheet_line(s, picture_role(b), "%s",
				       picture_title(p, box));

	line->mark = picture_mark(b);
	line->indent = indent;
	line_right(s, line, ROLE_FAINT, "%s", picture_tell(p, s->arena, box));
}

void picture_list(const struct picture *p, struct sheet *s)
{
	for (int to = 0; to < p->map->box_count; to++) {
		if (!p->map->boxes[to].pathway)
			continue;
		list_box(p, to, 0, s);
		for (int i = 0; i < p->map->link_count; i++)
			if (p->map->links[i].to == to)
				list_box(p, p->map->links[i].from, 2, s);
	}
}
