/* SPDX-License-Identifier: MIT */
/*
 * Files of the shared corpus, where it is at hand: in the folder that
 * CAIRN_SHARED names, else in ../shared beside the sources.
 */
#ifndef CAIRN_TESTS_CORPUS_H
#define CAIRN_TESTS_CORPUS_H

#include <cJSON.h>

#include "model/base/arena.h"

/* The path of a file: "fixtures/INDEX.json". */
const char *corpus_path(struct arena *arena, const char *name);

/* Its bytes, with a NUL behind; NULL where it is not there. */
char *corpus_bytes(struct arena *arena, const char *name, size_t *length);

/* Its JSON, which the caller frees; NULL where it is not there. */
cJSON *corpus_json(struct arena *arena, const char *name);

#endif
