/* SPDX-License-Identifier: MIT */
/*
 * The option --as-of, which all commands about stacking have.
 */
#ifndef CAIRN_TUI_AS_OF_H
#define CAIRN_TUI_AS_OF_H

#include "tui/command.h"

/* The day said, or today. Fails with status 2 where it is no day. */
bool call_as_of(struct call *call, struct day *as_of, struct err *err);

#endif
