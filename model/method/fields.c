/* SPDX-License-Identifier: MIT */
/*
 * Fields beside the rules, each within bounds that keep every sum in 64 bits.
 */
#include "model/method/fields.h"

#include <math.h>
#include <string.h>

enum {
	MINUTES_MOST = 10000000, /* nineteen years without sleep */
	DAYS_MOST = 100000,
	MONTHS_MOST = 3000,
};

static const int64_t cents_most = 1000000000000;

bool context_keys(const cJSON *object, const char *what, const char *keys,
		  struct err *err)
{
	const cJSON *x;

	if (!cJSON_IsObject(object))
		return fail(err, "%s: an object is expected here.", what);
	x = rule_unknown_key(object, NULL, keys);
	return !x || fail(err, "%s: the key \"%s\" is not known here.", what,
			  x->string);
}

bool context_number(const cJSON *object, const char *what, const char *name,
		    int64_t least, int64_t most, int64_t absent,
		    int64_t *number, struct err *err)
{
	const cJSON *value = json_member(object, name);
	double n = cJSON_IsNumber(value) ? value->valuedouble : NAN;

	*number = absent;
	if (!value && absent >= least && absent <= most)
		return true;
	if (!(n >= (double)least && n <= (double)most) || n != floor(n))
		return fail(err,
			    "%s: \"%s\" is a whole number from %lld to %lld.",
			    what, name, (long long)least, (long long)most);
	*number = (int64_t)n;
	return true;
}

bool context_day(const cJSON *object, const char *what, const char *name,
		 bool wanted, struct day *day, struct err *err)
{
	const cJSON *value = json_member(object, name);

	*day = NO_DAY;
	if (!value && !wanted)
		return true;
	if (!cJSON_IsString(value) || !day_read(value->valuestring, day, NULL))
		return fail(err, "%s: \"%s\" is a day like 2026-03-31.", what,
			    name);
	return true;
}

static bool read_one(const cJSON *json, const char *id,
		     struct rule_achievement *a, struct err *err)
{
	int64_t minutes, cents, days, months;

	if (!context_number(json, id, "minutes", 0, MINUTES_MOST, 0, &minutes,
			    err) ||
	    !context_number(json, id, "cents", 0, cents_most, 0, &cents, err) ||
	    !context_number(json, id, "valid_days", 0, DAYS_MOST, 0, &days,
			    err) ||
	    !context_number(json, id, "valid_months", 0, MONTHS_MOST, 0,
			    &months, err))
		return false;
	a->minutes = NO_MINUTES;
	if (json_member(json, "minutes"))
		a->minutes.n = (int32_t)minutes;
	a->money = NO_MONEY;
	if (json_member(json, "cents"))
		a->money = (struct money){ cents, "XTS" }; /* none is said */
	a->validity = (struct validity){ VALID_NEVER_ENDS, 0 };
	if (json_member(json, "valid_days"))
		a->validity = (struct validity){ VALID_DAYS, (int32_t)days };
	else if (json_member(json, "valid_months"))
		a->validity = (struct validity){ VALID_MONTHS,
						 (int32_t)months };
	return true;
}

bool fields_check(struct context *c, size_t achievement, struct err *err)
{
	const cJSON *json = c->achievements[achievement];
	struct rule_achievement ignored;

	if (!context_keys(json, json->string,
			  "id title issuer minutes cents renew_minutes "
			  "renew_cents valid_days valid_months prereq "
			  "satisfies renews tags points skills",
			  err) ||
	    !read_one(json, json->string, &ignored, err))
		return false;
	if (json_member(json, "valid_days") &&
	    json_member(json, "valid_months"))
		return fail(err, "%s: valid for days or for months, not both.",
			    json->string);
	return true;
}

const struct rule_achievement *fields_read(struct context *c, size_t count)
{
	struct rule_achievement *all = arena_array(c->arena, count + 1,
						   sizeof(*all));

	for (size_t a = 0; a < count; a++) {
		all[a] = (struct rule_achievement){ NO_MINUTES,
						    NO_MONEY,
						    { VALID_UNKNOWN, 0 } };
		if (a < c->described)
			read_one(c->achievements[a], "", &all[a], NULL);
	}
	return all;
}

/* A member that links: a list of names, or numbers by name. */
struct linking {
	const char *name;
	struct rule_words *words;
	struct rule_links *links;
	bool numbered;
	int least, most;
};

static bool add_links(struct context *c, const struct linking *by, size_t from,
		      struct rule_link *to, size_t *count, struct err *err)
{
	const char *id = c->reading.achievements.at[from];
	const cJSON *list = json_member(c->achievements[from], by->name);

	if (list &&
	    (by->numbered ? !cJSON_IsObject(list) : !cJSON_IsArray(list)))
		return fail(err, "%s: \"%s\" is %s.", id, by->name,
			    by->numbered ? "an object of numbers by name"
					 : "a list of names");
	for (const cJSON *x = list ? list->child : NULL; x; x = x->next) {
		int64_t number = RULE_NO_NUMBER;

		if (by->numbered &&
		    !context_number(list, id, x->string, by->least, by->most,
				    -1, &number, err))
			return false;
		if (!by->numbered && !cJSON_IsString(x))
			return fail(err, "%s: \"%s\" is a list of names.", id,
				    by->name);
		to[(*count)++] = (struct rule_link){
			(int32_t)from,
			rule_words_add(by->words, by->numbered
							  ? x->string
							  : x->valuestring),
			(int32_t)number,
		};
	}
	return true;
}

static bool link_all(struct context *c, const struct linking *by,
		     struct err *err)
{
	struct rule_link *at;
	size_t most = 0;

	for (size_t a = 0; a < c->described; a++)
		most += (size_t)cJSON_GetArraySize(
			json_member(c->achievements[a], by->name));
	at = arena_array(c->arena, most + 1, sizeof(*at));
	by->links->at = at;
	for (size_t a = 0; a < c->described; a++)
		if (!add_links(c, by, a, at, &by->links->count, err))
			return false;
	return true;
}

bool fields_link(struct context *c, struct err *err)
{
	struct rule_reading *r = &c->reading;
	struct rule_input *in = &c->input;
	const struct linking members[] = {
		{ "satisfies", &r->achievements, &in->satisfies, false, 0, 0 },
		{ "renews", &r->achievements, &in->renews, false, 0, 0 },
		{ "tags", &r->tags, &in->tags, false, 0, 0 },
		{ "points", &r->schemes, &in->points, true, 0,
		  RULE_POINTS_MAX },
		{ "skills", &r->skills, &in->skills, true, 0, 5 },
	};

	for (size_t i = 0; i < sizeof(members) / sizeof(*members); i++)
		if (!link_all(c, &members[i], err))
			return false;
	return true;
}
