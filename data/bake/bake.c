/* SPDX-License-Identifier: MIT */
/*
 * bake image.sql CATALOGUE catalogue.db catalogue.d
 *
 * Reads the folder CATALOGUE and writes the image, its report and, for the
 * build, the list of what it was made from. Exit 1 if anything is wrong in
 * the catalogue: then nothing is written.
 */
#include "data/bake/bake.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/base/err.h"
#include "model/base/text.h"

static const struct rule_of_key source_keys[] = {
	{ "title", TEXT, true, NULL },
	{ "where", TEXT, true, NULL },
	{ "year", YEAR, false, NULL },
	{ 0 },
};

static const struct rule_of_key family_keys[] = {
	{ "issuer", OBJECT, true, NULL },
	{ "achievements", LIST, false, NULL },
	{ "pathways", LIST, false, NULL },
	{ "answers", LIST, false, NULL },
	{ 0 },
};

static const struct rule_of_key skills_keys[] = {
	{ "domain", TEXT, true, NULL },
	{ "sources", OBJECT, false, NULL },
	{ "skills", LIST, true, NULL },
	{ 0 },
};

static void bake_sources(const struct place *at, const cJSON *json)
{
	const cJSON *item;

	cJSON_ArrayForEach(item, json)
	{
		struct place here = in(at, item->string);
		const struct name *name = name_of(at->bake, SOURCE,
						  item->string);

		if (well_formed(&here, item, source_keys) && name)
			put(at->bake, "source", "iTTTi", name->id, name->slug,
			    name->title, text_in(item, "where"),
			    number_in(item, "year", NO_VALUE));
	}
}

static void bake_list(const struct place *at, const cJSON *list,
		      const struct name *issuer,
		      void (*one)(const struct place *at, const cJSON *json,
				  const struct name *issuer))
{
	const cJSON *item;
	int i = 0;

	cJSON_ArrayForEach(item, list)
	{
		struct place here = nth(at, i++);

		one(&here, item, issuer);
	}
}

static void bake_family(const struct place *at, const cJSON *json)
{
	const cJSON *issuer = member(json, "issuer");
	struct place here = in(at, "issuer");
	const struct name *name;

	if (!well_formed(at, json, family_keys))
		return;
	bake_issuer(&here, issuer);
	name = name_of(at->bake, ISSUER, text_in(issuer, "slug"));
	if (!name)
		return;
	here = in(at, "achievements");
	bake_list(&here, member(json, "achievements"), name, bake_achievement);
	here = in(at, "pathways");
	bake_list(&here, member(json, "pathways"), name, bake_pathway);
	here = in(at, "answers");
	bake_answers(&here, member(json, "answers"), issuer);
}

/* The list of sources behind one key. */
static void check_sources(const struct place *at, const cJSON *list)
{
	struct place here = in(at, list->string);
	const cJSON *item;
	int i = 0;

	if (!cJSON_IsArray(list))
		wrong(&here, "must be a list of sources");
	cJSON_ArrayForEach(item, list)
	{
		struct place source = nth(&here, i++);

		refer(&source, SOURCE, item);
	}
}

static void bake_document(struct bake *bake, const struct document *document)
{
	struct place at = { bake, document->name, "" };
	struct place list = in(&at, "skills"), cited = in(&at, "sources");
	const cJSON *item;
	int i = 0;

	if (!document->json)
		return;
	if (strcmp(document->name, "sources.json") == 0) {
		bake_sources(&at, document->json);
	} else if (text_starts(document->name, "issuers/")) {
		bake_family(&at, document->json);
	} else if (text_starts(document->name, "skills/")) {
		if (!well_formed(&at, document->json, skills_keys))
			return;
		cJSON_ArrayForEach(item, member(document->json, "sources"))
			check_sources(&cited, item);
		cJSON_ArrayForEach(item, member(document->json, "skills"))
		{
			struct place here = nth(&list, i++);

			bake_skill(&here, item, document->json);
		}
	} else {
		wrong(&at, "belongs into issuers/ or skills/");
	}
}

static const char *whole_text(struct arena *arena, const char *path)
{
	struct text text = { .arena = arena };
	FILE *file = fopen(path, "r");
	char bytes[4096];
	size_t n;

	if (!file)
		panic("%s cannot be read", path);
	while ((n = fread(bytes, 1, sizeof(bytes), file)) > 0)
		text_addn(&text, bytes, n);
	fclose(file);
	return text_string(&text);
}

/* So that the build bakes again when a file is changed, added or removed. */
static void write_dependencies(const struct bake *bake, const char *path,
			       const char *target)
{
	FILE *file = fopen(path, "w");

	if (!file)
		panic("%s cannot be written", path);
	fprintf(file, "%s:", target);
	for (int i = 0; i < bake->read_count; i++)
		fprintf(file, " \\\n  %s", bake->read[i]);
	fputc('\n', file);
	if (fclose(file) != 0)
		panic("%s cannot be written", path);
}

static int64_t count(struct bake *bake, const char *table)
{
	const char *sql = arena_printf(&bake->arena, "SELECT count(*) FROM %s",
				       table);
	sqlite3_stmt *row;
	int64_t n = 0;

	if (sqlite3_prepare_v2(bake->db, sql, -1, &row, NULL) == SQLITE_OK &&
	    sqlite3_step(row) == SQLITE_ROW)
		n = sqlite3_column_int64(row, 0);
	sqlite3_finalize(row);
	return n;
}

static void report(struct bake *bake)
{
	printf("catalogue: %d issuers, %d achievements (%d by name only), "
	       "%d pathways, %d skills, %d sources; %d answers, %d hints\n",
	       (int)count(bake, "issuer"), (int)count(bake, "achievement"),
	       (int)count(bake, "achievement WHERE name_only"),
	       (int)count(bake, "pathway"), (int)count(bake, "skill"),
	       (int)count(bake, "source"), bake->counts.answers,
	       bake->counts.hints);
	printf("left unknown: hours %d, cost %d, validity %d, prerequisites "
	       "in words only %d, how a title lapses %d, windows in words "
	       "only %d; %d parts of rules only a person can confirm\n",
	       bake->counts.no_hours, bake->counts.no_cost,
	       bake->counts.no_validity, bake->counts.prose, bake->counts.lapse,
	       bake->counts.window, bake->counts.manual);
}

int main(int argc, char **argv)
{
	struct bake bake = { 0 };
	int mistakes;

	if (argc != 5) {
		fputs("usage: bake image.sql CATALOGUE OUT.db OUT.d\n", stderr);
		return 2;
	}
	read_documents(&bake, argv[2]);
	learn_names(&bake);
	open_image(&bake, whole_text(&bake.arena, argv[1]));
	for (int i = 0; i < bake.documents_count; i++)
		bake_document(&bake, &bake.documents[i]);
	if (bake.mistakes == 0)
		find_cycles(&bake);
	if (bake.mistakes == 0) {
		write_image(&bake, argv[3]);
		write_dependencies(&bake, argv[4], argv[3]);
		report(&bake);
	} else {
		fprintf(stderr, "catalogue: %d mistake%s; nothing was baked\n",
			bake.mistakes, bake.mistakes == 1 ? "" : "s");
	}
	for (int i = 0; i < bake.documents_count; i++)
		cJSON_Delete(bake.documents[i].json);
	sqlite3_close(bake.db);
	mistakes = bake.mistakes;
	arena_free(&bake.arena);
	return mistakes ? 1 : 0;
}
