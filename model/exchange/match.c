/* SPDX-License-Identifier: MIT */
/*
 * Issuers, achievements and skills of badges.
 *
 * Whoever writes a badge can write any id into it. So an achievement that is
 * known under another issuer is not taken for this badge's, whatever its id.
 */
#include "model/exchange/match.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/issuer.h"
#include "model/career/skill.h"
#include "model/record/record.h"

static bool has_words(const char *text)
{
	return text[strspn(text, " \t\r\n")] != '\0';
}

const char *match_words(const char *a, const char *b, const char *c)
{
	return has_words(a) ? a : has_words(b) ? b : has_words(c) ? c : "";
}

static void fill(const char **to, const char *from)
{
	if (!**to)
		*to = from;
}

static bool is_address(const char *text)
{
	return text_starts(text, "https://") || text_starts(text, "http://");
}

static void fill_issuer(struct issuer *to, const struct badge_issuer *from)
{
	if (!*to->title || text_equal(to->title, to->badge_id))
		to->title = match_words(from->name, from->id, from->url);
	fill(&to->url, from->url);
	fill(&to->email, from->email);
	fill(&to->country, from->country);
	to->incomplete = from->incomplete;
}

static bool find_issuer(struct importing *in, const struct badge_issuer *from,
			const char *name, int64_t *id, bool *incomplete)
{
	bool by_id = *from->id != '\0';
	struct query q;

	*id = 0;
	*incomplete = false;
	query_open(
		&q, in->store,
		by_id ? "SELECT id, incomplete FROM issuer WHERE badge_id = ?"
		      : "SELECT id, 0 FROM issuer WHERE title = ? COLLATE NOCASE "
			"AND badge_id IS NULL ORDER BY id LIMIT 1",
		in->err);
	bind_text(&q, by_id ? from->id : name);
	if (query_step(&q)) {
		*id = column_int(&q);
		*incomplete = column_int(&q) != 0;
	}
	return query_done(&q);
}

bool match_issuer(struct importing *in, const struct badge_issuer *from,
		  int64_t *id, enum match *match)
{
	const char *name = match_words(from->name, from->id, from->url);
	struct issuer to;
	bool incomplete;

	*match = MATCH_KNOWN;
	*id = 0;
	if (!*name)
		return true;
	if (!find_issuer(in, from, name, id, &incomplete))
		return false;
	if (*id && (!incomplete || from->incomplete))
		return true;
	*match = *id ? MATCH_FILLED : MATCH_NEW;
	record_clear(&issuer_entity, &to);
	if (*id && !record_load(in->store, &issuer_entity, *id, &to, in->arena,
				in->err))
		return false;
	to.badge_id = from->id;
	fill(&to.source, "badge");
	fill_issuer(&to, from);
	if (!record_save(in->store, &issuer_entity, &to, in->err))
		return false;
	*id = to.id;
	return true;
}

bool match_skill(struct importing *in, const struct badge_alignment *from,
		 int64_t *id)
{
	const char *name = match_words(from->name, from->code, from->url);
	struct skill to;
	struct query q;

	*id = 0;
	if (!*name)
		return true;
	query_open(
		&q, in->store,
		*from->url
			? "SELECT id FROM skill WHERE url = ?1 AND url <> '' "
			  "ORDER BY id LIMIT 1"
		: *from->framework && *from->code
			? "SELECT id FROM skill WHERE framework = ?2 AND code = ?3 "
			  "AND ?1 = '' ORDER BY id LIMIT 1"
			: "SELECT id FROM skill WHERE title = ?4 COLLATE NOCASE AND "
			  "?1 = '' AND (?2 = '' OR ?3 = '') ORDER BY id LIMIT 1",
		in->err);
	bind_text(&q, from->url);
	if (!*from->url) {
		bind_text(&q, from->framework);
		bind_text(&q, from->code);
	}
	if (!*from->url && !(*from->framework && *from->code))
		bind_text(&q, name);
	if (query_step(&q))
		*id = column_int(&q);
	if (!query_done(&q) || *id)
		return *id != 0;
	record_clear(&skill_entity, &to);
	to.title = name;
	to.url = from->url;
	to.framework = from->framework;
	to.code = from->code;
	if (!record_save(in->store, &skill_entity, &to, in->err))
		return false;
	*id = to.id;
	return true;
}

static bool add_skills(struct importing *in,
		       const struct badge_achievement *from, int64_t id)
{
	for (size_t i = 0; i < from->alignment_count; i++) {
		struct query q;
		int64_t skill;

		if (!match_skill(in, &from->alignments[i], &skill))
			return false;
		query_open(&q, in->store,
			   "INSERT INTO achievement_skill "
			   "(achievement, skill) VALUES (?, ?) ON CONFLICT DO "
			   "NOTHING",
			   in->err);
		bind_int(&q, id);
		bind_int(&q, skill);
		if (!query_run(&q))
			return false;
	}
	return true;
}

static void fill_achievement(struct achievement *to,
			     const struct badge_achievement *from,
			     struct arena *arena)
{
	if (!*to->title || text_equal(to->title, to->badge_id))
		to->title = match_words(from->name, from->id, "Badge");
	fill(&to->kind, from->type);
	fill(&to->description, from->description);
	fill(&to->criteria,
	     !*from->criteria_url ? from->criteria
	     : !*from->criteria	  ? from->criteria_url
				: arena_printf(arena, "%s\n%s", from->criteria,
					       from->criteria_url));
	fill(&to->url, is_address(from->id) ? from->id : from->criteria_url);
	fill(&to->source, "badge");
	to->incomplete = from->incomplete;
}

/* Credentials that waited for it take over its name, issuer and skills. */
static bool tell_credentials(struct importing *in, const struct achievement *a)
{
	static const char *const news[] = {
		"UPDATE credential SET title = (SELECT title FROM achievement "
		"WHERE id = ?1) WHERE achievement = ?1 AND title = (SELECT "
		"badge_id FROM achievement WHERE id = ?1)",
		"UPDATE credential SET issuer = (SELECT issuer FROM "
		"achievement WHERE id = ?1) WHERE achievement = ?1 AND issuer "
		"IS NULL",
		"INSERT INTO credential_skill (credential, skill) SELECT c.id,"
		" s.skill FROM credential AS c JOIN achievement_skill AS s "
		"USING (achievement) WHERE c.achievement = ?1 ON CONFLICT DO "
		"NOTHING",
	};

	for (size_t i = 0; i < sizeof(news) / sizeof(*news); i++) {
		struct query q;

		query_open(&q, in->store, news[i], in->err);
		bind_int(&q, a->id);
		if (!query_run(&q))
			return false;
	}
	return true;
}

/* What is found of an achievement. */
struct found {
	int64_t id, issuer;
	bool incomplete;
};

static bool find(struct importing *in, const char *sql, const char *text,
		 const int64_t *issuer, struct found *found)
{
	struct query q;

	*found = (struct found){ 0 };
	query_open(&q, in->store, sql, in->err);
	bind_text(&q, text);
	if (issuer && *issuer)
		bind_int(&q, *issuer);
	else if (issuer)
		bind_null(&q);
	if (query_step(&q)) {
		found->id = column_int(&q);
		found->issuer = column_int(&q);
		found->incomplete = column_int(&q) != 0;
	}
	return query_done(&q);
}

/* *own says whether the id may be kept with it. */
static bool find_achievement(struct importing *in,
			     const struct badge_achievement *from,
			     const char *title, const int64_t *issuer,
			     struct found *found, bool *own)
{
	*own = true;
	if (*from->id) {
		if (!find(in,
			  "SELECT id, issuer, incomplete FROM achievement "
			  "WHERE badge_id = ?",
			  from->id, NULL, found))
			return false;
		if (!found->id || !*issuer || !found->issuer ||
		    found->issuer == *issuer)
			return true;
		*own = false;
	}
	return find(in,
		    "SELECT id, issuer, incomplete FROM achievement WHERE "
		    "title = ? COLLATE NOCASE AND issuer IS ? AND badge_id IS "
		    "NULL ORDER BY id LIMIT 1",
		    title, issuer, found);
}

bool match_achievement(struct importing *in,
		       const struct badge_achievement *from, int64_t *issuer,
		       int64_t *id, enum match *match)
{
	const char *title = match_words(from->name, from->id, "Badge");
	struct achievement to;
	struct found found;
	bool own;

	*match = MATCH_KNOWN;
	if (!find_achievement(in, from, title, issuer, &found, &own))
		return false;
	*id = found.id;
	if (found.id && (!found.incomplete || from->incomplete)) {
		if (!*issuer)
			*issuer = found.issuer;
		return true;
	}
	record_clear(&achievement_entity, &to);
	if (found.id && !record_load(in->store, &achievement_entity, found.id,
				     &to, in->arena, in->err))
		return false;
	*match = found.id ? MATCH_FILLED : MATCH_NEW;
	if (own)
		to.badge_id = from->id;
	if (!to.issuer.id)
		to.issuer.id = *issuer;
	fill_achievement(&to, from, in->arena);
	if (!record_save(in->store, &achievement_entity, &to, in->err) ||
	    !add_skills(in, from, to.id) ||
	    (found.id && !tell_credentials(in, &to)))
		return false;
	*id = to.id;
	*issuer = to.issuer.id;
	return true;
}
