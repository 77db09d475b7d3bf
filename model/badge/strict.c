/* SPDX-License-Identifier: MIT */
/*
 * The strict pass: a tokenizer with its own stack of open objects and lists,
 * so that depth costs no C stack.
 *
 * The names of all open objects lie on one stack. When an object closes, its
 * names are the topmost ones: they are compared (few) or sorted (many), and
 * popped. Sorting compares the names themselves, not hashes of them, so no
 * choice of names makes it slow.
 */
#include "model/badge/strict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/badge/scan.h"
#include "model/base/arena.h"

enum {
	FEW = 12, /* names that are compared each with each */
	FIRST_NAMES = 64,
	FREE_VALUES = 10000, /* values that any text may have */
	BYTES_A_VALUE = 8, /* and what a further value must take */
};

/* The name of a member, without its escapes. */
struct name {
	const char *bytes;
	size_t length;
	const char *at; /* its first quote, to say where it is */
};

struct strict {
	struct scan scan;
	struct arena scratch;
	struct name *names;
	size_t count, room;
	size_t values;
	int depth, deepest;
	struct {
		bool object;
		size_t first; /* its names begin there */
	} open[STRICT_DEEPEST];
};

static void push_name(struct strict *s, struct name name)
{
	if (s->count == s->room) {
		size_t room = s->room ? s->room * 2 : FIRST_NAMES;
		struct name *names = arena_array(&s->scratch, room,
						 sizeof(*names));

		if (s->count)
			memcpy(names, s->names, s->count * sizeof(*names));
		s->names = names;
		s->room = room;
	}
	s->names[s->count++] = name;
}

/* `"name":`, up to where the value begins. */
static bool take_name(struct strict *s)
{
	struct scan *scan = &s->scan;
	struct name name = { .at = scan->at };
	bool escapes;

	if (scan_ended(scan) || *scan->at != '"')
		return scan_refuse(scan, scan->at,
				   "No name in quotes where"
				   " a member should begin");
	if (!scan_string(scan, &escapes))
		return false;
	name.bytes = name.at + 1;
	name.length = (size_t)(scan->at - name.at) - 2;
	if (escapes)
		name.bytes = scan_unescape(&s->scratch, name.bytes,
					   &name.length);
	push_name(s, name);
	scan_space(scan);
	if (scan_ended(scan) || *scan->at != ':')
		return scan_refuse(scan, scan->at, "No colon after a name");
	scan->at++;
	return true;
}

static int same_name(const struct name *a, const struct name *b)
{
	if (a->length != b->length)
		return a->length < b->length ? -1 : 1;
	return memcmp(a->bytes, b->bytes, a->length);
}

static int by_name(const void *left, const void *right)
{
	const struct name *a = left, *b = right;
	int order = same_name(a, b);

	return order ? order : (a->at > b->at) - (a->at < b->at);
}

static bool refuse_twice(struct strict *s, const struct name *name)
{
	char what[96];

	snprintf(what, sizeof(what),
		 "The member \"%.*s\" is there twice,"
		 " again",
		 (int)(name->length < 50 ? name->length : 50), name->bytes);
	return scan_refuse(&s->scan, name->at, what);
}

/* The names of the object that closes must differ; then they are popped. */
static bool close_names(struct strict *s, size_t first)
{
	size_t count = s->count - first;
	struct name *names = count ? s->names + first : NULL;

	s->count = first;
	if (count > FEW) {
		qsort(names, count, sizeof(*names), by_name);
		for (size_t i = 1; i < count; i++)
			if (same_name(&names[i - 1], &names[i]) == 0)
				return refuse_twice(s, &names[i]);
		return true;
	}
	for (size_t i = 1; i < count; i++)
		for (size_t k = 0; k < i; k++)
			if (same_name(&names[k], &names[i]) == 0)
				return refuse_twice(s, &names[i]);
	return true;
}

static bool take_digits(struct scan *scan)
{
	const char *from = scan->at;

	while (!scan_ended(scan) && *scan->at >= '0' && *scan->at <= '9')
		scan->at++;
	return scan->at > from;
}

/* A number as the grammar has it: no leading zeros, no bare point. */
static bool take_number(struct strict *s)
{
	struct scan *scan = &s->scan;
	const char *from = scan->at;

	if (*scan->at == '-')
		scan->at++;
	if (!scan_ended(scan) && *scan->at == '0')
		scan->at++;
	else if (!take_digits(scan))
		return scan_refuse(scan, from, "A number without digits");
	if (!scan_ended(scan) && *scan->at == '.') {
		scan->at++;
		if (!take_digits(scan))
			return scan_refuse(scan, from,
					   "A number that ends"
					   " in a point");
	}
	if (!scan_ended(scan) && (*scan->at == 'e' || *scan->at == 'E')) {
		scan->at++;
		if (!scan_ended(scan) && (*scan->at == '+' || *scan->at == '-'))
			scan->at++;
		if (!take_digits(scan))
			return scan_refuse(scan, from,
					   "A number without"
					   " an exponent");
	}
	if (!scan_ended(scan) && *scan->at >= '0' && *scan->at <= '9')
		return scan_refuse(scan, from, "A number that begins with 0");
	if (scan->at - from > STRICT_NUMBER)
		return scan_refuse(scan, from,
				   "A number of more than 60"
				   " characters");
	return true;
}

static bool take_literal(struct strict *s, const char *word)
{
	size_t length = strlen(word);
	struct scan *scan = &s->scan;

	if ((size_t)(scan->end - scan->at) < length ||
	    memcmp(scan->at, word, length) != 0)
		return scan_refuse(scan, scan->at, "No JSON value");
	scan->at += length;
	return true;
}

static bool take_scalar(struct strict *s)
{
	bool escapes;

	switch (*s->scan.at) {
	case '"': return scan_string(&s->scan, &escapes);
	case 't': return take_literal(s, "true");
	case 'f': return take_literal(s, "false");
	case 'n': return take_literal(s, "null");
	case '-':
	case '0':
	case '1':
	case '2':
	case '3':
	case '4':
	case '5':
	case '6':
	case '7':
	case '8':
	case '9': return take_number(s);
	default: return scan_refuse(&s->scan, s->scan.at, "No JSON value");
	}
}

static bool open_container(struct strict *s)
{
	char what[64];

	if (s->depth == s->deepest) {
		snprintf(what, sizeof(what),
			 "Objects or lists more than %d deep", s->deepest);
		return scan_refuse(&s->scan, s->scan.at, what);
	}
	s->open[s->depth].object = *s->scan.at == '{';
	s->open[s->depth].first = s->count;
	s->depth++;
	s->scan.at++;
	return true;
}

/* A value, or the opening of one. *open says that its inside comes next. */
static bool take_value(struct strict *s, bool *open)
{
	struct scan *scan = &s->scan;
	size_t length = (size_t)(scan->end - scan->start);

	scan_space(scan);
	if (scan_ended(scan))
		return scan_refuse(scan, scan->at, "The text is cut off");
	if (++s->values > FREE_VALUES + length / BYTES_A_VALUE)
		return scan_refuse(scan, scan->at, "Too many values");
	*open = *scan->at == '{' || *scan->at == '[';
	return *open ? open_container(s) : take_scalar(s);
}

/* What stands between two values: commas, closing brackets, the next name.
 * `fresh` right after an opening bracket. *done when nothing is open. */
static bool take_between(struct strict *s, bool fresh, bool *done)
{
	struct scan *scan = &s->scan;

	for (; s->depth > 0; fresh = false) {
		bool object = s->open[s->depth - 1].object;

		scan_space(scan);
		if (scan_ended(scan))
			return scan_refuse(scan, scan->at,
					   "The text is cut off");
		if (*scan->at == (object ? '}' : ']')) {
			scan->at++;
			s->depth--;
			if (object && !close_names(s, s->open[s->depth].first))
				return false;
			continue;
		}
		if (!fresh && *scan->at != ',')
			return scan_refuse(scan, scan->at,
					   "No comma between"
					   " two values");
		if (!fresh)
			scan->at++;
		scan_space(scan);
		*done = false;
		return !object || take_name(s);
	}
	*done = true;
	return true;
}

static bool take_text(struct strict *s)
{
	bool open = false, done = false;

	while (!done)
		if (!take_value(s, &open) || !take_between(s, open, &done))
			return false;
	scan_space(&s->scan);
	if (!scan_ended(&s->scan))
		return scan_refuse(&s->scan, s->scan.at,
				   "Something follows behind the end");
	return true;
}

size_t strict_mark(const void *bytes, size_t length)
{
	return length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

bool strict_check_deep(const void *bytes, size_t length, size_t most, int depth,
		       struct err *err)
{
	const char *start = bytes;
	struct strict s = { .scan = { .start = start,
				      .at = start,
				      .end = start + length,
				      .err = err },
			    .deepest = depth };
	bool good;

	if (length > most)
		return fail(err,
			    "JSON of %zu bytes is more than the %zu that"
			    " are read.",
			    length, most);
	s.scan.start += strict_mark(bytes, length);
	s.scan.at = s.scan.start;
	good = take_text(&s);
	arena_free(&s.scratch);
	return good;
}

bool strict_check(const void *bytes, size_t length, size_t most,
		  struct err *err)
{
	return strict_check_deep(bytes, length, most, STRICT_DEPTH, err);
}
