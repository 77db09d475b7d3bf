/* SPDX-License-Identifier: MIT */
/*
 * A text being edited: bytes, a cursor, and verbs. It knows no terminal and
 * no keys; forms and the prompt bind keys to its verbs and draw what
 * edit_view() says.
 *
 * The cursor always rests between two clusters (see draw/cluster.h). Text
 * that came from elsewhere is kept byte for byte until it is edited.
 */
#ifndef CAIRN_WIDGETS_EDIT_H
#define CAIRN_WIDGETS_EDIT_H

#include <stdbool.h>
#include <stddef.h>

enum { EDIT_MAX = 1 << 20 }; /* bytes; what goes beyond is not taken */

/* All zero is an empty line. Owned: free with edit_free(). */
struct edit {
	char *bytes; /* NUL behind; NULL while empty */
	size_t length, room;
	size_t cursor; /* a byte offset */
	char *killed; /* what edit_yank() brings back, or NULL */
	bool lines; /* newlines are allowed */
};

void edit_free(struct edit *edit);

/* Replaces all; the cursor goes to the end. */
void edit_set(struct edit *edit, const char *text);

/* The text; never NULL, valid until the next verb. */
const char *edit_text(const struct edit *edit);

/* Inserts at the cursor. Broken and control characters become blanks; so do
 * newlines where they are not allowed. */
void edit_insert(struct edit *edit, const char *text);

/* Inserts the character of a key. */
void edit_type(struct edit *edit, int code);

/* Motions. */
void edit_left(struct edit *edit);
void edit_right(struct edit *edit);
void edit_word_left(struct edit *edit);
void edit_word_right(struct edit *edit);
void edit_home(struct edit *edit); /* of the line */
void edit_end(struct edit *edit);

/* Deletions; those of more than a character can be yanked back. */
void edit_backspace(struct edit *edit);
void edit_delete(struct edit *edit);
void edit_kill_end(struct edit *edit); /* to the end of the line */
void edit_kill_start(struct edit *edit);
void edit_kill_word(struct edit *edit); /* the one before the cursor */
void edit_yank(struct edit *edit);

/* What to draw of the cursor's line in `width` columns: its bytes begin at
 * offset *start and are *length long, and the cursor stands in *column of
 * the field. Scrolls so that the cursor is inside. */
void edit_view(const struct edit *edit, int width, size_t *start,
	       size_t *length, int *column);

#endif
