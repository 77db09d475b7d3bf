/* SPDX-License-Identifier: MIT */
/*
 * One credential. What is not known is said to be unknown, and what was not
 * checked to be not checked.
 */
#include "tui/sheets/about.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/document.h"
#include "model/career/evidence.h"
#include "model/career/issuer.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/record/record.h"

/* Who moved the end, and what it would have been. */
static void tell_renewed(const struct portfolio *p, const struct credential *c,
			 struct sheet *s)
{
	char text[DAY_TEXT];
	struct line *line;
	struct query q;

	if (!*c->renewed_by)
		return;
	line = sheet_line(s, ROLE_TEXT, "renewed  by %s; by itself until %s",
			  c->renewed_by,
			  day_words((struct day){ c->ends.n - 1 }, text));
	query_open(&q, p->store,
		   "SELECT CAST(renewed_by(id, achievement) AS INTEGER) FROM "
		   "credential WHERE id = ?",
		   NULL);
	bind_int(&q, c->id);
	if (query_step(&q))
		line_for(line, &credential_entity, column_int(&q));
	query_done(&q);
}

static void tell_dates(const struct portfolio *p, const struct credential *c,
		       struct sheet *s)
{
	char text[DAY_TEXT];
	struct day end = c->effective_until;
	struct line *line;

	if (day_is(c->earned))
		sheet_line(s, ROLE_TEXT, "earned   %s",
			   day_words(c->earned, text));
	else
		sheet_line(s, ROLE_UNKNOWN,
			   "earned   unknown: counts only as "
			   "doubtful")
			->mark = GLYPH_UNKNOWN;
	if (day_is(end)) {
		struct day last = { end.n - 1 };
		bool over = end.n <= p->today.n;

		line = sheet_line(s,
				  over			     ? ROLE_BAD
				  : end.n - p->today.n <= 90 ? ROLE_WARNING
							     : ROLE_TEXT,
				  "until    %s", day_words(last, text));
		line_right(s, line, over ? ROLE_BAD : ROLE_FAINT, "%s",
			   over ? arena_printf(s->arena, "expired %s",
					       about_distance(end, p->today,
							      s->arena))
				: about_distance(last, p->today, s->arena));
	} else if (c->validity.unit == VALID_NEVER_ENDS || *c->renewed_by) {
		sheet_line(s, ROLE_TEXT, "until    it never ends");
	} else if (c->validity.unit == VALID_ENDS) {
		sheet_line(s, ROLE_UNKNOWN,
			   "until    it ends, but nobody says "
			   "when")
			->mark = GLYPH_UNKNOWN;
	} else {
		sheet_line(s, ROLE_FAINT, "until    no end stated");
	}
	tell_renewed(p, c, s);
	if (c->revoked || text_equal(c->verdict, "REVOKED"))
		sheet_line(s, ROLE_BAD, "revoked by the issuer")
			->mark = GLYPH_MISSING;
	if (c->doubtful)
		sheet_line(s, ROLE_UNKNOWN, "marked as doubtful by you")
			->mark = GLYPH_UNKNOWN;
}

enum { LABEL = 10 }; /* columns of the name of a check */

/* One line of the findings: result, name, words. */
static void tell_finding(char *line, struct sheet *s)
{
	static const struct {
		const char *name;
		enum role role;
		enum glyph mark;
	} results[] = {
		{ "ok", ROLE_TEXT, GLYPH_MET },
		{ "bad", ROLE_BAD, GLYPH_MISSING },
		{ "unknown", ROLE_UNKNOWN, GLYPH_UNKNOWN },
		{ "not_applicable", ROLE_FAINT, GLYPH_EMPTY },
	};
	char *name = strchr(line, '\t');
	char *words = name ? strchr(name + 1, '\t') : NULL;

	if (!words)
		return;
	*name = *words = '\0';
	for (size_t i = 0; i < sizeof(results) / sizeof(*results); i++) {
		struct line *told;

		if (!text_equal(line, results[i].name))
			continue;
		told = sheet_line(s, results[i].role, "%-9s %s", name + 1,
				  words + 1);
		told->mark = results[i].mark;
		told->hang = LABEL;
	}
}

/* The verdict, and what it stands on: never one word for all of it. */
static void tell_findings(const struct credential *c, struct sheet *s)
{
	bool bad = text_equal(c->verdict, "INVALID") ||
		   text_equal(c->verdict, "REVOKED");
	char text[DAY_TEXT], *line = arena_string(s->arena, c->findings);
	struct line *head = sheet_line(s, bad ? ROLE_BAD : ROLE_STRONG, "%s",
				       c->verdict);

	if (bad)
		head->mark = GLYPH_MISSING;
	if (day_is(c->checked))
		line_right(s, head, ROLE_FAINT, "checked %s",
			   day_words(c->checked, text));
	while (*line) {
		size_t length = strcspn(line, "\n");
		char *next = line + length + (line[length] == '\n');

		line[length] = '\0';
		tell_finding(line, s);
		line = next;
	}
}

static void tell_checks(const struct credential *c, struct sheet *s)
{
	sheet_blank(s);
	if (!*c->document_sha256) {
		sheet_line(s, ROLE_UNKNOWN,
			   "Entered by hand; there is no "
			   "original to check")
			->mark = GLYPH_UNKNOWN;
		return;
	}
	if (*c->verdict) {
		tell_findings(c, s);
		sheet_blank(s);
	} else {
		sheet_line(s, ROLE_UNKNOWN,
			   "Signature, revocation and issuer "
			   "are not checked yet")
			->mark = GLYPH_UNKNOWN;
	}
	sheet_line(s, ROLE_TEXT, "form     %s", c->badge_kind);
	sheet_line(s, ROLE_TEXT, "proof    %s",
		   *c->proof ? c->proof : "none in the file");
	if (*c->recipient)
		sheet_line(s, ROLE_FAINT, "to       %s", c->recipient);
	sheet_line(s, ROLE_FAINT, "sha256   %.16s\xe2\x80\xa6",
		   c->document_sha256);
}

/* One line for each row of a question that yields an id and a title. */
static bool tell_rows(struct portfolio *p, const char *head,
		      const struct entity *entity, const char *sql, int64_t id,
		      struct sheet *s, struct err *err)
{
	struct query q;
	int count = 0;

	query_open(&q, p->store, sql, err);
	bind_int(&q, id);
	while (query_step(&q)) {
		int64_t row = column_int(&q);
		const char *title = column_text(&q, s->arena);

		if (!count++) {
			sheet_blank(s);
			sheet_line(s, ROLE_LABEL, "%s", head);
		}
		line_for(sheet_line(s, ROLE_TEXT, "%s", title), entity, row);
		s->lines[s->count - 1].indent = 2;
	}
	return query_done(&q);
}

static bool tell_company(struct portfolio *p, const struct credential *c,
			 struct sheet *s, struct err *err)
{
	return tell_rows(p, "Counts in", &pathway_entity,
			 "SELECT DISTINCT pathway.id, pathway.title FROM step "
			 "JOIN pathway ON pathway.id = step.pathway WHERE "
			 "step.achievement = ? ORDER BY pathway.title",
			 c->achievement.id, s, err) &&
	       tell_rows(p, "Evidence of skills", &skill_entity,
			 "SELECT skill.id, skill.title FROM credential_skill "
			 "JOIN skill ON skill.id = credential_skill.skill "
			 "WHERE credential = ? ORDER BY skill.title",
			 c->id, s, err) &&
	       tell_rows(p, "Evidence", &evidence_entity,
			 "SELECT id, title FROM evidence WHERE credential = ? "
			 "ORDER BY id",
			 c->id, s, err) &&
	       tell_rows(p, "Original", &document_entity,
			 "SELECT document.id, document.title || ', ' || size "
			 "|| ' bytes, ' || media FROM credential JOIN document "
			 "ON sha256 = document_sha256 WHERE credential.id = ?",
			 c->id, s, err);
}

bool about_credential(struct portfolio *p, int64_t id, struct sheet *s,
		      struct err *err)
{
	struct credential c;

	if (!record_load(p->store, &credential_entity, id, &c, s->arena, err))
		return false;
	sheet_rule(s, c.title, "");
	if (c.issuer.id)
		line_for(sheet_line(s, ROLE_STRONG, "%s", c.issuer.title),
			 &issuer_entity, c.issuer.id);
	else
		sheet_line(s, ROLE_UNKNOWN, "issuer unknown")
			->mark = GLYPH_UNKNOWN;
	if (c.achievement.id && !text_equal(c.achievement.title, c.title))
		line_for(sheet_line(s, ROLE_TEXT, "%s", c.achievement.title),
			 &achievement_entity, c.achievement.id);
	tell_dates(p, &c, s);
	if (*c.number)
		sheet_line(s, ROLE_TEXT, "number   %s", c.number);
	if (*c.url)
		sheet_line(s, ROLE_FAINT, "%s", c.url);
	tell_checks(&c, s);
	if (*c.note) {
		sheet_blank(s);
		sheet_line(s, ROLE_TEXT, "%s", c.note);
	}
	return tell_company(p, &c, s, err);
}
