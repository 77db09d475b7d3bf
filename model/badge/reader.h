/* SPDX-License-Identifier: MIT */
/*
 * What the readers of all versions share: where things go, and the few values
 * that every version has.
 */
#ifndef CAIRN_BADGE_READER_H
#define CAIRN_BADGE_READER_H

#include "model/badge/badge.h"
#include "model/badge/json.h"
#include "model/badge/openbadge.h"

struct reader {
	struct arena *arena; /* keeps what is found */
	struct arena *scratch; /* forgotten when the file is read */
	struct badge_file *file;
	struct err *err;
	int level; /* tokens within tokens */
	size_t room; /* of file->badges */
	struct badge_remark *last_remark;
	size_t remark_count;
};

/* A copy that stays; "" takes no memory. */
const char *reader_keep(struct reader *r, const char *text);

/* Copies of a member: its text (json_text), its id (json_id), the address of
 * an e-mail without "mailto:". */
const char *reader_text(struct reader *r, const cJSON *object,
			const char *name);
const char *reader_id(struct reader *r, const cJSON *value);
const char *reader_mail(struct reader *r, const char *address);

/* Something odd; of many on one file only the first are kept. */
void reader_remark(struct reader *r, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* An instant: RFC 3339, a bare date, or (Open Badges 1.0) seconds since 1970.
 * *text is what the document has, *day its UTC day. Absent is "" and NO_DAY.
 * A day beyond 2200 counts as 2200-12-31, one before 1900 as none. False for
 * what is no date, such as 2015-04-31. */
bool reader_instant(struct reader *r, const cJSON *object, const char *name,
		    const char **text, struct day *day);

/* The UTC day of an instant of any year: beyond 2200 is 2200-12-31, before
 * 1900 is none. False for what is no date. */
bool reader_day(const char *text, struct day *day);

/* How many values a member has that may stand alone or in a list. */
size_t reader_count(const cJSON *value);

/* A badge, issuer, achievement in which nothing is known yet. */
struct badge reader_badge(enum badge_kind kind);
struct badge_issuer reader_issuer(void);
struct badge_achievement reader_achievement(void);

/* Puts a badge among those of the file. */
bool reader_add(struct reader *r, const struct badge *badge);

/* Both look alike in all versions. */
void reader_alignments(struct reader *r, const cJSON *value,
		       struct badge_achievement *to);
void reader_evidence(struct reader *r, const cJSON *value, struct badge *to);

/* The list of tags (or a single one). */
void reader_tags(struct reader *r, const cJSON *value,
		 struct badge_achievement *to);

/* One e-mail, url, ...: a "mailto:" is stripped. */
void reader_identity(struct reader *r, struct badge_identity *to,
		     const char *type, const char *value, const char *salt,
		     bool hashed);

/* The credits of an achievement, however they are written; -1 for none. */
double reader_credits(const cJSON *achievement);

#endif
