/* SPDX-License-Identifier: MIT */
/*
 * Terms, looked up from the top of the stack down. JSON-LD describes this as
 * making a new map for each place; a stack gives the same answers without
 * copying a hundred terms for every node.
 */
#include "model/badge/proof/context.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"

enum { DEEPEST = 4, WORDS = 4 };

struct reading {
	const char *at;
	struct arena *arena;
};

static int tabs(const char *line)
{
	int count = 0;

	while (line[count] == '\t')
		count++;
	return count;
}

/* Moves over lines that say nothing. */
static void skip_remarks(struct reading *reading)
{
	while (*reading->at == '#' || *reading->at == '\n') {
		reading->at += strcspn(reading->at, "\n");
		reading->at += *reading->at == '\n';
	}
}

/* The words of a line, and on to the next one. */
static int read_line(struct reading *reading, const char *words[WORDS])
{
	const char *at = reading->at + tabs(reading->at);
	int count = 0;

	while (*at && *at != '\n') {
		size_t length = strcspn(at, " \n");

		if (count == WORDS)
			panic("a term has too many words");
		words[count++] = arena_copy(reading->arena, at, length);
		at += length;
		at += *at == ' ';
	}
	reading->at = at + (*at == '\n');
	skip_remarks(reading);
	return count;
}

static enum ld_container container_named(const char *name)
{
	if (text_equal(name, "set"))
		return LD_SET;
	if (text_equal(name, "list"))
		return LD_LIST;
	if (text_equal(name, "graph"))
		return LD_GRAPH;
	panic("%s is no container", name);
}

static int compare_terms(const void *a, const void *b)
{
	return strcmp(((const struct ld_term *)a)->name,
		      ((const struct ld_term *)b)->name);
}

static bool read_word(struct ld_terms *terms, const char *words[WORDS],
		      int count)
{
	if (count == 1 && text_equal(words[0], "null"))
		terms->null = true;
	else if (count == 1 && text_equal(words[0], "protected"))
		terms->protected = true;
	else if (count == 2 && text_equal(words[0], "vocab"))
		terms->vocab = words[1];
	else
		return false;
	return true;
}

/* How many lines stand at this depth before one of less. */
static size_t count_lines(const char *at, int depth)
{
	size_t count = 0;

	while (*at && (tabs(at) >= depth || *at == '\n' || *at == '#')) {
		count += tabs(at) == depth;
		at += strcspn(at, "\n");
		at += *at == '\n';
	}
	return count;
}

static const struct ld_terms *read_terms(struct reading *reading, int depth)
{
	size_t room = count_lines(reading->at, depth);
	struct ld_terms *terms = arena_alloc(reading->arena, sizeof(*terms));
	struct ld_term *list = arena_array(reading->arena, room + 1,
					   sizeof(*list));

	if (depth == DEEPEST)
		panic("terms lie too deep");
	*terms = (struct ld_terms){ .vocab = "", .at = list };
	while (*reading->at && tabs(reading->at) == depth) {
		const char *words[WORDS];
		int count = read_line(reading, words);
		struct ld_term *term = &list[terms->count];

		if (read_word(terms, words, count))
			continue;
		if (count < 2)
			panic("a term without an IRI");
		*term = (struct ld_term){
			.name = words[0],
			.iri = words[1],
			.type = count > 2 && *words[2] != '-' ? words[2] : "",
			.prefix = count == 2,
		};
		if (count == 4)
			term->container = container_named(words[3]);
		if (tabs(reading->at) > depth)
			term->inside = read_terms(reading, depth + 1);
		terms->count++;
	}
	qsort(list, terms->count, sizeof(*list), compare_terms);
	return terms;
}

const struct ld_terms *ld_terms_read(const char *text, struct arena *arena)
{
	struct reading reading = { text, arena };

	skip_remarks(&reading);
	return read_terms(&reading, 0);
}

static const struct ld_term *find_in(const struct ld_terms *terms,
				     const char *name)
{
	struct ld_term wanted = { .name = name };

	return bsearch(&wanted, terms->at, terms->count, sizeof(*terms->at),
		       compare_terms);
}

const struct ld_term *ld_find(const struct ld_context *context,
			      const char *name, const struct ld_context **at)
{
	for (; context; context = context->below) {
		const struct ld_term *term = find_in(context->terms, name);

		if (!term)
			continue;
		*at = context;
		return term;
	}
	return NULL;
}

bool ld_is_absolute(const char *iri)
{
	const char *at = iri;

	if (iri[0] == '_' && iri[1] == ':')
		return !strpbrk(iri, " \t\r\n\f\v");
	if (!isalpha((unsigned char)*at))
		return false;
	while (isalnum((unsigned char)*at) || (*at && strchr("+-.", *at)))
		at++;
	return *at == ':' && !strpbrk(at, " \t\r\n\f\v");
}

static bool is_keyword(const char *word)
{
	static const char *const keywords[] = {
		"@base",      "@container", "@context",	 "@direction",
		"@graph",     "@id",	    "@import",	 "@included",
		"@index",     "@json",	    "@language", "@list",
		"@nest",      "@none",	    "@prefix",	 "@propagate",
		"@protected", "@reverse",   "@set",	 "@type",
		"@value",     "@version",   "@vocab",
	};

	for (size_t i = 0; i < sizeof(keywords) / sizeof(keywords[0]); i++)
		if (text_equal(word, keywords[i]))
			return true;
	return false;
}

static bool looks_like_keyword(const char *word)
{
	size_t letters = 1;

	if (*word != '@')
		return false;
	while (isalpha((unsigned char)word[letters]))
		letters++;
	return letters > 1 && !word[letters];
}

/* A term in full, or a word that no term defines. Terms may lean on others a
 * few times over; a circle of ours would be a mistake of ours. */
static const char *whole(const struct ld_context *context, const char *word,
			 bool vocab, struct arena *arena, int depth)
{
	const struct ld_context *at;
	const struct ld_term *term;
	const char *colon;

	if (depth > 8)
		panic("%s is defined in a circle", word);
	if (is_keyword(word))
		return word;
	if (looks_like_keyword(word))
		return NULL;
	term = vocab ? ld_find(context, word, &at) : NULL;
	if (term && !text_equal(term->iri, word))
		return whole(at, term->iri, true, arena, depth + 1);
	if (term)
		return word;
	colon = *word ? strchr(word + 1, ':') : NULL;
	if (colon && strncmp(colon, "://", 3) != 0 &&
	    strncmp(word, "_:", 2) != 0) {
		const char *prefix = arena_copy(arena, word,
						(size_t)(colon - word));
		const char *iri;

		term = ld_find(context, prefix, &at);
		iri = term && term->prefix
			      ? whole(at, term->iri, true, arena, depth + 1)
			      : NULL;
		if (iri && *iri && strchr(":/?#[]@", iri[strlen(iri) - 1]))
			return arena_printf(arena, "%s%s", iri, colon + 1);
	}
	if (colon || !vocab)
		return word;
	for (; context; context = context->below)
		if (*context->terms->vocab)
			return arena_printf(arena, "%s%s",
					    context->terms->vocab, word);
	return word;
}

const char *ld_iri(const struct ld_context *context, const char *word,
		   bool vocab, struct arena *arena)
{
	return whole(context, word, vocab, arena, 0);
}

/* Whether two lists of terms say the same. */
static bool same_terms(const struct ld_terms *a, const struct ld_terms *b,
		       int depth);

static bool same_term(const struct ld_term *a, const struct ld_term *b,
		      int depth)
{
	return text_equal(a->iri, b->iri) && text_equal(a->type, b->type) &&
	       a->container == b->container &&
	       same_terms(a->inside, b->inside, depth + 1);
}

static bool same_terms(const struct ld_terms *a, const struct ld_terms *b,
		       int depth)
{
	if (a == b)
		return true;
	if (!a || !b || a->null != b->null || a->count != b->count ||
	    !text_equal(a->vocab, b->vocab) || depth > DEEPEST)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!text_equal(a->at[i].name, b->at[i].name) ||
		    !same_term(&a->at[i], &b->at[i], depth))
			return false;
	return true;
}

/* A term may be defined again only as what it is. Written differently it may
 * still be the same: one leans on a prefix, the other does not. */
static bool keeps_meaning(const struct ld_context *context,
			  const struct ld_terms *terms,
			  const struct ld_term *term, struct arena *arena)
{
	struct ld_context above = { .terms = terms, .below = context };
	const struct ld_context *at;
	const struct ld_term *old = ld_find(context, term->name, &at);
	const char *was, *is;

	if (!old || !at->terms->protected)
		return true;
	was = ld_iri(at, old->iri, true, arena);
	is = ld_iri(&above, term->iri, true, arena);
	if (!was || !is || !text_equal(was, is))
		return false;
	was = *old->type ? ld_iri(at, old->type, true, arena) : "";
	is = *term->type ? ld_iri(&above, term->type, true, arena) : "";
	return was && is && text_equal(was, is) &&
	       old->container == term->container &&
	       same_terms(old->inside, term->inside, 0);
}

static bool any_protected(const struct ld_context *context)
{
	for (; context; context = context->below)
		if (context->terms->protected)
			return true;
	return false;
}

bool ld_push(const struct ld_context **context, const struct ld_terms *terms,
	     enum ld_scope scope, struct arena *arena, struct err *err)
{
	struct ld_context *top;

	if (scope != LD_PROPERTY && terms->null && any_protected(*context))
		return fail(err, "It forgets terms that are protected.");
	for (size_t i = 0; scope != LD_PROPERTY && i < terms->count; i++)
		if (!keeps_meaning(*context, terms, &terms->at[i], arena))
			return fail(err,
				    "It defines the protected term %s "
				    "anew.",
				    terms->at[i].name);
	top = arena_alloc(arena, sizeof(*top));
	*top = (struct ld_context){ .terms = terms, .below = *context };
	if (terms->null)
		top->below = NULL;
	if (*context && (*context)->has_beyond) {
		top->beyond = (*context)->beyond;
		top->has_beyond = true;
	} else if (scope == LD_TYPE) {
		top->beyond = *context;
		top->has_beyond = true;
	}
	*context = top;
	return true;
}
