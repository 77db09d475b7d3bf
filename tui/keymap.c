/* SPDX-License-Identifier: MIT */
/*
 * Bindings in one array: there are about a hundred, and a key is pressed
 * seldom enough to look at them all.
 */
#include "tui/keymap.h"

#include <string.h>

#include "model/base/text.h"
#include "tui/lines.h"
#include "tui/term/key.h"

static struct binding *binding_of(const struct keymap *map, const char *pane,
				  int key)
{
	for (size_t i = 0; i < map->count; i++)
		if (map->bindings[i].key == key &&
		    text_equal(map->bindings[i].pane, pane))
			return &map->bindings[i];
	return NULL;
}

static void add(struct keymap *map, const struct binding *binding)
{
	struct binding *same = binding_of(map, binding->pane, binding->key);

	if (same) {
		*same = *binding;
		return;
	}
	if (map->count == map->room) {
		size_t room = map->room ? 2 * map->room : 64;
		struct binding *more = arena_array(map->arena, room,
						   sizeof(*more));

		if (map->count)
			memcpy(more, map->bindings, map->count * sizeof(*more));
		map->bindings = more;
		map->room = room;
	}
	map->bindings[map->count++] = *binding;
}

bool keymap_read(struct keymap *map, const char *name, const char *text,
		 struct err *err)
{
	struct lines lines = { .arena = map->arena, .name = name, .at = text };
	char *line;

	while (lines_next(&lines, &line, err)) {
		struct binding binding = { .file = name,
					   .line = lines.number,
					   .note = lines.note };
		const char *key;

		binding.pane = lines_word(&line);
		key = lines_word(&line);
		binding.command = line;
		if (!*line)
			return lines_fail(
				&lines, err,
				"write it as “pane key "
				"command”, or “pane key -” to unbind.");
		if (!key_read(key, &binding.key))
			return lines_fail(
				&lines, err,
				"“%s” is no key; keys "
				"are a letter, ctrl-x, alt-x, enter, esc, "
				"tab, space, hash, up, pgdn, f1 and so on.",
				key);
		add(map, &binding);
	}
	return !lines.bad;
}

/* The binding in force, unbound ones too, or NULL. */
static const struct binding *lookup(const struct keymap *map, const char *pane,
				    const char *family, int key)
{
	const struct binding *found = binding_of(map, pane, key);

	if (!found && *family)
		found = binding_of(map, family, key);
	return found ? found : binding_of(map, "any", key);
}

const char *keymap_find(const struct keymap *map, const char *pane,
			const char *family, int key)
{
	const struct binding *found = lookup(map, pane, family, key);

	return found && !text_equal(found->command, "-") ? found->command
							 : NULL;
}

size_t keymap_list(const struct keymap *map, const char *pane,
		   const char *family, struct arena *arena,
		   const struct binding ***list)
{
	const char *const places[] = { pane, family, "any" };
	size_t count = 0;

	*list = arena_array(arena, map->count + 1, sizeof(**list));
	for (int i = 0; i < 3; i++) {
		for (size_t k = 0; k < map->count; k++) {
			const struct binding *b = &map->bindings[k];

			if (text_equal(b->pane, places[i]) &&
			    !text_equal(b->command, "-") &&
			    lookup(map, pane, family, b->key) == b)
				(*list)[count++] = b;
		}
	}
	return count;
}

int keymap_key(const struct keymap *map, const char *pane, const char *family,
	       const char *command)
{
	const char *const places[] = { pane, family, "any" };

	for (int i = 0; i < 3; i++) {
		for (size_t k = 0; k < map->count; k++) {
			const struct binding *b = &map->bindings[k];

			if (text_equal(b->pane, places[i]) &&
			    text_equal(b->command, command) &&
			    lookup(map, pane, family, b->key) == b)
				return b->key;
		}
	}
	return 0;
}
