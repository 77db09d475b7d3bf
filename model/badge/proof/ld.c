/* SPDX-License-Identifier: MIT */
/*
 * JSON-LD to RDF in one go: expansion, node map and statements of the W3C
 * algorithms, without the documents in between. The order of statements does
 * not matter, so each is written down when it is met.
 *
 * Three rules are easy to get wrong. A property's terms hold for its value and
 * further in, and may override what is protected. A type's terms hold in its
 * own node only; where a property leads to another node, the terms from
 * before come back. Types are read by the terms from before their own.
 */
#include "model/badge/proof/ld.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char rdf[] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
static const char xsd[] = "http://www.w3.org/2001/XMLSchema#";

enum { CONTEXTS = 16 };

struct ld {
	struct arena *arena;
	struct err *err;
	struct ld_made *made;
	struct {
		const char *address;
		const struct ld_terms *terms;
	} contexts[CONTEXTS]; /* read so far */
	int context_count;
	const char *without; /* a member of the top */
	struct labels {
		const char *name;
		struct rdf_term term;
		struct labels *next;
	} * labels; /* blank nodes that the document names */
};

/* A property, and what it is read by. */
struct property {
	const struct ld_term *term; /* NULL for none */
	struct rdf_term subject, predicate, graph;
	const struct ld_context *context;
};

static void uncover(struct ld *ld, const char *kind, const char *what)
{
	struct ld_uncovered *uncovered = &ld->made->uncovered;

	if (uncovered->count < LD_UNCOVERED)
		uncovered->what[uncovered->count] = arena_printf(ld->arena,
								 "%s %s", kind,
								 what);
	uncovered->count++;
}

static const struct ld_terms *load(struct ld *ld, const char *address)
{
	const struct ld_terms *terms;

	for (int i = 0; i < ld->context_count; i++)
		if (text_equal(ld->contexts[i].address, address))
			return ld->contexts[i].terms;
	terms = ld_known(address, ld->arena);
	if (terms && ld->context_count < CONTEXTS) {
		ld->contexts[ld->context_count].address = address;
		ld->contexts[ld->context_count++].terms = terms;
	}
	return terms;
}

static bool push_contexts(struct ld *ld, const cJSON *value,
			  const struct ld_context **context)
{
	const cJSON *item;

	for (item = json_first(value); item; item = json_next(value, item)) {
		const struct ld_terms *terms;

		if (!cJSON_IsString(item))
			return fail(ld->err, "It defines terms of its own in "
					     "@context.");
		terms = load(ld, item->valuestring);
		if (!terms)
			return fail(ld->err,
				    "Its context %s is not one of those known "
				    "here.",
				    item->valuestring);
		if (!ld_push(context, terms, LD_DOCUMENT, ld->arena, ld->err))
			return false;
	}
	return true;
}

static const char *iri_of(struct ld *ld, const struct ld_context *context,
			  const char *word, bool vocab)
{
	return ld_iri(context, word, vocab, ld->arena);
}

/* The first member whose name stands for a keyword. */
static const cJSON *keyword(struct ld *ld, const cJSON *object,
			    const struct ld_context *context, const char *word)
{
	const cJSON *member;

	for (member = object->child; member; member = member->next) {
		const char *iri = iri_of(ld, context, member->string, true);

		if (iri && text_equal(iri, word))
			return member;
	}
	return NULL;
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
static bool address(struct ld *ld, const struct ld_context *context,
		    const char *word, bool vocab, struct rdf_term *term)
{
	const char *iri = iri_of(ld, context, word, vocab);

	if (!iri || !ld_is_absolute(iri))
		return false;
	*term = node_named(ld, iri);
	return true;
}

/* A statement; one about nothing, or of nothing, is none. */
static void say(struct ld *ld, const struct property *property,
		struct rdf_term object)
{
	if ((property->subject.text || property->subject.blank >= 0) &&
	    (object.text || object.blank >= 0))
		quads_add(&ld->made->quads, property->subject,
			  property->predicate, object, property->graph);
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
			    atoi(e + 1));
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
static bool scalar_term(struct ld *ld, const struct property *property,
			const cJSON *value, struct rdf_term *to)
{
	const char *type = property->term ? property->term->type : "";

	if (text_equal(type, "@id") || text_equal(type, "@vocab")) {
		if (cJSON_IsString(value))
			return address(ld, property->context,
				       value->valuestring,
				       text_equal(type, "@vocab"), to);
		type = "";
	}
	if (*type)
		type = iri_of(ld, property->context, type, true);
	if (type && *type && !ld_is_absolute(type))
		return false;
	*to = literal(ld, value, type ? type : "", "");
	return true;
}

/* {"@value": ...} with a type or a language. */
static bool value_object(struct ld *ld, const cJSON *object,
			 const struct ld_context *context, struct rdf_term *to)
{
	const cJSON *value = NULL, *member;
	const char *type = "", *language = "";

	for (member = object->child; member; member = member->next) {
		const char *iri = iri_of(ld, context, member->string, true);

		if (iri && text_equal(iri, "@value"))
			value = member;
		else if (iri && cJSON_IsString(member) &&
			 text_equal(iri, "@type"))
			type = iri_of(ld, context, member->valuestring, true);
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

static bool read_node(struct ld *ld, const cJSON *object,
		      const struct property *property, struct rdf_term *node);

/* The terms that hold inside a property's value. */
static bool enter_property(struct ld *ld, const struct property *property,
			   const struct ld_context **context)
{
	if (!property->term || !property->term->inside)
		return true;
	return ld_push(context, property->term->inside, LD_PROPERTY, ld->arena,
		       ld->err);
}

/* An object of a statement. *none: it says nothing. */
static bool read_value(struct ld *ld, const cJSON *value,
		       const struct property *property, struct rdf_term *to,
		       bool *none)
{
	struct property inside = *property;
	const struct ld_context *at;

	*none = false;
	if (cJSON_IsObject(value)) {
		struct rdf_term graph = property->graph;
		bool named = property->term &&
			     property->term->container == LD_GRAPH;

		if (named)
			graph = inside.graph = rdf_blank(&ld->made->quads);
		if (!read_node(ld, value, &inside, to))
			return false;
		if (named)
			*to = graph;
		return true;
	}
	if (!enter_property(ld, property, &inside.context))
		return false;
	if (inside.context != property->context)
		inside.term = ld_find(inside.context, property->term->name,
				      &at);
	*none = !scalar_term(ld, &inside, value, to);
	if (*none)
		uncover(ld, "address",
			cJSON_IsString(value) ? value->valuestring
					      : "(a value)");
	if (!*none && property->term && property->term->container == LD_GRAPH)
		*to = rdf_blank(&ld->made->quads);
	return true;
}

static bool read_list(struct ld *ld, const cJSON *value,
		      const struct property *property)
{
	const char *nil = arena_printf(ld->arena, "%snil", rdf);
	struct property link = *property, first = *property;
	const cJSON *item;

	first.predicate = rdf_iri(ld->arena,
				  arena_printf(ld->arena, "%sfirst", rdf));
	for (item = json_first(value); item; item = json_next(value, item)) {
		struct rdf_term object;
		bool none;

		if (cJSON_IsArray(item))
			return fail(ld->err, "It has a list within a list.");
		if (cJSON_IsNull(item))
			continue;
		first.subject = rdf_blank(&ld->made->quads);
		say(ld, &link, first.subject);
		if (!read_value(ld, item, &first, &object, &none))
			return false;
		if (!none)
			say(ld, &first, object);
		link.subject = first.subject;
		link.predicate = rdf_iri(ld->arena,
					 arena_printf(ld->arena, "%srest",
						      rdf));
	}
	say(ld, &link, rdf_iri(ld->arena, nil));
	return true;
}

/* All values of a property; lists in lists are one list. */
static bool read_values(struct ld *ld, const cJSON *value,
			const struct property *property, int depth)
{
	const cJSON *item;

	if (property->term && property->term->container == LD_LIST)
		return read_list(ld, value, property);
	for (item = json_first(value); item; item = json_next(value, item)) {
		struct rdf_term object;
		bool none;

		if (cJSON_IsNull(item))
			continue;
		if (cJSON_IsArray(item)) {
			if (depth > 8)
				return fail(ld->err, "Its lists lie too deep.");
			if (!read_values(ld, item, property, depth + 1))
				return false;
			continue;
		}
		if (!read_value(ld, item, property, &object, &none))
			return false;
		if (!none)
			say(ld, property, object);
	}
	return true;
}

static bool read_property(struct ld *ld, const cJSON *member,
			  struct property *property)
{
	const struct ld_context *at;
	const char *iri = iri_of(ld, property->context, member->string, true);

	if (iri && *iri == '@') {
		if (text_equal(iri, "@id") || text_equal(iri, "@type") ||
		    text_equal(iri, "@context"))
			return true;
		return fail(ld->err, "It uses %s, which is not read here.",
			    iri);
	}
	if (!iri || !ld_is_absolute(iri) || text_starts(iri, "_:")) {
		uncover(ld, "member", member->string);
		return true;
	}
	property->predicate = rdf_iri(ld->arena, iri);
	property->term = ld_find(property->context, member->string, &at);
	if (property->term && text_equal(property->term->type, "@json"))
		return fail(ld->err,
			    "It has JSON as a value (%s), which is "
			    "not read here.",
			    member->string);
	return read_values(ld, member, property, 0);
}

static int compare_types(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Puts the terms of the node's types on top, in the order of their names. */
static bool enter_types(struct ld *ld, const cJSON *types,
			const struct ld_context **context)
{
	const struct ld_context *before = *context, *at;
	size_t room = 0, count = 0;
	const char **names;
	const cJSON *item;

	for (item = json_first(types); item; item = json_next(types, item))
		room++;
	names = arena_array(ld->arena, room + 1, sizeof(*names));
	for (item = json_first(types); item; item = json_next(types, item))
		if (cJSON_IsString(item))
			names[count++] = item->valuestring;
	qsort(names, count, sizeof(*names), compare_types);
	for (size_t i = 0; i < count; i++) {
		const struct ld_term *term = ld_find(before, names[i], &at);

		if (term && term->inside &&
		    !ld_push(context, term->inside, LD_TYPE, ld->arena,
			     ld->err))
			return false;
	}
	return true;
}

static bool read_types(struct ld *ld, const cJSON *types,
		       const struct ld_context *before,
		       const struct property *of)
{
	struct property property = *of;
	const cJSON *item;

	property.predicate = rdf_iri(ld->arena,
				     arena_printf(ld->arena, "%stype", rdf));
	for (item = json_first(types); item; item = json_next(types, item)) {
		struct rdf_term type;

		if (!cJSON_IsString(item))
			return fail(ld->err, "It has a type that is no word.");
		if (address(ld, before, item->valuestring, true, &type))
			say(ld, &property, type);
		else
			uncover(ld, "type", item->valuestring);
	}
	return true;
}

/* What holds inside an object: the terms before a type came back, those of
 * the property that leads here, then its own. */
static bool enter_object(struct ld *ld, const cJSON *object,
			 const struct property *property,
			 const struct ld_context **context)
{
	const struct ld_context *now = property->context;

	*context = now;
	if (now && now->has_beyond && !keyword(ld, object, now, "@value") &&
	    !(object->child && !object->child->next &&
	      keyword(ld, object, now, "@id")))
		*context = now->beyond;
	if (!enter_property(ld, property, context))
		return false;
	return push_contexts(ld, json_member(object, "@context"), context);
}

static bool name_node(struct ld *ld, const cJSON *id,
		      const struct ld_context *context, struct rdf_term *node)
{
	if (!id || cJSON_IsNull(id)) {
		*node = rdf_blank(&ld->made->quads);
		return true;
	}
	if (!cJSON_IsString(id))
		return fail(ld->err, "It has an id that is no address.");
	*node = RDF_DEFAULT;
	if (!address(ld, context, id->valuestring, false, node))
		uncover(ld, "address", id->valuestring);
	return true;
}

static bool read_node(struct ld *ld, const cJSON *object,
		      const struct property *property, struct rdf_term *node)
{
	const char *without = ld->without;
	const struct ld_context *context, *before;
	const cJSON *types, *member;
	struct property own = { .graph = property->graph };

	ld->without = "";
	if (!enter_object(ld, object, property, &context))
		return false;
	if (keyword(ld, object, context, "@value"))
		return value_object(ld, object, context, node);
	before = context;
	types = keyword(ld, object, context, "@type");
	if (!enter_types(ld, types, &context) ||
	    !name_node(ld, keyword(ld, object, context, "@id"), context, node))
		return false;
	own.subject = *node;
	if (!read_types(ld, types, before, &own))
		return false;
	for (member = object->child; member; member = member->next) {
		struct property each = own;

		each.context = context;
		if (text_equal(member->string, without))
			continue;
		if (!read_property(ld, member, &each))
			return false;
	}
	return true;
}

bool ld_read(const cJSON *root, const cJSON *contexts, const char *without,
	     struct arena *arena, struct ld_made *made, struct err *err)
{
	struct ld ld = {
		.arena = arena, .err = err, .made = made, .without = without
	};
	struct property top = { .graph = RDF_DEFAULT };
	struct rdf_term node;

	*made = (struct ld_made){ .quads = { .arena = arena } };
	if (!push_contexts(&ld, contexts, &top.context))
		return false;
	return read_node(&ld, root, &top, &node);
}
