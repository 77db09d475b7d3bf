/* SPDX-License-Identifier: MIT */
/*
 * From a badge, as plain data, to records: issuer, achievement, credential,
 * skills, evidence and the original document.
 */
#ifndef CAIRN_EXCHANGE_TAKE_H
#define CAIRN_EXCHANGE_TAKE_H

#include "model/badge/badge.h"
#include "model/exchange/importing.h"

/* Tells of the badges in a document that is there already, by its SHA-256;
 * *known is false (and nothing told) where none is. An original that was
 * missing is put in its place. */
bool take_known(struct importing *in, const char *sum, bool *known);

/* Keeps all badges of a file, or the class or issuer that it is, and tells. */
bool take_badges(struct importing *in, const struct badge_file *file,
		 const char *sum);
bool take_part(struct importing *in, const struct badge_file *file,
	       const char *sum);

#endif
