/* SPDX-License-Identifier: MIT */
/*
 * What an object may hold: a table of keys and forms, walked once. A key that
 * is not in the table is a mistake, since most such are typing errors.
 */
#include "data/bake/bake.h"

#include <string.h>

#include "model/base/amount.h"
#include "model/base/day.h"
#include "model/base/text.h"
#include "model/base/utf8.h"

cJSON *member(const cJSON *object, const char *key)
{
	return cJSON_GetObjectItemCaseSensitive(object, key);
}

const char *text_in(const cJSON *object, const char *key)
{
	const char *text = cJSON_GetStringValue(member(object, key));

	return text ? text : "";
}

int64_t number_in(const cJSON *object, const char *key, int64_t none)
{
	const cJSON *number = member(object, key);

	return cJSON_IsNumber(number) ? (int64_t)number->valuedouble : none;
}

bool yes_in(const cJSON *object, const char *key)
{
	return cJSON_IsTrue(member(object, key));
}

/* Is `word` one of "a|b|c"? */
static bool among(const char *word, const char *words)
{
	size_t length = strlen(word);

	for (const char *at = words; at; at = strchr(at, '|')) {
		at += *at == '|';
		if (strncmp(at, word, length) == 0 &&
		    (at[length] == '|' || at[length] == '\0'))
			return true;
	}
	return false;
}

static bool clean_text(const char *text)
{
	const char *end = text + strlen(text);

	if (!*text || *text == ' ' || end[-1] == ' ')
		return false;
	while (text < end)
		if (utf8_hostile(utf8_next(&text, end)))
			return false;
	return true;
}

/* ISO 3166-1, and EU for what belongs to no one member. */
static bool country(const char *code)
{
	static const char all[] =
		"AD|AE|AF|AG|AI|AL|AM|AO|AQ|AR|AS|AT|AU|AW|AX|AZ|BA|BB|BD|BE|BF"
		"|BG|BH|BI|BJ|BL|BM|BN|BO|BQ|BR|BS|BT|BV|BW|BY|BZ|CA|CC|CD|CF|CG"
		"|CH|CI|CK|CL|CM|CN|CO|CR|CU|CV|CW|CX|CY|CZ|DE|DJ|DK|DM|DO|DZ|EC"
		"|EE|EG|EH|ER|ES|ET|EU|FI|FJ|FK|FM|FO|FR|GA|GB|GD|GE|GF|GG|GH|GI"
		"|GL|GM|GN|GP|GQ|GR|GS|GT|GU|GW|GY|HK|HM|HN|HR|HT|HU|ID|IE|IL|IM"
		"|IN|IO|IQ|IR|IS|IT|JE|JM|JO|JP|KE|KG|KH|KI|KM|KN|KP|KR|KW|KY|KZ"
		"|LA|LB|LC|LI|LK|LR|LS|LT|LU|LV|LY|MA|MC|MD|ME|MF|MG|MH|MK|ML|MM"
		"|MN|MO|MP|MQ|MR|MS|MT|MU|MV|MW|MX|MY|MZ|NA|NC|NE|NF|NG|NI|NL|NO"
		"|NP|NR|NU|NZ|OM|PA|PE|PF|PG|PH|PK|PL|PM|PN|PR|PS|PT|PW|PY|QA|RE"
		"|RO|RS|RU|RW|SA|SB|SC|SD|SE|SG|SH|SI|SJ|SK|SL|SM|SN|SO|SR|SS|ST"
		"|SV|SX|SY|SZ|TC|TD|TF|TG|TH|TJ|TK|TL|TM|TN|TO|TR|TT|TV|TW|TZ|UA"
		"|UG|UM|US|UY|UZ|VA|VC|VE|VG|VI|VN|VU|WF|WS|YE|YT|ZA|ZM|ZW";

	return strlen(code) == 2 && among(code, all);
}

static bool currency(const char *code)
{
	return strlen(code) == 3 &&
	       strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

static bool whole(const cJSON *value, double least, double most)
{
	return cJSON_IsNumber(value) && value->valuedouble >= least &&
	       value->valuedouble <= most &&
	       (double)(int64_t)value->valuedouble == value->valuedouble;
}

static void check_money(const struct place *at, const cJSON *money)
{
	static const struct rule_of_key keys[] = {
		{ "minor", NUMBER, true, NULL },
		{ "currency", TEXT, true, NULL },
		{ "year", YEAR, false, NULL },
		{ "per", WORD, false, "hour" },
		{ 0 },
	};

	if (well_formed(at, money, keys) &&
	    !currency(text_in(money, "currency")))
		wrong(at, "a currency is three capitals (USD)");
}

static void check_list(const struct place *at, const cJSON *list,
		       enum form form)
{
	const cJSON *item;
	int i = 0;

	if (!cJSON_IsArray(list) || !list->child) {
		wrong(at, "must be a list with something in it");
		return;
	}
	cJSON_ArrayForEach(item, list)
	{
		struct place here = nth(at, i++);
		const char *text = cJSON_GetStringValue(item);

		if (form == LIST)
			continue;
		if (!text || !clean_text(text))
			wrong(&here, "must be a text");
		else if (form == SOURCES)
			refer(&here, SOURCE, item);
	}
}

static void check_string(const struct place *at, const char *text,
			 const struct rule_of_key *rule)
{
	struct validity validity;
	struct day day;

	if (!text || !clean_text(text))
		wrong(at, "must be a text, without control characters or "
			  "blanks around it");
	else if (rule->form == WORD && !among(text, rule->words))
		wrong(at, "\"%s\" is none of %s", text, rule->words);
	else if (rule->form == CONFIDENCE &&
		 !among(text,
			"verified|partly verified|old source|from memory"))
		wrong(at,
		      "\"%s\" is none of verified, partly verified, old "
		      "source, from memory",
		      text);
	else if (rule->form == COUNTRY && !country(text))
		wrong(at, "\"%s\" is no country code (ISO 3166)", text);
	else if (rule->form == LINK && !text_starts(text, "https://") &&
		 !text_starts(text, "http://"))
		wrong(at, "an address starts with https://");
	else if (rule->form == DAY && !day_read(text, &day, NULL))
		wrong(at, "\"%s\" is not a day such as 2026-11-22", text);
	else if (rule->form == VALIDITY && !validity_read(text, &validity))
		wrong(at, "\"%s\" is not never, ends, or 36 months", text);
}

static void check_value(const struct place *at, const cJSON *value,
			const struct rule_of_key *rule)
{
	switch (rule->form) {
	case TEXT:
	case LINK:
	case WORD:
	case DAY:
	case CONFIDENCE:
	case COUNTRY:
	case VALIDITY:
		check_string(at, cJSON_GetStringValue(value), rule);
		return;
	case NUMBER:
		if (!whole(value, 0, 1e12))
			wrong(at, "must be a whole number, not negative");
		return;
	case YEAR:
		if (!whole(value, 1900, 2200))
			wrong(at, "must be a year such as 2026");
		return;
	case YES:
		if (!cJSON_IsTrue(value))
			wrong(at, "must be true, or not be there");
		return;
	case MONEY: check_money(at, value); return;
	case TEXTS:
	case LIST:
	case SOURCES: check_list(at, value, rule->form); return;
	case OBJECT:
		if (!cJSON_IsObject(value))
			wrong(at, "must be an object {…}");
		return;
	}
}

bool well_formed(const struct place *at, const cJSON *object,
		 const struct rule_of_key *rules)
{
	int before = at->bake->mistakes;
	const cJSON *value;

	if (!cJSON_IsObject(object)) {
		wrong(at, "must be an object {…}");
		return false;
	}
	cJSON_ArrayForEach(value, object)
	{
		const struct rule_of_key *rule = rules;
		struct place here = in(at, value->string);

		while (rule->key && strcmp(rule->key, value->string) != 0)
			rule++;
		if (!rule->key)
			wrong(&here, "this key is not known here");
		else if (member(object, value->string) != value)
			wrong(&here, "this key stands here twice");
		else
			check_value(&here, value, rule);
	}
	for (const struct rule_of_key *rule = rules; rule->key; rule++)
		if (rule->needed && !member(object, rule->key))
			wrong(at, "\"%s\" is missing", rule->key);
	return at->bake->mistakes == before;
}
