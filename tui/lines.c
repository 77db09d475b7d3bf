/* SPDX-License-Identifier: MIT */
/*
 * Reading lines for config, keys and themes.
 */
#include "tui/lines.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/base/utf8.h"

enum { FILE_MAX = 1 << 20 };

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static char *trim(char *text)
{
	char *end;

	while (is_blank(*text))
		text++;
	end = text + strlen(text);
	while (end > text && is_blank(end[-1]))
		end--;
	*end = '\0';
	return text;
}

/* Cuts the comment off a line and keeps it as the note. */
static void take_note(struct lines *lines, char *line)
{
	lines->note = line + strlen(line);
	for (char *c = line; *c; c++) {
		bool alone = c > line && is_blank(c[-1]) &&
			     (is_blank(c[1]) || !c[1]);

		if (*c != '#' || (c > line && !alone))
			continue;
		*c = '\0';
		lines->note = trim(c + 1);
		return;
	}
}

bool lines_next(struct lines *lines, char **line, struct err *err)
{
	while (*lines->at) {
		size_t length = strcspn(lines->at, "\n");
		char *copy = arena_copy(lines->arena, lines->at, length);

		lines->at += length + (lines->at[length] == '\n');
		lines->number++;
		if (!utf8_valid(copy, length, NULL)) {
			lines->bad = true;
			return lines_fail(lines, err,
					  "this line is not UTF-8 "
					  "text; save the file as UTF-8.");
		}
		take_note(lines, copy);
		*line = trim(copy);
		if (**line)
			return true;
	}
	return false;
}

char *lines_word(char **line)
{
	char *word = *line, *end;

	while (is_blank(*word))
		word++;
	for (end = word; *end && !is_blank(*end);)
		end++;
	*line = end;
	if (*end) {
		*end = '\0';
		*line = trim(end + 1);
	}
	return word;
}

bool lines_pair(char *line, char **name, char **value)
{
	char *equals = strchr(line, '=');

	if (!equals)
		return false;
	*equals = '\0';
	*name = trim(line);
	*value = trim(equals + 1);
	return true;
}

bool lines_fail(const struct lines *lines, struct err *err, const char *format,
		...)
{
	char text[ERR_MAX];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	return fail(err, "%s:%d: %s", lines->name, lines->number, text);
}

static bool read_all(int fd, struct arena *arena, const char *path,
		     const char **text, struct err *err)
{
	size_t length = 0;
	struct stat st;
	char *bytes;
	ssize_t n;

	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		return fail(err, "%s is not a plain file; move it away.", path);
	if (st.st_size > FILE_MAX)
		return fail(err, "%s is longer than 1 MiB.", path);
	bytes = arena_alloc(arena, (size_t)st.st_size + 1);
	while (length < (size_t)st.st_size) {
		n = read(fd, bytes + length, (size_t)st.st_size - length);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail(err, "%s cannot be read: %s.", path,
				    strerror(errno));
		if (n == 0)
			break;
		length += (size_t)n;
	}
	if (memchr(bytes, 0, length))
		return fail(err, "%s is not a text file.", path);
	*text = bytes;
	return true;
}

bool lines_load(struct arena *arena, const char *path, const char **text,
		bool *absent, struct err *err)
{
	/* Not blocking: a FIFO of that name must not hang the start. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	bool read;

	*text = "";
	*absent = fd < 0 && (errno == ENOENT || errno == ENOTDIR);
	if (*absent)
		return true;
	if (fd < 0)
		return fail(err, "%s cannot be opened: %s.", path,
			    strerror(errno));
	read = read_all(fd, arena, path, text, err);
	close(fd);
	return read;
}
