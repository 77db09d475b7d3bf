/* SPDX-License-Identifier: MIT */
/*
 * A view: what is listed, and what one reads about the selected thing.
 *
 * A pane has a master part, which is a table of records or a sheet, and may
 * have a detail part, a sheet about what is selected in the master. From 80
 * columns they stand side by side; on less one is seen at a time. From 120 a
 * third part shows what the selected line of the detail stands for. A class
 * says where the lines come from; moving, drawing and focus are the same for
 * all.
 */
#ifndef CAIRN_TUI_PANE_H
#define CAIRN_TUI_PANE_H

#include "model/portfolio.h"
#include "tui/panes/table.h"
#include "tui/sheets/sheet.h"

struct pane;

enum motion {
	MOVE_DOWN,
	MOVE_UP,
	MOVE_LEFT, /* in pictures; lists do not move sideways */
	MOVE_RIGHT,
	MOVE_PAGE_DOWN,
	MOVE_PAGE_UP,
	MOVE_HALF_DOWN,
	MOVE_HALF_UP,
	MOVE_FIRST,
	MOVE_LAST
};

/* What a master part that is no list does by itself. */
struct pane_picture {
	void (*draw)(const struct pane *pane, const struct canvas *canvas);
	void (*move)(struct pane *pane, enum motion motion);
	/* Selects what was clicked; false where there is nothing. */
	bool (*click)(struct pane *pane, int row, int column);
	bool (*selected)(const struct pane *pane, const struct entity **entity,
			 int64_t *id);
};

struct pane_class {
	const char *name; /* in keys.conf and :view */
	const char *inner; /* in keys.conf, while the detail has the focus;
			    * NULL: the name */
	const char *title; /* as a tab */
	const char *family; /* of keys: "list" or "sheet" */
	const struct entity *entity; /* of a table; NULL: a sheet */
	const char *order; /* the field it is first sorted by, or NULL */
	const char *order_word; /* its word here, where not its label */
	const char *empty; /* what would fill it, and the key */
	/* Fills the master sheet (entity is NULL) … */
	bool (*fill)(struct pane *pane, struct portfolio *portfolio,
		     struct sheet *sheet, struct err *err);
	/* … and the detail about the selected line or record; NULL: none. */
	bool (*detail)(struct pane *pane, struct portfolio *portfolio,
		       struct sheet *sheet, struct err *err);
	/* Called once before the lines of a load are made; NULL: nothing. */
	bool (*prepare)(struct pane *pane, struct portfolio *portfolio,
			struct err *err);
	/* Draws one record of the table (or, with NULL, the headings). */
	void (*row)(const void *record, const struct canvas *canvas, int at,
		    void *pane);
	const struct pane_picture *picture; /* of the master, after `fill` */
	/* What Esc ends before the pane itself: false where there was nothing
	 * to end. NULL: nothing ever. */
	bool (*leave)(struct pane *pane);
	void (*end)(struct pane *pane); /* frees `own`; NULL: nothing to */
	bool narrows; /* `/` leaves lines out of the sheet */
	/* The cursor goes with its line where others come before it; else it
	 * stays where it is, on what has come there. */
	bool follows;
	/* What `new` makes here, where it is not the entity itself. */
	const char *makes;
};

/* A sheet that one can walk through. */
struct walk {
	struct sheet sheet;
	struct arena arena;
	int top, cursor; /* lines; cursor is -1 without selectable ones */
	int height, width; /* when last fitted */
	bool shown; /* before: then the cursor is where it was */
	int found; /* the line that a search went to, or -1 */
	uint64_t was; /* which line was selected, while it is filled anew */
};

struct pane {
	const struct pane_class *class;
	struct table table;
	struct walk master, detail;
	struct walk aside; /* what the selected line of the detail stands for */
	bool has_aside; /* there is room for it */
	bool in_detail; /* which part has the focus */
	bool ascii; /* marks are wider */
	bool one_part; /* only one fits: the one with the focus */
	bool broken; /* it could not be loaded: nothing of it may be used */
	const char *words; /* what `/` filters by; owned, may be NULL */
	const char *sought; /* what `/` looks for in a sheet; likewise */
	struct day today, as_of; /* as_of: NO_DAY is today */
	const char *about; /* what the pane was opened for; owned */
	const char *place; /* in keys.conf, where it is not the class's name */
	struct arena page; /* for the class: emptied on each load */
	void *data; /* the class's own, in `page` */
	int64_t step; /* to be selected in the detail at the next load, or 0 */
	void *own; /* the same from load to load, on the heap */
};

void pane_init(struct pane *pane, const struct pane_class *class);
void pane_free(struct pane *pane);

/* Loads everything anew; the selection stays where it can. What could not be
 * loaded shows nothing, and is loaded again at the next movement. */
bool pane_load(struct pane *pane, struct portfolio *portfolio, struct err *err);

/* Where the pane stands in a list of `rank`/`total`, for the title rule;
 * "" for sheets. */
const char *pane_position(const struct pane *pane, struct arena *arena);

/* What the list is in the order of, in words; "" where it is that in which
 * things were entered. */
const char *pane_order(const struct pane *pane);

/* The step of a rule that the selected line tells of; 0 where none is. */
int64_t pane_step(const struct pane *pane);

/* The record that commands act on; false where there is none. */
bool pane_selected(const struct pane *pane, const struct entity **entity,
		   int64_t *id);

/* The same for a command that is about records of one table ("*": of any, and
 * "step": what the line tells of): where the selected line is not one, the
 * record that the list stands on may be. */
bool pane_subject(const struct pane *pane, const char *table,
		  const struct entity **entity, int64_t *id);

/* Where the selected line stands for an entry of the catalogue, its slug and
 * kind; else NULL. */
const char *pane_slug(const struct pane *pane, const struct entity **entity);

/* Its name in keys.conf, which may change with what it shows. */
const char *pane_place(const struct pane *pane);

/* The command line that Enter means on the selected line, or NULL. */
const char *pane_enter(const struct pane *pane);

/* Moves the selection in the part that has the focus. */
bool pane_move(struct pane *pane, struct portfolio *portfolio,
	       enum motion motion, struct err *err);

/* Selects what was clicked; false in *hit where there is nothing. */
bool pane_click(struct pane *pane, struct portfolio *portfolio, int row,
		int column, bool *hit, struct err *err);

/* Selects a record in the table, if it is there. */
bool pane_go(struct pane *pane, struct portfolio *portfolio, int64_t id,
	     struct err *err);

/* Filters by words, with the first row selected (NULL or "": all, the selected
 * row staying so). The pane has to be loaded after. */
void pane_filter(struct pane *pane, const char *words);

/* Whether `/` narrows the list that has the focus; else it looks through a
 * sheet. */
bool pane_narrows(const struct pane *pane);

/* Looks for words in the sheet that has the focus and goes to the first line
 * that has them, from where it is; pane_seek_next() to the one after (1) or
 * before (-1). NULL or "" ends it. False where no line has them. */
bool pane_seek(struct pane *pane, const char *words);
bool pane_seek_next(struct pane *pane, int by);

/* Takes a new size into account: before drawing, and after loading. */
void pane_fit(struct pane *pane, int height, int width, bool ascii);

void pane_draw(const struct pane *pane, const struct canvas *canvas);

#endif
