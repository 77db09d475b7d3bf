/* SPDX-License-Identifier: MIT */
/*
 * The list below a field.
 */
#include "tui/overlays/picker.h"

#include <string.h>

void picker_close(struct picker *picker)
{
	picker->open = false;
	picker->count = 0;
	arena_empty(&picker->arena);
}

void picker_free(struct picker *picker)
{
	arena_free(&picker->arena);
}

void picker_find(struct picker *p, struct portfolio *portfolio,
		 const struct entity *entity, const char *words, bool offers)
{
	picker_close(p);
	words = arena_string(&p->arena, words);
	p->offers = offers;
	p->moved = false;
	p->menu = (struct menu){ 0 };
	p->open = pick_find(portfolio, entity, words, &p->arena, p->picks,
			    &p->count, NULL) &&
		  p->count > 0;
	/* What is typed stands as it is anyway. */
	if (offers && p->count && p->picks[p->count - 1].make)
		p->open = --p->count > 0;
	menu_size(&p->menu, p->count, p->count);
}

bool picker_key(struct picker *p, int code)
{
	int by = code == K_DOWN || code == (K_CTRL | 'n') ||
				 code == K_WHEEL_DOWN
			 ? 1
		 : code == K_UP || code == (K_CTRL | 'p') || code == K_WHEEL_UP
			 ? -1
		 : code == K_PGDN ? 6
		 : code == K_PGUP ? -6
				  : 0;

	if (!p->open || !by)
		return false;
	if (p->offers && !p->moved && by > 0)
		by--;
	p->moved = true;
	menu_move(&p->menu, by);
	return true;
}

const struct pick *picker_selected(const struct picker *p)
{
	if (!p->open || (p->offers && !p->moved))
		return NULL;
	return &p->picks[p->menu.cursor];
}

int picker_rows(const struct picker *p)
{
	return p->open ? p->count + 2 : 0;
}

static void draw_pick(const struct canvas *canvas, int row,
		      const struct pick *pick)
{
	int width = canvas->width - 2, detail, title;

	if (pick->make) {
		canvas_textf(canvas, row, 1, ROLE_TEXT,
			     "make \xe2\x80\x9c%s"
			     "\xe2\x80\x9d",
			     pick->title);
		return;
	}
	/* The title has the first word, but not all of the line. */
	title = cluster_columns(pick->title, strlen(pick->title)) + 1;
	detail = cluster_columns(pick->detail, strlen(pick->detail));
	if (title > width * 2 / 3)
		title = width * 2 / 3;
	if (detail > width - title)
		detail = width - title;
	canvas_field(canvas, row, 1, width - detail - (detail > 0), ALIGN_LEFT,
		     ROLE_TEXT, pick->title);
	canvas_field(canvas, row, canvas->width - 1 - detail, detail,
		     ALIGN_RIGHT, ROLE_FAINT, pick->detail);
}

void picker_draw(const struct picker *p, const struct canvas *canvas)
{
	struct menu menu = p->menu;
	struct canvas inside;

	canvas_fill(canvas, 0, 0, canvas->height, canvas->width, ROLE_TEXT);
	inside = canvas_box(canvas, "",
			    p->offers ? "Down choose \xc2\xb7 or type on"
				      : "Enter take");
	menu_size(&menu, p->count, inside.height);
	for (int i = 0; i < inside.height && menu.top + i < menu.count; i++) {
		draw_pick(&inside, i, &p->picks[menu.top + i]);
		if (menu.top + i == menu.cursor && (!p->offers || p->moved))
			canvas_select(&inside, i, true);
	}
	canvas_more(&inside, menu.top > 0,
		    menu.top + inside.height < menu.count);
}

bool picker_click(struct picker *p, int row, int height)
{
	menu_size(&p->menu, p->count, height - 2);
	if (!p->open || !menu_click(&p->menu, row - 1))
		return false;
	p->moved = true;
	return true;
}
