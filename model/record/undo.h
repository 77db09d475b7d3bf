/* SPDX-License-Identifier: MIT */
/*
 * Undo, redo and the log, kept in the file.
 *
 * TEMP triggers, written from the field tables, note for every row that is
 * inserted, changed or deleted the SQL that leads back, under the step that
 * is being taken. Undoing a step runs that SQL, newest first; the triggers
 * note the way forward under the same step meanwhile, so that redo is the
 * same movement once more. It works tomorrow, and for the colleague who has
 * the same file open, because nothing of it is in memory.
 *
 * Foreign keys are checked at the end of a replay: a deleted parent was noted
 * before its children, so on the way back the children come first.
 */
#ifndef CAIRN_RECORD_UNDO_H
#define CAIRN_RECORD_UNDO_H

#include "model/record/entity.h"
#include "model/store/store.h"

/* So many steps can be undone; older ones are forgotten. */
enum { UNDO_STEPS_MAX = 1000 };

/* Sets the triggers for all entities (an array that ends in NULL), once for
 * an open store; cheap to call again. */
bool undo_watch(struct store *store, const struct entity *const *entities,
		struct err *err);

/* Starts a step in the change that has begun: forgets what could be redone
 * and names the step by a number that undo_end_step() wants back. */
bool undo_begin_step(struct store *store, const char *at, int64_t *step,
		     struct err *err);

/* Ends it with its line ("added credential A+"), which goes into the log too;
 * a step that changed nothing leaves no trace and *changed is false. */
bool undo_end_step(struct store *store, const struct entity *const *entities,
		   int64_t step, const char *at, const char *line,
		   bool *changed, struct err *err);

/* Whether there is a step that can be undone. */
bool undo_possible(struct store *store);

/* Undoes the newest step or redoes the one undone last, inside a change;
 * *line tells which, "" where there is none. */
bool undo_back(struct store *store, const struct entity *const *entities,
	       const char *at, struct arena *arena, const char **line,
	       struct err *err);
bool undo_forward(struct store *store, const struct entity *const *entities,
		  const char *at, struct arena *arena, const char **line,
		  struct err *err);

#endif
