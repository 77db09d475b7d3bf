/* SPDX-License-Identifier: MIT */
/*
 * All families, in the order in which help lists them.
 */
#include "tui/commands/families.h"

/* clang-format off */
const struct command *const command_families[] = {
	today_commands,
	record_commands,
	aim_commands,
	search_commands,
	stack_commands,
	explain_commands,
	due_commands,
	step_commands,
	map_commands,
	what_if_commands,
	solve_commands,
	rate_commands,
	plan_commands,
	again_commands,
	work_commands,
	sample_commands,
	form_commands,
	step_edit_commands,
	change_commands,
	import_commands,
	file_commands,
	original_commands,
	open_commands,
	move_commands,
	find_commands,
	look_commands,
	verify_commands,
	guide_commands,
	check_commands,
	trust_commands,
	checkup_commands,
	method_commands,
	help_commands,
	NULL
};
/* clang-format on */
