/* SPDX-License-Identifier: MIT */
/*
 * A quick look at a folder: how many badges might be in it?
 *
 * Only the first and the last kibibytes of a file are read. A picture is
 * baked either right behind its head or right before its end.
 */
#include "model/exchange/import.h"

#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "model/badge/sniff.h"
#include "model/exchange/paths.h"

enum { LOOK_HEAD = 56 * 1024, LOOK_TAIL = 8 * 1024, LOOK_DEPTH = 2 };

struct look {
	int files, most, found;
};

static bool has(const char *bytes, size_t length, const char *word)
{
	size_t size = strlen(word);
	const char *end = bytes + length;

	while ((size_t)(end - bytes) >= size &&
	       (bytes = memchr(bytes, *word,
			       (size_t)(end - bytes) - size + 1))) {
		if (memcmp(bytes, word, size) == 0)
			return true;
		bytes++;
	}
	return false;
}

static bool has_badge(const char *bytes, size_t length)
{
	static const char *const words[] = {
		"openbadge",	 "OpenBadge",	  "AchievementCredential",
		"ClrCredential", "\"Assertion\"", "\"recipient\"",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (has(bytes, length, words[i]))
			return true;
	return false;
}

static bool looks_like_badge(const char *bytes, size_t length)
{
	struct span body;

	switch (sniff(bytes, length, &body)) {
	case SNIFF_PNG:
	case SNIFF_SVG: return has(bytes, length, "openbadge");
	case SNIFF_JSON: return has_badge(bytes, length);
	case SNIFF_JWS: return true;
	case SNIFF_NOTHING:
	case SNIFF_LIST:
	case SNIFF_URL:
	case SNIFF_OTHER: break;
	}
	return false;
}

static bool look(const struct paths_file *file, void *data, struct err *err)
{
	char bytes[LOOK_HEAD + LOOK_TAIL];
	struct look *look = data;
	ssize_t head, tail = 0;

	(void)err;
	if (file->file < 0)
		return true;
	if (look->files++ == look->most)
		return false;
	head = pread(file->file, bytes, LOOK_HEAD, 0);
	if (head == LOOK_HEAD && file->size > LOOK_HEAD) {
		off_t at = file->size - LOOK_TAIL;

		tail = pread(file->file, bytes + head, LOOK_TAIL,
			     at > LOOK_HEAD ? at : LOOK_HEAD);
	}
	if (head > 0 &&
	    looks_like_badge(bytes,
			     (size_t)head + (size_t)(tail > 0 ? tail : 0)))
		look->found++;
	return true;
}

int import_look(const char *folder, int most)
{
	struct look found = { .most = most };
	const struct paths_walk walk = {
		.depth = LOOK_DEPTH,
		.visit = look,
		.data = &found,
	};

	paths_walk(&walk, folder, NULL);
	return found.found;
}
