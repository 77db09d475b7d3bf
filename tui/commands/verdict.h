/* SPDX-License-Identifier: MIT */
/*
 * A verdict as lines for a person.
 */
#ifndef CAIRN_TUI_VERDICT_H
#define CAIRN_TUI_VERDICT_H

#include "model/badge/proof/verify.h"
#include "model/base/text.h"

/* "  ok   bytes      The file is whole." and so on, for each check that has
 * something to say. */
void verdict_lines(struct text *to, const struct verification *made);

#endif
