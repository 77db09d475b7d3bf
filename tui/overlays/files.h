/* SPDX-License-Identifier: MIT */
/*
 * Picking files: what to import, or whose portfolio to open.
 */
#ifndef CAIRN_OVERLAYS_FILES_H
#define CAIRN_OVERLAYS_FILES_H

#include "tui/app.h"

/* Opens it at the usual places (Downloads, Documents, …); what is taken
 * becomes the words of `import`. */
void files_import(struct app *app);

/* Opens it at a folder, or, for NULL, at the recent portfolios and those that
 * lie beside the default one and the one that is open; what is taken becomes
 * the word of `open`. */
void files_open(struct app *app, const char *folder);

#endif
