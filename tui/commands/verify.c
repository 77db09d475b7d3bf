/* SPDX-License-Identifier: MIT */
/*
 * Checking badges. Nothing is written and nothing is fetched: what is needed
 * beside a badge is brought along with --with.
 */
#include "tui/commands/families.h"

#include <unistd.h>

#include "model/badge/proof/verify.h"
#include "model/base/clock.h"
#include "model/checks.h"
#include "model/exchange/verdict_out.h"
#include "tui/commands/bring.h"
#include "tui/commands/verdict.h"

struct verifying {
	struct call *call;
	struct companions companions;
	struct verify_options options;
	const char *url; /* what is being brought stands for */
	struct text json;
	bool bad; /* something is not to be believed, or cannot be read */
};

static bool read_file(struct verifying *v, const struct paths_file *file,
		      char **bytes, size_t *length)
{
	bool read = bring_read(v->call, file, bytes, length);

	v->bad |= !read;
	return read;
}

/* Of a folder, what is no JSON is passed over. */
static bool bring(const struct paths_file *file, void *data, struct err *err)
{
	struct verifying *v = data;
	size_t length = 0;
	struct err why;
	char *bytes;

	(void)err;
	if (!read_file(v, file, &bytes, &length))
		return true;
	if (!companions_add(&v->companions, file->name, bytes, length, v->url,
			    &why) &&
	    *v->url)
		return fail(err, "%s: %s", file->path, why.text);
	return true;
}

static bool bring_along(struct verifying *v, const char *with, struct err *err)
{
	struct paths_walk walk = {
		.depth = PATHS_DEPTH,
		.visit = bring,
		.data = v,
	};

	with = bring_path(v->call, with, &v->url);
	return paths_walk(&walk, with, err);
}

/* What the person's portfolio has to check badges with, where there is one:
 * addresses, documents, keys. */
static bool know_portfolio(struct verifying *v, struct err *err)
{
	struct portfolio own;
	bool ok;

	if (access(v->call->path, R_OK) != 0)
		return true;
	if (!portfolio_open(&own, v->call->path, PORTFOLIO_READ, err))
		return false;
	ok = checks_prepare(&own, &v->companions, &v->options, v->call->arena,
			    err);
	portfolio_close(&own);
	return ok;
}

static void put_lines(struct verifying *v, const char *file,
		      const struct verification *made)
{
	struct text text = { .arena = v->call->arena };

	text_addf(&text, "%s: %s\n  %s\n", file, verdict_name(made->verdict),
		  verdict_words(made->verdict));
	if (made->badge)
		text_addf(&text, "  %s, by %s\n", made->badge->achievement.name,
			  *made->badge->issuer.id ? made->badge->issuer.id
						  : "nobody named");
	verdict_lines(&text, made);
	call_put(v->call, "%s", text_string(&text));
}

static bool check(const struct paths_file *file, void *data, struct err *err)
{
	struct verifying *v = data;
	struct arena scratch = { NULL };
	struct verification made;
	size_t length = 0;
	char *bytes;

	(void)err;
	if (!read_file(v, file, &bytes, &length))
		return true;
	verify_badge(bytes, length, &v->options, &scratch, &made);
	if (made.verdict == VERDICT_INVALID || made.verdict == VERDICT_REVOKED)
		v->bad = true;
	if (call_option(v->call, "json")) {
		text_add(&v->json, v->json.length ? ",\n" : "[\n");
		verdict_json(&v->json, file->path, &made);
	} else {
		put_lines(v, file->path, &made);
	}
	arena_free(&scratch);
	return true;
}

static bool verify_all(struct verifying *v, struct err *err)
{
	struct paths_walk walk = {
		.depth = PATHS_DEPTH,
		.visit = check,
		.data = v,
	};
	struct call *call = v->call;
	struct err why;

	if (!know_portfolio(v, &why))
		call_tell(call, "cairn: %s\n", why.text);
	for (int i = 0; i < call->option_count; i++)
		if (text_equal(call->options[i].name, "with") &&
		    !bring_along(v, call->options[i].value, err))
			return false;
	for (int i = 0; i < call->count; i++)
		if (!paths_walk(&walk, call->words[i], err))
			return false;
	if (call_option(call, "json"))
		fprintf(call->out, "%s\n]\n",
			v->json.length ? text_string(&v->json) : "[");
	return true;
}

static bool verify(struct call *call, struct err *err)
{
	struct verifying v = {
		.call = call,
		.json = { .arena = call->arena },
	};
	bool ok;

	if (!call->count)
		return call_usage(call, err);
	v.options.companions = &v.companions;
	if (!clock_today(&v.options.today, err))
		return false;
	ok = verify_all(&v, err);
	companions_free(&v.companions);
	if (ok && v.bad)
		call->exit = 1;
	return ok;
}

const struct command verify_commands[] = {
	{ "verify", "verify FILE... [--with PATH[=URL]]... [--json]",
	  "check badges offline: what can be concluded, and what not",
	  "with= json", NO_FILE | IN_SHELL, verify },
	{ 0 },
};
