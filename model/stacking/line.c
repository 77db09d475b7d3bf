/* SPDX-License-Identifier: MIT */
/*
 * Words for proofs. Days are printed as last valid days ("until 13 Jun 2028"
 * for what is invalid from the 14th on); a list of more than four names ends
 * in how many more there are.
 */
#include "model/stacking/line.h"

#include "model/base/text.h"

enum { NAMES_MAX = 4 };

static const char *title(const char *const *titles, int32_t i)
{
	return titles && i >= 0 ? titles[i] : "unknown";
}

static const char *day(struct day on, char to[DAY_TEXT])
{
	return day_words(on, to);
}

const char *proof_mark(const struct proof_step *step)
{
	if (step->waived)
		return "~";
	if (step->status == STACK_MET)
		return "✓";
	return step->status == STACK_UNKNOWN ? "?" : "✗";
}

/* "?" where nobody said how many. */
static const char *number(struct arena *arena, int32_t n)
{
	return n == RULE_NO_NUMBER ? "?" : arena_printf(arena, "%d", (int)n);
}

static const char *since(struct arena *arena, const struct proof *proof,
			 const struct rule_step *row)
{
	char text[DAY_TEXT];

	if (day_is(row->day))
		return arena_printf(arena, "earned since %s",
				    day(row->day, text));
	if (row->number < 0)
		return "earned since ?";
	return arena_printf(arena, "earned since %s (%d days back)",
			    day((struct day){ proof->as_of.n - row->number },
				text),
			    (int)row->number);
}

/* "50 points", "50 points in ects, of what is tagged cloud". */
static const char *points(struct arena *arena, const struct proof_step *step,
			  const struct proof_titles *titles, const char *n)
{
	bool tagged = step->to >= 0 && step->tag >= 0;

	return arena_printf(arena, "%s points%s%s%s%s", n,
			    step->to >= 0 ? " in " : "",
			    step->to >= 0 ? title(titles->steps, step->step)
					  : "",
			    tagged ? ", of what is tagged " : "",
			    tagged ? title(titles->tags, step->tag) : "");
}

/* A name for a step in a list: of a leaf its title, else what it asks for. */
const char *proof_what(struct arena *arena, const struct proof *proof,
		       int32_t i, const struct proof_titles *titles)
{
	const struct proof_step *step = &proof->steps[i];
	const struct rule_step *row = &proof->rule->input.steps[step->step];
	const char *n = number(arena, step->number);
	const char *once = row->once ? " (no credential twice)" : "";

	switch (step->kind) {
	case RULE_ALL:
		return arena_printf(arena, "all of %d%s", (int)step->parts,
				    once);
	case RULE_ANY:
		return arena_printf(arena, "any of %d", (int)step->parts);
	case RULE_K:
		return arena_printf(arena, "%s of %d%s", n, (int)step->parts,
				    once);
	case RULE_POINTS: return points(arena, step, titles, n);
	case RULE_CAP: return arena_printf(arena, "at most %s points", n);
	case RULE_TAG:
		return arena_printf(arena, "%s tagged %s", n,
				    title(titles->tags, step->tag));
	case RULE_SINCE: return since(arena, proof, row);
	case RULE_WITHIN:
		return arena_printf(arena, "earned within %s days", n);
	case RULE_EVER: return "ever earned";
	case RULE_ITEM:
		return arena_printf(arena, "%s (%s points)",
				    title(titles->achievements, step->to), n);
	case RULE_ACHIEVEMENT: return title(titles->achievements, step->to);
	case RULE_PATHWAY: return title(titles->pathways, step->to);
	case RULE_SKILL:
		return arena_printf(arena, "%s%s%s",
				    title(titles->skills, step->to),
				    step->number > 0 ? ", level " : "",
				    step->number > 0 ? n : "");
	case RULE_MANUAL: return title(titles->steps, step->step);
	}
	return "";
}

static const char *record_title(const struct proof *proof, int32_t record,
				const struct proof_titles *titles)
{
	return title(titles->achievements, proof->records[record].achievement);
}

/* "by X" where another achievement than the one asked for meets it. */
static void add_by(struct text *text, const struct proof *proof,
		   const struct proof_step *step,
		   const struct proof_titles *titles)
{
	int32_t achievement = step->record < 0 ? -1
					       : proof->records[step->record]
							 .achievement;

	if (achievement >= 0 &&
	    (step->kind == RULE_SKILL || achievement != step->to))
		text_addf(text, "by %s, ",
			  title(titles->achievements, achievement));
}

static void how_met(struct text *text, const struct proof *proof,
		    const struct proof_step *step,
		    const struct proof_titles *titles)
{
	bool leaf = step->record >= 0 || step->kind == RULE_PATHWAY;
	char words[DAY_TEXT];

	if (step->supposed)
		text_add(text, "supposed, ");
	if (step->kind == RULE_MANUAL)
		text_addf(text, "confirmed %s, ", day(step->since, words));
	if (step->kind == RULE_PATHWAY && day_is(step->since))
		text_addf(text, "since %s, ", day(step->since, words));
	if (leaf)
		add_by(text, proof, step, titles);
	if (day_is(step->until))
		text_addf(text, "until %s, ",
			  day((struct day){ step->until.n - 1 }, words));
	else if (leaf && step->kind != RULE_PATHWAY)
		text_add(text, "no end, ");
	if (step->renewed_by >= 0 && step->record >= 0) {
		struct day on = proof->records[step->renewed_by].earned;

		text_addf(text, "renewed by %s on %s, ",
			  record_title(proof, step->renewed_by, titles),
			  day(on, words));
	}
	if (text->length)
		text->bytes[text->length -= 2] = '\0';
}

/* "waived on 4 Mar 2026 by the registrar: same syllabus" */
static void how_waived(struct text *text, const struct proof_step *step,
		       const struct proof_titles *titles)
{
	const char *why = titles->waivers ? titles->waivers[step->step] : NULL;
	char words[DAY_TEXT];

	text_addf(text, "waived on %s", day(step->since, words));
	if (why && *why)
		text_addf(text, " %s", why);
}

static void add_cost(struct text *text, const struct proof_step *step)
{
	char words[AMOUNT_TEXT];

	if (minutes_is(step->minutes))
		text_addf(text, " (%s", minutes_words(step->minutes, words));
	if (money_is(step->money))
		text_addf(text, "%s%s", minutes_is(step->minutes) ? ", " : " (",
			  money_words(step->money, words));
	if (minutes_is(step->minutes) || money_is(step->money))
		text_add(text, ")");
}

static void how_leaf_fails(struct text *text, const struct proof_step *step)
{
	char words[DAY_TEXT];

	switch (step->why) {
	case WHY_NOT: return;
	case WHY_MISSING:
		text_add(text, step->kind == RULE_SKILL
				       ? "no active credential shows it"
				       : "missing");
		break;
	case WHY_LAPSED:
		text_addf(text, "lapsed %s", day(step->until, words));
		break;
	case WHY_OUTSIDE:
		text_addf(text, "earned %s, outside the time that counts",
			  day(step->since, words));
		break;
	case WHY_LATER:
		text_addf(text, "only from %s on", day(step->since, words));
		return;
	case WHY_REVOKED: text_add(text, "revoked"); break;
	case WHY_USED:
		text_add(text, "held, but it fills another slot");
		return;
	case WHY_SUPPOSED: text_add(text, "supposed not to be held"); return;
	case WHY_UNDATED: text_add(text, "held, but it says no day"); return;
	case WHY_DOUBTFUL: text_add(text, "doubtful"); return;
	case WHY_UNANSWERED: text_add(text, "to be confirmed by you"); return;
	case WHY_DENIED: text_add(text, "denied"); return;
	}
	add_cost(text, step);
}

/* The unmet steps directly below step i, by name; of points the items in caps
 * are as good as those beside them. */
static void add_unmet(struct text *text, const struct proof *proof, int32_t i,
		      const struct proof_titles *titles)
{
	int32_t depth = proof->steps[i].depth, named = 0, more = 0;
	bool points = proof->steps[i].kind == RULE_POINTS; /* in caps too */

	for (int32_t s = i + 1;
	     s < proof->count && proof->steps[s].depth > depth; s++) {
		const struct proof_step *step = &proof->steps[s];

		if (step->kind == RULE_CAP || step->status == STACK_MET ||
		    (step->depth != depth + 1 &&
		     !(points && step->kind == RULE_ITEM)))
			continue;
		if (named == NAMES_MAX) {
			more++;
			continue;
		}
		text_addf(text, "%s%s", named++ ? ", " : "",
			  proof_what(text->arena, proof, s, titles));
	}
	if (more)
		text_addf(text, " and %d more", (int)more);
}

static void how_branch_fails(struct text *text, const struct proof *proof,
			     int32_t i, const struct proof_titles *titles)
{
	const struct proof_step *step = &proof->steps[i];
	int left = step->need - step->have;

	if (step->kind == RULE_TAG)
		text_addf(text, "%d more", left);
	else if (step->kind == RULE_POINTS || step->kind == RULE_K)
		text_addf(text, "%d more of ", left);
	else if (step->kind == RULE_ALL)
		text_add(text, "needs ");
	else if (step->kind == RULE_ANY)
		text_add(text, "one of ");
	if (step->kind == RULE_POINTS || step->kind == RULE_K ||
	    step->kind == RULE_ALL || step->kind == RULE_ANY)
		add_unmet(text, proof, i, titles);
}

const char *proof_how(struct arena *arena, const struct proof *proof, int32_t i,
		      const struct proof_titles *titles)
{
	const struct proof_step *step = &proof->steps[i];
	struct text text = { .arena = arena };

	if (step->kind == RULE_CAP)
		text_addf(&text, "%d so far", (int)step->have);
	else if (step->waived)
		how_waived(&text, step, titles);
	else if (step->status == STACK_MET)
		how_met(&text, proof, step, titles);
	else if (step->kind == RULE_PATHWAY && step->why != WHY_OUTSIDE)
		text_addf(&text, "%d %%", (int)(step->progress_bp / 100));
	else if (step->why != WHY_NOT)
		how_leaf_fails(&text, step);
	else
		how_branch_fails(&text, proof, i, titles);
	return text_string(&text);
}

static bool is_named(enum rule_kind kind)
{
	return kind == RULE_ITEM || kind == RULE_ACHIEVEMENT ||
	       kind == RULE_PATHWAY || kind == RULE_SKILL ||
	       kind == RULE_MANUAL;
}

const char *proof_line(struct arena *arena, const struct proof *proof,
		       int32_t i, const struct proof_titles *titles)
{
	const struct proof_step *step = &proof->steps[i];
	const char *what = proof_what(arena, proof, i, titles);
	const char *how = proof_how(arena, proof, i, titles);
	const char *between = is_named(step->kind) ||
					      (step->status == STACK_MET &&
					       step->kind != RULE_CAP)
				      ? "  "
				      : ": ";

	return arena_printf(arena, "%s %s%s%s", proof_mark(step), what,
			    *how ? between : "", how);
}

const char *proof_watch_line(struct arena *arena, const struct proof *proof,
			     const struct proof_titles *titles)
{
	const struct proof_watch *watch = &proof->watch;
	struct text text = { .arena = arena };
	char words[DAY_TEXT];

	if (!day_is(watch->on))
		return "";
	text_addf(&text, "%s lapses on %s",
		  watch->record < 0
			  ? "a part"
			  : record_title(proof, watch->record, titles),
		  day(watch->on, words));
	if (watch->falls)
		text_add(&text, " and takes this pathway with it");
	for (int32_t i = 0; i < watch->renewer_count; i++)
		text_addf(&text, "%s%s",
			  !i				  ? " unless "
			  : i + 1 == watch->renewer_count ? " or "
							  : ", ",
			  title(titles->achievements, watch->renewers[i]));
	if (watch->renewer_count)
		text_add(&text, " is earned before then");
	return text_string(&text);
}
