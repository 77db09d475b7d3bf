/* SPDX-License-Identifier: MIT */
/*
 * Whatever command changes the sample portfolio: undo leads back to every row
 * as it was, and redo to every row as the command had left it. A command that
 * changes something and has no words here fails.
 */
#include "tests/unit/own_portfolio.h"

#include <stdio.h>

#include "model/base/text.h"
#include "model/career/entities.h"
#include "model/sample.h"
#include "model/store/query.h"
#include "tests/unit/check.h"
#include "tui/command.h"

static const char *const lines[] = {
	("add achievement Welding --issuer Workshop --minutes 12h --validity "
	 "\"2 years\""),
	"add credential Welding --achievement comptia-aplus",
	"add skill \"Rope work\" --level 2",
	"add note Call --text Monday",
	"set achievement 1 --validity \"18 months\" --title \"Renamed\"",
	"set credential 1 --earned \"\" --revoked yes --note gone",
	"set issuer 1 --title \"Another name\"",
	"set profile --name Somebody --weekly \"\"",
	"set task 7 --phase apply --plan 1",
	"activity \"A course\" --for 1 --for 2 --credits 1.5",
	"aim \"skill 1\" --due 2027-01-31",
	"aim \"pathway 2\"",
	"copy pathway cisco-ladder",
	"copy skill accounting",
	"import PATH",
	"check",
	("trust --issuer https://i.example --key "
	 "z6MkoTE8nBxv4dir9k2Pa6mn8WKyhbapxvkVjiFUvqMvscpL"),
	"plan-new --for \"pathway 2\" --days 14 --hours 5",
	"add step --pathway 2 --kind tag --number 2 --text cloud",
	"set step 1 --kind any",
	"step-move 2 down",
	"step-wrap 2 within 365",
	"step-unwrap 23", /* made by open_sample() */
	"step-remove 1",
	"step-confirm 22 no",
	"shift 6 +3",
	"plan-accept",
	"did 6 20min",
	"timer 7",
	"split 9 25min",
	"plan-repair 1", /* overbooked by open_sample() */
	"tick 6",
	"untick 1",
	"answer 1 refund_policy yes --source own",
	"answer 2 refund_policy no",
	"read european union",
	"set-aside isolated 1",
};

static const char badge[] =
	"{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\","
	"\"id\":\"https://badges.example/%d\",\"recipient\":{\"type\":\"email\","
	"\"hashed\":false,\"identity\":\"sample@example.org\"},"
	"\"badge\":{\"type\":\"BadgeClass\",\"id\":\"https://badges.example/c\","
	"\"name\":\"Knots\",\"description\":\"Ties them\",\"image\":"
	"\"https://badges.example/i.png\",\"criteria\":{\"narrative\":\"Tie "
	"ten\"},\"issuer\":{\"type\":\"Issuer\",\"id\":"
	"\"https://badges.example/p\",\"name\":\"Harbour school\",\"url\":"
	"\"https://badges.example\",\"email\":\"a@badges.example\"}},"
	"\"verification\":{\"type\":\"hosted\"},"
	"\"issuedOn\":\"2025-03-04T00:00:00Z\"}";

static void say(struct own *own, int count, const char *const *words)
{
	static char out[1 << 16];
	struct arena turn = { 0 };
	struct call call = {
		.path = own->path,
		.arena = &turn,
		.out = fmemopen(out, sizeof(out), "w"),
		.say = stderr,
	};
	bool ok = command_run(&call, count, words, &own->err);

	fclose(call.out);
	arena_free(&turn);
	if (!ok)
		print_error("%s %s\n", words[0], count > 1 ? words[1] : "");
	must(own, ok);
}

static void there_and_back(struct own *own, int count, const char *const *words)
{
	static const char *const undo[] = { "undo" }, *const redo[] = {
		"redo"
	};
	const char *before = own_dump(own), *after;

	say(own, count, words);
	after = own_dump(own);
	assert_string_not_equal(before, after);
	say(own, 1, undo);
	assert_string_equal(own_dump(own), before);
	say(own, 1, redo);
	assert_string_equal(own_dump(own), after);
	say(own, 1, undo);
	assert_string_equal(own_dump(own), before);
}

static const char *write_badge(struct own *own, const char *name, int number)
{
	const char *path = arena_printf(&own->arena, "%s/%s", own->folder,
					name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fprintf(file, badge, number) < 0, 0);
	assert_int_equal(fclose(file), 0);
	return path;
}

static void open_sample(struct own *own)
{
	static const char *const manual[] = { "add",	"step",	  "--pathway",
					      "2",	"--kind", "manual",
					      "--text", "A form" };
	static const char *const group[] = { "step-wrap", "3", "any" };
	static const char *const much[] = { "plan-new", "--for", "pathway 4" };

	(void)write_badge(own, "badge.json", 1);
	own->path = arena_printf(&own->arena, "%s/sample.cairn", own->folder);
	must(own, sample_write(own->path, &own->err));
	own_reopen(own);
	say(own, 8, manual);
	say(own, 3, group);
	say(own, 3, much);
}

static void every_change_can_be_undone(void **state)
{
	struct own *own = *state;
	const char *path = arena_printf(&own->arena, "%s/badge.json",
					own->folder);
	const char *kept[] = { "import", NULL };
	const struct command *c = NULL;

	open_sample(own);
	kept[1] = write_badge(own, "kept.json", 2);
	say(own, 2, kept);
	while ((c = command_next(c))) {
		bool said = !(c->is & CHANGES) || text_equal(c->name, "remove");

		for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
			const char *words[WORDS_MAX];
			int count;

			must(own, command_split(lines[i], &own->arena, words,
						&count, &own->err));
			if (!text_equal(words[0], c->name))
				continue;
			if (text_equal(words[count - 1], "PATH"))
				words[count - 1] = path;
			there_and_back(own, count, words);
			said = true;
		}
		if (!said)
			fail_msg("%s changes and is not tried here", c->name);
	}
}

static void every_kind_can_be_removed(void **state)
{
	struct own *own = *state;

	open_sample(own);
	for (int i = 0; entities[i]; i++) {
		const char *words[] = { "remove", entities[i]->one, "1" };
		int64_t count;

		must(own, query_number(own->p.store,
				       arena_printf(&own->arena,
						    "SELECT count(*) FROM %s "
						    "WHERE id = 1",
						    entities[i]->table),
				       0, &count, &own->err));
		if (count && entities[i]->number != 1 &&
		    entity_called(entities[i]->one) == entities[i])
			there_and_back(own, 3, words);
	}
}

static const char *validity_of(struct own *own, const char *title)
{
	const char *text = "";
	struct query q;

	query_open(&q, own->p.store,
		   "SELECT validity FROM credential WHERE title = ?",
		   &own->err);
	bind_text(&q, title);
	if (query_step(&q))
		text = column_text(&q, &own->arena);
	must(own, query_done(&q));
	return text;
}

static void validity_known_later_fills_what_says_nothing(void **state)
{
	struct own *own = *state;
	static const char *const add[] = { "add", "achievement", "Knots" };
	static const char *const silent[] = { "add", "credential", "silent",
					      "--achievement", "Knots" };
	static const char *const own_words[] = { "add",	    "credential",
						 "own",	    "--achievement",
						 "Knots",   "--validity",
						 "6 months" };
	static const char *const dated[] = { "add",	  "credential",
					     "dated",	  "--achievement",
					     "Knots",	  "--expires",
					     "2030-01-01" };
	static const char *const set[] = { "set", "achievement", "Knots",
					   "--validity", "36 months" };

	say(own, 3, add);
	say(own, 5, silent);
	say(own, 7, own_words);
	say(own, 7, dated);
	assert_string_equal(validity_of(own, "silent"), "");
	there_and_back(own, 5, set);
	say(own, 5, set);
	assert_string_equal(validity_of(own, "silent"), "36 months");
	assert_string_equal(validity_of(own, "own"), "6 months");
	assert_string_equal(validity_of(own, "dated"), "");
}

static void ticking_again_keeps_the_day(void **state)
{
	struct own *own = *state;
	static const char *const tick[] = { "tick", "1" };
	const char *before;

	open_sample(own);
	before = own_dump(own);
	say(own, 2, tick);
	assert_string_equal(own_dump(own), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_change_can_be_undone,
						own_open, own_close),
		cmocka_unit_test_setup_teardown(every_kind_can_be_removed,
						own_open, own_close),
		cmocka_unit_test_setup_teardown(
			validity_known_later_fills_what_says_nothing, own_open,
			own_close),
		cmocka_unit_test_setup_teardown(ticking_again_keeps_the_day,
						own_open, own_close),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
