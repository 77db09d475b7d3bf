/* SPDX-License-Identifier: MIT */
/*
 * The floor that cairn is measured against: the least that a program can do
 * which opens a portfolio with SQLite and paints its credentials with
 * ncurses. j, k, Page Down and Page Up move; u keeps a change of one row, in
 * the journal and sync mode of cairn; q leaves. No cells, no themes, no field
 * tables, no undo: what those cost is what stands above this floor.
 */
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

struct view {
	sqlite3 *db;
	sqlite3_stmt *rows, *change;
	sqlite3_int64 anchor; /* the id before the first row that is shown */
	int selected, height, saves;
};

static void die(sqlite3 *db)
{
	if (stdscr && !isendwin())
		endwin();
	fprintf(stderr, "floor: %s\n", sqlite3_errmsg(db));
	exit(1);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
		die(db);
	return statement;
}

static const char *column(sqlite3_stmt *row, int i)
{
	const unsigned char *text = sqlite3_column_text(row, i);

	return text ? (const char *)text : "";
}

static void paint(struct view *view)
{
	int y = 1;

	erase();
	mvaddstr(0, 0, "Credentials");
	sqlite3_bind_int64(view->rows, 1, view->anchor);
	sqlite3_bind_int(view->rows, 2, view->height);
	while (sqlite3_step(view->rows) == SQLITE_ROW) {
		if (y - 1 == view->selected)
			attron(A_REVERSE);
		mvprintw(y, 0, "%6s  %-40.40s  %-10s  %-10s",
			 column(view->rows, 0), column(view->rows, 1),
			 column(view->rows, 2), column(view->rows, 3));
		attroff(A_REVERSE);
		y++;
	}
	sqlite3_reset(view->rows);
	mvprintw(LINES - 1, 0, "j down  k up  PgDn page  u save  q quit  %d",
		 view->saves);
	move(view->selected + 1, 0);
	refresh();
}

static void turn(struct view *view, int by)
{
	view->anchor += by;
	if (view->anchor < 0)
		view->anchor = 0;
}

/* A row is changed for good; nothing else notes it. */
static void save(struct view *view)
{
	if (sqlite3_exec(view->db, "BEGIN IMMEDIATE", NULL, NULL, NULL) !=
		    SQLITE_OK ||
	    sqlite3_step(view->change) != SQLITE_DONE ||
	    sqlite3_reset(view->change) != SQLITE_OK ||
	    sqlite3_exec(view->db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
		die(view->db);
	view->saves++;
}

static void step(struct view *view, int by)
{
	view->selected += by;
	if (view->selected < 0) {
		view->selected = 0;
		turn(view, -1);
	} else if (view->selected >= view->height) {
		view->selected = view->height - 1;
		turn(view, 1);
	}
}

static void obey(struct view *view, int key)
{
	switch (key) {
	case 'j':
	case KEY_DOWN: step(view, 1); break;
	case 'k':
	case KEY_UP: step(view, -1); break;
	case KEY_NPAGE: turn(view, view->height); break;
	case KEY_PPAGE: turn(view, -view->height); break;
	case 'u':
	case 'R' & 31: save(view); break;
	}
}

int main(int argc, char **argv)
{
	struct view view = { 0 };
	int key;

	if (argc != 2) {
		fputs("usage: floor PORTFOLIO\n", stderr);
		return 2;
	}
	setlocale(LC_ALL, "");
	if (sqlite3_open_v2(argv[1], &view.db, SQLITE_OPEN_READWRITE, NULL) !=
		    SQLITE_OK ||
	    sqlite3_exec(view.db, "PRAGMA synchronous = EXTRA", NULL, NULL,
			 NULL) != SQLITE_OK)
		die(view.db);
	view.rows = prepare(view.db, "SELECT id, title, earned, ends "
				     "FROM credential WHERE id > ? "
				     "ORDER BY id LIMIT ?");
	view.change = prepare(view.db, "UPDATE credential SET note = note || "
				       "'.' WHERE id = 1");
	initscr();
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	view.height = LINES - 2;
	do {
		paint(&view);
		key = getch();
		obey(&view, key);
	} while (key != 'q' && key != ERR);
	endwin();
	sqlite3_finalize(view.rows);
	sqlite3_finalize(view.change);
	return sqlite3_close(view.db) == SQLITE_OK ? 0 : 1;
}
