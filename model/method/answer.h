/* SPDX-License-Identifier: MIT */
/*
 * Writing the result of a method as JSON, on one line. A name is NULL inside
 * a list; commas come by themselves.
 */
#ifndef CAIRN_METHOD_ANSWER_H
#define CAIRN_METHOD_ANSWER_H

#include <stdint.h>

#include "model/base/day.h"
#include "model/base/text.h"

struct answer {
	struct text text;
	bool more; /* something stands before, on this level */
};

/* An object ('{') or a list ('['), and its end. */
void answer_open(struct answer *answer, const char *name, char bracket);
void answer_close(struct answer *answer, char bracket);

void answer_number(struct answer *answer, const char *name, int64_t number);
/* So many digits that it reads back as the same number. */
void answer_decimal(struct answer *answer, const char *name, double number);
void answer_word(struct answer *answer, const char *name, const char *word);
void answer_bool(struct answer *answer, const char *name, bool is);
void answer_null(struct answer *answer, const char *name);

/* What is JSON already. */
void answer_raw(struct answer *answer, const char *name, const char *json);

/* A day, or null for NO_DAY. */
void answer_day(struct answer *answer, const char *name, struct day day);

#endif
