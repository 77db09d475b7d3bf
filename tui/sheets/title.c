/* SPDX-License-Identifier: MIT */
/*
 * Cutting titles before their end.
 */
#include "tui/sheets/title.h"

#include <string.h>

#include "model/base/utf8.h"
#include "tui/draw/cluster.h"
#include "tui/draw/glyph.h"

enum { TAIL_MOST = 14, HEAD_LEAST = 8 }; /* bytes, columns */

/* What tells a title from others like it: a short name in round brackets at
 * its end, else its last word; "" where that is long. */
static const char *tail_of(const char *title)
{
	size_t length = strlen(title);
	const char *tail = strrchr(title, length && title[length - 1] == ')'
						  ? '('
						  : ' ');

	if (!tail || tail == title)
		return "";
	tail += *tail == ' ';
	return strlen(tail) <= TAIL_MOST ? tail : "";
}

const char *title_short(struct arena *arena, const char *title)
{
	const char *tail = tail_of(title);

	return *tail == '(' && !strchr(tail, ' ')
		       ? arena_copy(arena, tail + 1, strlen(tail) - 2)
		       : title;
}

const char *title_fit(struct arena *arena, const char *title, int room,
		      bool ascii)
{
	const char *tail = tail_of(title), *at = title;
	const char *dots = glyph_text(GLYPH_ELLIPSIS, ascii);
	int left = room - utf8_columns(tail) - utf8_columns(dots), used = 0;
	size_t head = 0;
	struct cluster cluster;

	if (utf8_columns(title) <= room)
		return title;
	if (!*tail || utf8_columns(tail) + HEAD_LEAST > room)
		return utf8_columns(title_short(arena, title)) <= room
			       ? title_short(arena, title)
			       : title;
	while (cluster_next(&at, tail, &cluster)) {
		used += cluster.width;
		if (used > left)
			break;
		head = (size_t)(at - title);
	}
	while (head && title[head - 1] == ' ')
		head--;
	return arena_printf(arena, "%.*s%s%s", (int)head, title, dots, tail);
}
