/* SPDX-License-Identifier: MIT */
/*
 * Keeping badges.
 */
#include "model/exchange/take.h"

#include "model/base/text.h"
#include "model/base/utf8.h"
#include "model/career/credential.h"
#include "model/career/document.h"
#include "model/career/evidence.h"
#include "model/exchange/match.h"
#include "model/record/record.h"

#include <string.h>

static const char *media_of(enum badge_container container)
{
	switch (container) {
	case BADGE_JSON: return "application/json";
	case BADGE_JWS: return "application/jwt";
	case BADGE_PNG: return "image/png";
	case BADGE_SVG: return "image/svg+xml";
	}
	panic("no such container: %d", (int)container);
}

static bool keep_original(struct importing *in, const struct badge_file *file,
			  const char *sum)
{
	struct document to;
	int64_t id;

	if (!record_find(in->store, &document_entity, "sha256", sum, &id,
			 in->err))
		return false;
	if (id)
		return true;
	record_clear(&document_entity, &to);
	to.sha256 = sum;
	to.title = utf8_valid(in->name, strlen(in->name), NULL)
			   ? in->name
			   : visible(in->arena, in->name, false);
	to.media = media_of(file->container);
	to.size = (int64_t)in->length;
	to.imported = store_today(in->store);
	to.bytes = (struct bytes){ in->bytes, in->length };
	return record_save(in->store, &document_entity, &to, in->err);
}

/* One original has come without its bytes, in an export: here they are. */
static bool fill_original(struct importing *in, const char *sum, bool *filled)
{
	struct query q;

	query_open(&q, in->store,
		   "UPDATE document SET bytes = ? WHERE sha256 "
		   "= ? AND length(bytes) = 0 AND size > 0",
		   in->err);
	bind_bytes(&q, in->bytes, in->length);
	bind_text(&q, sum);
	if (!query_run(&q))
		return false;
	*filled = store_touched(in->store) > 0;
	return true;
}

bool take_known(struct importing *in, const char *sum, bool *known)
{
	const char *title = "", *issuer = "";
	bool filled = false;
	struct query q;

	*known = false;
	query_open(&q, in->store,
		   "SELECT c.title, i.title FROM credential AS "
		   "c LEFT JOIN issuer AS i ON i.id = c.issuer WHERE "
		   "c.document_sha256 = ? ORDER BY c.id LIMIT 1",
		   in->err);
	bind_text(&q, sum);
	if (query_step(&q)) {
		*known = true;
		title = column_text(&q, in->arena);
		issuer = column_text(&q, in->arena);
	}
	if (!query_done(&q))
		return false;
	if (!*known)
		return true;
	if (!fill_original(in, sum, &filled))
		return false;
	importing_tell(in, filled ? IMPORT_FILLED : IMPORT_KNOWN,
		       filled ? "original of" : "", title, issuer, "");
	return true;
}

/* Another credential with this issuer and badge id; 0 for none. */
static bool find_variant(struct importing *in, const struct credential *c,
			 int64_t *other)
{
	struct query q;

	*other = 0;
	if (!*c->badge_id)
		return true;
	query_open(&q, in->store,
		   "SELECT id FROM credential WHERE badge_id = "
		   "? AND badge_id <> '' AND issuer IS ? AND document_sha256 "
		   "IS NOT ? ORDER BY id LIMIT 1",
		   in->err);
	bind_text(&q, c->badge_id);
	if (c->issuer.id)
		bind_int(&q, c->issuer.id);
	else
		bind_null(&q);
	bind_text(&q, c->document_sha256);
	if (query_step(&q))
		*other = column_int(&q);
	return query_done(&q);
}

static const char *recipients(struct importing *in, const struct badge *from)
{
	struct text all = { .arena = in->arena };

	for (size_t i = 0; i < from->identity_count; i++)
		text_addf(&all, "%s%s", i ? ", " : "",
			  from->identities[i].value);
	return text_string(&all);
}

static const char *note_of(struct importing *in, const struct badge *from)
{
	if (!*from->revocation_reason)
		return from->narrative;
	return arena_printf(in->arena, "Revoked: %s%s%s",
			    from->revocation_reason,
			    *from->narrative ? "\n" : "", from->narrative);
}

/* A badge that ends before it begins never counted: then it ends on the day
 * it begins, and the instants keep what it says. */
static void set_days(struct credential *c, const struct badge *from)
{
	bool awarded = day_is(from->awarded_on);

	c->earned = awarded ? from->awarded_on : from->issued_on;
	c->earned_at = awarded ? from->awarded : from->issued;
	c->expires = from->expires_on;
	c->expires_at = from->expires;
	if (day_is(c->earned) && day_is(c->expires) &&
	    c->expires.n < c->earned.n)
		c->expires = c->earned;
}

/* What the badge leaves to its achievement: the name, where it has only the
 * address, and how long it counts, where it states no end. *issuer becomes
 * the name of who issued it. */
static bool borrow(struct importing *in, const struct badge *from,
		   struct credential *c, const char **issuer)
{
	const char *title = "", *validity = "";
	struct query q;

	*issuer = "";
	query_open(&q, in->store,
		   "SELECT title, validity, (SELECT title FROM "
		   "issuer WHERE id = ?2) FROM achievement WHERE id = ?1",
		   in->err);
	bind_int(&q, c->achievement.id);
	bind_int(&q, c->issuer.id);
	if (query_step(&q)) {
		title = column_text(&q, in->arena);
		validity = column_text(&q, in->arena);
		*issuer = column_text(&q, in->arena);
	}
	c->title = from->achievement.incomplete
			   ? title
			   : match_words(from->achievement.name, title,
					 "Badge");
	if (!day_is(c->expires) && !validity_read(validity, &c->validity))
		c->validity = (struct validity){ 0 };
	return query_done(&q);
}

static bool keep_skills(struct importing *in, const struct badge *from,
			const struct credential *c)
{
	const struct badge_achievement *a = &from->achievement;
	struct query q;

	query_open(&q, in->store,
		   "INSERT INTO credential_skill (credential, "
		   "skill) SELECT ?1, skill FROM achievement_skill WHERE "
		   "achievement = ?2 ON CONFLICT DO NOTHING",
		   in->err);
	bind_int(&q, c->id);
	bind_int(&q, c->achievement.id);
	if (!query_run(&q))
		return false;
	for (size_t i = 0; i < a->alignment_count; i++) {
		int64_t skill;

		if (!match_skill(in, &a->alignments[i], &skill))
			return false;
		query_open(&q, in->store,
			   "INSERT INTO credential_skill "
			   "(credential, skill) VALUES (?, ?) ON CONFLICT DO "
			   "NOTHING",
			   in->err);
		bind_int(&q, c->id);
		bind_int(&q, skill);
		if (!query_run(&q))
			return false;
	}
	return true;
}

static bool keep_evidence(struct importing *in, const struct badge *from,
			  const struct credential *c)
{
	for (size_t i = 0; i < from->evidence_count; i++) {
		const struct badge_evidence *e = &from->evidence[i];
		struct evidence to;

		record_clear(&evidence_entity, &to);
		to.credential.id = c->id;
		to.title = match_words(e->name, e->url, "Narrative");
		to.url = e->url;
		to.note = e->narrative;
		to.added = store_today(in->store);
		if (!record_save(in->store, &evidence_entity, &to, in->err))
			return false;
	}
	return true;
}

static void tell_filled(struct importing *in, const struct badge *from,
			enum match issuer, enum match achievement)
{
	if (issuer == MATCH_FILLED)
		importing_tell(in, IMPORT_FILLED, "issuer", from->issuer.name,
			       "", "");
	if (achievement == MATCH_FILLED)
		importing_tell(in, IMPORT_FILLED, "badge class",
			       from->achievement.name, from->issuer.name, "");
}

static bool take_badge(struct importing *in, const struct badge *from,
		       const char *sum, const char *why)
{
	enum match issuer, achievement;
	struct credential c;
	const char *by;
	int64_t other;

	record_clear(&credential_entity, &c);
	if (!match_issuer(in, &from->issuer, &c.issuer.id, &issuer) ||
	    !match_achievement(in, &from->achievement, &c.issuer.id,
			       &c.achievement.id, &achievement))
		return false;
	c.document_sha256 = sum;
	c.badge_id = from->id;
	c.badge_kind = badge_kind_name(from->kind);
	c.proof = from->proof;
	c.url = from->url;
	c.revoked = from->revoked;
	c.recipient = recipients(in, from);
	c.note = note_of(in, from);
	set_days(&c, from);
	if (!borrow(in, from, &c, &by) || !find_variant(in, &c, &other) ||
	    !record_save(in->store, &credential_entity, &c, in->err) ||
	    !keep_skills(in, from, &c) || !keep_evidence(in, from, &c))
		return false;
	tell_filled(in, from, issuer, achievement);
	if (other)
		why = arena_printf(in->arena, "a variant of credential %lld",
				   (long long)other);
	importing_tell(in, other ? IMPORT_VARIANT : IMPORT_TAKEN, "", c.title,
		       by, why);
	return true;
}

bool take_badges(struct importing *in, const struct badge_file *file,
		 const char *sum)
{
	struct text remarks = { .arena = in->arena };

	for (const struct badge_remark *r = file->remarks; r; r = r->next)
		text_addf(&remarks, "%s%s", remarks.length ? "; " : "",
			  r->words);
	if (!keep_original(in, file, sum))
		return false;
	for (size_t i = 0; i < file->count; i++)
		if (!take_badge(in, &file->badges[i], sum,
				i ? "" : text_string(&remarks)))
			return false;
	return true;
}

bool take_part(struct importing *in, const struct badge_file *file,
	       const char *sum)
{
	static const enum import_outcome outcomes[] = {
		[MATCH_KNOWN] = IMPORT_KNOWN,
		[MATCH_FILLED] = IMPORT_FILLED,
		[MATCH_NEW] = IMPORT_TAKEN,
	};
	const struct badge_part *part = &file->part;
	bool class = part->kind == BADGE_PART_CLASS;
	enum match issuer, match;
	int64_t issuer_id, id;

	if (!match_issuer(in, &part->issuer, &issuer_id, &issuer) ||
	    !(class ? match_achievement(in, &part->achievement, &issuer_id, &id,
					&match)
		    : true) ||
	    !keep_original(in, file, sum))
		return false;
	if (class && issuer == MATCH_FILLED)
		importing_tell(in, IMPORT_FILLED, "issuer", part->issuer.name,
			       "", "");
	importing_tell(in, outcomes[class ? match : issuer],
		       class ? "badge class" : "issuer",
		       class ? part->achievement.name : part->issuer.name,
		       class ? part->issuer.name : "", "");
	return true;
}
