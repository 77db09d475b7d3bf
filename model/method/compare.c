/* SPDX-License-Identifier: MIT */
/*
 * Comparing JSON as values. The depth is that of the result, which is a few.
 */
#include "model/method/compare.h"

#include <math.h>
#include <string.h>

#include "model/base/text.h"

static bool same_number(double a, double b)
{
	if (a == floor(a) && b == floor(b))
		return a == b;
	return fabs(a - b) <= 1e-6;
}

/* Also finds members that are null, other than json_member(). */
static const cJSON *member(const cJSON *object, const char *name)
{
	const cJSON *x = object->child;

	while (x && !text_equal(x->string, name))
		x = x->next;
	return x;
}

static bool same(const cJSON *a, const cJSON *b);

static bool same_members(const cJSON *a, const cJSON *b)
{
	if (cJSON_GetArraySize(a) != cJSON_GetArraySize(b))
		return false;
	for (const cJSON *x = a->child; x; x = x->next) {
		const cJSON *y = member(b, x->string);

		if (!y || !same(x, y))
			return false;
	}
	return true;
}

static bool same_items(const cJSON *a, const cJSON *b)
{
	const cJSON *x = a->child, *y = b->child;

	for (; x && y; x = x->next, y = y->next)
		if (!same(x, y))
			return false;
	return !x && !y;
}

static bool same(const cJSON *a, const cJSON *b)
{
	if (cJSON_IsNumber(a) && cJSON_IsNumber(b))
		return same_number(a->valuedouble, b->valuedouble);
	if (cJSON_IsString(a) && cJSON_IsString(b))
		return text_equal(a->valuestring, b->valuestring);
	if (cJSON_IsObject(a) && cJSON_IsObject(b))
		return same_members(a, b);
	if (cJSON_IsArray(a) && cJSON_IsArray(b))
		return same_items(a, b);
	return (a->type & 0xff) == (b->type & 0xff) && !a->child && !b->child &&
	       !cJSON_IsNumber(a) && !cJSON_IsString(a);
}

static bool same_member(const cJSON *a, const cJSON *b, const char *name)
{
	const cJSON *x = json_member(a, name), *y = json_member(b, name);

	return x && y ? same(x, y) : x == y;
}

static bool at_most(const cJSON *a, const char *name, const cJSON *b,
		    const char *other)
{
	double x, y;

	return json_number(a, name, &x) && json_number(b, other, &y) && x <= y;
}

static bool is_false(const cJSON *a, const char *name)
{
	return cJSON_IsFalse(json_member(a, name));
}

/* Both bounds of both must allow one optimum. */
static bool bounds_meet(const cJSON *expected, const cJSON *result)
{
	if (json_member(expected, "true_optimum"))
		return at_most(result, "lower_bound_minutes", expected,
			       "true_optimum") &&
		       at_most(expected, "true_optimum", result, "minutes");
	return at_most(result, "lower_bound_minutes", expected, "minutes") &&
	       at_most(expected, "lower_bound_minutes", result, "minutes");
}

static bool same_plan(const cJSON *expected, const cJSON *result)
{
	if (is_false(expected, "optimal"))
		return same_member(expected, result, "status") &&
		       bounds_meet(expected, result);
	if (is_false(expected, "unique"))
		return same_member(expected, result, "status") &&
		       same_member(expected, result, "minutes") &&
		       same_member(expected, result, "cents");
	return same(expected, result);
}

bool method_same(const char *method, const cJSON *expected, const cJSON *result)
{
	return text_equal(method, "stack-solve") ? same_plan(expected, result)
						 : same(expected, result);
}
