/* SPDX-License-Identifier: MIT */
#include "tests/unit/own_screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "model/base/utf8.h"
#include "model/store/query.h"
#include "tests/unit/check.h"

int screen_begin(void **state)
{
	struct own_screen *s = calloc(1, sizeof(*s));
	char folder[] = "/tmp/cairn-test-XXXXXX";

	if (!s || !mkdtemp(folder))
		return -1;
	setenv("CAIRN_TODAY", "2026-11-22", 1);
	setenv("HOME", folder, 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_STATE_HOME");
	unsetenv("XDG_DATA_HOME");
	unsetenv("CAIRN_FILE");
	s->folder = arena_string(&s->arena, folder);
	if (!app_open(&s->app, arena_printf(&s->arena, "%s/own.cairn", folder),
		      &s->err))
		return -1;
	cells_init(&s->cells, 24, 80);
	*state = s;
	return app_start(&s->app, &s->cells, &s->err) ? 0 : -1;
}

int screen_end(void **state)
{
	struct own_screen *s = *state;
	char command[256];

	app_close(&s->app);
	cells_free(&s->cells);
	snprintf(command, sizeof(command), "rm -r '%s'", s->folder);
	arena_free(&s->arena);
	free(s);
	return system(command) == 0 ? 0 : -1;
}

static void press_one(struct own_screen *s, int code)
{
	app_key(&s->app, &(struct key){ .code = code });
	app_draw(&s->app);
}

void press(struct own_screen *s, const char *names)
{
	const char *words[WORDS_MAX];
	int count;

	assert_true(command_split(names, &s->arena, words, &count, &s->err));
	for (int i = 0; i < count; i++) {
		int code;

		assert_true(key_read(words[i], &code));
		press_one(s, code);
	}
}

void type(struct own_screen *s, const char *text)
{
	const char *end = text + strlen(text);

	while (text < end)
		press_one(s, utf8_next(&text, end));
}

void obey(struct own_screen *s, const char *line)
{
	if (!app_command(&s->app, line))
		fail_msg("%s: %s", line, s->app.message);
	app_draw(&s->app);
}

const char *screen_text(struct own_screen *s)
{
	struct text out = { .arena = &s->arena };

	cells_dump(&s->cells, false, &out);
	return text_string(&out);
}

const char *row_text(struct own_screen *s, int row)
{
	struct text out = { .arena = &s->arena };

	for (int i = 0; i < s->cells.columns; i++)
		text_add(&out, cells_at(&s->cells, row, i)->text);
	return text_string(&out);
}

bool sees(struct own_screen *s, const char *text)
{
	return strstr(screen_text(s), text) != NULL;
}

const char *value_of(struct own_screen *s, const char *sql)
{
	const char *value = "";
	struct query q;

	query_open(&q, s->app.portfolio.store, sql, &s->err);
	if (query_step(&q))
		value = column_text(&q, &s->arena);
	if (!query_done(&q))
		fail_msg("%s: %s", sql, s->err.text);
	return value;
}
