/* SPDX-License-Identifier: MIT */
/*
 * Clusters go by width, not by Unicode's grapheme rules: what counts is
 * where a terminal moves its cursor, and terminals go by width.
 */
#include "tui/draw/cluster.h"

#include <string.h>

#include "model/base/utf8.h"

/* Asks terminals to draw the character before it wider or narrower than
 * they count it; some do and break the columns, so it stays out of cells. */
static bool is_selector(int32_t code)
{
	return code >= 0xfe00 && code <= 0xfe0f;
}

/* Columns of the form that visible() gives to what must not be shown. */
static int hostile_width(int32_t code)
{
	if (code < 0)
		return 1;
	if (code < 0x20 || code == 0x7f)
		return 2;
	if (code < 0xa0)
		return 4;
	return code < 0x10000 ? 8 : code < 0x100000 ? 9 : 10;
}

static void take_marks(const char **at, const char *end,
		       struct cluster *cluster)
{
	int marks = 0;

	while (*at < end && (unsigned char)**at >= 0x80) {
		const char *next = *at;
		int32_t code = utf8_next(&next, end);

		if (code < 0 || utf8_width(code) != 0)
			return;
		if (!is_selector(code) && ++marks <= CLUSTER_MARKS &&
		    *at == cluster->bytes + cluster->kept)
			cluster->kept = (size_t)(next - cluster->bytes);
		*at = next;
		cluster->length = (size_t)(next - cluster->bytes);
	}
}

bool cluster_next(const char **at, const char *end, struct cluster *cluster)
{
	const char *start = *at;
	int32_t code;
	int width;

	if (start >= end)
		return false;
	code = utf8_next(at, end);
	width = utf8_width(code);
	*cluster = (struct cluster){
		.bytes = start,
		.length = (size_t)(*at - start),
		.kept = is_selector(code) ? 0 : (size_t)(*at - start),
		.width = width > 0 ? width : 1,
		.safe = code >= 0 && width >= 0,
	};
	if (!cluster->safe)
		cluster->width = hostile_width(code);
	else
		take_marks(at, end, cluster);
	return true;
}

const char *cluster_before(const char *start, const char *at)
{
	const char *from = at, *end = at;
	struct cluster cluster;

	if (at <= start)
		return start;
	/* Back over marks to a base, then forward again: what is a cluster
	 * is said in one place. */
	do {
		const char *next;

		from--;
		while (from > start && (*from & 0xc0) == 0x80 &&
		       at - from < UTF8_MAX)
			from--;
		next = from;
		if (utf8_width(utf8_next(&next, end)) != 0)
			break;
		at = from;
	} while (from > start);
	for (at = from; at < end; from = cluster.bytes)
		cluster_next(&at, end, &cluster);
	return from;
}

int cluster_columns(const char *text, size_t length)
{
	const char *end = text + length;
	struct cluster cluster;
	int columns = 0;

	while (cluster_next(&text, end, &cluster))
		columns += cluster.width;
	return columns;
}
