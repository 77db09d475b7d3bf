/* SPDX-License-Identifier: MIT */
/*
 * Reading themes. Lines are first collected by role, then resolved, so their
 * order in the file does not matter.
 */
#include "tui/theme.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"
#include "tui/lines.h"

/* What the line of a role says. */
struct wish {
	int line; /* 0: the theme is silent */
	bool borrows; /* from the role `base`, attributes too */
	enum role base;
	bool has_ink, has_ground;
	struct style style;
};

static const char *const colour_names[] = {
	"black",	"red",
	"green",	"yellow",
	"blue",		"magenta",
	"cyan",		"white",
	"bright-black", "bright-red",
	"bright-green", "bright-yellow",
	"bright-blue",	"bright-magenta",
	"bright-cyan",	"bright-white",
};

static const struct {
	const char *name;
	enum attribute attribute;
} attribute_names[] = {
	{ "bold", ATTR_BOLD },	     { "dim", ATTR_DIM },
	{ "italic", ATTR_ITALIC },   { "underline", ATTR_UNDERLINE },
	{ "reverse", ATTR_REVERSE },
};

static bool read_colour(const char *word, struct colour *colour)
{
	long long number;

	*colour = (struct colour){ COLOUR_DEFAULT, 0 };
	if (text_equal(word, "default"))
		return true;
	for (int i = 0; i < 16; i++) {
		if (!text_equal(word, colour_names[i]))
			continue;
		*colour = (struct colour){ COLOUR_INDEX, i };
		return true;
	}
	if (text_number(word, 0, 255, &number)) {
		*colour = (struct colour){ COLOUR_INDEX, (int32_t)number };
		return true;
	}
	if (*word != '#' || strlen(word) != 7 ||
	    strspn(word + 1, "0123456789abcdefABCDEF") != 6)
		return false;
	*colour = (struct colour){ COLOUR_RGB,
				   (int32_t)strtol(word + 1, NULL, 16) };
	return true;
}

static bool read_attribute(const char *word, unsigned *attributes)
{
	for (size_t i = 0;
	     i < sizeof(attribute_names) / sizeof(*attribute_names); i++) {
		if (!text_equal(word, attribute_names[i].name))
			continue;
		*attributes |= attribute_names[i].attribute;
		return true;
	}
	return false;
}

static bool read_wish(const struct lines *lines, struct wish *wish, char *value,
		      struct err *err)
{
	bool first = true, ground = false;
	struct colour colour;

	*wish = (struct wish){ .line = lines->number };
	while (*value) {
		const char *word = lines_word(&value);

		if (first && role_find(word, &wish->base)) {
			wish->borrows = true;
		} else if (text_equal(word, "on") && !ground) {
			ground = true;
		} else if (read_colour(word, &colour)) {
			bool *has = ground ? &wish->has_ground : &wish->has_ink;

			if (*has)
				return lines_fail(lines, err,
						  "“%s” is one "
						  "colour too many.",
						  word);
			*has = true;
			*(ground ? &wish->style.ground
				 : &wish->style.ink) = colour;
		} else if (!read_attribute(word, &wish->style.attributes)) {
			return lines_fail(
				lines, err,
				"“%s” is no colour "
				"(red, bright-red, 208, #ff8700) and no "
				"attribute (bold, dim, italic, underline, "
				"reverse).",
				word);
		}
		first = false;
	}
	if (ground && !wish->has_ground)
		return lines_fail(lines, err, "“on” needs a colour behind it.");
	return true;
}

static struct style resolve(const struct theme *theme, enum role role,
			    const struct wish *wish)
{
	struct style style =
		theme->styles[wish->borrows ? wish->base : role_parent(role)];

	if (role == ROLE_TEXT && !wish->borrows)
		style = (struct style){ 0 };
	if (!wish->line)
		style.attributes = role_attributes(role);
	else if (!wish->borrows)
		style.attributes = 0;
	if (wish->has_ink)
		style.ink = wish->style.ink;
	if (wish->has_ground)
		style.ground = wish->style.ground;
	style.attributes |= wish->style.attributes;
	return style;
}

/* Resolves what can be, again and again; in a circle nothing can. Returns a
 * role that is left over, or ROLES. */
static enum role resolve_all(struct theme *theme,
			     const struct wish wishes[ROLES])
{
	bool known[ROLES] = { false };
	enum role left = ROLES;

	for (int pass = 0; pass < ROLES; pass++) {
		left = ROLES;
		for (enum role role = 0; role < ROLES; role++) {
			enum role base = wishes[role].borrows
						 ? wishes[role].base
						 : role_parent(role);
			bool root = role == ROLE_TEXT && !wishes[role].borrows;

			if (known[role])
				continue;
			if (!root && !known[base]) {
				left = role;
				continue;
			}
			theme->styles[role] = resolve(theme, role,
						      &wishes[role]);
			known[role] = true;
		}
		if (left == ROLES)
			break;
	}
	return left;
}

/* There is no such role: says which there are. */
static bool fail_role(const struct lines *lines, const char *name,
		      struct err *err)
{
	struct arena arena = { 0 };
	struct text all = { .arena = &arena };

	for (enum role role = 0; role < ROLES; role++)
		text_addf(&all, "%s%s", role ? ", " : "", role_name(role));
	lines_fail(lines, err, "“%s” is no role; they are %s.", name,
		   text_string(&all));
	arena_free(&arena);
	return false;
}

static bool read_lines(struct lines *lines, struct wish wishes[ROLES],
		       struct err *err)
{
	char *line, *name, *value;
	enum role role;

	while (lines_next(lines, &line, err)) {
		if (!lines_pair(line, &name, &value))
			return lines_fail(
				lines, err,
				"write it as "
				"“role = colour on colour attributes”.");
		if (!role_find(name, &role))
			return fail_role(lines, name, err);
		if (wishes[role].line)
			return lines_fail(lines, err,
					  "“%s” was said in line "
					  "%d already.",
					  name, wishes[role].line);
		if (!read_wish(lines, &wishes[role], value, err))
			return false;
	}
	return !lines->bad;
}

bool theme_read(struct theme *theme, const char *name, const char *text,
		struct err *err)
{
	struct arena arena = { 0 };
	struct lines lines = { .arena = &arena, .name = name, .at = text };
	struct wish wishes[ROLES] = { 0 };
	struct theme result = { 0 };
	bool done = read_lines(&lines, wishes, err);
	enum role left = done ? resolve_all(&result, wishes) : ROLES;

	arena_free(&arena);
	if (!done)
		return false;
	if (left != ROLES) {
		/* A child without a line may be left over, too; the circle
		 * itself has lines. */
		while (!wishes[left].line)
			left = role_parent(left);
		lines.number = wishes[left].line;
		return lines_fail(&lines, err, "“%s” is defined by itself.",
				  role_name(left));
	}
	*theme = result;
	return true;
}

const char *theme_guess(const char *colorfgbg)
{
	const char *ground = colorfgbg ? strrchr(colorfgbg, ';') : NULL;

	return ground && (text_equal(ground, ";7") || text_equal(ground, ";15"))
		       ? "light"
		       : "dark";
}

void theme_without_colour(struct theme *theme)
{
	for (enum role role = 0; role < ROLES; role++) {
		struct style *style = &theme->styles[role];

		if (style->ink.kind || style->ground.kind)
			style->attributes |= role_attributes(role);
		style->ink = (struct colour){ COLOUR_DEFAULT, 0 };
		style->ground = (struct colour){ COLOUR_DEFAULT, 0 };
	}
}
