/* SPDX-License-Identifier: MIT */
/*
 * What badges are checked with: documents of issuers, and keys that one
 * trusts. Listing and removing is that of any kind: list companions, remove
 * "trusted key" 1.
 */
#include "tui/commands/families.h"

#include <string.h>

#include "model/base/utf8.h"
#include "model/trust.h"
#include "tui/commands/bring.h"
#include "tui/lines.h"

struct trusting {
	struct call *call;
	const char *url; /* what the file stands for, "" for its own id */
	int kept;
	const char *title; /* of the last one */
	bool refused;
};

static bool keep_file(const struct paths_file *file, void *data,
		      struct err *err)
{
	struct trusting *t = data;
	struct call *call = t->call;
	struct companion_record made;
	size_t length = 0;
	struct err why;
	char *bytes;
	bool known;

	(void)err;
	if (!bring_read(call, file, &bytes, &length)) {
		t->refused = true;
		return true;
	}
	if (!trust_document(call->portfolio,
			    visible(call->arena, file->name, false), bytes,
			    length, t->url, call->arena, &made, &known, &why)) {
		t->refused = true;
		call_put(call, "refused %s: %s\n", file->path, why.text);
		return true;
	}
	t->kept += !known;
	t->title = arena_string(call->arena, made.title);
	call_put(call, "%s %s: %s, %s\n", known ? "already there" : "kept",
		 file->path, made.kind, made.url);
	return true;
}

static bool keep_all(struct trusting *t, struct err *err)
{
	struct paths_walk walk = {
		.depth = PATHS_DEPTH,
		.visit = keep_file,
		.data = t,
	};
	struct call *call = t->call;

	for (int i = 0; i < call->count; i++) {
		const char *path = bring_path(call, call->words[i], &t->url);

		if (!paths_walk(&walk, path, err))
			return false;
	}
	if (t->kept)
		portfolio_say(call->portfolio, "kept %s%s to check badges with",
			      t->title, t->kept > 1 ? " and others" : "");
	if (t->refused)
		call->exit = 1;
	return true;
}

/* A key as typed, or the text of a file that has it. */
static bool key_text(struct call *call, const char *said, const char **key,
		     struct err *err)
{
	size_t length;
	bool absent;

	*key = said;
	if (*said == '{' || *said == '-')
		return true;
	if (!lines_load(call->arena, said, key, &absent, err))
		return false;
	if (absent)
		*key = said;
	length = strlen(*key);
	while (length && strchr("\r\n\t ", (*key)[length - 1]))
		length--;
	*key = arena_copy(call->arena, *key, length);
	return true;
}

static bool keep_key(struct call *call, struct err *err)
{
	const char *issuer = call_option(call, "issuer");
	const char *key = call_option(call, "key");
	const char *from = call_option(call, "since");
	const char *note = call_option(call, "note");
	struct day since = NO_DAY;
	struct trusted_key made;
	char words[DAY_TEXT];

	if (!issuer || !key || call->count)
		return call_usage(call, err);
	if (from && !day_type(from, call->portfolio->today, &since)) {
		call->exit = 2;
		return fail(err, "\"%s\" is not a day; say 2026-03-31.", from);
	}
	if (!key_text(call, key, &key, err) ||
	    !trust_key(call->portfolio, issuer, key, since, note ? note : "",
		       &made, err))
		return false;
	call_put(call, "trusted key %lld for %s%s%s\n", (long long)made.id,
		 issuer, day_is(since) ? ", since " : "",
		 day_is(since) ? day_words(since, words) : "");
	portfolio_say(call->portfolio, "trusted a key for %s", issuer);
	return true;
}

static bool trust(struct call *call, struct err *err)
{
	struct trusting trusting = { .call = call, .title = "" };

	if (call->option_count)
		return keep_key(call, err);
	return call->count ? keep_all(&trusting, err) : call_usage(call, err);
}

const struct command trust_commands[] = {
	{ "trust",
	  "trust FILE[=URL] ... | trust --issuer ID --key KEY [--since DAY] "
	  "[--note TEXT]",
	  "keep documents and keys to check badges with",
	  "issuer= key= since= note=", CHANGES, trust },
	{ 0 },
};
