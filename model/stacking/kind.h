/* SPDX-License-Identifier: MIT */
/*
 * What the kinds of steps are called in tables, JSON and on the screen.
 */
#ifndef CAIRN_STACKING_KIND_H
#define CAIRN_STACKING_KIND_H

#include "model/stacking/rule.h"

/* "all", "any", "k", ...: as in step.kind. */
const char *rule_kind_word(enum rule_kind kind);

#endif
