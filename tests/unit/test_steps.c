/* SPDX-License-Identifier: MIT */
/*
 * Where steps go: a rule is written as text, a line a step, in the order of
 * the tree.
 */
#include "tests/unit/own_portfolio.h"

#include <stdio.h>

#include "model/base/text.h"
#include "model/record/record.h"
#include "model/steps.h"
#include "model/store/query.h"
#include "tests/unit/check.h"

static int64_t add(struct own *own, const char *note, unsigned kind,
		   int64_t parent, int64_t position)
{
	struct step s;

	record_clear(&step_entity, &s);
	s.pathway.id = 1;
	s.kind = kind;
	s.note = note;
	s.parent = parent ? parent : NO_NUMBER;
	s.position = position < 0 ? NO_NUMBER : position;
	must(own, portfolio_begin(&own->p, &own->err));
	must(own, portfolio_end(&own->p,
				steps_place(&own->p, &s, &own->err) &&
					record_save(own->p.store, &step_entity,
						    &s, &own->err),
				&own->err));
	return s.id;
}

static void begin(struct own *own)
{
	struct query q;

	must(own, portfolio_begin(&own->p, &own->err));
	query_open(&q, own->p.store,
		   "INSERT INTO pathway (title) VALUES ('Way')", &own->err);
	must(own, portfolio_end(&own->p, query_run(&q), &own->err));
}

static bool move(struct own *own, int64_t id, enum step_way way)
{
	bool ok;

	must(own, portfolio_begin(&own->p, &own->err));
	ok = steps_move(&own->p, id, way, &own->err);
	return portfolio_end(&own->p, ok, &own->err);
}

static bool unwrap(struct own *own, int64_t id)
{
	bool ok;

	must(own, portfolio_begin(&own->p, &own->err));
	ok = steps_unwrap(&own->p, id, &own->err);
	return portfolio_end(&own->p, ok, &own->err);
}

/* "root(a b(c))": notes, else kinds; positions must be 0, 1, 2 … */
static void write_below(struct own *own, struct text *out, int64_t parent,
			int depth)
{
	int64_t ids[16];
	const char *names[16];
	int64_t places[16];
	int count = 0;
	struct query q;

	assert_true(depth < 10);
	query_open(&q, own->p.store,
		   "SELECT id, position, iif(note = '', kind, note) FROM step "
		   "WHERE coalesce(parent, 0) = ? ORDER BY position, id",
		   &own->err);
	bind_int(&q, parent);
	for (; count < 16 && query_step(&q); count++) {
		ids[count] = column_int(&q);
		places[count] = column_int(&q);
		names[count] = column_text(&q, &own->arena);
	}
	must(own, query_done(&q));
	for (int i = 0; i < count; i++) {
		assert_int_equal(places[i], i);
		text_addf(out, "%s%s", i ? " " : depth ? "(" : "", names[i]);
		write_below(own, out, ids[i], depth + 1);
	}
	if (count && depth)
		text_addc(out, ')');
}

static const char *tree(struct own *own)
{
	struct text out = { .arena = &own->arena };

	write_below(own, &out, 0, 0);
	return text_string(&out);
}

static void steps_find_their_place(void **state)
{
	struct own *own = *state;
	int64_t root;

	begin(own);
	root = add(own, "root", STEP_ANY, 0, -1);
	add(own, "a", STEP_MANUAL, root, -1);
	add(own, "c", STEP_MANUAL, root, -1);
	add(own, "b", STEP_MANUAL, root, 1);
	assert_string_equal(tree(own), "root(a b c)");
	add(own, "first", STEP_MANUAL, root, 0);
	add(own, "last", STEP_MANUAL, root, 99);
	assert_string_equal(tree(own), "root(first a b c last)");
	/* A second root goes into the first, which is a group. */
	add(own, "more", STEP_MANUAL, 0, -1);
	assert_string_equal(tree(own), "root(first a b c last more)");
}

static void two_share_a_place_for_one(void **state)
{
	struct own *own = *state;
	int64_t since;

	begin(own);
	add(own, "a", STEP_MANUAL, 0, -1);
	since = add(own, "since", STEP_SINCE, 0, -1);
	assert_string_equal(tree(own), "all(a since)");
	add(own, "b", STEP_MANUAL, since, -1);
	add(own, "c", STEP_MANUAL, since, 0);
	assert_string_equal(tree(own), "all(a since(all(c b)))");
	add(own, "d", STEP_MANUAL, since, -1);
	assert_string_equal(tree(own), "all(a since(all(c b d)))");
}

static void steps_move_among_brothers(void **state)
{
	struct own *own = *state;
	int64_t root, a, b;

	begin(own);
	root = add(own, "root", STEP_ALL, 0, -1);
	a = add(own, "a", STEP_MANUAL, root, -1);
	b = add(own, "b", STEP_MANUAL, root, -1);
	must(own, move(own, b, STEP_UP));
	assert_string_equal(tree(own), "root(b a)");
	must(own, move(own, b, STEP_DOWN));
	assert_string_equal(tree(own), "root(a b)");
	assert_false(move(own, a, STEP_UP));
	assert_string_equal(own->err.text,
			    "It is the first in its group already.");
	assert_false(move(own, b, STEP_DOWN));
	assert_false(move(own, root, STEP_UP));
	assert_string_equal(tree(own), "root(a b)");
}

static void steps_move_in_and_out(void **state)
{
	struct own *own = *state;
	int64_t root, any, a, b, ever;

	begin(own);
	root = add(own, "root", STEP_ALL, 0, -1);
	any = add(own, "any", STEP_ANY, root, -1);
	a = add(own, "a", STEP_MANUAL, any, -1);
	b = add(own, "b", STEP_MANUAL, root, -1);
	must(own, move(own, b, STEP_IN));
	assert_string_equal(tree(own), "root(any(a b))");
	must(own, move(own, a, STEP_OUT));
	assert_string_equal(tree(own), "root(any(b) a)");
	assert_false(move(own, a, STEP_OUT));
	assert_string_equal(own->err.text, "The group that it is in is the "
					   "whole rule; nothing is outside.");
	assert_false(move(own, any, STEP_IN));
	assert_false(move(own, root, STEP_OUT));
	/* Into a place for one that is taken. */
	ever = add(own, "ever", STEP_EVER, root, 0);
	must(own, move(own, any, STEP_IN));
	must(own, move(own, a, STEP_IN));
	assert_string_equal(tree(own), "root(ever(any(b a)))");
	must(own, move(own, b, STEP_OUT));
	assert_string_equal(tree(own), "root(ever(any(a b)))");
	(void)ever;
}

static void groups_come_and_go(void **state)
{
	struct own *own = *state;
	struct step group;
	int64_t root, a, c;
	bool ok;

	begin(own);
	root = add(own, "root", STEP_ALL, 0, -1);
	a = add(own, "a", STEP_MANUAL, root, -1);
	c = add(own, "c", STEP_MANUAL, root, -1);
	record_clear(&step_entity, &group);
	group.kind = STEP_WITHIN;
	group.number = 30;
	must(own, portfolio_begin(&own->p, &own->err));
	ok = steps_wrap(&own->p, a, &group, &own->err);
	must(own, portfolio_end(&own->p, ok, &own->err));
	assert_string_equal(tree(own), "root(within(a) c)");
	add(own, "b", STEP_MANUAL, group.id, -1);
	assert_string_equal(tree(own), "root(within(all(a b)) c)");
	must(own, unwrap(own, group.id));
	assert_string_equal(tree(own), "root(all(a b) c)");
	assert_false(unwrap(own, root));
	assert_string_equal(own->err.text, "There is room for one step here, "
					   "and 2 are in it.");
	assert_false(unwrap(own, c));
	assert_string_equal(tree(own), "root(all(a b) c)");
}

static void gaps_and_equal_places_do_no_harm(void **state)
{
	struct own *own = *state;
	int64_t root, b;
	struct query q;

	begin(own);
	root = add(own, "root", STEP_ALL, 0, -1);
	add(own, "a", STEP_MANUAL, root, -1);
	b = add(own, "b", STEP_MANUAL, root, -1);
	add(own, "c", STEP_MANUAL, root, -1);
	must(own, portfolio_begin(&own->p, &own->err));
	query_open(&q, own->p.store,
		   "UPDATE step SET position = 7 * (position / 2) WHERE parent",
		   &own->err);
	must(own, portfolio_end(&own->p, query_run(&q), &own->err));
	must(own, move(own, b, STEP_UP));
	assert_string_equal(tree(own), "root(b a c)");
	add(own, "d", STEP_MANUAL, root, 1);
	assert_string_equal(tree(own), "root(b d a c)");
}

static void what_is_below_is_counted(void **state)
{
	struct own *own = *state;
	int64_t root, any, count;

	begin(own);
	root = add(own, "root", STEP_ALL, 0, -1);
	any = add(own, "any", STEP_ANY, root, -1);
	add(own, "a", STEP_MANUAL, any, -1);
	must(own, steps_below(&own->p, root, &count, &own->err));
	assert_int_equal(count, 2);
	must(own, steps_below(&own->p, any, &count, &own->err));
	assert_int_equal(count, 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, own_open, own_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(steps_find_their_place),
		TEST(two_share_a_place_for_one),
		TEST(steps_move_among_brothers),
		TEST(steps_move_in_and_out),
		TEST(groups_come_and_go),
		TEST(gaps_and_equal_places_do_no_harm),
		TEST(what_is_below_is_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
