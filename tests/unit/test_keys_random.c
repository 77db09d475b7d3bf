/* SPDX-License-Identifier: MIT */
/*
 * Whatever is pressed, the screen stands: keys at random, in windows of
 * random size, and afterwards a sound file. The seed is fixed; a number as
 * the first argument is another one.
 */
#include "tests/unit/check.h"

#include <stdlib.h>

#include "tests/unit/own_portfolio.h"
#include "tests/unit/own_screen.h"

enum { PRESSES = 2500 };

static unsigned seed = 20261122;

static unsigned next(unsigned below)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % below;
}

static struct key random_key(void)
{
	/* What opens and closes things comes more often. */
	static const int likely[] = {
		K_ENTER,      K_ESC,
		K_TAB,	      K_BACKTAB,
		K_UP,	      K_DOWN,
		K_LEFT,	      K_RIGHT,
		K_PGUP,	      K_PGDN,
		K_HOME,	      K_END,
		K_BACKSPACE,  K_DELETE,
		'a',	      'e',
		':',	      '/',
		'i',	      'o',
		'?',	      'u',
		'y',	      'n',
		'd',	      ' ',
		'1',	      '2',
		'3',	      '4',
		'5',	      '6',
		K_CTRL | 's', K_CTRL | 'r',
		K_CTRL | 'k', K_CTRL | 'w',
		K_CTRL | 'y', K_CTRL | K_LEFT,
	};
	static const char *const pastes[] = {
		"two words",
		"a\nb\tc",
		"\x1b[31m",
		"\xe4\xb8\xad\xe6\x96\x87",
		"e\xcc\x81\xe2\x80\xae",
		"",
	};
	struct key key = { .row = (int)next(30), .column = (int)next(100) };

	switch (next(8)) {
	case 0: key.code = ' ' + (int)next(95); break;
	case 1: key.code = next(2) ? K_CLICK : K_DOUBLE; break;
	case 2:
		key.code = K_PASTE;
		key.paste = pastes[next(6)];
		break;
	default: key.code = likely[next(sizeof(likely) / sizeof(*likely))];
	}
	return key;
}

static void any_keys_are_borne(void **state)
{
	struct own_screen *s = *state;
	const char *damage;

	obey(s, "add issuer Alpha");
	obey(s, "add achievement Glazing --issuer Alpha");
	obey(s, "add credential Cheese --achievement Glazing");
	obey(s, "add plan Winter");
	obey(s, "add task Read --plan Winter");
	for (int i = 0; i < PRESSES; i++) {
		struct key key = random_key();

		if (next(40) == 0) {
			cells_resize(&s->cells, 1 + (int)next(30),
				     1 + (int)next(100));
			key.code = K_RESIZE;
		}
		app_key(&s->app, &key);
		app_draw(&s->app);
	}
	app_keep(&s->app);
	if (!portfolio_check(&s->app.portfolio, &s->arena, &damage, &s->err))
		fail_msg("%s", s->err.text);
	assert_string_equal(damage, "");
}

/* Whatever cannot be read (the file is locked, a page is damaged), the screen
 * stands, says so, and reads it when it can. */
static void what_cannot_be_read_is_borne(void **state)
{
	static const char *const tables[] = { "step", "credential", "task",
					      "answer" };
	struct own_screen *s = *state;
	struct store *store = s->app.portfolio.store;

	obey(s, "aim ct-csis");
	obey(s, "add credential Cheese --earned 2026-01-01");
	obey(s, "plan-new --for ct-csis");
	for (int i = 0; i < 4; i++) {
		const char *away = arena_printf(&s->arena,
						"ALTER TABLE %s RENAME TO away",
						tables[i]);
		const char *back = arena_printf(&s->arena,
						"ALTER TABLE away RENAME TO %s",
						tables[i]);

		must(s, store_run(store, away, &s->err));
		press(s, "3");
		app_draw(&s->app);
		if (i == 0)
			must_see(s, "This could not be read");
		for (int n = 0; n < 300; n++) {
			struct key key = random_key();

			app_key(&s->app, &key);
			app_draw(&s->app);
		}
		must(s, store_run(store, back, &s->err));
		app_keep(&s->app);
		press(s, "3 G");
		app_draw(&s->app);
		must_see(s, "[3 Pathways]");
		must_not_see(s, "This could not be read");
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(any_keys_are_borne,
						screen_begin, screen_end),
		cmocka_unit_test_setup_teardown(what_cannot_be_read_is_borne,
						screen_begin, screen_end),
	};

	if (argc > 1)
		seed = (unsigned)strtoul(argv[1], NULL, 10);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
