/* SPDX-License-Identifier: MIT */
/*
 * An original, byte for byte, named by its SHA-256.
 */
#ifndef CAIRN_CAREER_DOCUMENT_H
#define CAIRN_CAREER_DOCUMENT_H

#include "model/record/entity.h"

struct document {
	int64_t id;
	const char *sha256, *title; /* the title is the file's name */
	const char *media;
	int64_t size;
	struct day imported;
	struct bytes bytes; /* loaded by record_load() only */
};

extern const struct entity document_entity;

#endif
