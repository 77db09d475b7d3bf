/* SPDX-License-Identifier: MIT */
/*
 * The words say what records show. They never say what somebody did.
 */
#include "tui/sheets/checkup.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/entities.h"
#include "tui/sheets/about.h"

enum { EACH_MOST = 8 };

/* clang-format off */
static const char *const heads[HABITS] = {
	[HABIT_EXPIRING] = "Ends soon, and nothing is planned",
	[HABIT_UNREAD] = "Runs, and no policy was read",
	[HABIT_UNRATED] = "No question about the issuer is answered",
	[HABIT_UNCHECKED] = "Not checked, or nothing to check it by",
	[HABIT_NO_EVIDENCE] = "Nothing to show for it yet",
	[HABIT_ISOLATED] = "Asked for by no pathway of yours",
	[HABIT_OLD_PROFILE] = "Something is new since it was looked at",
};

/* Enter on the screen; "" is the command of the shell, and so is what copies a
 * pathway of the catalogue. */
static const char *const keys[HABITS] = {
	[HABIT_EXPIRING] = "desk",
	[HABIT_UNREAD] = "",
	[HABIT_UNRATED] = "go issuer %lld",
	[HABIT_UNCHECKED] = "edit credential %lld",
	[HABIT_NO_EVIDENCE] = "new evidence",
	[HABIT_ISOLATED] = "view pathways",
	[HABIT_OLD_PROFILE] = "edit profile %lld",
};
/* clang-format on */

static const char *shell_words(enum habit habit, int64_t id,
			       struct arena *arena)
{
	long long n = (long long)id;

	switch (habit) {
	case HABIT_EXPIRING: return "due";
	case HABIT_UNREAD: return "guide before-you-pay";
	case HABIT_UNRATED:
		return arena_printf(arena, "answer %lld CRITERION VALUE", n);
	case HABIT_UNCHECKED:
		return arena_printf(arena, "set credential %lld --url ADDRESS",
				    n);
	case HABIT_NO_EVIDENCE:
		return arena_printf(arena,
				    "add evidence TITLE --credential %lld", n);
	case HABIT_ISOLATED: return "list pathways";
	case HABIT_OLD_PROFILE: return "set profile --aims AIMS";
	case HABITS: break;
	}
	panic("a habit of kind %d", (int)habit);
}

bool checkup_mend(struct portfolio *p, const struct finding_of_habit *finding,
		  struct arena *arena, const char **command, struct err *err)
{
	const char *slug = "";

	*command = shell_words(finding->habit, finding->id, arena);
	if (finding->can_check)
		*command = arena_printf(arena, "check %lld",
					(long long)finding->id);
	if (finding->habit != HABIT_ISOLATED)
		return true;
	if (!checkup_pathway(p, finding, arena, &slug, err))
		return false;
	if (*slug)
		*command = arena_printf(arena, "copy pathway %s", slug);
	return true;
}

static const char *key_words(const struct finding_of_habit *finding,
			     const char *mend, struct arena *arena)
{
	const char *key = keys[finding->habit], *gap = strstr(key, "%lld");

	if (!*key || text_starts(mend, "copy ") || finding->can_check)
		return mend;
	return gap ? arena_printf(arena, "%.*s%lld", (int)(gap - key), key,
				  (long long)finding->id)
		   : key;
}

/* What is particular to one of them: a day. */
static const char *observed(const struct portfolio *p,
			    const struct finding_of_habit *finding,
			    struct arena *arena)
{
	const char *when = day_is(finding->day)
				   ? about_distance(finding->day, p->today,
						    arena)
				   : "";

	if (!*when)
		return "";
	switch (finding->habit) {
	case HABIT_EXPIRING:
		return arena_printf(arena, ": its last day is %s", when);
	case HABIT_UNREAD: return arena_printf(arena, ": it began %s", when);
	case HABIT_OLD_PROFILE:
		return arena_printf(arena, ": the newest award is from %s",
				    when);
	case HABIT_UNRATED:
	case HABIT_UNCHECKED:
	case HABIT_NO_EVIDENCE:
	case HABIT_ISOLATED:
	case HABITS: break;
	}
	return "";
}

static bool tell(struct portfolio *p, const struct finding_of_habit *finding,
		 bool shell, struct sheet *s, struct err *err)
{
	const char *title, *mend;
	struct line *line;

	if (!checkup_title(p, finding, s->arena, &title, err) ||
	    !checkup_mend(p, finding, s->arena, &mend, err))
		return false;
	line = sheet_line(s, ROLE_TEXT, "%s%s", title,
			  observed(p, finding, s->arena));
	line->mark = GLYPH_ATTENTION;
	line->enter = key_words(finding, mend, s->arena);
	line_right(s, line, ROLE_FAINT, "%s", shell ? mend : line->enter);
	line_for(line, entity_called(checkup_table(finding->habit)),
		 finding->id);
	return true;
}

static int count_of(const struct habits *habits, enum habit habit)
{
	int count = 0;

	for (int i = 0; i < habits->count; i++)
		count += habits->list[i].habit == habit;
	return count;
}

static void tell_why(enum habit habit, int count, struct sheet *s)
{
	struct line *line;

	if (count > EACH_MOST)
		sheet_line(s, ROLE_FAINT, "and %d more", count - EACH_MOST)
			->indent = 2;
	line = sheet_line(s, ROLE_FAINT, "Why it matters, and what helps");
	line->indent = 2;
	line->enter = arena_printf(s->arena, "guide %s", habit_topic(habit));
	line_right(s, line, ROLE_FAINT, "%s", line->enter);
}

const struct finding_of_habit *checkup_shown(const struct habits *habits, int n)
{
	int of_kind = 0;

	for (int i = 0; i < habits->count; i++) {
		const struct finding_of_habit *f = &habits->list[i];

		of_kind = i && f[-1].habit == f->habit ? of_kind + 1 : 0;
		if (of_kind < EACH_MOST && n-- == 0)
			return f;
	}
	return NULL;
}

static bool tell_all(struct portfolio *p, const struct habits *habits,
		     bool shell, struct sheet *s, struct err *err)
{
	const struct finding_of_habit *f, *last = NULL;

	for (int n = 0; (f = checkup_shown(habits, n)); last = f, n++) {
		int count = count_of(habits, f->habit);

		if (!last || last->habit != f->habit) {
			if (last)
				tell_why(last->habit,
					 count_of(habits, last->habit), s);
			sheet_rule(s, heads[f->habit],
				   count > 1
					   ? arena_printf(s->arena, "%d", count)
					   : "");
		}
		if (!tell(p, f, shell, s, err))
			return false;
	}
	if (last)
		tell_why(last->habit, count_of(habits, last->habit), s);
	return true;
}

bool checkup_sheet(struct portfolio *p, const struct habits *habits, bool shell,
		   struct sheet *s, struct err *err)
{
	sheet_rule(s, "Check-up", "");
	if (!habits->count) {
		sheet_line(s, ROLE_TEXT,
			   "Nothing is overlooked, as far as records tell.")
			->mark = GLYPH_MET;
		sheet_line(s, ROLE_FAINT, "What is looked for")
			->enter = "guide mistakes";
		return true;
	}
	sheet_line(s, ROLE_FAINT,
		   "What is easily overlooked. It is about records, not about "
		   "you; what you leave as it is may be set aside.");
	return tell_all(p, habits, shell, s, err);
}

bool about_checkup(struct portfolio *p, struct sheet *s, struct err *err)
{
	struct habits habits;
	struct line *line;

	if (!checkup_load(p, true, s->arena, &habits, err))
		return false;
	if (!habits.count)
		return true;
	sheet_blank(s);
	line = sheet_line(s, ROLE_FAINT, "Something is easily overlooked");
	line->enter = "check-up";
	line_right(s, line, ROLE_FAINT, "check-up");
	return true;
}
