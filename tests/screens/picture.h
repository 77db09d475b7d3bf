/* SPDX-License-Identifier: MIT */
/*
 * Screens as pictures.
 */
#ifndef CAIRN_TESTS_PICTURE_H
#define CAIRN_TESTS_PICTURE_H

#include <stdio.h>

#include "tui/app.h"

/* Writes the cells as an SVG picture in the app's theme. */
void picture_write(const struct app *app, FILE *out);

#endif
