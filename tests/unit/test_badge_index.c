/* SPDX-License-Identifier: MIT */
/*
 * The corpus of other people's badges, where it is at hand: each must be
 * taken, skipped or refused as its index says, and read the same.
 */
#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/check.h"

#include "model/badge/badge.h"
#include "model/badge/json.h"
#include "model/base/text.h"

static struct arena arena;

/* Named by CAIRN_SHARED, else beside the source tree. */
static const char *shared_folder(void)
{
	const char *shared = getenv("CAIRN_SHARED");
	size_t here = strlen("tests/unit/test_badge_index.c");

	if (shared)
		return shared;
	return arena_printf(&arena, "%.*s../shared",
			    (int)(strlen(__FILE__) - here), __FILE__);
}

/* The bytes of a file in the corpus; NULL where there is none. */
static char *corpus(const char *name, size_t *length)
{
	const char *path = arena_printf(&arena, "%s/fixtures/%s",
					shared_folder(), name);
	FILE *file = fopen(path, "rb");
	struct text text = { .arena = &arena };
	char buffer[65536];
	size_t count;

	if (!file)
		return NULL;
	while ((count = fread(buffer, 1, sizeof(buffer), file)) > 0)
		text_addn(&text, buffer, count);
	fclose(file);
	*length = text.length;
	return text.bytes ? text.bytes : arena_string(&arena, "");
}

static bool is_badge_kind(const char *kind)
{
	static const char *const kinds[] = { "OB0.5", "OB1", "OB1.1",
					     "OB2",   "OB3", "CLR2" };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (text_equal(kind, kinds[i]))
			return true;
	return false;
}

static enum badge_outcome expected(const cJSON *row)
{
	const char *kind = json_string(row, "kind");
	const char *file = json_string(row, "file");

	if (is_badge_kind(kind))
		return BADGE_TAKEN;
	/* Text without any sign of a badge is not a malformed badge. */
	if (text_equal(kind, "malformed"))
		return strstr(file, "not-an-image") ? BADGE_SKIPPED
						    : BADGE_REFUSED;
	if (text_starts(kind, "OB2-"))
		return BADGE_PART;
	return BADGE_SKIPPED;
}

static void same(const char *file, const char *what, const char *is,
		 const char *should)
{
	if (*should && !text_equal(is, should))
		fail_msg("%s: %s is \"%s\", not \"%s\"", file, what, is,
			 should);
}

static void check_recipient(const char *file, const cJSON *read,
			    const struct badge *badge)
{
	const cJSON *recipient = json_member(read, "recipient");

	if (!recipient)
		return;
	if (!badge->identity_count)
		fail_msg("%s: no recipient", file);
	same(file, "recipient", badge->identities[0].value,
	     *json_words(recipient) ? json_words(recipient)
				    : json_string(recipient, "identity"));
	same(file, "salt", badge->identities[0].salt,
	     json_string(recipient, "salt"));
	same(file, "recipient type", badge->identities[0].type,
	     json_string(recipient, "type"));
}

static void check_badge(const cJSON *row, const struct badge_file *found)
{
	const cJSON *read = json_object(row, "read");
	const char *file = json_string(row, "file");
	const struct badge *badge = &found->whole;

	same(file, "kind", badge_kind_name(badge->kind),
	     json_string(row, "kind"));
	same(file, "id", badge->id, json_string(read, "id"));
	same(file, "name", badge->achievement.name, json_string(read, "name"));
	same(file, "issuer", badge->issuer.id, json_string(read, "issuerId"));
	same(file, "issuer's name", badge->issuer.name,
	     json_string(read, "issuerName"));
	same(file, "from", badge->issued, json_string(read, "from"));
	same(file, "until", badge->expires, json_string(read, "until"));
	same(file, "proof", badge->proof, json_string(row, "proof"));
	if (!text_equal(json_string(read, "vcdm"), "?"))
		same(file, "data model", badge->vcdm,
		     json_string(read, "vcdm"));
	check_recipient(file, read, badge);
}

static void check_row(const cJSON *row)
{
	static const char *const outcomes[] = { "taken", "part", "skipped",
						"refused" };
	const char *file = json_string(row, "file");
	enum badge_outcome outcome, should = expected(row);
	struct badge_file found;
	size_t length;
	char *bytes = corpus(file, &length);
	struct err err = { "" };

	assert_non_null(bytes);
	outcome = badge_read(bytes, length, &arena, &found, &err);
	if (getenv("SHOW"))
		printf("%-8s %s: %s%s\n", outcomes[outcome], file,
		       found.skipped, err.text);
	if (outcome != should)
		fail_msg("%s: %s, not %s (%s%s)", file, outcomes[outcome],
			 outcomes[should], err.text, found.skipped);
	if (outcome == BADGE_TAKEN)
		check_badge(row, &found);
}

static void the_corpus_reads_as_its_index_says(void **state)
{
	struct err err = { "" };
	size_t length, rows = 0;
	char *bytes = corpus("INDEX.json", &length);
	const cJSON *row;
	cJSON *index;

	(void)state;
	if (!bytes)
		skip();
	index = json_parse(bytes, length, length, &err);
	if (!index)
		fail_msg("%s", err.text);
	for (row = json_first(index); row; row = json_next(index, row)) {
		if (!text_equal(json_string(row, "role"), "badge"))
			continue;
		check_row(row);
		rows++;
	}
	assert_true(rows > 100);
	json_free(index);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_corpus_reads_as_its_index_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
