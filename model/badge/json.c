/* SPDX-License-Identifier: MIT */
/*
 * Look-ups over cJSON, and the one place that calls its parser.
 */
#include "model/badge/json.h"

#include <locale.h>
#include <string.h>

#include "model/badge/strict.h"

/* cJSON reads numbers with strtod(), which follows the locale. */
static cJSON *parse_in_c_locale(const char *bytes, size_t length)
{
	locale_t c = newlocale(LC_ALL_MASK, "C", (locale_t)0);
	locale_t before = uselocale(c);
	cJSON *root = cJSON_ParseWithLength(bytes, length);

	uselocale(before);
	if (c)
		freelocale(c);
	return root;
}

cJSON *json_parse_deep(const void *bytes, size_t length, size_t most, int depth,
		       struct err *err)
{
	size_t mark = strict_mark(bytes, length);
	cJSON *root;

	if (!strict_check_deep(bytes, length, most, depth, err))
		return NULL;
	root = parse_in_c_locale((const char *)bytes + mark, length - mark);
	if (!root)
		fail(err, "There is not enough memory to read this JSON.");
	return root;
}

cJSON *json_parse(const void *bytes, size_t length, size_t most,
		  struct err *err)
{
	return json_parse_deep(bytes, length, most, STRICT_DEPTH, err);
}

void json_free(cJSON *root)
{
	cJSON_Delete(root);
}

const cJSON *json_member(const cJSON *object, const char *name)
{
	const cJSON *member;

	if (!cJSON_IsObject(object))
		return NULL;
	for (member = object->child; member; member = member->next)
		if (strcmp(member->string, name) == 0)
			return cJSON_IsNull(member) ? NULL : member;
	return NULL;
}

const cJSON *json_object(const cJSON *object, const char *name)
{
	const cJSON *member = json_member(object, name);

	return cJSON_IsObject(member) ? member : NULL;
}

static const char *string_of(const cJSON *value)
{
	return cJSON_IsString(value) ? value->valuestring : "";
}

const char *json_string(const cJSON *object, const char *name)
{
	return string_of(json_member(object, name));
}

const char *json_words(const cJSON *value)
{
	if (cJSON_IsArray(value))
		value = value->child;
	return cJSON_IsObject(value) ? json_string(value, "@value")
				     : string_of(value);
}

const char *json_text(const cJSON *object, const char *name)
{
	return json_words(json_member(object, name));
}

const char *json_id(const cJSON *value)
{
	const char *id;

	if (!cJSON_IsObject(value))
		return string_of(value);
	id = json_string(value, "id");
	return *id ? id : json_string(value, "@id");
}

bool json_number(const cJSON *object, const char *name, double *number)
{
	const cJSON *member = json_member(object, name);

	if (!cJSON_IsNumber(member))
		return false;
	*number = member->valuedouble;
	return true;
}

bool json_true(const cJSON *object, const char *name)
{
	return cJSON_IsTrue(json_member(object, name));
}

const cJSON *json_first(const cJSON *value)
{
	return cJSON_IsArray(value) ? value->child : value;
}

const cJSON *json_next(const cJSON *value, const cJSON *item)
{
	return cJSON_IsArray(value) ? item->next : NULL;
}

bool json_holds(const cJSON *value, const char *word)
{
	const cJSON *item;

	for (item = json_first(value); item; item = json_next(value, item))
		if (strcmp(string_of(item), word) == 0)
			return true;
	return false;
}
