/* SPDX-License-Identifier: MIT */
/*
 * The options --hold and --without, which what-if and solve have.
 */
#ifndef CAIRN_COMMANDS_WHAT_IF_H
#define CAIRN_COMMANDS_WHAT_IF_H

#include "tui/command.h"
#include "tui/panes/supposing.h"

/* What is supposed, as often as it was said; the list lives until the call is
 * over. Fails where an achievement is not known. */
bool call_suppositions(struct call *call, struct supposition **list, int *count,
		       struct err *err);

#endif
