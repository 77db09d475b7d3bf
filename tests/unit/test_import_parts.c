/* SPDX-License-Identifier: MIT */
/*
 * Hosted badges that come in three files: the badge names its class by
 * address, the class its issuer. Whatever the order, the end is the same.
 */
#include "tests/unit/importing.h"

#include <stdlib.h>

#include "model/career/achievement.h"
#include "model/record/record.h"

static const char *const parts[] = {
	"{'@context': 'https://w3id.org/openbadges/v2', 'type': 'Assertion',"
	"'id': 'https://i.example/1', 'recipient': {'type': 'email',"
	"'hashed': false, 'identity': 'sam@mail.example'},"
	"'badge': 'https://i.example/knots', 'verification': {'type':"
	"'hosted'}, 'issuedOn': '2023-01-02T00:00:00Z'}",
	"{'@context': 'https://w3id.org/openbadges/v2', 'type': 'BadgeClass',"
	"'id': 'https://i.example/knots', 'name': 'Knots', 'description':"
	"'Ties them.', 'criteria': {'narrative': 'Tie ten.'}, 'alignment':"
	"[{'targetName': 'Ropes', 'targetUrl': 'https://s.example/r'}],"
	"'issuer': 'https://i.example/'}",
	"{'@context': 'https://w3id.org/openbadges/v2', 'type': 'Issuer',"
	"'id': 'https://i.example/', 'name': 'Harbour School', 'url':"
	"'https://i.example/home', 'email': 'a@i.example'}",
};

static const char *const whole =
	"SELECT c.title || '|' || a.title || '|' || a.incomplete || '|' || "
	"a.criteria || '|' || i.title || '|' || i.incomplete || '|' || i.url "
	"|| '|' || (c.issuer = i.id) || '|' || s.title FROM credential AS c "
	"JOIN achievement AS a ON a.id = c.achievement JOIN issuer AS i ON "
	"i.id = a.issuer JOIN credential_skill AS x ON x.credential = c.id "
	"JOIN skill AS s ON s.id = x.skill";

static const int orders[6][3] = {
	{ 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 },
	{ 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 },
};

/* The three files in an order, named 0, 1 and 2. */
static void write_parts(struct own *own, const int order[3])
{
	for (int i = 0; i < 3; i++)
		write_text(own, arena_printf(&own->arena, "%d", i),
			   parts[order[i]]);
}

static void undo_all(struct own *own)
{
	const char *line;

	do
		must(own,
		     portfolio_undo(&own->p, &own->arena, &line, &own->err));
	while (*line);
}

static void in_any_order(void **state)
{
	struct own *own = *state;
	const char *empty = own_dump(own), *rows;

	for (size_t i = 0; i < 6; i++) {
		for (int one = 0; one < 2; one++) {
			write_parts(own, orders[i]);
			if (one)
				import_all(own);
			for (int j = 0; j < 3 && !one; j++)
				import_one(own,
					   arena_printf(&own->arena, "%d", j));
			rows = ask(own, whole);
			assert_string_equal(
				rows,
				"Knots|Knots|0|Tie ten.|"
				"Harbour School|0|https://i.example/home|1|"
				"Ropes\n");
			assert_string_equal(ask(own, "SELECT count(*) FROM "
						     "issuer"),
					    "1\n");
			undo_all(own);
			assert_string_equal(own_dump(own), empty);
		}
	}
}

static void what_is_known_by_address_says_so(void **state)
{
	struct own *own = *state;

	write_text(own, "0", parts[0]);
	assert_string_equal(import_all(own),
			    "imported 0: https://i.example/knots\n");
	assert_string_equal(ask(own, "SELECT title || '|' || incomplete FROM "
				     "achievement"),
			    "https://i.example/knots|1\n");
	write_text(own, "1", parts[1]);
	assert_string_equal(import_one(own, "1"), "filled 1: badge class Knots"
						  " - https://i.example/\n");
	write_text(own, "2", parts[2]);
	assert_string_equal(import_one(own, "2"),
			    "filled 2: issuer Harbour School\n");
	assert_string_equal(import_all(own),
			    "there 0: Knots - Harbour School\n"
			    "there 1: badge class Knots - https://i.example/\n"
			    "there 2: issuer Harbour School\n");
}

static void a_name_of_ones_own_is_not_filled_over(void **state)
{
	struct own *own = *state;
	struct achievement a;

	write_text(own, "0", parts[0]);
	import_all(own);
	must(own, record_load(own->p.store, &achievement_entity, 1, &a,
			      &own->arena, &own->err));
	a.title = "My knots";
	must(own, portfolio_begin(&own->p, &own->err));
	must(own, portfolio_end(&own->p,
				record_save(own->p.store, &achievement_entity,
					    &a, &own->err),
				&own->err));
	write_text(own, "1", parts[1]);
	import_one(own, "1");
	assert_string_equal(ask(own, "SELECT title || '|' || criteria || '|' "
				     "|| incomplete FROM achievement"),
			    "My knots|Tie ten.|0\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_own(in_any_order),
		on_own(what_is_known_by_address_says_so),
		on_own(a_name_of_ones_own_is_not_filled_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
