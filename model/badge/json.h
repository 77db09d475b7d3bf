/* SPDX-License-Identifier: MIT */
/*
 * Looking things up in JSON that passed the strict pass.
 *
 * Names are compared with their case: cJSON's usual look-up is not, and would
 * take "Issuer" for "issuer". What is absent or of another type is "", NULL
 * or false, so that a reader asks once and copes once. Strings belong to the
 * tree and live as long as it.
 */
#ifndef CAIRN_BADGE_JSON_H
#define CAIRN_BADGE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include <cJSON.h>

#include "model/base/err.h"

/* The tree of a JSON text of at most `most` bytes (STRICT_BADGE for a badge),
 * or NULL with the reason in `err`. A decimal point is a point whatever the
 * locale. The caller gives it back with json_free(). */
cJSON *json_parse(const void *bytes, size_t length, size_t most,
		  struct err *err);
void json_free(cJSON *root);

/* The same with at most so many objects and lists within another: the rules
 * of a case may go deeper than a badge. */
cJSON *json_parse_deep(const void *bytes, size_t length, size_t most, int depth,
		       struct err *err);

/* The member of that name; NULL where there is none, where it is null, and
 * where `object` is no object (NULL is allowed). */
const cJSON *json_member(const cJSON *object, const char *name);

/* The member if it is an object, else NULL. */
const cJSON *json_object(const cJSON *object, const char *name);

/* The member if it is a string, else "". */
const char *json_string(const cJSON *object, const char *name);

/* The words of a value that may be a string, a string with its language
 * ({"@value": ...}) or a list of these (the first counts); else "". */
const char *json_words(const cJSON *value);

/* The same of a member. */
const char *json_text(const cJSON *object, const char *name);

/* The id of a value that may be a string or an object with "id" (or "@id");
 * else "". */
const char *json_id(const cJSON *value);

bool json_number(const cJSON *object, const char *name, double *number);

/* True only if the member is the literal true. */
bool json_true(const cJSON *object, const char *name);

/* Walks over what may stand alone or in a list:
 *	for (x = json_first(v); x; x = json_next(v, x)) */
const cJSON *json_first(const cJSON *value);
const cJSON *json_next(const cJSON *value, const cJSON *item);

/* True if the value is that string, or a list that holds it. */
bool json_holds(const cJSON *value, const char *word);

#endif
