/* SPDX-License-Identifier: MIT */
/*
 * Greedy filling: one pass, and as many words a line as fit.
 */
#include "tui/draw/wrap.h"

#include <string.h>

#include "tui/draw/cluster.h"

bool wrap_next(const char **at, int width, const char **line, size_t *length)
{
	const char *start = *at, *next = start, *blank = NULL;
	const char *end = start + strcspn(start, "\n");
	struct cluster cluster;
	int columns = 0;

	if (!*start)
		return false;
	*line = start;
	while (cluster_next(&next, end, &cluster)) {
		if (*cluster.bytes == ' ')
			blank = cluster.bytes;
		columns += cluster.width;
		if (columns <= width)
			continue;
		if (blank && blank > start) {
			*length = (size_t)(blank - start);
			*at = blank + strspn(blank, " ");
			if (*at == end && *end == '\n')
				(*at)++;
			return true;
		}
		/* A wide character in a single column still moves on. */
		if (cluster.bytes == start)
			break;
		*length = (size_t)(cluster.bytes - start);
		*at = cluster.bytes;
		return true;
	}
	*length = (size_t)(next - start);
	*at = next < end || !*end ? next : end + 1;
	return true;
}

int wrap_count(const char *text, int width)
{
	const char *line;
	size_t length;
	int count = 0;

	while (wrap_next(&text, width, &line, &length))
		count++;
	return count;
}
