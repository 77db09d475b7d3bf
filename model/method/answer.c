/* SPDX-License-Identifier: MIT */
/*
 * JSON piece by piece.
 */
#include "model/method/answer.h"

#include <inttypes.h>

#include "model/exchange/write.h"

static void begin(struct answer *answer, const char *name)
{
	if (answer->more)
		text_addc(&answer->text, ',');
	answer->more = true;
	if (!name)
		return;
	write_json_string(&answer->text, name);
	text_addc(&answer->text, ':');
}

void answer_open(struct answer *answer, const char *name, char bracket)
{
	begin(answer, name);
	text_addc(&answer->text, bracket);
	answer->more = false;
}

void answer_close(struct answer *answer, char bracket)
{
	text_addc(&answer->text, bracket);
	answer->more = true;
}

void answer_number(struct answer *answer, const char *name, int64_t number)
{
	begin(answer, name);
	text_addf(&answer->text, "%" PRId64, number);
}

void answer_decimal(struct answer *answer, const char *name, double number)
{
	begin(answer, name);
	text_addf(&answer->text, "%.17g", number);
}

void answer_word(struct answer *answer, const char *name, const char *word)
{
	begin(answer, name);
	write_json_string(&answer->text, word);
}

void answer_bool(struct answer *answer, const char *name, bool is)
{
	begin(answer, name);
	text_add(&answer->text, is ? "true" : "false");
}

void answer_null(struct answer *answer, const char *name)
{
	begin(answer, name);
	text_add(&answer->text, "null");
}

void answer_raw(struct answer *answer, const char *name, const char *json)
{
	begin(answer, name);
	text_add(&answer->text, json);
}

void answer_day(struct answer *answer, const char *name, struct day day)
{
	char text[DAY_TEXT];

	if (day_is(day))
		answer_word(answer, name, day_iso(day, text));
	else
		answer_null(answer, name);
}
