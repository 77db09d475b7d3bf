/* SPDX-License-Identifier: MIT */
/*
 * Properties that hold for every entity, in loops over their tables: the
 * field table is the table of the schema; what is saved is loaded; what is
 * done is undone and redone to the last byte. It has more lines than a file
 * should, since all of them share one way to make a row of any kind.
 */
#include "tests/unit/check.h"

#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/base/sha256.h"
#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/document.h"
#include "model/career/entities.h"
#include "model/career/goal.h"
#include "model/career/issuer.h"
#include "model/career/skill.h"
#include "model/career/step.h"
#include "model/record/listing.h"
#include "model/record/words.h"
#include "tests/unit/own_portfolio.h"

static void tables_are_those_of_the_schema(void **state)
{
	struct own *own = *state;

	for (size_t i = 0; entities[i]; i++) {
		const struct entity *e = entities[i];
		struct text want = { .arena = &own->arena };
		struct text have = { .arena = &own->arena };
		struct query q;

		for (size_t j = 0; j < e->count; j++) {
			const struct field *f = &e->fields[j];

			if (f->is & COMPUTED)
				continue;
			text_addf(&want,
				  f->kind == MONEY ? "%s_minor\n" : "%s\n",
				  f->name);
			if (f->kind == MONEY)
				text_addf(&want, "%s_currency\n", f->name);
		}
		query_open(
			&q, own->p.store,
			arena_printf(
				&own->arena,
				"WITH want(name) AS (SELECT value FROM "
				"json_each('[\"' || rtrim(replace(%s, char(10), "
				"'\",\"'), '\",') || '\"]')) "
				"SELECT 'table has ' || name FROM "
				"pragma_table_info('%s') WHERE name <> 'id' AND "
				"name NOT IN (SELECT name FROM want) UNION ALL "
				"SELECT 'entity has ' || name FROM want WHERE name "
				"NOT IN (SELECT name FROM pragma_table_info('%s'))",
				"?", e->table, e->table),
			&own->err);
		bind_text(&q, text_string(&want));
		while (query_step(&q))
			text_addf(&have, "%s: %s\n", e->table,
				  column_text(&q, &own->arena));
		must(own, query_done(&q));
		assert_string_equal(text_string(&have), "");
	}
}

/* A record with something in every field, different for each `n`. */
static void fill(struct own *own, const struct entity *e, void *record, int n)
{
	record_clear(e, record);
	for (size_t i = 0; i < e->count; i++) {
		const struct field *f = &e->fields[i];
		void *m = field_in(f, record);

		switch (f->kind) {
		case TEXT:
			*(const char **)m = arena_printf(
				&own->arena,
				"%s %d's \"\xc3\xa9\xe2\x82\xac\" %%", f->name,
				n);
			break;
		case NUMBER:
			*(int64_t *)m = n % 5 +
					(strstr(f->name, "year") ? 2000 : 1);
			break;
		case FLAG: *(bool *)m = n % 2; break;
		case DAY:
			*(struct day *)m = (struct day){ 20000 + n + (int)i };
			break;
		case MONEY:
			*(struct money *)m = (struct money){ 4250 + n, "EUR" };
			break;
		case MINUTES: ((struct minutes *)m)->n = 60 + n; break;
		case CREDITS: ((struct credits *)m)->n = 15 + n; break;
		case VALIDITY:
			*(struct validity *)m = (struct validity){ VALID_MONTHS,
								   12 + n };
			break;
		case CHOICE: *(unsigned *)m = f->choices[1] ? 1 : 0; break;
		case LINK: break;
		case BYTES:
			*(struct bytes *)m = (struct bytes){
				arena_printf(&own->arena, "bytes %d", n), 7
			};
			break;
		}
	}
}

/* Members that only fit when they agree with others. */
static void settle(struct own *own, const struct entity *e, void *record,
		   int64_t issuer, int64_t achievement, int64_t plan,
		   int64_t task)
{
	for (size_t i = 0; i < e->count; i++) {
		const struct field *f = &e->fields[i];
		struct link *link = field_in(f, record);

		if (f->kind != LINK)
			continue;
		if (text_equal(f->to->table, "issuer"))
			link->id = issuer;
		else if (text_equal(f->name, "plan"))
			link->id = plan;
		else if (text_equal(f->name, "task"))
			link->id = task;
		else if (text_equal(f->to->table, "achievement") &&
			 !text_equal(f->name, "prerequisite_of"))
			link->id = achievement;
	}
	if (text_equal(e->table, "goal")) {
		struct goal *g = record;

		g->pathway.id = g->skill.id = 0;
	} else if (text_equal(e->table, "step")) {
		struct step *s = record;

		s->prerequisite_of.id = achievement;
		s->parent = NO_NUMBER;
	} else if (text_equal(e->table, "profile")) {
		const struct field *f = entity_field(e, "currency");

		*(const char **)field_in(f, record) = "EUR";
		f = entity_field(e, "reminders");
		*(const char **)field_in(f, record) = "14,2 60";
		f = entity_field(e, "week");
		*(const char **)field_in(f, record) = "mon-fri 1h, sat 2h30";
		*(int64_t *)record = 1;
	} else if (text_equal(e->table, "plan")) {
		*(const char **)field_in(entity_field(e, "week"),
					 record) = "1h";
	} else if (text_equal(e->table, "document")) {
		struct document *d = record;
		char sum[SHA256_TEXT];

		d->sha256 = arena_string(&own->arena,
					 sha256(d->bytes.at, d->bytes.size,
						sum));
	} else if (text_equal(e->table, "evidence")) {
		*(const char **)field_in(entity_field(e, "sha256"),
					 record) = "";
	} else if (text_equal(e->table, "credential")) {
		struct credential *c = record;

		c->document_sha256 = "";
	}
}

static const char *shown(struct own *own, const struct entity *e,
			 const void *record)
{
	struct text out = { .arena = &own->arena };

	for (size_t i = 0; i < e->count; i++)
		if (!(e->fields[i].is & COMPUTED))
			text_addf(&out, "%s=%s\n", e->fields[i].name,
				  e->fields[i].kind == LINK
					  ? ""
					  : field_show(&e->fields[i], record,
						       &own->arena));
	return text_string(&out);
}

/* Entities that link to things a test would have to make first are covered
 * by the tests of what uses them. */
static bool stands_alone(const struct entity *e)
{
	return !text_equal(e->table, "achievement_skill") &&
	       !text_equal(e->table, "relation") &&
	       !text_equal(e->table, "renewal_category") &&
	       !text_equal(e->table, "activity_credential") &&
	       !text_equal(e->table, "companion") &&
	       !text_equal(e->table, "task_order") &&
	       !text_equal(e->table, "credential_skill");
}

static int64_t make(struct own *own, const struct entity *e, int n)
{
	static int64_t issuer, achievement, plan, task;
	void *record = arena_alloc(&own->arena, e->size);
	void *again = arena_alloc(&own->arena, e->size);

	if (e->number == 1)
		issuer = achievement = plan = task = 0;
	fill(own, e, record, n);
	settle(own, e, record, issuer, achievement, plan, task);
	must(own, record_save(own->p.store, e, record, &own->err));
	must(own, record_load(own->p.store, e, *(int64_t *)record, again,
			      &own->arena, &own->err));
	assert_string_equal(shown(own, e, record), shown(own, e, again));
	if (text_equal(e->table, "issuer"))
		issuer = *(int64_t *)record;
	if (text_equal(e->table, "achievement"))
		achievement = *(int64_t *)record;
	if (text_equal(e->table, "plan"))
		plan = *(int64_t *)record;
	if (text_equal(e->table, "task"))
		task = *(int64_t *)record;
	return *(int64_t *)record;
}

static void what_is_saved_is_loaded_undone_and_redone(void **state)
{
	struct own *own = *state;
	const char *dumps[64], *line;
	int steps = 0;

	dumps[0] = own_dump(own);
	for (size_t i = 0; entities[i]; i++) {
		if (!stands_alone(entities[i]))
			continue;
		must(own, portfolio_begin(&own->p, &own->err));
		make(own, entities[i], (int)i);
		portfolio_say(&own->p, "made a %s", entities[i]->one);
		must(own, portfolio_end(&own->p, true, &own->err));
		dumps[++steps] = own_dump(own);
		assert_string_not_equal(dumps[steps], dumps[steps - 1]);
	}
	own_reopen(own);
	for (int i = steps; i > 0; i--) {
		must(own,
		     portfolio_undo(&own->p, &own->arena, &line, &own->err));
		assert_string_not_equal(line, "");
		assert_string_equal(own_dump(own), dumps[i - 1]);
	}
	must(own, portfolio_undo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(line, "");
	own_reopen(own);
	for (int i = 1; i <= steps; i++) {
		must(own,
		     portfolio_redo(&own->p, &own->arena, &line, &own->err));
		assert_string_equal(own_dump(own), dumps[i]);
	}
	must(own, portfolio_redo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(line, "");
}

static void erasing_takes_children_and_undo_brings_them_back(void **state)
{
	struct own *own = *state;
	const char *before, *after, *line;
	int64_t issuer = 0;

	must(own, portfolio_begin(&own->p, &own->err));
	for (size_t i = 0; entities[i]; i++)
		if (stands_alone(entities[i])) {
			int64_t id = make(own, entities[i], (int)i);

			if (entities[i] == &issuer_entity)
				issuer = id;
		}
	must(own, portfolio_end(&own->p, true, &own->err));
	before = own_dump(own);
	must(own, portfolio_begin(&own->p, &own->err));
	must(own,
	     record_erase(own->p.store, &issuer_entity, issuer, &own->err));
	must(own, portfolio_end(&own->p, true, &own->err));
	after = own_dump(own);
	assert_null(strstr(after, "\nanswer "));
	must(own, portfolio_undo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(own_dump(own), before);
	must(own, portfolio_redo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(own_dump(own), after);
}

static void a_failed_change_leaves_nothing(void **state)
{
	struct own *own = *state;
	const char *before = own_dump(own), *line;

	must(own, portfolio_begin(&own->p, &own->err));
	make(own, &issuer_entity, 1);
	assert_false(portfolio_end(&own->p, false, &own->err));
	assert_string_equal(own_dump(own), before);
	must(own, portfolio_undo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(line, "");
}

static void an_undo_log_cannot_run_anything_else(void **state)
{
	static const char *const bad[] = {
		"DROP TABLE issuer",
		"ATTACH 'x' AS y",
		"SELECT 1",
		"PRAGMA user_version = 9",
		"DELETE FROM undo_step",
		"DELETE FROM issuer; DELETE FROM issuer",
		"UPDATE sqlite_schema SET sql = ''",
		"INSERT INTO issuer (title) VALUES (hex(randomblob(4)))",
	};
	struct own *own = *state;
	const char *line;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct query q;

		must(own, portfolio_begin(&own->p, &own->err));
		make(own, &issuer_entity, (int)i);
		must(own, portfolio_end(&own->p, true, &own->err));
		must(own, store_begin(own->p.store, &own->err));
		query_open(&q, own->p.store, "UPDATE undo_change SET sql = ?",
			   &own->err);
		bind_text(&q, bad[i]);
		must(own, query_run(&q));
		must(own, store_commit(own->p.store, &own->err));
		assert_false(
			portfolio_undo(&own->p, &own->arena, &line, &own->err));
		must(own, store_begin(own->p.store, &own->err));
		must(own, store_run(own->p.store,
				    "DELETE FROM issuer; "
				    "DELETE FROM undo_step",
				    &own->err));
		must(own, store_commit(own->p.store, &own->err));
	}
}

/* Windows from any row and any size, put together, are the whole list. */
static void windows_make_up_the_list(void **state)
{
	struct own *own = *state;
	const struct entity *e = &credential_entity;
	struct credential c, *rows;
	int64_t whole[60], rank;
	int count, at, total = 0;
	void *found;

	must(own, portfolio_begin(&own->p, &own->err));
	for (int i = 0; i < 57; i++) {
		record_clear(e, &c);
		c.title = arena_printf(&own->arena, "title %d", i * 7 % 5);
		if (i % 3)
			c.earned.n = 20000 + i % 4;
		must(own, record_save(own->p.store, e, &c, &own->err));
	}
	must(own, portfolio_end(&own->p, true, &own->err));
	for (int way = 0; way < 6; way++) {
		struct listing l = { .entity = e, .descending = way % 2 };

		l.order = way / 2 == 0
				  ? NULL
				  : entity_field(e, way / 2 == 1 ? "title"
								 : "earned");
		must(own,
		     listing_window(&l, own->p.store, FROM_START, 0, 60,
				    &own->arena, &found, &total, &own->err));
		assert_int_equal(total, 57);
		rows = found;
		for (int i = 0; i < total; i++)
			whole[i] = rows[i].id;
		for (int i = 0; i < total; i++) {
			must(own, listing_rank(&l, own->p.store, whole[i],
					       &rank, &own->err));
			assert_int_equal(rank, i);
			must(own, listing_around(&l, own->p.store, whole[i], 5,
						 11, &own->arena, &found,
						 &count, &at, &own->err));
			rows = found;
			assert_int_equal(at, i < 5 ? i : 5);
			for (int j = 0; j < count; j++)
				assert_int_equal(rows[j].id, whole[i - at + j]);
		}
		must(own,
		     listing_window(&l, own->p.store, FROM_END, 0, 3,
				    &own->arena, &found, &count, &own->err));
		rows = found;
		assert_int_equal(rows[2].id, whole[56]);
	}
}

static void words_are_found(void **state)
{
	struct own *own = *state;
	struct issuer issuer;
	struct listing l = { .entity = &issuer_entity };
	void *rows;
	bool more;
	int count;
	static const struct {
		const char *words;
		int found;
	} asked[] = {
		{ "uni", 2 },
		{ "UNIVERSITE", 1 },
		{ "universit\xc3\xa9", 1 },
		{ "versit", 2 },
		{ "zzz", 0 },
		{ "\"", 0 },
		{ "100%", 1 },
		{ "of uni", 1 },
		{ "", 3 },
		{ "c++", 1 },
		{ "AND", 0 },
	};
	static const char *const titles[] = {
		"Universit\xc3\xa9 de Lyon",
		"University of 100% C++",
		"Acme",
	};

	must(own, portfolio_begin(&own->p, &own->err));
	for (int i = 0; i < 3; i++) {
		record_clear(&issuer_entity, &issuer);
		issuer.title = titles[i];
		must(own, record_save(own->p.store, &issuer_entity, &issuer,
				      &own->err));
	}
	must(own, portfolio_end(&own->p, true, &own->err));
	for (size_t i = 0; i < sizeof(asked) / sizeof(*asked); i++) {
		l.words = asked[i].words;
		must(own, listing_prepare(&l, own->p.store, &own->arena, &more,
					  &own->err));
		must(own,
		     listing_window(&l, own->p.store, FROM_START, 0, 10,
				    &own->arena, &rows, &count, &own->err));
		if (count != asked[i].found)
			fail_msg("\"%s\" finds %d", asked[i].words, count);
	}
}

static void the_status_follows_the_day(void **state)
{
	static const struct {
		const char *earned, *expires, *valid, *status, *ends;
	} cases[] = {
		{ "2024-01-01", "2026-11-22", "", "expired", "2026-11-22" },
		{ "2024-01-01", "2026-11-23", "", "active", "2026-11-23" },
		{ "2024-02-29", "", "36 months", "active", "2027-02-28" },
		{ "2023-11-22", "", "36 months", "expired", "2026-11-22" },
		{ "2023-11-22", "", "never", "active", "" },
		{ "2023-11-22", "", "", "active", "" },
		{ "2023-11-22", "", "ends", "doubtful", "" },
		{ "2023-11-22", "2027-01-01", "ends", "active", "2027-01-01" },
		{ "2026-11-23", "", "", "future", "" },
		{ "", "", "36 months", "undated", "" },
	};
	struct own *own = *state;
	struct credential c;
	char text[DAY_TEXT];

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		record_clear(&credential_entity, &c);
		c.title = "x";
		day_read(cases[i].earned, &c.earned, NULL);
		day_read(cases[i].expires, &c.expires, NULL);
		assert_true(validity_read(cases[i].valid, &c.validity));
		must(own, portfolio_begin(&own->p, &own->err));
		must(own, record_save(own->p.store, &credential_entity, &c,
				      &own->err));
		must(own, portfolio_end(&own->p, true, &own->err));
		must(own, record_load(own->p.store, &credential_entity, c.id,
				      &c, &own->arena, &own->err));
		assert_string_equal(credential_statuses[c.status],
				    cases[i].status);
		assert_string_equal(day_iso(c.ends, text), cases[i].ends);
	}
}

static void a_sound_file_is_found_sound(void **state)
{
	struct own *own = *state;
	const char *damage, *backup;

	must(own, portfolio_begin(&own->p, &own->err));
	for (size_t i = 0; entities[i]; i++)
		if (stands_alone(entities[i]))
			make(own, entities[i], (int)i);
	must(own, portfolio_end(&own->p, true, &own->err));
	must(own, portfolio_check(&own->p, &own->arena, &damage, &own->err));
	assert_string_equal(damage, "");
	backup = arena_printf(&own->arena, "%s/backup", own->folder);
	must(own, store_copy(own->p.store, backup, &own->err));
	assert_false(store_copy(own->p.store, backup, &own->err));
	must(own, store_begin(own->p.store, &own->err));
	must(own, store_run(own->p.store,
			    "UPDATE document SET bytes = x'00'; "
			    "DELETE FROM find WHERE rowid IN (SELECT rowid "
			    "FROM find LIMIT 1)",
			    &own->err));
	must(own, store_commit(own->p.store, &own->err));
	must(own, portfolio_check(&own->p, &own->arena, &damage, &own->err));
	assert_non_null(strstr(damage, "its bytes were changed"));
	assert_non_null(strstr(damage, "not found by their words"));
	portfolio_close(&own->p);
	must(own, portfolio_restore(backup, own->path, &own->err));
	must(own, portfolio_open(&own->p, own->path, 0, &own->err));
	must(own, portfolio_check(&own->p, &own->arena, &damage, &own->err));
	assert_string_equal(damage, "");
}

static void a_unique_index_on_some_rows_is_no_key(void **state)
{
	struct own *own = *state;
	struct skill skill;
	int64_t id;

	must(own, store_run(own->p.store,
			    "CREATE UNIQUE INDEX a ON skill (category) WHERE "
			    "level = 5; CREATE UNIQUE INDEX b ON skill "
			    "(framework, lower(title)); INSERT INTO skill "
			    "(title, category, framework) "
			    "VALUES ('Knots', 'craft', 'own')",
			    &own->err));
	record_clear(&skill_entity, &skill);
	skill.title = "Sails";
	skill.category = "craft";
	skill.framework = "own";
	must(own,
	     record_keyed(own->p.store, &skill_entity, &skill, &id, &own->err));
	assert_int_equal(id, 0);
}

static void a_number_that_is_no_time_is_unknown(void **state)
{
	struct own *own = *state;
	struct achievement a;

	must(own, store_run(own->p.store,
			    "INSERT INTO achievement (id, title, minutes) "
			    "VALUES (1, 'Long', 4294967297)",
			    &own->err));
	must(own, record_load(own->p.store, &achievement_entity, 1, &a,
			      &own->arena, &own->err));
	assert_false(minutes_is(a.minutes));
}

/* Whoever comes second waits, and finds the tables made. */
static void several_may_make_one_file(void **state)
{
	enum { PROCESSES = 3 };
	struct own *own = *state;
	const char *path = arena_printf(&own->arena, "%s/shared.cairn",
					own->folder);
	pid_t children[PROCESSES];

	for (int i = 0; i < PROCESSES; i++) {
		children[i] = fork();
		if (children[i] == 0) {
			struct portfolio p;

			_exit(!portfolio_open(&p, path, PORTFOLIO_CREATE,
					      &own->err));
		}
		assert_true(children[i] > 0);
	}
	for (int i = 0; i < PROCESSES; i++) {
		int status;

		assert_int_equal(waitpid(children[i], &status, 0), children[i]);
		assert_int_equal(status, 0);
	}
}

#define own_test(f) cmocka_unit_test_setup_teardown(f, own_open, own_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		own_test(tables_are_those_of_the_schema),
		own_test(what_is_saved_is_loaded_undone_and_redone),
		own_test(erasing_takes_children_and_undo_brings_them_back),
		own_test(a_failed_change_leaves_nothing),
		own_test(an_undo_log_cannot_run_anything_else),
		own_test(windows_make_up_the_list),
		own_test(words_are_found),
		own_test(the_status_follows_the_day),
		own_test(a_sound_file_is_found_sound),
		own_test(a_unique_index_on_some_rows_is_no_key),
		own_test(a_number_that_is_no_time_is_unknown),
		own_test(several_may_make_one_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
