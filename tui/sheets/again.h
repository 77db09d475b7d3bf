/* SPDX-License-Identifier: MIT */
/*
 * Planning anew, as one reads it: what moves and why, whether it fits, and
 * what could be done where it does not.
 */
#ifndef CAIRN_TUI_AGAIN_H
#define CAIRN_TUI_AGAIN_H

#include "model/anew.h"
#include "tui/sheets/sheet.h"

/* What would move, and the ways out. */
void again_tell(const struct anew *anew, struct sheet *sheet);

/* "20 Dec - 24 Dec: 8 h of work, 4 h 20 of time"; "" where it fits. */
const char *again_proof(const struct anew *anew, struct arena *arena);

/* The repair in words: "20 min more on each working day". */
const char *again_repair(const struct anew *anew, enum anew_repair repair,
			 struct arena *arena);

/* "fits, 3 h 20 to spare", "short by 4 h", of one plan. */
const char *again_health(const struct anew *anew, int plan, bool *fits,
			 struct arena *arena);

#endif
