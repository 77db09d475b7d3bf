/* SPDX-License-Identifier: MIT */
/*
 * Every key that ships runs a command that there is, in a place where it can
 * be pressed.
 */
#include "tests/unit/check.h"

#include "data/baked.h"
#include "model/base/text.h"
#include "tui/command.h"
#include "tui/keymap.h"

static void every_key_has_a_command(void **state)
{
	const struct baked *file = baked_find("keys.conf");
	struct arena arena = { 0 };
	struct keymap map = { .arena = &arena };
	struct err err;

	(void)state;
	assert_non_null(file);
	assert_true(keymap_read(&map, "keys.conf",
				arena_copy(&arena, file->bytes, file->size),
				&err));
	assert_true(map.count > 50);
	for (size_t i = 0; i < map.count; i++) {
		const char *words[WORDS_MAX];
		const struct command *command;
		int count;

		/* A place may do without a key of its family. */
		if (text_equal(map.bindings[i].command, "-"))
			continue;
		assert_true(command_split(map.bindings[i].command, &arena,
					  words, &count, &err));
		assert_true(count > 0);
		command = command_find(words[0]);
		/* "prompt as-of" names a second one. */
		if (command && text_equal(words[0], "prompt") && count > 1)
			command = command_find(words[1]);
		if (!command)
			fail_msg("%s: there is no command %s",
				 map.bindings[i].pane, map.bindings[i].command);
		if (command && command->is & IN_SHELL)
			fail_msg("%s works in the shell only", command->name);
	}
	arena_free(&arena);
}

static void names_are_said_once(void **state)
{
	const struct command *c = NULL;

	(void)state;
	while ((c = command_next(c))) {
		size_t length = strlen(c->name);

		assert_ptr_equal(command_find(c->name), c);
		assert_true(*c->help);
		/* The usage shows the command by its name. */
		assert_int_equal(strncmp(c->usage, c->name, length), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_has_a_command),
		cmocka_unit_test(names_are_said_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
