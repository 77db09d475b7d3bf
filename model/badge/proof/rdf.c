/* SPDX-License-Identifier: MIT */
/*
 * N-Quads in their canonical form (RDF 1.2 N-Quads, and RDFC-1.0 section 5):
 * one space between parts, a few named escapes, the rest as UTF-8.
 */
#include "model/badge/proof/rdf.h"

#include <string.h>

static const char xsd_string[] = "http://www.w3.org/2001/XMLSchema#string";

void quads_add(struct quads *quads, struct rdf_term subject,
	       struct rdf_term predicate, struct rdf_term object,
	       struct rdf_term graph)
{
	if (quads->count == quads->room) {
		size_t room = quads->room ? 2 * quads->room : 64;
		struct quad *at = arena_array(quads->arena, room, sizeof(*at));

		if (quads->count)
			memcpy(at, quads->at, quads->count * sizeof(*at));
		quads->at = at;
		quads->room = room;
	}
	quads->at[quads->count++] = (struct quad){ { subject, predicate, object,
						     graph } };
}

struct rdf_term rdf_iri(struct arena *arena, const char *iri)
{
	return (struct rdf_term){ arena_printf(arena, "<%s>", iri), -1 };
}

struct rdf_term rdf_blank(struct quads *quads)
{
	return (struct rdf_term){ NULL, quads->blanks++ };
}

static void add_escaped(struct text *text, const char *value)
{
	static const char named[] = "\b\t\n\f\r\"\\";
	static const char letters[] = "btnfr\"\\";

	for (; *value; value++) {
		unsigned char c = (unsigned char)*value;
		const char *found = strchr(named, *value);

		if (found)
			text_addf(text, "\\%c", letters[found - named]);
		else if (c < 0x20 || c == 0x7f)
			text_addf(text, "\\u%04X", c);
		else
			text_addc(text, *value);
	}
}

struct rdf_term rdf_literal(struct arena *arena, const char *value,
			    const char *type, const char *language)
{
	struct text text = { .arena = arena };

	text_addc(&text, '"');
	add_escaped(&text, value);
	text_addc(&text, '"');
	if (*language)
		text_addf(&text, "@%s", language);
	else if (*type && !text_equal(type, xsd_string))
		text_addf(&text, "^^<%s>", type);
	return (struct rdf_term){ text_string(&text), -1 };
}

void quad_write(const struct quad *quad, const char *const *names,
		struct text *to)
{
	for (int i = 0; i < RDF_PARTS; i++) {
		const struct rdf_term *term = &quad->part[i];

		if (!term->text && term->blank < 0)
			continue;
		text_add(to, term->text ? term->text : names[term->blank]);
		text_addc(to, ' ');
	}
	text_add(to, ".\n");
}
