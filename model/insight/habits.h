/* SPDX-License-Identifier: MIT */
/*
 * The seven common mistakes, looked for in what a portfolio keeps.
 *
 * Each is one plain condition on records (docs/method.md, "Check-up"); nothing
 * is weighed, counted up or scored. What a person has set aside is left out.
 * Pure: arrays in, findings out.
 */
#ifndef CAIRN_INSIGHT_HABITS_H
#define CAIRN_INSIGHT_HABITS_H

#include <stdbool.h>
#include <stdint.h>

#include "model/base/arena.h"
#include "model/base/day.h"

/* In the order in which they are told: what cannot wait comes first. */
enum habit {
	HABIT_EXPIRING, /* it ends soon, and nothing is planned */
	HABIT_UNREAD, /* a plan runs, and no policy was read */
	HABIT_UNRATED, /* not one question about an issuer is answered */
	HABIT_UNCHECKED, /* nothing by which anybody could check it */
	HABIT_NO_EVIDENCE, /* nothing to show for it */
	HABIT_ISOLATED, /* no pathway asks for it */
	HABIT_OLD_PROFILE, /* something was earned since it was looked at */
	HABITS,
};

/* "expiring", "unread", ...: the topic of the guide's page on it, and the word
 * under which one is set aside. */
const char *habit_topic(enum habit habit);

/* The habit of a topic; HABITS where there is none. */
enum habit habit_of(const char *topic);

/* A credential that is not revoked. */
struct habit_credential {
	int64_t id;
	struct day earned; /* NO_DAY: unknown */
	struct day until; /* the first invalid day, renewals in; NO_DAY: none */
	bool outlasted; /* another award of the same lasts longer */
	bool planned; /* an open plan or task, or an activity, is about it */
	bool original, evidence; /* there is one */
	bool traceable; /* has an address or a number to look it up by */
	bool checked; /* its original was */
	bool inconclusive; /* and nothing could be concluded */
	bool stacks; /* a pathway asks for it, or for what it stands in for */
};

/* An issuer of something that is held, aimed at or planned. */
struct habit_issuer {
	int64_t id;
	int answers; /* yes, no, does not apply; whoever gave them */
};

/* A plan that is open. */
struct habit_plan {
	int64_t id;
	struct day starts;
	bool researched; /* a task of its research is done */
};

struct habit_aside {
	enum habit habit;
	int64_t id;
	struct day day; /* NO_DAY: unknown */
};

struct habits_input {
	struct day today;
	int remind; /* days ahead of an end */
	bool policy_read; /* a policy page of the guide is marked as read */
	struct day profile; /* last changed; NO_DAY: never */
	const struct habit_credential *credentials;
	const struct habit_issuer *issuers;
	const struct habit_plan *plans;
	const struct habit_aside *asides;
	int credential_count, issuer_count, plan_count, aside_count;
};

struct finding_of_habit {
	enum habit habit;
	int64_t id; /* credential, issuer or plan; the profile's is 1 */
	struct day day; /* last valid one, start, or when earned; or NO_DAY */
	bool can_check; /* the original is there, and was never checked */
};

struct habits {
	struct finding_of_habit *list; /* by habit, then as they were given */
	int count;
};

/* Setting a profile aside holds until something newer is earned. In `arena`. */
void habits_find(const struct habits_input *input, struct arena *arena,
		 struct habits *habits);

#endif
