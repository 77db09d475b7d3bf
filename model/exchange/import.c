/* SPDX-License-Identifier: MIT */
/*
 * A batch of files, one in memory at a time.
 *
 * What a badge holds was checked by its reader, so that keeping it can fail
 * only where the store does, and then the whole batch does. What tables and
 * rules hold is checked on the way in; there a file that turns out wrong half
 * way is wound back and refused.
 */
#include "model/exchange/import.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "model/badge/badge.h"
#include "model/badge/json.h"
#include "model/badge/sniff.h"
#include "model/badge/strict.h"
#include "model/base/sha256.h"
#include "model/base/text.h"
#include "model/exchange/ctdl_in.h"
#include "model/exchange/paths.h"
#include "model/exchange/importing.h"
#include "model/exchange/records_in.h"
#include "model/exchange/rule_in.h"
#include "model/exchange/take.h"

struct batch {
	struct store *store;
	struct import_batch *batch;
	struct arena arena;
	long done, total;
};

void importing_tell(struct importing *in, enum import_outcome outcome,
		    const char *what, const char *title, const char *issuer,
		    const char *why)
{
	const struct import_item item = {
		.outcome = outcome,
		.file = in->path,
		.what = what,
		.title = title,
		.issuer = issuer,
		.why = why,
	};

	in->batch->outcomes[outcome]++;
	in->batch->item(&item, in->batch->data);
}

static bool refuse(struct importing *in, const char *why)
{
	importing_tell(in, IMPORT_REFUSED, "", "", "", why);
	return true;
}

/* Winds back what a file did that is refused after all. */
static bool take_tree(struct importing *in, const cJSON *root,
		      bool (*take)(struct importing *in, const cJSON *root,
				   struct err *why))
{
	struct err why = { "" };

	if (!store_run(in->store, "SAVEPOINT file", in->err))
		return false;
	if (take(in, root, &why))
		return store_run(in->store, "RELEASE file", in->err);
	if (store_broken(in->store))
		return fail(in->err, "%s", why.text);
	return store_run(in->store, "ROLLBACK TO file; RELEASE file",
			 in->err) &&
	       refuse(in, why.text);
}

static bool take_records(struct importing *in)
{
	struct err why;
	cJSON *root = json_parse(in->bytes, in->length, BADGE_FILE, &why);
	bool ok;

	if (!root)
		return refuse(in, why.text);
	ok = take_tree(in, root, records_take);
	json_free(root);
	return ok;
}

/* What is no badge may be rules, in our form or as CTDL. */
static bool take_other(struct importing *in, const struct badge_file *file)
{
	struct span body;
	enum sniffed is = sniff(in->bytes, in->length, &body);
	cJSON *root = NULL;
	bool ok;

	if (is == SNIFF_JSON || is == SNIFF_LIST)
		root = json_parse(body.bytes, body.length, STRICT_BADGE, NULL);
	if (root && rule_is(root)) {
		ok = take_tree(in, root, rule_take);
	} else if (root && ctdl_is(root)) {
		ok = take_tree(in, root, ctdl_take);
	} else {
		importing_tell(in, IMPORT_SKIPPED, "", "", "", file->skipped);
		ok = true;
	}
	json_free(root);
	return ok;
}

static bool take_badge_file(struct importing *in)
{
	struct badge_file file;
	char sum[SHA256_TEXT];
	struct err why;
	bool known;

	sha256(in->bytes, in->length, sum);
	if (!take_known(in, sum, &known))
		return false;
	if (known)
		return true;
	switch (badge_read(in->bytes, in->length, in->arena, &file, &why)) {
	case BADGE_TAKEN: return take_badges(in, &file, sum);
	case BADGE_PART: return take_part(in, &file, sum);
	case BADGE_SKIPPED: return take_other(in, &file);
	case BADGE_REFUSED: return refuse(in, why.text);
	}
	panic("no such outcome of reading a badge");
}

/* Whether a file begins as an export does: {"cairn": */
static bool records_are(const char *bytes, size_t length)
{
	struct span body;
	const char *end;

	if (sniff(bytes, length, &body) != SNIFF_JSON)
		return false;
	end = body.bytes + body.length;
	for (bytes = body.bytes + 1; bytes < end; bytes++)
		if (!strchr(" \t\r\n", *bytes))
			break;
	return end - bytes > 7 && memcmp(bytes, "\"cairn\"", 7) == 0;
}

static bool take_open(struct importing *in, int file)
{
	char *bytes;

	if (!paths_read(file, BADGE_FILE, in->arena, &bytes, &in->length))
		return refuse(in,
			      in->length > BADGE_FILE
				      ? "The file is larger than 20 MiB."
				      : arena_printf(in->arena,
						     "It cannot be read: %s.",
						     strerror(errno)));
	in->bytes = bytes;
	return records_are(in->bytes, in->length) ? take_records(in)
						  : take_badge_file(in);
}

static bool import_file(const struct paths_file *file, void *data,
			struct err *err)
{
	struct batch *b = data;
	struct import_batch *batch = b->batch;
	struct importing in = {
		.store = b->store,
		.batch = batch,
		.arena = &b->arena,
		.path = file->path,
		.name = file->name,
		.err = err,
	};
	bool ok = true;

	arena_empty(&b->arena);
	if (file->file >= 0)
		ok = take_open(&in, file->file);
	else if (file->wrong)
		refuse(&in, arena_printf(&b->arena, "%s.", file->why));
	else
		importing_tell(&in, IMPORT_SKIPPED, "", "", "", file->why);
	if (ok && batch->progress &&
	    !batch->progress(++b->done, b->total, batch->data))
		return fail(err, "The import was cancelled; nothing was "
				 "changed.");
	return ok;
}

static bool count_file(const struct paths_file *file, void *data,
		       struct err *err)
{
	(void)file;
	(void)err;
	((struct batch *)data)->total++;
	return true;
}

static bool walk(struct batch *b,
		 bool (*visit)(const struct paths_file *file, void *data,
			       struct err *err),
		 struct err *err)
{
	const struct paths_walk walk = {
		.depth = PATHS_DEPTH,
		.visit = visit,
		.data = b,
	};
	const struct paths_file input = {
		.path = "-",
		.name = "standard input",
		.file = STDIN_FILENO,
		.why = "",
	};

	for (int i = 0; i < b->batch->count; i++) {
		const char *path = b->batch->paths[i];

		if (!(text_equal(path, "-") ? visit(&input, b, err)
					    : paths_walk(&walk, path, err)))
			return false;
	}
	return true;
}

bool import_batch(struct store *store, struct import_batch *batch,
		  struct err *err)
{
	struct batch b = { .store = store, .batch = batch };
	bool ok;

	memset(batch->outcomes, 0, sizeof(batch->outcomes));
	store_take_time(store, true);
	ok = (!batch->progress || walk(&b, count_file, err)) &&
	     walk(&b, import_file, err);
	store_take_time(store, false);
	arena_free(&b.arena);
	return ok;
}
