/* SPDX-License-Identifier: MIT */
/*
 * Handing a portfolio over as JSON: what is exported, imported into an empty
 * one and exported again is the same; imported where it is already, it
 * changes nothing; where the ids differ, the links still lead to the same.
 */
#include "tests/unit/importing.h"

#include <stdlib.h>

#include "model/store/query.h"
#include "tui/command.h"

/* Something of every kind, linked to each other. Between the rows there are
 * gaps in the ids. */
static const char *const rows[] = {
	"UPDATE profile SET name = 'Sample', place = 'Here', currency = 'EUR',"
	" weekly = 360, aims = 'a \"b\" \\ c'",
	"INSERT INTO identity (id, kind, value) VALUES (4, 'email', 'a@b.c')",
	"INSERT INTO issuer (id, title, slug, incomplete) VALUES "
	"(7, 'School', 'school', 0), (9, 'https://x.example', NULL, 1)",
	"INSERT INTO answer (id, issuer, criterion, value, answered) VALUES "
	"(3, 9, 'privacy_notice', 'yes', '2026-01-02')",
	"INSERT INTO skill (id, title, level, url) VALUES "
	"(5, 'Ropes', 3, 'https://s.example')",
	"INSERT INTO achievement (id, title, issuer, minutes, cost_minor, "
	"cost_currency, validity, badge_id) VALUES (11, 'Knots', 9, 90, 42500,"
	" 'USD', '36 months', 'urn:k'), (12, 'Sails', 7, NULL, NULL, NULL, '',"
	" NULL)",
	"INSERT INTO achievement_skill (id, achievement, skill) VALUES "
	"(2, 11, 5)",
	"INSERT INTO relation (id, achievement, kind, other) VALUES "
	"(6, 12, 'renews', 11)",
	"INSERT INTO document (id, sha256, title, media, size, imported, bytes)"
	" VALUES (8, '6ca13d52ca70c883e0f0bb101e425a89e8624de51db2d2392593af6a"
	"84118090', 'k.json', 'application/json', 6, '2026-01-03', X'616263313233')",
	"INSERT INTO credential (id, title, issuer, achievement, earned, "
	"expires, document_sha256, recipient) VALUES (21, 'Knots', 9, 11, "
	"'2025-01-01', '2028-01-01', '6ca13d52ca70c883e0f0bb101e425a89e8624de5"
	"1db2d2392593af6a84118090', 'a@b.c'), (23, 'Sails', 7, 12, NULL, NULL,"
	" NULL, '')",
	"INSERT INTO credential_skill (id, credential, skill, level) VALUES "
	"(31, 21, 5, 2)",
	"INSERT INTO evidence (id, credential, title, url) VALUES "
	"(33, 23, 'Log', 'https://l.example')",
	"INSERT INTO pathway (id, title, slug, kind) VALUES "
	"(41, 'Skipper', 'skipper', 'live')",
	"INSERT INTO step (id, pathway, parent, position, kind, achievement, "
	"text) VALUES (50, 41, NULL, 0, 'all', NULL, ''), "
	"(52, 41, 50, 0, 'achievement', 11, ''), "
	"(53, 41, 50, 1, 'manual', NULL, 'at sea')",
	"INSERT INTO step (id, prerequisite_of, position, kind, achievement) "
	"VALUES (54, 12, 0, 'achievement', 11)",
	"INSERT INTO goal (id, pathway, weight, since) VALUES "
	"(61, 41, 5, '2026-01-01')",
	"INSERT INTO plan (id, title, pathway, starts, days, weekly) VALUES "
	"(71, 'May', 41, '2026-05-01', 30, 360)",
	"INSERT INTO task (id, plan, title, phase, day, minutes, achievement) "
	"VALUES (81, 71, 'Tie', 'earn', '2026-05-03', 30, 12)",
	"INSERT INTO note (id, title, about, text) VALUES "
	"(91, 'Remember', 'credential 23', 'two\nlines')",
};

static void fill(struct own *own)
{
	bool ok = true;

	must(own, portfolio_begin(&own->p, &own->err));
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows) && ok; i++)
		ok = store_run(own->p.store, rows[i], &own->err);
	must(own, portfolio_end(&own->p, ok, &own->err));
}

static const char *exported(struct own *own)
{
	static const char *const words[] = { "export", "json" };
	char *held = NULL;
	const char *json;
	size_t size = 0;
	struct call call = {
		.arena = &own->arena,
		.portfolio = &own->p,
		.path = own->path,
		.say = stderr,
		.out = open_memstream(&held, &size),
	};

	must(own, command_run(&call, 2, words, &own->err));
	fclose(call.out);
	json = arena_copy(&own->arena, held, size);
	free(held);
	return json;
}

/* Without the ids, which the next portfolio gives itself. */
static const char *without_ids(struct own *own, const char *json)
{
	struct text out = { .arena = &own->arena };
	const char *about = "\"about\":\"credential ";

	while (*json) {
		const char *colon = json;

		if (text_starts(json, about)) {
			text_add(&out, "\"about\":\"credential");
			json += strlen(about);
			json += strspn(json, "0123456789");
		}
		while (*colon && *colon != ':')
			colon++;
		if ((colon - json >= 3 && memcmp(colon - 3, "id\"", 3) == 0) ||
		    (colon - json >= 7 &&
		     memcmp(colon - 7, "parent\"", 7) == 0)) {
			text_addn(&out, json, (size_t)(colon - json));
			json = colon + 1;
			json += strspn(json, "0123456789");
		} else {
			text_addc(&out, *json++);
		}
	}
	return text_string(&out);
}

/* A portfolio of its own beside the first. */
static void open_other(struct own *own, struct own *other)
{
	*other = (struct own){ .folder = own->folder };
	other->path = arena_printf(&own->arena, "%s/other.cairn", own->folder);
	must(other, portfolio_open(&other->p, other->path, PORTFOLIO_CREATE,
				   &other->err));
}

static void close_other(struct own *other)
{
	portfolio_close(&other->p);
	arena_free(&other->arena);
}

static void an_export_comes_back_the_same(void **state)
{
	struct own *own = *state, other;
	const char *json, *again, *damage;

	fill(own);
	json = exported(own);
	write_bytes(own, "e.json", json, strlen(json));
	open_other(own, &other);
	assert_string_equal(
		import_one(&other, "e.json"),
		"imported e.json: portfolio Sample (24 records; without the "
		"bytes of 1 original, which JSON does not carry: import that "
		"too)\n");
	again = arena_string(&own->arena, exported(&other));
	assert_string_equal(without_ids(own, again), without_ids(own, json));
	assert_string_equal(
		ask(&other,
		    "SELECT n.about || '|' || c.title FROM"
		    " note AS n JOIN credential AS c ON n.about = 'credential ' "
		    "|| c.id"),
		"credential 2|Sails\n");
	assert_string_equal(
		ask(&other,
		    "SELECT s.kind || '|' || "
		    "ifnull(a.title, s.text) FROM step AS s JOIN step AS p ON "
		    "s.parent = p.id AND p.kind = 'all' LEFT JOIN achievement AS a"
		    " ON a.id = s.achievement ORDER BY s.position"),
		"achievement|Knots\nmanual|at sea\n");
	must(own, portfolio_check(&other.p, &own->arena, &damage, &own->err));
	assert_string_equal(damage, "");
	/* Without gaps in its ids it is the same to the last byte. */
	close_other(&other);
	remove(other.path);
	write_bytes(own, "f.json", again, strlen(again));
	open_other(own, &other);
	import_one(&other, "f.json");
	assert_string_equal(exported(&other), again);
	close_other(&other);
}

static void where_it_is_already_nothing_changes(void **state)
{
	struct own *own = *state, other;
	const char *json, *before;

	fill(own);
	json = exported(own);
	write_bytes(own, "e.json", json, strlen(json));
	before = own_dump(own);
	assert_string_equal(
		import_one(own, "e.json"),
		"there e.json: "
		"portfolio Sample (0 records, 24 were there already)\n");
	assert_string_equal(own_dump(own), before);
	open_other(own, &other);
	import_one(&other, "e.json");
	before = own_dump(&other);
	assert_string_equal(
		import_one(&other, "e.json"),
		"there e.json: "
		"portfolio Sample (0 records, 24 were there already)\n");
	assert_string_equal(own_dump(&other), before);
	close_other(&other);
}

static void what_is_ones_own_stays(void **state)
{
	struct own *own = *state, other;
	const char *json;

	fill(own);
	json = exported(own);
	write_bytes(own, "e.json", json, strlen(json));
	open_other(own, &other);
	must(&other, portfolio_begin(&other.p, &other.err));
	must(&other,
	     portfolio_end(
		     &other.p,
		     store_run(
			     other.p.store,
			     "UPDATE profile SET name = 'Me';"
			     "INSERT INTO issuer (title) VALUES ('First');"
			     "INSERT INTO issuer (title, slug) VALUES ('My school', "
			     "'school');"
			     "INSERT INTO pathway (id, title, slug) VALUES (3, 'Mine', "
			     "'skipper');"
			     "INSERT INTO step (pathway, kind, text) VALUES (3, 'manual', "
			     "'own');"
			     "INSERT INTO achievement (title, badge_id) VALUES ('My knots',"
			     " 'urn:k')",
			     &other.err),
		     &other.err));
	has(import_one(&other, "e.json"),
	    "(17 records, 4 were there already, 3 differ and stay as they are "
	    "here; without");
	assert_string_equal(ask(&other, "SELECT name FROM profile"), "Me\n");
	assert_string_equal(
		ask(&other,
		    "SELECT c.title || '|' || i.title || "
		    "'|' || a.title FROM credential AS c JOIN issuer AS i ON i.id "
		    "= c.issuer JOIN achievement AS a ON a.id = c.achievement "
		    "ORDER BY c.id"),
		"Knots|https://x.example|My knots\nSails|My school|Sails\n");
	assert_string_equal(ask(&other, "SELECT kind || text FROM step WHERE "
					"pathway"),
			    "manualown\n");
	assert_string_equal(
		ask(&other,
		    "SELECT p.title || '|' || g.weight "
		    "FROM goal AS g JOIN pathway AS p ON p.id = g.pathway"),
		"Mine|5\n");
	close_other(&other);
}

/* The original that JSON could not carry is put in its place. */
static void an_original_follows(void **state)
{
	struct own *own = *state, other;
	const char *json;

	fill(own);
	json = exported(own);
	write_bytes(own, "e.json", json, strlen(json));
	write_text(own, "k", "abc123");
	open_other(own, &other);
	import_one(&other, "e.json");
	assert_string_equal(import_one(&other, "k"),
			    "filled k: original of "
			    "Knots - https://x.example\n");
	assert_string_equal(ask(&other, "SELECT CAST(bytes AS TEXT) FROM "
					"document"),
			    "abc123\n");
	assert_string_equal(import_one(&other, "k"), "there k: Knots - "
						     "https://x.example\n");
	close_other(&other);
}

/* "Go" is a language, "GO" a game. */
static void titles_that_differ_in_case_are_two(void **state)
{
	struct own *own = *state;

	write_text(own, "e.json",
		   "{'cairn': 1, 'skill': ["
		   "{'id': 1, 'title': 'Go'}]}");
	import_one(own, "e.json");
	write_text(own, "f.json",
		   "{'cairn': 1, 'skill': ["
		   "{'id': 1, 'title': 'GO'},"
		   "{'id': 2, 'title': 'Go'}]}");
	has(import_one(own, "f.json"), "1 was there already");
	assert_string_equal(ask(own, "SELECT title FROM skill ORDER BY id"),
			    "Go\nGO\n");
}

static const struct {
	const char *json, *why;
} wrong[] = {
	{ "{'cairn': 2}", "newer version" },
	{ "{'cairn': 1, 'pony': []}", "The kind \"pony\"" },
	{ "{'cairn': 1, 'issuers': []}", "The kind \"issuers\"" },
	{ "{'cairn': 1, 'issuer': {}}", "\"issuer\" wants a list" },
	{ "{'cairn': 1, 'issuer': [7]}", "an object is expected" },
	{ "{'cairn': 1, 'issuer': [{'id': 1, 'title': 'A'},"
	  "{'id': 2, 'title': ''}]}",
	  "issuer 2: Name may not be empty." },
	{ "{'cairn': 1, 'issuer': [{'id': 1, 'titel': 'A'}]}",
	  "issuer: the key \"titel\" is not known" },
	{ "{'cairn': 1, 'issuer': [{'id': 1, 'title': 1}]}",
	  "\"title\" wants a text" },
	{ "{'cairn': 1, 'skill': [{'id': 1, 'title': 'A', 'level':"
	  "9}]}",
	  "skill 1: Level" },
	{ "{'cairn': 1, 'achievement': [{'id': 1, 'title': 'A',"
	  "'issuer': 'B', 'issuer_id': 3}]}",
	  "achievement 1: its issuer, 3, is not in the file." },
	{ "{'cairn': 1, 'achievement': [{'id': 1, 'title': 'A',"
	  "'cost': {'minor': -1, 'currency': 'USD'}}]}",
	  "\"cost\" wants" },
	{ "{'cairn': 1, 'achievement': [{'id': 1, 'title': 'A',"
	  "'cost': {'minor': 1, 'currency': 'usd'}}]}",
	  "\"cost\" wants" },
	{ "{'cairn': 1, 'achievement': [{'id': 1, 'title': 'A',"
	  "'cost': {'minor': 'free', 'currency': 'USD'}}]}",
	  "\"cost\" wants" },
	{ "{'cairn': 1, 'achievement': [{'id': 'one', 'title': 'A'}]}",
	  "\"id\" wants a whole number" },
	{ "{'cairn': 1, 'skill': [{'id': 1, 'title': 'A', 'level': 'high'}]}",
	  "\"level\" wants a whole number" },
	{ "{'cairn': 1, 'achievement': [{'id': 1, 'title': 'A',"
	  "'minutes': 1.5}]}",
	  "\"minutes\" wants whole minutes" },
	{ "{'cairn': 1, 'achievement': [{'id': 1, 'title': 'A',"
	  "'validity': 'soon'}]}",
	  "\"validity\" wants a validity" },
	{ "{'cairn': 1, 'credential': [{'id': 1, 'title': 'A',"
	  "'earned': '2026-02-30'}]}",
	  "\"earned\" wants a day" },
	{ "{'cairn': 1, 'credential': [{'id': 1, 'title': 'A',"
	  "'document_sha256': '00'}]}",
	  "FOREIGN KEY" },
	{ "{'cairn': 1, 'document': [{'id': 1, 'sha256': 'xx',"
	  "'size': 1}]}",
	  "\"sha256\" wants 64" },
	{ "{'cairn': 1, 'task': [{'id': 1, 'title': 'A', 'day':"
	  "'2026-01-01', 'position': 0}]}",
	  "Plan may not be empty" },
	{ "{'cairn': 1, 'pathway': [{'id': 1, 'title': 'A', 'kind':"
	  "'dead'}]}",
	  "\"kind\" cannot be \"dead\"" },
	{ "{'cairn': 1, 'pathway': [{'id': 1, 'title': 'A'}],"
	  "'step': [{'id': 1, 'pathway_id': 1, 'position': 0,"
	  "'kind': 'all', 'parent': 9}]}",
	  "A step's parent, 9, is not in the file" },
	{ "{'cairn': 1, 'issuer': [", "The text is cut off" },
};

static void mistakes_are_refused_whole(void **state)
{
	struct own *own = *state;
	const char *before = own_dump(own);

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		const char *said;

		write_text(own, "e.json", wrong[i].json);
		said = import_all(own);
		has(said, "refused e.json: (");
		has(said, wrong[i].why);
		assert_string_equal(own_dump(own), before);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_own(an_export_comes_back_the_same),
		on_own(where_it_is_already_nothing_changes),
		on_own(what_is_ones_own_stays),
		on_own(an_original_follows),
		on_own(titles_that_differ_in_case_are_two),
		on_own(mistakes_are_refused_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
