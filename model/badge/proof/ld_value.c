/* SPDX-License-Identifier: MIT */
/*
 * Words and values of JSON-LD as RDF terms.
 */
#include "model/badge/proof/ld_reading.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char xsd[] = "http://www.w3.org/2001/XMLSchema#";

const char *ld_word(struct ld *ld, const struct ld_context *context,
		    const char *word, bool vocab)
{
	return ld_iri(context, word, vocab, ld->arena);
}

/* A node that is named: by an address, or by a label of the document. */
static struct rdf_term node_named(struct ld *ld, const char *iri)
{
	struct labels *label;

	if (!text_starts(iri, "_:"))
		return rdf_iri(ld->arena, iri);
	for (label = ld->labels; label; label = label->next)
		if (text_equal(label->name, iri))
			return label->term;
	label = arena_alloc(ld->arena, sizeof(*label));
	*label = (struct labels){ iri, rdf_blank(&ld->made->quads),
				  ld->labels };
	ld->labels = label;
	return label->term;
}

/* False where it is no address: then it says nothing. */
bool ld_address(struct ld *ld, const struct ld_context *context,
		const char *word, bool vocab, struct rdf_term *term)
{
	const char *iri = ld_word(ld, context, word, vocab);

	if (!iri || !ld_is_absolute(iri))
		return false;
	*term = node_named(ld, iri);
	return true;
}

/* 3.65 is 3.65E0; the mantissa without zeros at its end but one. */
static const char *double_words(struct ld *ld, double number)
{
	char *text = arena_printf(ld->arena, "%.15E", number);
	char *e = strchr(text, 'E');
	char *end = e;

	while (end[-1] == '0' && end[-2] != '.')
		end--;
	return arena_printf(ld->arena, "%.*sE%d", (int)(end - text), text,
			    (int)strtol(e + 1, NULL, 10));
}

static struct rdf_term number_term(struct ld *ld, double number,
				   const char *type)
{
	const char *double_type = arena_printf(ld->arena, "%sdouble", xsd);

	if (number != floor(number) || fabs(number) >= 1e21 ||
	    text_equal(type, double_type))
		return rdf_literal(ld->arena, double_words(ld, number),
				   *type ? type : double_type, "");
	if (!*type)
		type = arena_printf(ld->arena, "%sinteger", xsd);
	number = number == 0 ? 0 : number; /* there is no -0 */
	return rdf_literal(ld->arena, arena_printf(ld->arena, "%.0f", number),
			   type, "");
}

static struct rdf_term literal(struct ld *ld, const cJSON *value,
			       const char *type, const char *language)
{
	if (cJSON_IsNumber(value))
		return number_term(ld, value->valuedouble, type);
	if (cJSON_IsBool(value)) {
		if (!*type)
			type = arena_printf(ld->arena, "%sboolean", xsd);
		return rdf_literal(ld->arena,
				   cJSON_IsTrue(value) ? "true" : "false", type,
				   "");
	}
	return rdf_literal(ld->arena, value->valuestring, type, language);
}

/* A bare value, read as its property says. False: it says nothing. */
bool ld_scalar(struct ld *ld, const struct property *property,
	       const cJSON *value, struct rdf_term *to)
{
	const char *type = property->term ? property->term->type : "";

	if (text_equal(type, "@id") || text_equal(type, "@vocab")) {
		if (cJSON_IsString(value))
			return ld_address(ld, property->context,
					  value->valuestring,
					  text_equal(type, "@vocab"), to);
		type = "";
	}
	if (*type)
		type = ld_word(ld, property->at, type, true);
	if (type && *type && !ld_is_absolute(type))
		return false;
	*to = literal(ld, value, type ? type : "", "");
	return true;
}

/* {"@value": ...} with a type or a language. */
bool ld_value_object(struct ld *ld, const cJSON *object,
		     const struct ld_context *context, struct rdf_term *to)
{
	const cJSON *value = NULL, *member;
	const char *type = "", *language = "";

	for (member = object->child; member; member = member->next) {
		const char *iri = ld_word(ld, context, member->string, true);

		if (iri && text_equal(iri, "@value"))
			value = member;
		else if (iri && cJSON_IsString(member) &&
			 text_equal(iri, "@type"))
			type = ld_word(ld, context, member->valuestring, true);
		else if (iri && cJSON_IsString(member) &&
			 text_equal(iri, "@language"))
			language = member->valuestring;
		else
			return fail(ld->err,
				    "It has a value with %s, which "
				    "is not read here.",
				    member->string);
	}
	if (!type || (*type && !ld_is_absolute(type)) ||
	    cJSON_IsObject(value) || cJSON_IsArray(value) ||
	    (*language && (*type || !cJSON_IsString(value))))
		return fail(ld->err, "It has a value whose type or language "
				     "is not read here.");
	if (*language) {
		char *small = arena_string(ld->arena, language);

		for (char *at = small; *at; at++)
			*at = (char)tolower((unsigned char)*at);
		language = small;
	}
	*to = literal(ld, value, type, language);
	return true;
}
