/* SPDX-License-Identifier: MIT */
/*
 * Finding the issuer, achievement and skill that a badge speaks of, or making
 * them. What is complete stays as it is: own edits win over what files say.
 * What is known by its address only is filled.
 */
#ifndef CAIRN_EXCHANGE_MATCH_H
#define CAIRN_EXCHANGE_MATCH_H

#include "model/badge/openbadge.h"
#include "model/exchange/importing.h"

enum match { MATCH_KNOWN, MATCH_FILLED, MATCH_NEW };

/* By its id, else (where it has none) by its name. *id is 0 where the badge
 * does not say who issued it. */
bool match_issuer(struct importing *in, const struct badge_issuer *from,
		  int64_t *id, enum match *match);

/* By its id where its issuer is the same or not known, else by its name and
 * issuer. *issuer (0: not said) becomes that of the achievement. */
bool match_achievement(struct importing *in,
		       const struct badge_achievement *from, int64_t *issuer,
		       int64_t *id, enum match *match);

/* By address, else framework and code, else name. */
bool match_skill(struct importing *in, const struct badge_alignment *from,
		 int64_t *id);

/* The first text that has more than blanks in it; "" if none has. */
const char *match_words(const char *a, const char *b, const char *c);

#endif
