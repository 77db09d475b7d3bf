/* SPDX-License-Identifier: MIT */
/*
 * A build-time program: the JSON of data/catalogue, checked, as a SQLite image.
 *
 * Everything is read before anything is written, so that references may run
 * in any direction; every mistake is told (file: path.in.json: reason), and
 * one is enough to stop the build.
 */
#ifndef CAIRN_BAKE_BAKE_H
#define CAIRN_BAKE_BAKE_H

#include <cJSON.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/base/arena.h"

/* The kinds of things that have a slug. The first four can be found. */
enum kind {
	ISSUER = 1,
	ACHIEVEMENT,
	PATHWAY,
	SKILL,
	SOURCE,
};

struct document {
	const char *name; /* below the catalogue: "issuers/lpi.json" */
	cJSON *json; /* NULL where it could not be read */
};

struct name {
	enum kind kind;
	const char *slug;
	int64_t id;
	const char *title, *file;
};

struct bake {
	struct arena arena;
	sqlite3 *db;
	struct document *documents;
	int documents_count;
	struct name *names;
	int names_count;
	const char **read; /* files and folders, for the dependency file */
	int read_count;
	int mistakes;
	int64_t last_step;
	struct {
		int answers, hints, manual, no_hours, no_cost, no_validity;
		int prose, lapse, window;
	} counts;
};

/* Where one is: a file and the way down in it ("achievements[2].hours"). */
struct place {
	struct bake *bake;
	const char *file, *path;
};

/* files.c: reads every .json below `folder`, in the order of their names. */
void read_documents(struct bake *bake, const char *folder);

/* The places below a place. */
struct place in(const struct place *at, const char *key);
struct place nth(const struct place *at, int index);

/* Tells a mistake. */
void wrong(const struct place *at, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* names.c: learns all slugs, complaining of doubles; 0 where there is none
 * such (which is a mistake, told) or the text is NULL. */
void learn_names(struct bake *bake);
int64_t refer(const struct place *at, enum kind kind, const cJSON *slug);
const struct name *name_of(const struct bake *bake, enum kind kind,
			   const char *slug);

/* check.c: what an object may hold. */
enum form {
	TEXT,
	LINK,
	WORD,
	NUMBER,
	YEAR,
	DAY,
	YES,
	CONFIDENCE,
	COUNTRY,
	MONEY,
	VALIDITY,
	TEXTS,
	LIST,
	OBJECT,
	SOURCES,
};

struct rule_of_key {
	const char *key;
	enum form form;
	bool needed;
	const char *words; /* WORD: "a|b|c" */
};

/* True if it is an object with only these keys, once each, of these forms. */
bool well_formed(const struct place *at, const cJSON *object,
		 const struct rule_of_key *rules);

/* cJSON's own look-up, with case. Text is "" and numbers `none` if absent. */
cJSON *member(const cJSON *object, const char *key);
const char *text_in(const cJSON *object, const char *key);
int64_t number_in(const cJSON *object, const char *key, int64_t none);
bool yes_in(const cJSON *object, const char *key);

/* image.c: the database. Each letter of `types` takes an argument: t a text
 * (const char *), T a text or NULL for "", i an int64_t (NO_VALUE is NULL),
 * r a double. Returns the id of the row. */
#define NO_VALUE INT64_MIN
void open_image(struct bake *bake, const char *schema);
int64_t put(struct bake *bake, const char *table, const char *types, ...);
void cite(const struct place *at, enum kind kind, int64_t id, const char *field,
	  const cJSON *sources);
/* Where something was read, in words: the "where" of an object, else the
 * titles of its "sources", joined by "; ". */
const char *source_words(struct bake *bake, const cJSON *holder);
const char *joined(struct bake *bake, const cJSON *texts); /* by "; " */
void put_entry(struct bake *bake, enum kind kind, int64_t id, const char *title,
	       const char *issuer, const char *skills, const char *aliases,
	       const char *code);
void write_image(struct bake *bake, const char *path);

/* issuer.c, achievement.c, skill.c, rule.c: one part of a file each. */
void bake_issuer(const struct place *at, const cJSON *json);
void bake_answers(const struct place *at, const cJSON *list,
		  const cJSON *issuer);
void bake_achievement(const struct place *at, const cJSON *json,
		      const struct name *issuer);
void bake_pathway(const struct place *at, const cJSON *json,
		  const struct name *issuer);
/* `file` says for all its skills the domain, and the sources by field. */
void bake_skill(const struct place *at, const cJSON *json, const cJSON *file);
void bake_rule(const struct place *at, const cJSON *rule, int64_t pathway,
	       int64_t prerequisite_of);
void find_cycles(struct bake *bake);

#endif
