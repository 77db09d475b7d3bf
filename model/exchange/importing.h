/* SPDX-License-Identifier: MIT */
/*
 * What the files of this room share while one file is imported.
 */
#ifndef CAIRN_EXCHANGE_IMPORTING_H
#define CAIRN_EXCHANGE_IMPORTING_H

#include "model/exchange/import.h"

struct importing {
	struct store *store;
	struct import_batch *batch;
	struct arena *arena; /* until the next file */
	const char *path, *name; /* as reached; its last part */
	const char *bytes;
	size_t length;
	struct err *err; /* why the batch fails */
};

/* Tells what became of the file, or of a thing in it. */
void importing_tell(struct importing *in, enum import_outcome outcome,
		    const char *what, const char *title, const char *issuer,
		    const char *why);

#endif
