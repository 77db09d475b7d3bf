/* SPDX-License-Identifier: MIT */
/*
 * Which achievements of imported badges are those of the catalogue.
 *
 * A badge names what was earned in its issuer's words and by an address of
 * the issuer's; rules of the catalogue speak of slugs. Without a link between
 * the two, a badge would count in no pathway.
 */
#ifndef CAIRN_RECOGNISE_H
#define CAIRN_RECOGNISE_H

#include "model/portfolio.h"

/* Inside a change: each achievement with an id above `after` that has no slug
 * is looked up in the catalogue by its title and its issuer's. Where exactly
 * one entry fits, what was not known of the achievement (hours, cost, validity,
 * and by that when its credentials end) is taken from it, and so is its slug;
 * where an achievement with that slug is here already, it is said to satisfy
 * that one. *count is how many were found. */
bool recognise(struct portfolio *portfolio, int64_t after, int *count,
	       struct err *err);

/* Whether a title in a badge means that of a catalogue entry: case, accents,
 * signs, an abbreviation in brackets and a "certification" at the end do not
 * matter; every other word does. And likewise the names of issuers, of which
 * one may go on ("Training and Certification"). */
bool recognise_title(struct arena *arena, const char *badge, const char *entry);
bool recognise_issuer(struct arena *arena, const char *badge,
		      const char *entry);

#endif
