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

#include <stdlib.h>
#include <string.h>

#include "model/badge/proof/ld_reading.h"

static const char rdf[] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

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

/* The first member whose name stands for a keyword. */
static const cJSON *keyword(struct ld *ld, const cJSON *object,
			    const struct ld_context *context, const char *word)
{
	const cJSON *member;

	for (member = object->child; member; member = member->next) {
		const char *iri = ld_word(ld, context, member->string, true);

		if (iri && text_equal(iri, word))
			return member;
	}
	return NULL;
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
				      &inside.at);
	*none = !ld_scalar(ld, &inside, value, to);
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
	const char *iri = ld_word(ld, property->context, member->string, true);

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
	property->term = ld_find(property->context, member->string,
				 &property->at);
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
		if (ld_address(ld, before, item->valuestring, true, &type))
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
	if (!ld_address(ld, context, id->valuestring, false, node))
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
		return ld_value_object(ld, object, context, node);
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
