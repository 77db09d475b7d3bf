/* SPDX-License-Identifier: MIT */
/*
 * An issuer and its rating, with every answer it is made of. What an issuer
 * did not show is said just so; it is never called wrong.
 */
#include "tui/sheets/about.h"

#include "model/base/text.h"
#include "model/career/answer.h"
#include "model/career/credential.h"
#include "model/career/issuer.h"
#include "model/ratings.h"
#include "model/record/record.h"

static enum glyph mark_of(enum answer_value value)
{
	switch (value) {
	case ANSWER_UNKNOWN: return GLYPH_UNKNOWN;
	case ANSWER_YES: return GLYPH_MET;
	case ANSWER_NO: return GLYPH_MISSING;
	case ANSWER_NA: return GLYPH_WAIVED;
	}
	panic("an answer of kind %d", (int)value);
}

static enum role role_of(enum answer_value value)
{
	return value == ANSWER_NO	 ? ROLE_BAD
	       : value == ANSWER_UNKNOWN ? ROLE_UNKNOWN
					 : ROLE_TEXT;
}

/* "mine 2026", "cat. 2026" for the catalogue's, "old" where it is too old to
 * count; the day and the source stand in the answer itself. */
static const char *where_from(const struct kept_answer *answer,
			      enum answer_value counted, struct arena *arena)
{
	const char *who;

	if (!answer->origin)
		return "";
	who = text_equal(answer->origin, "mine") ? "mine" : "cat.";
	if (!day_is(answer->answered))
		return who;
	return arena_printf(arena, "%s %d%s", who,
			    day_date(answer->answered).year,
			    answer->value != ANSWER_UNKNOWN &&
					    counted == ANSWER_UNKNOWN
				    ? " old"
				    : "");
}

static void tell_criterion(int64_t issuer, const struct ratings *r, int i,
			   struct sheet *s)
{
	const struct criterion *c = checklist_criterion(i);
	const struct kept_answer *answer = &r->answers[i];
	enum answer_value counted = r->rating.counted[i];
	struct line *line = sheet_line(s, role_of(counted), "%s", c->label);

	line->mark = mark_of(counted);
	line->indent = 2;
	line->enter = arena_printf(s->arena, "edit-answer %lld %s",
				   (long long)issuer, c->name);
	line_right(s, line, ROLE_FAINT, "%s",
		   where_from(answer, counted, s->arena));
	if (*answer->evidence) {
		line = sheet_line(s, ROLE_FAINT, "%s", answer->evidence);
		line->indent = 4;
	}
}

static void tell_groups(int64_t issuer, const struct ratings *r,
			struct sheet *s)
{
	for (int g = 0; g < CHECKLIST_GROUPS; g++) {
		const struct rating_part *part = &r->rating.parts[g];

		sheet_rule(s, checklist_group_label((enum checklist_group)g),
			   part->yes + part->no + part->unknown == 0
				   ? "does not apply"
			   : part->low == part->high
				   ? arena_printf(s->arena, "%d",
						  rating_points(part->low))
				   : arena_printf(s->arena, "%d-%d",
						  rating_points(part->low),
						  rating_points(part->high)));
		for (int i = 0; i < CHECKLIST_CRITERIA; i++)
			if (checklist_criterion(i)->group ==
			    (enum checklist_group)g)
				tell_criterion(issuer, r, i, s);
	}
}

static void tell_flags(int64_t issuer, const struct ratings *r, struct sheet *s)
{
	int raised = r->rating.critical.count + r->rating.warnings.count;

	sheet_rule(s, "Red flags",
		   raised	    ? arena_printf(s->arena, "%d seen", raised)
		   : r->flags_asked ? arena_printf(s->arena,
						   "none seen, %d "
						   "asked",
						   r->flags_asked)
				    : "not asked yet");
	for (int i = 0; i < CHECKLIST_FLAGS; i++) {
		const struct flag *f = checklist_flag(i);
		const struct kept_answer *answer = &r->flags[i];
		bool yes = answer->value == ANSWER_YES;
		struct line *line = sheet_line(s, yes ? ROLE_BAD : ROLE_FAINT,
					       "%s", f->label);

		line->mark = yes			  ? GLYPH_ATTENTION
			     : answer->value == ANSWER_NO ? GLYPH_MET
							  : GLYPH_UNKNOWN;
		line->indent = 2;
		line->enter = arena_printf(s->arena, "edit-answer %lld %s",
					   (long long)issuer, f->name);
		line_right(s, line, ROLE_FAINT, "%s",
			   f->critical ? "critical" : "");
		if (*answer->evidence) {
			line = sheet_line(s, ROLE_FAINT, "%s",
					  answer->evidence);
			line->indent = 4;
		}
	}
}

/* Points without a grade puzzle whoever does not know why there is none. */
static void tell_grade(const struct rating *rating, struct sheet *s)
{
	bool none = rating->grade == GRADE_UNKNOWN;
	struct line *line = sheet_line(s, ROLE_STRONG,
				       none ? "no grade yet" : "grade %s",
				       rating_grade_words(rating->grade));

	line_right(s, line, ROLE_STRONG, "%s",
		   rating_range_words(rating, s->arena));
	sheet_line(s, ROLE_FAINT,
		   none ? "%d of %d criteria answered, too few for a grade"
			: "%d of %d criteria answered",
		   rating->answered, rating->asked);
}

/* What would raise it most, and what is to be asked. */
static void tell_gains(const struct ratings *r, struct sheet *s)
{
	const struct rating *rating = &r->rating;

	for (int i = 0; i < rating->raise.count && i < 3; i++) {
		int c = rating->raise.at[i];

		sheet_line(s, ROLE_TEXT, "raised most by: %s",
			   checklist_criterion(c)->label);
		line_right(s, &s->lines[s->count - 1], ROLE_FAINT, "%s",
			   rating_gain_words(rating, c, s->arena));
	}
	if (rating->check.count)
		sheet_line(s, ROLE_UNKNOWN,
			   "%d of %d not answered: ask "
			   "before you pay",
			   rating->check.count, rating->asked)
			->mark = GLYPH_UNKNOWN;
}

static bool tell_held(struct portfolio *p, int64_t issuer, struct sheet *s,
		      struct err *err)
{
	struct query q;
	int count = 0;

	query_open(&q, p->store,
		   "SELECT id, title FROM credential WHERE "
		   "issuer = ? ORDER BY id LIMIT 12",
		   err);
	bind_int(&q, issuer);
	for (; query_step(&q); count++) {
		int64_t id = column_int(&q);

		if (!count)
			sheet_rule(s, "You hold", "");
		line_for(sheet_line(s, ROLE_TEXT, "%s",
				    column_text(&q, s->arena)),
			 &credential_entity, id);
	}
	return query_done(&q);
}

bool about_issuer(struct portfolio *p, int64_t id, struct sheet *s,
		  struct err *err)
{
	struct issuer issuer;
	struct ratings r;

	if (!record_load(p->store, &issuer_entity, id, &issuer, s->arena,
			 err) ||
	    !ratings_load(p, id, s->arena, &r, err))
		return false;
	sheet_rule(s, issuer.title, "");
	tell_grade(&r.rating, s);
	if (*issuer.kind || *issuer.country)
		sheet_line(s, ROLE_FAINT, "%s%s%s", issuer.kind,
			   *issuer.kind && *issuer.country ? ", " : "",
			   issuer.country);
	if (*issuer.url)
		sheet_line(s, ROLE_FAINT, "%s", issuer.url);
	if (issuer.incomplete)
		sheet_line(s, ROLE_UNKNOWN, "known by its address only")
			->mark = GLYPH_UNKNOWN;
	tell_gains(&r, s);
	tell_groups(id, &r, s);
	tell_flags(id, &r, s);
	return tell_held(p, id, s, err);
}
