/* SPDX-License-Identifier: MIT */
/*
 * Which row of a long list is selected, and which rows are to be seen.
 *
 * Numbers only: the rows are somebody else's, and need not exist before they
 * are seen.
 */
#ifndef CAIRN_WIDGETS_MENU_H
#define CAIRN_WIDGETS_MENU_H

#include <stdbool.h>

/* All zero is an empty list. 0 <= cursor < count, but 0 with no rows. */
struct menu {
	long count; /* rows that there are */
	long cursor; /* the selected one */
	long top; /* the first one to be seen */
	int height; /* rows that can be seen */
};

/* Tells the size; keeps the cursor inside, and it on the screen. */
void menu_size(struct menu *menu, long count, int height);

void menu_to(struct menu *menu, long row);
void menu_move(struct menu *menu, long by);

/* By screens, halves of screens with `half`; the row keeps its place on the
 * screen as far as that can be. */
void menu_page(struct menu *menu, int by, bool half);

/* Scrolls the view as a mouse wheel does; the cursor stays on the screen. */
void menu_scroll(struct menu *menu, long by);

/* Selects what a row of the screen shows; false if it shows nothing. */
bool menu_click(struct menu *menu, int screen_row);

#endif
