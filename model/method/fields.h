/* SPDX-License-Identifier: MIT */
/*
 * The fields of an achievement in a case. Included by context.c and fields.c
 * only.
 */
#ifndef CAIRN_METHOD_FIELDS_H
#define CAIRN_METHOD_FIELDS_H

#include "model/method/context.h"

/* False with a sentence where an achievement is not of the form. */
bool fields_check(struct context *context, size_t achievement, struct err *err);

/* What they satisfy, renew, are tagged and so on, into context.input. */
bool fields_link(struct context *context, struct err *err);

/* Hours, cost and validity of so many achievements; of those that are not
 * described nothing is known. They passed fields_check(). */
const struct rule_achievement *fields_read(struct context *context,
					   size_t count);

#endif
