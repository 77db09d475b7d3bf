/* SPDX-License-Identifier: MIT */
/*
 * The sample. Every title, hour, price and rule in it comes from the
 * catalogue; only the days, the notes and the plan are made up, and the person
 * is called "Sample".
 */
#include "model/sample.h"

#include <unistd.h>

#include "model/adopt.h"
#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/answer.h"
#include "model/career/credential.h"
#include "model/career/evidence.h"
#include "model/career/goal.h"
#include "model/career/identity.h"
#include "model/career/issuer.h"
#include "model/career/note.h"
#include "model/career/pathway.h"
#include "model/career/plan.h"
#include "model/career/profile.h"
#include "model/career/skill.h"
#include "model/career/task.h"
#include "model/record/record.h"

/* What was earned, in days before today, and how. */
static const struct {
	const char *slug;
	int ago;
	const char *number, *note;
} earned[] = {
	{ "comptia-aplus", 700, "", "" },
	{ "comptia-networkplus", 350, "", "Passed at the second try." },
	{ "aws-clf", 1062, "", "" },
	{ "so-psm1", 900, "", "" },
	{ "lf-lfca", 1300, "", "Kept as history." },
	{ "fcc-py", 420, "", "" },
	{ "cncf-kcna", 60, "", "" },
};

static const char *const pathways[] = {
	"ct-cios", "ct-csis", "ct-cnip", "cncf-kube", "aws-arch",
};

static const struct {
	const char *title;
	unsigned phase;
	int day, minutes;
	bool done;
} tasks[] = {
	{ "Read the exam objectives of Security+", 0, 0, 45, true },
	{ "Ask CompTIA about revocation status", 0, 1, 20, true },
	{ "Compare two study plans", 1, 4, 30, true },
	{ "Book the exam date", 1, 7, 15, true },
	{ "Security+ domain 1: concepts", 2, 8, 60, true },
	{ "Security+ domain 2: threats", 2, 9, 60, false },
	{ "Security+ domain 3: architecture", 2, 10, 50, false },
	{ "Review cards: network ports", 2, 10, 10, false },
	{ "Security+ domain 4: operations", 2, 12, 60, false },
	{ "Security+ domain 5: programme management", 2, 14, 60, false },
	{ "Practice exam", 2, 17, 90, false },
	{ "Sit the exam", 2, 20, 120, false },
	{ "Add the credential and its evidence", 2, 20, 15, false },
	{ "Update the profile page", 3, 22, 30, false },
	{ "Apply to two roles that ask for it", 3, 25, 90, false },
};

static const struct {
	const char *slug;
	int64_t level;
	int used; /* days ago */
} skills[] = {
	{ "networking", 4, 2 },
	{ "python", 3, 20 },
	{ "kubernetes", 2, 30 },
	{ "tech-support", 4, 1 },
};

static struct day before(const struct portfolio *p, int days)
{
	return (struct day){ p->today.n - days };
}

static bool write_person(struct portfolio *p, struct err *err)
{
	struct profile profile;
	struct identity identity;

	record_clear(&profile_entity, &profile);
	profile.id = 1;
	profile.name = "Sample";
	profile.currency = "USD";
	profile.weekly.n = 6 * 60;
	profile.aims = "From support work into cloud security.";
	record_clear(&identity_entity, &identity);
	identity.value = "sample@example.org";
	return record_save(p->store, &profile_entity, &profile, err) &&
	       record_save(p->store, &identity_entity, &identity, err);
}

static bool write_credential(struct portfolio *p, int i, struct arena *arena,
			     struct err *err)
{
	struct achievement a;
	struct credential c;
	struct query q;
	int64_t id;

	if (!adopt(p, &achievement_entity, earned[i].slug, &id, err) ||
	    !record_load(p->store, &achievement_entity, id, &a, arena, err))
		return false;
	record_clear(&credential_entity, &c);
	c.title = a.title;
	c.achievement.id = id;
	c.issuer.id = a.issuer.id;
	c.earned = before(p, earned[i].ago);
	c.validity = a.validity;
	c.number = earned[i].number;
	c.note = earned[i].note;
	if (!record_save(p->store, &credential_entity, &c, err))
		return false;
	query_open(&q, p->store,
		   "INSERT INTO credential_skill (credential, "
		   "skill) SELECT ?1, skill FROM achievement_skill WHERE "
		   "achievement = ?2",
		   err);
	bind_int(&q, c.id);
	bind_int(&q, id);
	return query_run(&q);
}

static bool write_skills(struct portfolio *p, struct arena *arena,
			 struct err *err)
{
	for (size_t i = 0; i < sizeof(skills) / sizeof(*skills); i++) {
		struct skill s;
		int64_t id;

		if (!adopt(p, &skill_entity, skills[i].slug, &id, err) ||
		    !record_load(p->store, &skill_entity, id, &s, arena, err))
			return false;
		s.level = skills[i].level;
		s.used = before(p, skills[i].used);
		if (!record_save(p->store, &skill_entity, &s, err))
			return false;
	}
	return true;
}

static bool write_evidence(struct portfolio *p, struct err *err)
{
	struct evidence e;
	struct note n;

	record_clear(&evidence_entity, &e);
	e.credential.id = 6;
	e.title = "Five projects of the Python course";
	e.kind = "portfolio";
	e.url = "https://www.freecodecamp.org/learn";
	e.added = before(p, 419);
	record_clear(&note_entity, &n);
	n.title = "What the last interview asked";
	n.written = before(p, 12);
	n.text = "They wanted proof of current knowledge, not years.";
	n.about = "credential 2";
	return record_save(p->store, &evidence_entity, &e, err) &&
	       record_save(p->store, &note_entity, &n, err);
}

static bool write_pathways(struct portfolio *p, struct err *err)
{
	struct goal goal;
	int64_t id;

	record_clear(&goal_entity, &goal);
	for (size_t i = 0; i < sizeof(pathways) / sizeof(*pathways); i++) {
		if (!adopt(p, &pathway_entity, pathways[i], &id, err))
			return false;
		if (text_equal(pathways[i], "ct-csis"))
			goal.pathway.id = id;
	}
	goal.weight = 1;
	goal.since = before(p, 10);
	goal.due = (struct day){ p->today.n + 80 };
	return record_save(p->store, &goal_entity, &goal, err);
}

/* One's own reading beside the catalogue's. */
static bool write_answers(struct portfolio *p, struct err *err)
{
	struct answer a;
	int64_t issuer;

	record_clear(&answer_entity, &a);
	if (!record_find(p->store, &issuer_entity, "slug", "comptia", &issuer,
			 err))
		return false;
	a.issuer.id = issuer;
	a.criterion = "refund_policy";
	a.value = 2;
	a.answered = before(p, 9);
	a.evidence = "The voucher page says that vouchers are not refunded.";
	return record_save(p->store, &answer_entity, &a, err);
}

static bool write_plan(struct portfolio *p, struct err *err)
{
	struct plan plan;
	int64_t security;

	record_clear(&plan_entity, &plan);
	plan.title = "CSIS in 30 days";
	if (!record_find(p->store, &pathway_entity, "slug", "ct-csis",
			 &plan.pathway.id, err) ||
	    !record_find(p->store, &achievement_entity, "slug",
			 "comptia-securityplus", &security, err))
		return false;
	plan.starts = before(p, 10);
	plan.days = 30;
	plan.weekly.n = 6 * 60;
	if (!record_save(p->store, &plan_entity, &plan, err))
		return false;
	for (size_t i = 0; i < sizeof(tasks) / sizeof(*tasks); i++) {
		struct task t;

		record_clear(&task_entity, &t);
		t.plan.id = plan.id;
		t.title = tasks[i].title;
		t.phase = tasks[i].phase;
		t.day = (struct day){ plan.starts.n + tasks[i].day };
		t.minutes.n = tasks[i].minutes;
		t.position = (int64_t)i;
		t.achievement.id = tasks[i].phase == 2 ? security : 0;
		if (tasks[i].done) {
			t.done = t.day;
			t.spent = t.minutes;
		}
		if (!record_save(p->store, &task_entity, &t, err))
			return false;
	}
	return true;
}

static bool write_all(struct portfolio *p, struct err *err)
{
	struct arena arena = { 0 };
	bool ok = write_person(p, err);

	for (size_t i = 0; ok && i < sizeof(earned) / sizeof(*earned); i++)
		ok = write_credential(p, (int)i, &arena, err);
	ok = ok && write_skills(p, &arena, err) && write_evidence(p, err) &&
	     write_pathways(p, err) && write_answers(p, err) &&
	     write_plan(p, err);
	portfolio_say(p, "filled in the sample");
	arena_free(&arena);
	return ok;
}

bool sample_write(const char *path, struct err *err)
{
	struct portfolio p;
	bool ok;

	if (access(path, F_OK) == 0)
		return fail(err, "%s is there already; choose another name.",
			    path);
	if (!portfolio_open(&p, path, PORTFOLIO_CREATE, err))
		return false;
	ok = portfolio_begin(&p, err) &&
	     portfolio_end(&p, write_all(&p, err), err);
	portfolio_close(&p);
	if (!ok)
		unlink(path);
	return ok;
}
