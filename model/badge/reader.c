/* SPDX-License-Identifier: MIT */
/*
 * The values that all versions of Open Badges write alike.
 */
#include "model/badge/reader.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "model/base/text.h"

enum { REMARKS = 30 }; /* on one file */

const char *badge_kind_name(enum badge_kind kind)
{
	switch (kind) {
	case BADGE_OB05: return "OB0.5";
	case BADGE_OB1: return "OB1";
	case BADGE_OB11: return "OB1.1";
	case BADGE_OB2: return "OB2";
	case BADGE_OB3: return "OB3";
	case BADGE_CLR2: return "CLR2";
	case BADGE_PRESENTATION: return "VP";
	}
	panic("no such kind of badge: %d", (int)kind);
}

const char *reader_keep(struct reader *r, const char *text)
{
	return *text ? arena_string(r->arena, text) : "";
}

const char *reader_text(struct reader *r, const cJSON *object, const char *name)
{
	return reader_keep(r, json_text(object, name));
}

const char *reader_id(struct reader *r, const cJSON *value)
{
	return reader_keep(r, json_id(value));
}

const char *reader_mail(struct reader *r, const char *address)
{
	return reader_keep(r, text_starts(address, "mailto:") ? address + 7
							      : address);
}

void reader_remark(struct reader *r, const char *format, ...)
{
	struct badge_remark *remark;
	char words[256];
	va_list args;

	if (r->remark_count == REMARKS)
		return;
	if (++r->remark_count == REMARKS)
		format = "and more";
	va_start(args, format);
	vsnprintf(words, sizeof(words), format, args);
	va_end(args);
	remark = arena_alloc(r->arena, sizeof(*remark));
	remark->words = arena_string(r->arena, words);
	if (r->last_remark)
		r->last_remark->next = remark;
	else
		r->file->remarks = remark;
	r->last_remark = remark;
}

size_t reader_count(const cJSON *value)
{
	size_t count = 0;

	for (const cJSON *x = json_first(value); x; x = json_next(value, x))
		count++;
	return count;
}

struct badge_issuer reader_issuer(void)
{
	return (struct badge_issuer){ "", "", "", "", "", "", true };
}

struct badge_achievement reader_achievement(void)
{
	return (struct badge_achievement){
		.id = "",
		.name = "",
		.description = "",
		.criteria_url = "",
		.criteria = "",
		.type = "",
		.version = "",
		.credits = -1,
		.incomplete = true,
	};
}

struct badge reader_badge(enum badge_kind kind)
{
	return (struct badge){
		.kind = kind,
		.vcdm = "",
		.id = "",
		.url = "",
		.issuer = reader_issuer(),
		.achievement = reader_achievement(),
		.issued = "",
		.expires = "",
		.awarded = "",
		.issued_on = NO_DAY,
		.expires_on = NO_DAY,
		.awarded_on = NO_DAY,
		.license = "",
		.narrative = "",
		.credits_earned = -1,
		.revocation_reason = "",
		.proof = "none",
	};
}

bool reader_add(struct reader *r, const struct badge *badge)
{
	struct badge_file *file = r->file;

	if (file->count == BADGE_INNER)
		return fail(r->err, "There are more than %d badges in it.",
			    BADGE_INNER);
	if (file->count == r->room) {
		size_t room = r->room ? r->room * 2 : 1;
		struct badge *badges = arena_array(r->arena, room,
						   sizeof(*badges));

		if (file->count)
			memcpy(badges, file->badges,
			       file->count * sizeof(*badges));
		file->badges = badges;
		r->room = room;
	}
	file->badges[file->count++] = *badge;
	return true;
}

static const char *first_of(const char *a, const char *b)
{
	return *a ? a : b;
}

void reader_alignments(struct reader *r, const cJSON *value,
		       struct badge_achievement *to)
{
	struct badge_alignment *next;

	next = arena_array(r->arena, reader_count(value), sizeof(*next));
	to->alignments = next;
	for (const cJSON *x = json_first(value); x; x = json_next(value, x)) {
		const char *name, *url;

		/* Open Badges 1 says "name" and "url". */
		name = first_of(json_text(x, "targetName"),
				json_text(x, "name"));
		url = cJSON_IsString(x) ? x->valuestring
					: first_of(json_string(x, "targetUrl"),
						   json_string(x, "url"));
		if (!*name && !*url)
			continue;
		*next++ = (struct badge_alignment){
			.name = reader_keep(r, first_of(name, url)),
			.url = reader_keep(r, url),
			.framework = reader_text(r, x, "targetFramework"),
			.code = reader_text(r, x, "targetCode"),
			.description = reader_keep(
				r, first_of(json_text(x, "targetDescription"),
					    json_text(x, "description"))),
		};
	}
	to->alignment_count = (size_t)(next - to->alignments);
}

void reader_evidence(struct reader *r, const cJSON *value, struct badge *to)
{
	size_t room = to->evidence_count + reader_count(value);
	struct badge_evidence *all = arena_array(r->arena, room, sizeof(*all));

	if (to->evidence_count)
		memcpy(all, to->evidence, to->evidence_count * sizeof(*all));
	to->evidence = all;
	for (const cJSON *x = json_first(value); x; x = json_next(value, x)) {
		struct badge_evidence evidence = {
			.url = reader_id(r, x),
			.name = reader_text(r, x, "name"),
			.narrative =
				reader_keep(r,
					    first_of(json_text(x, "narrative"),
						     json_text(x,
							       "description"))),
		};

		if (*evidence.url || *evidence.name || *evidence.narrative)
			all[to->evidence_count++] = evidence;
	}
}

void reader_tags(struct reader *r, const cJSON *value,
		 struct badge_achievement *to)
{
	to->tags = arena_array(r->arena, reader_count(value),
			       sizeof(*to->tags));
	for (const cJSON *x = json_first(value); x; x = json_next(value, x))
		if (cJSON_IsString(x) && *x->valuestring)
			to->tags[to->tag_count++] = reader_keep(r,
								x->valuestring);
}

void reader_identity(struct reader *r, struct badge_identity *to,
		     const char *type, const char *value, const char *salt,
		     bool hashed)
{
	*to = (struct badge_identity){
		.type = reader_keep(r, type),
		.value = reader_mail(r, value),
		.salt = hashed ? reader_keep(r, salt) : "",
		.hashed = hashed,
	};
}

double reader_credits(const cJSON *achievement)
{
	double credits;

	if ((json_number(achievement, "creditsAvailable", &credits) ||
	     json_number(achievement, "ECTS", &credits) ||
	     json_number(json_member(achievement, "extensions:ECTSExtension"),
			 "ECTS", &credits)) &&
	    isfinite(credits) && credits >= 0)
		return credits;
	return -1;
}
