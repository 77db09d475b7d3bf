/* SPDX-License-Identifier: MIT */
/*
 * The command tables, a family a file.
 */
#ifndef CAIRN_TUI_FAMILIES_H
#define CAIRN_TUI_FAMILIES_H

#include "tui/command.h"

extern const struct command today_commands[];
extern const struct command record_commands[];
extern const struct command find_commands[];
extern const struct command aim_commands[];
extern const struct command due_commands[];
extern const struct command stack_commands[];
extern const struct command explain_commands[];
extern const struct command step_commands[];
extern const struct command step_edit_commands[];
extern const struct command map_commands[];
extern const struct command what_if_commands[];
extern const struct command solve_commands[];
extern const struct command rate_commands[];
extern const struct command plan_commands[];
extern const struct command again_commands[];
extern const struct command work_commands[];
extern const struct command sample_commands[];
extern const struct command form_commands[];
extern const struct command move_commands[];
extern const struct command change_commands[];
extern const struct command import_commands[];
extern const struct command file_commands[];
extern const struct command search_commands[];
extern const struct command original_commands[];
extern const struct command open_commands[];
extern const struct command look_commands[];
extern const struct command method_commands[];
extern const struct command verify_commands[];
extern const struct command guide_commands[];
extern const struct command check_commands[];
extern const struct command trust_commands[];
extern const struct command checkup_commands[];
extern const struct command help_commands[];

#endif
