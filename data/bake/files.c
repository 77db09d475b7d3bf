/* SPDX-License-Identifier: MIT */
/*
 * Reading the folder: every .json in it, parsed, in an order that does not
 * depend on the file system.
 */
#include "data/bake/bake.h"

#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "model/base/err.h"
#include "model/base/utf8.h"

enum { FILES_MAX = 4096, DEEP = 4 };

struct place in(const struct place *at, const char *key)
{
	return (struct place){ at->bake, at->file,
			       *at->path ? arena_printf(&at->bake->arena,
							"%s.%s", at->path, key)
					 : key };
}

struct place nth(const struct place *at, int index)
{
	return (struct place){ at->bake, at->file,
			       arena_printf(&at->bake->arena, "%s[%d]",
					    at->path, index) };
}

void wrong(const struct place *at, const char *format, ...)
{
	va_list args;

	fprintf(stderr, "%s: %s%s", at->file, at->path, *at->path ? ": " : "");
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	at->bake->mistakes++;
}

/* The whole file, or NULL with errno. */
static char *whole_file(struct arena *arena, const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	char *bytes;
	long end;

	if (!file)
		return NULL;
	if (fseek(file, 0, SEEK_END) < 0 || (end = ftell(file)) < 0) {
		fclose(file);
		return NULL;
	}
	rewind(file);
	bytes = arena_alloc(arena, (size_t)end + 1);
	*size = fread(bytes, 1, (size_t)end, file);
	fclose(file);
	return bytes;
}

/* "line 12" for the place where the parser gave up. */
static int line_of(const char *bytes, const char *end)
{
	int line = 1;

	for (const char *at = bytes; at < end; at++)
		line += *at == '\n';
	return line;
}

static cJSON *parse(const struct place *at, const char *path)
{
	const char *bytes, *end = NULL;
	size_t size = 0, bad;
	cJSON *json;

	bytes = whole_file(&at->bake->arena, path, &size);
	if (!bytes) {
		wrong(at, "cannot be read: %s", strerror(errno));
		return NULL;
	}
	if (!utf8_valid(bytes, size, &bad)) {
		wrong(at, "line %d is not UTF-8", line_of(bytes, bytes + bad));
		return NULL;
	}
	json = cJSON_ParseWithLengthOpts(bytes, size, &end, 0);
	if (!json) {
		wrong(at, "line %d is not JSON", line_of(bytes, end));
		return NULL;
	}
	while (end < bytes + size && strchr(" \t\r\n", *end))
		end++;
	if (end < bytes + size)
		wrong(at, "line %d: something follows the end",
		      line_of(bytes, end));
	return json;
}

static int not_hidden(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

/* strcmp() and not strcoll(): the same order on every machine. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void remember(struct bake *bake, const char *path)
{
	if (bake->read_count == FILES_MAX)
		panic("more than %d files", FILES_MAX);
	bake->read[bake->read_count++] = path;
}

static void walk(struct bake *bake, const char *folder, const char *below,
		 int deep)
{
	struct place here = { bake, *below ? below : folder, "" };
	struct dirent **entries;
	int count = scandir(folder, &entries, not_hidden, by_name);

	if (count < 0 || deep > DEEP) {
		wrong(&here, "this folder cannot be read");
		return;
	}
	remember(bake, folder);
	for (int i = 0; i < count; i++) {
		const char *name = entries[i]->d_name;
		const char *path = arena_printf(&bake->arena, "%s/%s", folder,
						name);
		const char *shown = arena_printf(&bake->arena, "%s%s%s", below,
						 *below ? "/" : "", name);
		const char *dot = strrchr(name, '.');
		struct place at = { bake, shown, "" };
		struct stat st;

		if (stat(path, &st) == 0 && S_ISDIR(st.st_mode)) {
			walk(bake, path, shown, deep + 1);
		} else if (dot && strcmp(dot, ".json") == 0) {
			remember(bake, path);
			bake->documents[bake->documents_count++] =
				(struct document){ shown, parse(&at, path) };
		}
		free(entries[i]);
	}
	free(entries);
}

void read_documents(struct bake *bake, const char *folder)
{
	bake->read = arena_array(&bake->arena, FILES_MAX, sizeof(*bake->read));
	bake->documents = arena_array(&bake->arena, FILES_MAX,
				      sizeof(*bake->documents));
	walk(bake, folder, "", 0);
}
