/* SPDX-License-Identifier: MIT */
/*
 * Giving an original back, byte for byte as it came.
 */
#include "tui/commands/families.h"

#include "model/base/sha256.h"
#include "model/career/credential.h"
#include "model/career/document.h"
#include "model/record/record.h"
#include "tui/app.h"
#include "tui/save.h"

static bool load_document(struct call *call, struct document *document,
			  struct err *err)
{
	struct store *store = call->portfolio->store;
	struct credential c;
	int64_t id;

	if (!record_named(store, &credential_entity, call->words[0], &id,
			  err) ||
	    !record_load(store, &credential_entity, id, &c, call->arena, err))
		return false;
	if (!*c.document_sha256)
		return fail(err,
			    "%s was entered by hand; there is no original "
			    "to give back.",
			    c.title);
	if (!record_find(store, &document_entity, "sha256", c.document_sha256,
			 &id, err) ||
	    !record_load(store, &document_entity, id, document, call->arena,
			 err))
		return false;
	return document->bytes.size == (size_t)document->size ||
	       fail(err,
		    "The original %s is not in this file; import it again "
		    "to have it.",
		    document->title);
}

/* A name of its own, so that a name from a document is never a path nor a
 * piece of a command line. */
static const char *plain_name(const char *title, struct arena *arena)
{
	char *name = arena_string(arena, title);

	for (char *c = name; *c; c++)
		if (*c == '/' || *c == '"' || *c == '\\')
			*c = '-';
	return *name && *name != '.' && *name != '-'
		       ? name
		       : arena_printf(arena, "original%s", name);
}

/* On the screen with nothing but the credential: asks for the name. */
static bool ask_name(struct call *call, const struct document *document)
{
	app_command(call->app,
		    arena_printf(call->arena, "prompt original %s \"%s\"",
				 call->words[0],
				 plain_name(document->title, call->arena)));
	return true;
}

static bool original(struct call *call, struct err *err)
{
	struct document document;
	char sum[SHA256_TEXT];

	if (call->count < 1 || call->count > 2)
		return call_usage(call, err);
	if (!load_document(call, &document, err))
		return false;
	if (call->count == 1 && call->app)
		return ask_name(call, &document);
	if (call->count == 1)
		return call_usage(call, err);
	sha256(document.bytes.at, document.bytes.size, sum);
	if (!text_equal(sum, document.sha256))
		return fail(err,
			    "The original %s was changed inside the file; "
			    "it is not given back. Run cairn doctor.",
			    document.title);
	if (!save_new(call->words[1], document.bytes.at, document.bytes.size,
		      err))
		return false;
	call_put(call, "wrote %s: %lld bytes, sha256 %s\n", call->words[1],
		 (long long)document.size, sum);
	return true;
}

const struct command original_commands[] = {
	{ "original", "original CREDENTIAL FILE",
	  "write an original to a new file, byte for byte", "", 0, original,
	  .of = "credential" },
	{ 0 },
};
