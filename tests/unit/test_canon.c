/* SPDX-License-Identifier: MIT */
/*
 * Canonical RDF: small graphs by hand, and the W3C's tests where they are at
 * hand.
 */
#include <stdio.h>

#include "tests/unit/check.h"
#include "tests/unit/corpus.h"

#include "model/badge/json.h"
#include "model/badge/proof/canon.h"

/* Reads N-Quads as the tests have them: one statement a line. */
struct nquads {
	struct arena *arena;
	struct quads quads;
	const char *labels[512];
};

static const char *end_of_literal(const char *at)
{
	for (at++; *at != '"'; at++)
		if (*at == '\\')
			at++;
	at++;
	if (at[0] == '^')
		return strchr(at, '>') + 1;
	return at + strcspn(at, " ");
}

/* One character, written as the canonical form has it. */
static void add_character(struct text *text, unsigned code)
{
	static const char named[] = "\b\t\n\f\r\"\\";
	static const char letters[] = "btnfr\"\\";
	const char *found = code && code < 0x80 ? strchr(named, (int)code)
						: NULL;

	if (found)
		text_addf(text, "\\%c", letters[found - named]);
	else if (code < 0x20 || code == 0x7f)
		text_addf(text, "\\u%04X", code);
	else if (code < 0x80)
		text_addc(text, (char)code);
	else if (code < 0x800)
		text_addf(text, "%c%c", (char)(0xc0 | code >> 6),
			  (char)(0x80 | (code & 0x3f)));
	else if (code < 0x10000)
		text_addf(text, "%c%c%c", (char)(0xe0 | code >> 12),
			  (char)(0x80 | (code >> 6 & 0x3f)),
			  (char)(0x80 | (code & 0x3f)));
	else
		text_addf(text, "%c%c%c%c", (char)(0xf0 | code >> 18),
			  (char)(0x80 | (code >> 12 & 0x3f)),
			  (char)(0x80 | (code >> 6 & 0x3f)),
			  (char)(0x80 | (code & 0x3f)));
}

/* Undoes escapes that the canonical form does not have. */
static const char *plain(struct arena *arena, const char *from, size_t length)
{
	struct text text = { .arena = arena };

	for (size_t i = 0; i < length; i++) {
		bool escaped = from[i] == '\\';
		unsigned code;

		if (escaped && (from[i + 1] == 'u' || from[i + 1] == 'U')) {
			int digits = from[i + 1] == 'U' ? 8 : 4;

			assert_int_equal(sscanf(from + i + 2,
						digits == 8 ? "%8x" : "%4x",
						&code),
					 1);
			add_character(&text, code);
			i += (size_t)digits + 1;
			continue;
		}
		if (escaped && from[++i] != '\'')
			text_addc(&text, '\\');
		text_addc(&text, from[i]);
	}
	return text_string(&text);
}

static struct rdf_term read_part(struct nquads *nquads, const char **at)
{
	struct rdf_term term = RDF_DEFAULT;
	const char *start = *at;
	const char *label;

	if (*start == '<')
		*at = strchr(start, '>') + 1;
	else if (*start == '"')
		*at = end_of_literal(start);
	else
		*at = start + strcspn(start, " ");
	label = arena_copy(nquads->arena, start, (size_t)(*at - start));
	*at += strspn(*at, " ");
	if (*start != '_') {
		term.text = plain(nquads->arena, label, strlen(label));
		return term;
	}
	for (term.blank = 0; term.blank < nquads->quads.blanks; term.blank++)
		if (text_equal(nquads->labels[term.blank], label))
			return term;
	assert_true(nquads->quads.blanks < 512);
	nquads->labels[nquads->quads.blanks] = label;
	return rdf_blank(&nquads->quads);
}

static void read_nquads(struct nquads *nquads, struct arena *arena,
			const char *text)
{
	*nquads = (struct nquads){ .arena = arena,
				   .quads = { .arena = arena } };
	while (*text) {
		const char *line = text + strspn(text, " ");
		const char *end = text + strcspn(text, "\n");
		struct rdf_term part[RDF_PARTS] = { RDF_DEFAULT, RDF_DEFAULT,
						    RDF_DEFAULT, RDF_DEFAULT };

		text = *end ? end + 1 : end;
		if (line >= end || *line == '#')
			continue;
		for (int i = 0; i < RDF_PARTS && *line != '.'; i++)
			part[i] = read_part(nquads, &line);
		quads_add(&nquads->quads, part[0], part[1], part[2], part[3]);
	}
}

static const char *canonical(struct arena *arena, const char *text)
{
	struct nquads nquads;
	struct canon canon;

	read_nquads(&nquads, arena, text);
	assert_true(canon_make(&nquads.quads, CANON_SHA256, CANON_STEPS, arena,
			       &canon));
	return canon.text;
}

static void names_do_not_matter(void **state)
{
	struct arena arena = { NULL };
	const char *a = canonical(&arena, "_:x <p:q> _:y .\n"
					  "_:y <p:r> \"end\" .\n");
	const char *b = canonical(&arena, "_:second <p:r> \"end\" .\n"
					  "_:first <p:q> _:second .\n"
					  "_:second <p:r> \"end\" .\n");

	(void)state;
	assert_string_equal(a, b);
	assert_non_null(strstr(a, "_:c14n0"));
	assert_non_null(strstr(a, "_:c14n1"));
	arena_free(&arena);
}

/* Two nodes that point at each other are alike; the third is not. */
static void equals_are_told_apart(void **state)
{
	struct arena arena = { NULL };
	const char *a = canonical(&arena, "_:a <p:to> _:b .\n"
					  "_:b <p:to> _:a .\n"
					  "_:c <p:to> _:c .\n");
	const char *b = canonical(&arena, "_:c <p:to> _:c .\n"
					  "_:b <p:to> _:a .\n"
					  "_:a <p:to> _:b .\n");

	(void)state;
	assert_string_equal(a, b);
	arena_free(&arena);
}

static void literals_are_escaped(void **state)
{
	struct arena arena = { NULL };
	struct rdf_term term = rdf_literal(&arena, "a\tb\"\\\x01\x7fé", "", "");

	(void)state;
	assert_string_equal(term.text, "\"a\\tb\\\"\\\\\\u0001\\u007Fé\"");
	term = rdf_literal(&arena, "x",
			   "http://www.w3.org/2001/XMLSchema#string", "");
	assert_string_equal(term.text, "\"x\"");
	term = rdf_literal(&arena, "x", "", "en");
	assert_string_equal(term.text, "\"x\"@en");
	arena_free(&arena);
}

/* Ten nodes, each tied to all others: nobody can sort them out in time. */
static void poison_is_given_up(void **state)
{
	struct arena arena = { NULL };
	struct text text = { .arena = &arena };
	struct nquads nquads;
	struct canon canon;

	(void)state;
	for (int i = 0; i < 10; i++)
		for (int j = 0; j < 10; j++)
			if (i != j)
				text_addf(&text, "_:n%d <p:q> _:n%d .\n", i, j);
	read_nquads(&nquads, &arena, text_string(&text));
	assert_false(canon_make(&nquads.quads, CANON_SHA256, CANON_STEPS,
				&arena, &canon));
	arena_free(&arena);
}

/* The names that a map test expects, {"e0": "c14n0"}. */
static void check_map(const cJSON *entry, const struct nquads *nquads,
		      const struct canon *canon, struct arena *arena)
{
	cJSON *map = corpus_json(arena,
				 arena_printf(arena,
					      "fixtures/w3c-rdf-canon/%s",
					      json_string(entry, "result")));

	for (int i = 0; i < nquads->quads.blanks; i++)
		assert_string_equal(canon->names[i] + 2,
				    json_string(map, nquads->labels[i] + 2));
	cJSON_Delete(map);
}

static void check_entry(const cJSON *entry, struct arena *arena)
{
	const char *type = json_string(entry, "type");
	bool negative = strstr(type, "Negative");
	size_t length;
	struct nquads nquads;
	struct canon canon;
	const char *folder = "fixtures/w3c-rdf-canon";
	char *in = corpus_bytes(arena,
				arena_printf(arena, "%s/%s", folder,
					     json_string(entry, "action")),
				&length);
	char *out;

	assert_non_null(in);
	read_nquads(&nquads, arena, in);
	if (canon_make(&nquads.quads,
		       text_equal(json_string(entry, "hashAlgorithm"), "SHA384")
			       ? CANON_SHA384
			       : CANON_SHA256,
		       CANON_STEPS, arena, &canon) == negative)
		fail_msg("%s", json_string(entry, "id"));
	if (negative)
		return;
	if (strstr(type, "Map")) {
		check_map(entry, &nquads, &canon, arena);
		return;
	}
	out = corpus_bytes(arena,
			   arena_printf(arena, "%s/%s", folder,
					json_string(entry, "result")),
			   &length);
	if (!text_equal(canon.text, out))
		fail_msg("%s:\n%s\nwanted\n%s", json_string(entry, "id"),
			 canon.text, out);
}

static void the_published_tests_pass(void **state)
{
	struct arena arena = { NULL };
	cJSON *manifest = corpus_json(&arena,
				      "fixtures/w3c-rdf-canon/manifest.jsonld");
	const cJSON *entry, *entries = json_member(manifest, "entries");

	(void)state;
	if (!manifest)
		skip();
	for (entry = json_first(entries); entry;
	     entry = json_next(entries, entry)) {
		struct arena_mark mark = arena_mark(&arena);

		check_entry(entry, &arena);
		arena_rewind(&arena, mark);
	}
	cJSON_Delete(manifest);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_do_not_matter),
		cmocka_unit_test(equals_are_told_apart),
		cmocka_unit_test(literals_are_escaped),
		cmocka_unit_test(poison_is_given_up),
		cmocka_unit_test(the_published_tests_pass),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
