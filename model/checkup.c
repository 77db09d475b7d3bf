/* SPDX-License-Identifier: MIT */
/*
 * Every question is answered by an index and ends after some hundred rows, so
 * that Today can ask, too.
 */
#include "model/checkup.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/note.h"
#include "model/readings.h"
#include "model/record/record.h"
#include "model/renewals.h"

#define ABOUT "check-up "

/* What is not revoked and counts today; ?1 is today, ?2 the last day ahead,
 * ?3 how many. */
#define COUNTS                                                              \
	"NOT revoked AND verdict NOT IN ('REVOKED', 'INVALID') AND "        \
	"ifnull(ifnull(renewed_until(id, achievement), ends), '9999-12-31'" \
	") > ?1 "
#define NEWEST                                                      \
	"SELECT id, achievement, issuer, ifnull(renewed_until(id, " \
	"achievement), ends) FROM credential WHERE " COUNTS         \
	"AND ifnull(earned, ?1) <= ?1 ORDER BY ifnull(earned, "     \
	"'9999-12-31') DESC, id DESC LIMIT ?3"
#define ENDING                                                         \
	"SELECT id, achievement, issuer, ifnull(renewed_until(id, "    \
	"achievement), ends) FROM credential WHERE " COUNTS            \
	"AND ifnull(ends, '9999-12-31') > ?1 AND ifnull(ends, "        \
	"'9999-12-31') <= ?2 ORDER BY ifnull(ends, '9999-12-31'), id " \
	"LIMIT 50"

static const char *const credentials_sql =
	"WITH picked (id, achievement, issuer, until) AS (SELECT * FROM (" NEWEST
	") UNION SELECT * FROM (" ENDING ")) "
	"SELECT p.id, c.earned, nullif(p.until, '9999-12-31'), "
	/* outlasted */
	"EXISTS (SELECT 1 FROM credential AS n WHERE n.achievement = "
	"p.achievement AND n.id <> p.id AND NOT n.revoked AND n.earned <= ?1 "
	"AND ifnull(ifnull(renewed_until(n.id, n.achievement), n.ends), "
	"'9999-12-31') > p.until), "
	/* planned */
	"EXISTS (SELECT 1 FROM plan WHERE closed IS NULL AND achievement IN "
	"(SELECT p.achievement UNION SELECT r.achievement FROM relation AS r "
	"WHERE r.other = p.achievement AND r.kind = 'renews')) OR "
	"EXISTS (SELECT 1 FROM task WHERE task.achievement = p.achievement "
	"AND done IS NULL) OR "
	"EXISTS (SELECT 1 FROM activity_credential WHERE credential = p.id), "
	"document_sha256 IS NOT NULL, "
	"EXISTS (SELECT 1 FROM evidence WHERE credential = p.id), "
	"url <> '' OR c.number <> '' OR badge_id GLOB 'http*', "
	"verdict <> '', verdict IN ('UNSIGNED', 'UNVERIFIABLE_OFFLINE', 'NO_BADGE'), "
	/* stacks */
	"EXISTS (SELECT 1 FROM step WHERE step.achievement = p.achievement AND "
	"pathway IS NOT NULL) OR EXISTS (SELECT 1 FROM relation AS r JOIN step "
	"ON step.achievement = r.other WHERE r.achievement = p.achievement AND "
	"r.kind <> 'after' AND pathway IS NOT NULL) OR EXISTS (SELECT 1 FROM "
	"achievement_tag AS t WHERE t.achievement = p.achievement AND t.tag IN "
	"(SELECT text FROM step WHERE kind = 'tag')) OR EXISTS (SELECT 1 FROM "
	"achievement_points AS t WHERE t.achievement = p.achievement AND "
	"t.scheme IN (SELECT text FROM step WHERE kind = 'points')) OR EXISTS "
	"(SELECT 1 FROM credential_skill AS k JOIN step ON step.skill = "
	"k.skill WHERE k.credential = p.id AND pathway IS NOT NULL) "
	"FROM picked AS p JOIN credential AS c ON c.id = p.id "
	"ORDER BY ifnull(p.until, '9999-12-31'), p.id";

static const char *const issuers_sql =
	"SELECT i.id, (SELECT count(*) FROM answer WHERE issuer = i.id AND "
	"value <> 'unknown') FROM issuer AS i WHERE i.id IN ("
	"SELECT issuer FROM (" NEWEST ") UNION "
	"SELECT a.issuer FROM goal JOIN achievement AS a ON a.id = "
	"goal.achievement UNION SELECT w.issuer FROM goal JOIN pathway AS w ON "
	"w.id = goal.pathway UNION SELECT a.issuer FROM plan JOIN achievement "
	"AS a ON a.id = plan.achievement WHERE closed IS NULL UNION SELECT "
	"w.issuer FROM plan JOIN pathway AS w ON w.id = plan.pathway WHERE "
	"closed IS NULL) ORDER BY i.title, i.id LIMIT 200";

static const char *const plans_sql =
	"SELECT id, starts, EXISTS (SELECT 1 FROM task WHERE task.plan = "
	"plan.id AND phase = 'research' AND done IS NOT NULL) FROM plan WHERE "
	"closed IS NULL ORDER BY starts, id LIMIT 200";

static bool load_credentials(struct portfolio *p, int most, struct arena *arena,
			     struct habits_input *in, struct err *err)
{
	struct habit_credential *list = arena_array(arena,
						    CHECKUP_NEWEST +
							    CHECKUP_ENDING,
						    sizeof(*list));
	struct query q;

	in->credentials = list;
	query_open(&q, p->store, credentials_sql, err);
	bind_day(&q, p->today);
	bind_day(&q, (struct day){ p->today.n + in->remind });
	bind_int(&q, most);
	while (query_step(&q)) {
		struct habit_credential *c = &list[in->credential_count++];

		c->id = column_int(&q);
		c->earned = column_day(&q);
		c->until = column_day(&q);
		c->outlasted = column_int(&q) != 0;
		c->planned = column_int(&q) != 0;
		c->original = column_int(&q) != 0;
		c->evidence = column_int(&q) != 0;
		c->traceable = column_int(&q) != 0;
		c->checked = column_int(&q) != 0;
		c->inconclusive = column_int(&q) != 0;
		c->stacks = column_int(&q) != 0;
	}
	return query_done(&q);
}

static bool load_issuers(struct portfolio *p, int most, struct arena *arena,
			 struct habits_input *in, struct err *err)
{
	struct habit_issuer *list = arena_array(arena, CHECKUP_NEWEST,
						sizeof(*list));
	struct query q;

	in->issuers = list;
	query_open(&q, p->store, issuers_sql, err);
	bind_day(&q, p->today);
	bind_null(&q);
	bind_int(&q, most);
	while (query_step(&q)) {
		struct habit_issuer *i = &list[in->issuer_count++];

		i->id = column_int(&q);
		i->answers = column_int32(&q);
	}
	return query_done(&q);
}

static bool load_plans(struct portfolio *p, struct arena *arena,
		       struct habits_input *in, struct err *err)
{
	struct habit_plan *list = arena_array(arena, CHECKUP_NEWEST,
					      sizeof(*list));
	struct query q;

	in->plans = list;
	query_open(&q, p->store, plans_sql, err);
	while (query_step(&q)) {
		struct habit_plan *plan = &list[in->plan_count++];

		plan->id = column_int(&q);
		plan->starts = column_day(&q);
		plan->researched = column_int(&q) != 0;
	}
	return query_done(&q);
}

/* "check-up TOPIC ID" in two. */
static bool read_about(const char *about, struct arena *arena,
		       struct habit_aside *aside)
{
	const char *topic = about + strlen(ABOUT);
	size_t length = strcspn(topic, " ");
	long long id;

	aside->habit = habit_of(arena_copy(arena, topic, length));
	if (aside->habit == HABITS || !topic[length] ||
	    !text_number(topic + length + 1, 1, INT64_MAX, &id))
		return false;
	aside->id = id;
	return true;
}

static bool load_asides(struct portfolio *p, struct arena *arena,
			struct habits_input *in, struct err *err)
{
	struct habit_aside *list = NULL;
	int room = 0;
	struct query q;

	query_open(&q, p->store,
		   "SELECT about, max(written) FROM note WHERE about >= "
		   "'check-up ' AND about < 'check-up!' GROUP BY about",
		   err);
	while (query_step(&q)) {
		const char *about = column_text(&q, arena);

		if (in->aside_count == room) {
			struct habit_aside *old = list;

			room = room ? 2 * room : 16;
			list = arena_array(arena, (size_t)room, sizeof(*list));
			if (old)
				memcpy(list, old,
				       (size_t)in->aside_count * sizeof(*old));
		}
		list[in->aside_count].day = column_day(&q);
		if (read_about(about, arena, &list[in->aside_count]))
			in->aside_count++;
	}
	in->asides = list;
	return query_done(&q);
}

/* The log says when the profile was changed. */
static bool load_profile(struct portfolio *p, struct habits_input *in,
			 struct err *err)
{
	struct query q;

	in->profile = NO_DAY;
	query_open(&q, p->store,
		   "SELECT substr(at, 1, 10) FROM log WHERE line GLOB "
		   "'changed profile*' ORDER BY id DESC LIMIT 1",
		   err);
	if (query_step(&q))
		in->profile = column_day(&q);
	return query_done(&q);
}

static bool load_policy(struct portfolio *p, struct arena *arena,
			struct habits_input *in, struct err *err)
{
	struct readings readings;
	struct guide guide;

	if (!readings_load(p, arena, &readings, err))
		return false;
	if (readings.count)
		guide_load(arena, &guide);
	for (int i = 0; i < readings.count; i++) {
		const struct guide_page
			*page = guide_find(&guide, readings.list[i].topic);

		in->policy_read |= page && page->policy;
	}
	return true;
}

bool checkup_load(struct portfolio *p, bool glance, struct arena *arena,
		  struct habits *habits, struct err *err)
{
	struct habits_input in = { .today = p->today };
	int most = glance ? CHECKUP_GLANCE : CHECKUP_NEWEST;

	if (!due_days(p, &in.remind, err) ||
	    !load_credentials(p, most, arena, &in, err) ||
	    !load_issuers(p, most, arena, &in, err) ||
	    !load_plans(p, arena, &in, err) ||
	    !load_asides(p, arena, &in, err) || !load_profile(p, &in, err) ||
	    !load_policy(p, arena, &in, err))
		return false;
	habits_find(&in, arena, habits);
	return true;
}

const char *checkup_table(enum habit habit)
{
	switch (habit) {
	case HABIT_EXPIRING:
	case HABIT_UNCHECKED:
	case HABIT_NO_EVIDENCE:
	case HABIT_ISOLATED: return "credential";
	case HABIT_UNREAD: return "plan";
	case HABIT_UNRATED: return "issuer";
	case HABIT_OLD_PROFILE: return "profile";
	case HABITS: break;
	}
	panic("a habit of kind %d", (int)habit);
}

bool checkup_title(struct portfolio *p, const struct finding_of_habit *finding,
		   struct arena *arena, const char **title, struct err *err)
{
	const char *table = checkup_table(finding->habit);
	struct query q;

	*title = "Profile";
	if (finding->habit == HABIT_OLD_PROFILE)
		return true;
	query_open(&q, p->store,
		   arena_printf(arena, "SELECT title FROM %s WHERE id = ?",
				table),
		   err);
	bind_int(&q, finding->id);
	*title = query_step(&q) ? column_text(&q, arena) : "";
	return query_done(&q);
}

bool checkup_pathway(struct portfolio *p,
		     const struct finding_of_habit *finding,
		     struct arena *arena, const char **slug, struct err *err)
{
	const char *achievement = "";
	struct catalogue_hits hits;
	struct query q;

	*slug = "";
	query_open(&q, p->store,
		   "SELECT a.slug FROM credential JOIN achievement AS a ON "
		   "a.id = achievement WHERE credential.id = ?",
		   err);
	bind_int(&q, finding->id);
	if (query_step(&q))
		achievement = column_text(&q, arena);
	if (!query_done(&q) ||
	    (*achievement && !catalogue_pathways_with(&p->catalogue, arena,
						      achievement, &hits, err)))
		return false;
	if (*achievement && hits.count)
		*slug = hits.hit[0].slug;
	return true;
}

bool checkup_set_aside(struct portfolio *p, enum habit habit, int64_t id,
		       struct arena *arena, struct err *err)
{
	const struct finding_of_habit finding = { .habit = habit, .id = id };
	struct note note = { .written = p->today, .text = "" };
	const char *title;

	if (!checkup_title(p, &finding, arena, &title, err))
		return false;
	if (!*title)
		return fail(err, "There is no %s %lld.", checkup_table(habit),
			    (long long)id);
	note.title = arena_printf(arena, "Set aside: %s", title);
	note.about = arena_printf(arena, ABOUT "%s %lld", habit_topic(habit),
				  (long long)id);
	portfolio_say(p, "set aside %s (%s)", title, habit_topic(habit));
	return record_save(p->store, &note_entity, &note, err);
}
