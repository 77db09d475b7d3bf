/* SPDX-License-Identifier: MIT */
/*
 * Steps of a rule, as commands have to do with them.
 */
#ifndef CAIRN_TUI_STEP_H
#define CAIRN_TUI_STEP_H

#include "model/career/step.h"
#include "tui/command.h"

/* After a change in the shell: says what is wrong with the rule that a step
 * belongs to. On the screen the tree itself does. */
bool step_tell(struct call *call, const struct step *step, struct err *err);

/* The kind of a new step that was not said follows from what it names. */
void step_guess(const struct call *call, struct step *step);

/* The step that a command was given as its first word. */
bool step_named(struct call *call, struct step *step, struct err *err);

#endif
