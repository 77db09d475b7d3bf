/* SPDX-License-Identifier: MIT */
/*
 * Members by the UTF-16 of their names, numbers as ECMAScript prints them,
 * strings with as few escapes as there can be.
 */
#include "model/badge/proof/jcs.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How a byte of UTF-8 sorts as UTF-16 does: characters beyond U+FFFF (lead
 * bytes F0 and up) are surrogates, which come before U+E000 (EE and EF). */
static int rank(unsigned char byte)
{
	return byte >= 0xf0 ? byte - 2 : byte >= 0xee ? byte + 0x10 : byte;
}

static int compare_names(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return rank((unsigned char)*a) - rank((unsigned char)*b);
}

static int compare_members(const void *a, const void *b)
{
	return compare_names((*(const cJSON *const *)a)->string,
			     (*(const cJSON *const *)b)->string);
}

static void write_string(const char *string, struct text *to)
{
	static const char named[] = "\b\t\n\f\r\"\\";
	static const char letters[] = "btnfr\"\\";

	text_addc(to, '"');
	for (; *string; string++) {
		const char *found = strchr(named, *string);

		if (found)
			text_addf(to, "\\%c", letters[found - named]);
		else if ((unsigned char)*string < 0x20)
			text_addf(to, "\\u%04x", (unsigned char)*string);
		else
			text_addc(to, *string);
	}
	text_addc(to, '"');
}

/* The digits of a positive number, as few as read back the same; it is
 * 0.DIGITS times ten to the `exponent`. */
static int shortest(double number, char digits[32])
{
	char text[40];
	char *e, *to = digits;

	for (int precision = 0; precision < 17; precision++) {
		snprintf(text, sizeof(text), "%.*e", precision, number);
		if (strtod(text, NULL) == number)
			break;
	}
	e = strchr(text, 'e');
	for (const char *at = text; at < e; at++)
		if (*at != '.')
			*to++ = *at;
	*to = '\0';
	return (int)strtol(e + 1, NULL, 10) + 1;
}

static void write_number(double number, struct text *to)
{
	char digits[32];
	int count, point;

	if (number == 0) {
		text_addc(to, '0');
		return;
	}
	if (number < 0)
		text_addc(to, '-');
	point = shortest(number < 0 ? -number : number, digits);
	count = (int)strlen(digits);
	if (point > 21 || point < -5) {
		text_addc(to, digits[0]);
		if (count > 1)
			text_addf(to, ".%s", digits + 1);
		text_addf(to, "e%+d", point - 1);
	} else if (point <= 0) {
		text_addf(to, "0.%.*s%s", -point, "00000", digits);
	} else if (point >= count) {
		text_add(to, digits);
		for (int i = count; i < point; i++)
			text_addc(to, '0');
	} else {
		text_addf(to, "%.*s.%s", point, digits, digits + point);
	}
}

static void write_object(const cJSON *object, struct text *to)
{
	size_t count = 0, at = 0;
	const cJSON **members;
	const cJSON *member;

	for (member = object->child; member; member = member->next)
		count++;
	members = arena_array(to->arena, count + 1, sizeof(*members));
	for (member = object->child; member; member = member->next)
		members[at++] = member;
	qsort(members, count, sizeof(*members), compare_members);
	text_addc(to, '{');
	for (at = 0; at < count; at++) {
		if (at)
			text_addc(to, ',');
		write_string(members[at]->string, to);
		text_addc(to, ':');
		jcs_write(members[at], to);
	}
	text_addc(to, '}');
}

void jcs_write(const cJSON *value, struct text *to)
{
	if (cJSON_IsObject(value)) {
		write_object(value, to);
	} else if (cJSON_IsArray(value)) {
		text_addc(to, '[');
		for (const cJSON *item = value->child; item;
		     item = item->next) {
			jcs_write(item, to);
			if (item->next)
				text_addc(to, ',');
		}
		text_addc(to, ']');
	} else if (cJSON_IsString(value)) {
		write_string(value->valuestring, to);
	} else if (cJSON_IsNumber(value)) {
		write_number(value->valuedouble, to);
	} else if (cJSON_IsBool(value)) {
		text_add(to, cJSON_IsTrue(value) ? "true" : "false");
	} else {
		text_add(to, "null");
	}
}
