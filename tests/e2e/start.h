/* SPDX-License-Identifier: MIT */
/*
 * What the child of a test terminal does: it makes the terminal its own, puts
 * the fixed environment in place, and becomes the program.
 */
#ifndef CAIRN_TESTS_START_H
#define CAIRN_TESTS_START_H

/* Ends the process with 126 where the terminal cannot be opened, with 127
 * where there is no such program. See term_run() for the arguments. */
_Noreturn void start_program(const char *terminal, const char *const argv[],
			     const char *const env[]);

#endif
