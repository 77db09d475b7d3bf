/* SPDX-License-Identifier: MIT */
/*
 * One function a mistake, each the sentence of docs/method.md in C.
 */
#include "model/insight/habits.h"

#include "model/base/err.h"
#include "model/base/text.h"

static const char *const topics[HABITS] = {
	[HABIT_EXPIRING] = "expiring",	     [HABIT_UNREAD] = "unread",
	[HABIT_UNRATED] = "unrated",	     [HABIT_UNCHECKED] = "unchecked",
	[HABIT_NO_EVIDENCE] = "no-evidence", [HABIT_ISOLATED] = "isolated",
	[HABIT_OLD_PROFILE] = "old-profile",
};

const char *habit_topic(enum habit habit)
{
	return topics[habit];
}

enum habit habit_of(const char *topic)
{
	int i = 0;

	while (i < HABITS && !text_equal(topics[i], topic))
		i++;
	return (enum habit)i;
}

static const struct habit_aside *aside_of(const struct habits_input *in,
					  enum habit habit, int64_t id)
{
	for (int i = 0; i < in->aside_count; i++)
		if (in->asides[i].habit == habit && in->asides[i].id == id)
			return &in->asides[i];
	return NULL;
}

static void add(const struct habits_input *in, struct habits *habits,
		enum habit habit, int64_t id, struct day day)
{
	if (habit == HABIT_OLD_PROFILE || !aside_of(in, habit, id))
		habits->list[habits->count++] = (struct finding_of_habit){
			habit, id, day
		};
}

/* Without a day it may have been earned any time. */
static bool is_active(const struct habits_input *in,
		      const struct habit_credential *c)
{
	return (!day_is(c->earned) || c->earned.n <= in->today.n) &&
	       (!day_is(c->until) || c->until.n > in->today.n);
}

static bool is_expiring(const struct habits_input *in,
			const struct habit_credential *c)
{
	return day_is(c->until) && c->until.n - in->today.n <= in->remind &&
	       !c->outlasted && !c->planned;
}

static bool is_unchecked(const struct habit_credential *c)
{
	return (c->original && !c->checked) ||
	       (!c->traceable && (!c->original || c->inconclusive));
}

static bool shows(const struct habits_input *in, enum habit habit,
		  const struct habit_credential *c)
{
	switch (habit) {
	case HABIT_EXPIRING: return is_expiring(in, c);
	case HABIT_UNCHECKED: return is_unchecked(c);
	case HABIT_NO_EVIDENCE: return !c->original && !c->evidence;
	case HABIT_ISOLATED: return !c->stacks;
	case HABIT_UNREAD:
	case HABIT_UNRATED:
	case HABIT_OLD_PROFILE:
	case HABITS: break;
	}
	panic("habit %d is not about credentials", (int)habit);
}

static void find_credentials(const struct habits_input *in, enum habit habit,
			     struct habits *habits)
{
	for (int i = 0; i < in->credential_count; i++) {
		const struct habit_credential *c = &in->credentials[i];
		struct day last = { c->until.n - 1 };

		int before = habits->count;

		if (is_active(in, c) && shows(in, habit, c))
			add(in, habits, habit, c->id,
			    habit == HABIT_EXPIRING ? last : c->earned);
		if (habits->count > before)
			habits->list[before]
				.can_check = habit == HABIT_UNCHECKED &&
					     c->original && !c->checked;
	}
}

static void find_plans(const struct habits_input *in, struct habits *habits)
{
	for (int i = 0; i < in->plan_count && !in->policy_read; i++)
		if (in->plans[i].starts.n <= in->today.n &&
		    !in->plans[i].researched)
			add(in, habits, HABIT_UNREAD, in->plans[i].id,
			    in->plans[i].starts);
}

static void find_issuers(const struct habits_input *in, struct habits *habits)
{
	for (int i = 0; i < in->issuer_count; i++)
		if (!in->issuers[i].answers)
			add(in, habits, HABIT_UNRATED, in->issuers[i].id,
			    NO_DAY);
}

/* The newest award that counts and has a day. */
static struct day newest(const struct habits_input *in)
{
	struct day day = NO_DAY;

	for (int i = 0; i < in->credential_count; i++) {
		const struct habit_credential *c = &in->credentials[i];

		if (day_is(c->earned) && is_active(in, c) &&
		    (!day_is(day) || c->earned.n > day.n))
			day = c->earned;
	}
	return day;
}

static void find_profile(const struct habits_input *in, struct habits *habits)
{
	const struct habit_aside *aside = aside_of(in, HABIT_OLD_PROFILE, 1);
	struct day earned = newest(in), seen = in->profile;

	if (aside && day_is(aside->day) &&
	    (!day_is(seen) || aside->day.n > seen.n))
		seen = aside->day;
	if (day_is(earned) && (!day_is(seen) || seen.n < earned.n))
		add(in, habits, HABIT_OLD_PROFILE, 1, earned);
}

void habits_find(const struct habits_input *in, struct arena *arena,
		 struct habits *habits)
{
	size_t most = (size_t)in->credential_count * 4 +
		      (size_t)in->issuer_count + (size_t)in->plan_count + 1;

	*habits = (struct habits){ .list = arena_array(arena, most,
						       sizeof(*habits->list)) };
	for (int i = 0; i < HABITS; i++)
		switch ((enum habit)i) {
		case HABIT_EXPIRING:
		case HABIT_UNCHECKED:
		case HABIT_NO_EVIDENCE:
		case HABIT_ISOLATED:
			find_credentials(in, (enum habit)i, habits);
			break;
		case HABIT_UNREAD: find_plans(in, habits); break;
		case HABIT_UNRATED: find_issuers(in, habits); break;
		case HABIT_OLD_PROFILE: find_profile(in, habits); break;
		case HABITS: break;
		}
}
