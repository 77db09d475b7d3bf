/* SPDX-License-Identifier: MIT */
/*
 * A cursor on lines of which only some can be selected: moving goes to the
 * next of those, and scrolls by lines where there is none in sight.
 */
#include "tui/panes/walk.h"

static uint64_t mixed(uint64_t sum, const char *text)
{
	for (; text && *text; text++)
		sum = (sum ^ (unsigned char)*text) * 1099511628211u;
	return (sum ^ 0xff) * 1099511628211u;
}

/* What a line stands for, as a number (FNV-1a); 0 for nothing. */
static uint64_t identity(const struct line *line)
{
	uint64_t sum = 14695981039346656037u ^ (uint64_t)line->id;

	if (!line_selectable(line))
		return 0;
	sum = mixed(sum, line->entity ? line->entity->table : NULL);
	return mixed(mixed(sum, line->enter), line->slug);
}

struct sheet *walk_begin(struct walk *walk)
{
	const struct line *line = walk_selected(walk);

	walk->was = line ? identity(line) : 0;
	arena_empty(&walk->arena);
	walk->sheet = (struct sheet){ .arena = &walk->arena };
	return &walk->sheet;
}

static int last_top(const struct walk *walk)
{
	int top = walk->sheet.count - walk->height;

	return top > 0 ? top : 0;
}

static void clamp(struct walk *walk)
{
	if (walk->cursor >= 0) {
		if (walk->top > walk->cursor)
			walk->top = walk->cursor;
		if (walk->top < walk->cursor - walk->height + 1)
			walk->top = walk->cursor - walk->height + 1;
	}
	if (walk->top > last_top(walk))
		walk->top = last_top(walk);
	if (walk->top < 0)
		walk->top = 0;
}

static bool in_sight(const struct walk *walk, int line)
{
	return line >= walk->top && line < walk->top + walk->height;
}

/* The nearest line that can be selected, looking down first. What is out of
 * sight is not looked for: a text is read from its top. */
static void settle(struct walk *walk)
{
	int from = walk->cursor, to;

	if (from >= walk->sheet.count)
		from = walk->sheet.count - 1;
	if (from < 0)
		from = 0;
	to = sheet_nearest(&walk->sheet, from, 1);
	if (to != from && !in_sight(walk, to))
		to = sheet_nearest(&walk->sheet, from, -1);
	walk->cursor = to == from || in_sight(walk, to) ? to : -1;
}

/* To the line that was selected: the nearest that stands for the same. What
 * is seen moves along. */
static void follow_line(struct walk *walk)
{
	int count = walk->sheet.count;

	for (int by = 0; walk->was && by < count; by++)
		for (int sign = -1; sign <= 1; sign += 2) {
			int at = walk->cursor + sign * by;

			if (at < 0 || at >= count ||
			    identity(&walk->sheet.lines[at]) != walk->was)
				continue;
			walk->top += at - walk->cursor;
			walk->cursor = at;
			return;
		}
}

void walk_end(struct walk *walk, bool ascii, bool follow)
{
	if (walk->width > 0)
		sheet_wrap(&walk->sheet, walk->width, ascii);
	for (int i = 0; !walk->shown && i < walk->sheet.count; i++)
		if (walk->sheet.lines[i].start)
			walk->cursor = i;
	walk->shown = true;
	if (follow)
		follow_line(walk);
	settle(walk);
	clamp(walk);
}

void walk_fit(struct walk *walk, int height)
{
	walk->height = height > 0 ? height : 1;
	clamp(walk);
}

const struct line *walk_selected(const struct walk *walk)
{
	return walk->cursor >= 0 && walk->cursor < walk->sheet.count
		       ? &walk->sheet.lines[walk->cursor]
		       : NULL;
}

/* One step, or a scroll by a line where the next line that can be selected
 * is out of sight. */
static void step(struct walk *walk, int direction)
{
	int from = walk->cursor >= 0 ? walk->cursor + direction
		   : direction > 0   ? walk->top
				     : walk->top + walk->height - 1;
	int edge = direction > 0 ? walk->top + walk->height : walk->top - 1;
	int last = walk->sheet.count - 1;
	int next = sheet_nearest(&walk->sheet, from < last ? from : last,
				 direction);

	if (next >= 0 && (direction > 0 ? next <= edge : next >= edge)) {
		walk->cursor = next;
		clamp(walk);
		return;
	}
	walk->top += direction;
	if (walk->top > last_top(walk))
		walk->top = last_top(walk);
	if (walk->top < 0)
		walk->top = 0;
	if (next >= 0 && next >= walk->top && next < walk->top + walk->height)
		walk->cursor = next;
}

static void jump(struct walk *walk, int by)
{
	int from = (walk->cursor < 0 ? walk->top : walk->cursor) + by;

	walk->top += by;
	if (walk->top > last_top(walk))
		walk->top = last_top(walk);
	if (walk->top < 0)
		walk->top = 0;
	walk->cursor = from;
	settle(walk);
	clamp(walk);
}

void walk_move(struct walk *walk, enum motion motion)
{
	walk->found = -1;
	switch (motion) {
	case MOVE_DOWN: step(walk, 1); break;
	case MOVE_UP: step(walk, -1); break;
	case MOVE_LEFT:
	case MOVE_RIGHT: break;
	case MOVE_PAGE_DOWN: jump(walk, walk->height); break;
	case MOVE_PAGE_UP: jump(walk, -walk->height); break;
	case MOVE_HALF_DOWN: jump(walk, (walk->height + 1) / 2); break;
	case MOVE_HALF_UP: jump(walk, -(walk->height + 1) / 2); break;
	case MOVE_FIRST:
		jump(walk, -walk->sheet.count);
		walk->top = 0;
		break;
	case MOVE_LAST:
		jump(walk, walk->sheet.count);
		walk->top = last_top(walk);
		break;
	}
}

void walk_go(struct walk *walk, int line)
{
	walk->found = line;
	/* The last rows may lie under the line that one types in. */
	if (line < walk->top || line >= walk->top + walk->height - 2)
		walk->top = line - walk->height / 3;
	if (walk->top > last_top(walk))
		walk->top = last_top(walk);
	if (walk->top < 0)
		walk->top = 0;
	if (line_selectable(&walk->sheet.lines[line]))
		walk->cursor = line;
}

bool walk_go_to(struct walk *walk, const struct entity *entity, int64_t id)
{
	for (int i = 0; i < walk->sheet.count; i++) {
		const struct line *line = &walk->sheet.lines[i];

		if (line->entity != entity || line->id != id)
			continue;
		walk_go(walk, i);
		return true;
	}
	return false;
}

void walk_go_to_step(struct walk *walk, int64_t step)
{
	const struct sheet *sheet = &walk->sheet;
	int at = 0, end;

	while (step && at < sheet->count && sheet->lines[at].step != step)
		at++;
	if (!step || at == sheet->count)
		return;
	walk_go(walk, at);
	for (end = at + 1; end < sheet->count &&
			   !line_selectable(&sheet->lines[end]) &&
			   *sheet->lines[end].text;)
		end++;
	if (walk->top < end - walk->height)
		walk->top = end - walk->height;
	if (walk->top > at)
		walk->top = at;
}

void walk_click(struct walk *walk, int row)
{
	int line = walk->top + row;

	if (row >= 0 && line < walk->sheet.count &&
	    line_selectable(&walk->sheet.lines[line]))
		walk->cursor = line;
}

void walk_free(struct walk *walk)
{
	arena_free(&walk->arena);
}
