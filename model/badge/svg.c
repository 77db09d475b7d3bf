/* SPDX-License-Identifier: MIT */
/*
 * Reading SVG with expat. A document type is refused as soon as it is seen,
 * and with it entities and every attack that is made of them. The one that
 * drawing programs write, the W3C's own without declarations, may stand there:
 * it is not fetched, and a reference to an entity is refused. Comments never
 * reach the text handler, so a badge in a comment is no badge.
 */
#include "model/badge/svg.h"

#include <expat.h>
#include <limits.h>
#include <string.h>

#include "model/badge/strict.h"
#include "model/base/text.h"

enum { XML_DEPTH = 64 };

/* Where expat puts namespace and name together. */
#define SEPARATOR "\n"

static const char credential[] = "https://purl.imsglobal.org/ob/v3p0" SEPARATOR
				 "credential";
static const char assertion[] = "http://openbadges.org" SEPARATOR "assertion";

struct element {
	struct text inside, verify;
	bool seen;
};

struct reading {
	XML_Parser parser;
	struct arena *arena;
	struct element credential, assertion;
	struct element *open; /* whose text comes in, or NULL */
	int depth, open_depth;
	size_t seen;
	const char *stopped; /* why we stopped */
};

static void stop(struct reading *r, const char *why)
{
	if (!r->stopped)
		r->stopped = why;
	XML_StopParser(r->parser, XML_FALSE);
}

static void XMLCALL on_doctype(void *data, const XML_Char *name,
			       const XML_Char *system, const XML_Char *public,
			       int declarations)
{
	(void)name;
	(void)system;
	if (declarations || !public || !text_starts(public, "-//W3C//DTD SVG "))
		stop(data, "The picture has a document type (DOCTYPE), which"
			   " is not read");
}

static void XMLCALL on_entity(void *data, const XML_Char *name, int parameter)
{
	(void)name;
	(void)parameter;
	stop(data, "The picture has an entity, which is not read");
}

static void XMLCALL on_start(void *data, const XML_Char *name,
			     const XML_Char **attributes)
{
	struct reading *r = data;
	struct element *element;

	if (++r->depth > XML_DEPTH) {
		stop(r, "The picture's elements are more than 64 deep");
		return;
	}
	if (strcmp(name, credential) == 0)
		element = &r->credential;
	else if (strcmp(name, assertion) == 0)
		element = &r->assertion;
	else
		return;
	r->seen++;
	if (element->seen || r->open)
		return;
	element->seen = true;
	r->open = element;
	r->open_depth = r->depth;
	for (; *attributes; attributes += 2)
		if (strcmp(attributes[0], "verify") == 0)
			text_add(&element->verify, attributes[1]);
}

static void XMLCALL on_end(void *data, const XML_Char *name)
{
	struct reading *r = data;

	(void)name;
	if (r->open && r->depth == r->open_depth)
		r->open = NULL;
	r->depth--;
}

static void XMLCALL on_text(void *data, const XML_Char *bytes, int length)
{
	struct reading *r = data;

	if (!r->open || r->depth != r->open_depth)
		return;
	if (r->open->inside.length + (size_t)length > 2 * STRICT_BADGE)
		stop(r, "The picture's badge is too long");
	else
		text_addn(&r->open->inside, bytes, (size_t)length);
}

/* The token, else the body, else the address. */
static struct span choose(const struct element *element)
{
	const char *inside = text_string(&element->inside);
	const char *verify = text_string(&element->verify);
	struct span body;

	if (sniff(verify, element->verify.length, &body) == SNIFF_JWS)
		return body;
	if (sniff(inside, element->inside.length, &body) != SNIFF_NOTHING)
		return body;
	return (struct span){ verify, element->verify.length };
}

static bool parse(struct reading *r, const void *bytes, size_t length,
		  struct err *err)
{
	if (XML_Parse(r->parser, bytes, (int)length, 1) == XML_STATUS_OK)
		return true;
	if (!r->stopped)
		r->stopped = arena_printf(r->arena,
					  "The picture's XML is"
					  " broken (%s)",
					  XML_ErrorString(
						  XML_GetErrorCode(r->parser)));
	return fail(err, "%s at line %lu, column %lu.", r->stopped,
		    (unsigned long)XML_GetCurrentLineNumber(r->parser),
		    (unsigned long)XML_GetCurrentColumnNumber(r->parser) + 1);
}

bool svg_read(const void *bytes, size_t length, struct arena *arena,
	      struct svg_badge *badge, struct err *err)
{
	struct reading r = {
		.arena = arena,
		.credential = { { .arena = arena }, { .arena = arena }, false },
		.assertion = { { .arena = arena }, { .arena = arena }, false },
	};
	bool good;

	*badge = (struct svg_badge){ .text = { NULL, 0 } };
	if (length > INT_MAX)
		return fail(err, "The picture is too large.");
	r.parser = XML_ParserCreateNS("UTF-8", *SEPARATOR);
	if (!r.parser)
		panic("out of memory for an XML parser");
	XML_SetUserData(r.parser, &r);
	XML_SetElementHandler(r.parser, on_start, on_end);
	XML_SetCharacterDataHandler(r.parser, on_text);
	XML_SetStartDoctypeDeclHandler(r.parser, on_doctype);
	XML_SetSkippedEntityHandler(r.parser, on_entity);
	good = parse(&r, bytes, length, err);
	XML_ParserFree(r.parser);
	if (!good || !r.seen)
		return good;
	badge->more = r.seen - 1;
	badge->text = choose(r.credential.seen ? &r.credential : &r.assertion);
	return true;
}
