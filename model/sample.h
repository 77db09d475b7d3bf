/* SPDX-License-Identifier: MIT */
/*
 * A portfolio to look around in: real catalogue entries in a plausible
 * history, dated relative to today, with one thing of every kind.
 */
#ifndef CAIRN_SAMPLE_H
#define CAIRN_SAMPLE_H

#include <stdbool.h>

#include "model/base/err.h"

/* Writes it to a new file; one that is there already is refused. */
bool sample_write(const char *path, struct err *err);

#endif
