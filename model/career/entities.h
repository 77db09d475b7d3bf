/* SPDX-License-Identifier: MIT */
/*
 * All kinds of things that a portfolio keeps, in an order in which each comes
 * after those that it links to.
 */
#ifndef CAIRN_CAREER_ENTITIES_H
#define CAIRN_CAREER_ENTITIES_H

#include "model/record/entity.h"

/* Ends in NULL. */
extern const struct entity *const entities[];

/* The entity that a person calls so, in the singular or the plural; NULL if
 * there is none. */
const struct entity *entity_called(const char *name);

/* Keys and documents that badges are believed by: a person's own word, which
 * no file may bring along. */
bool entity_is_trust(const struct entity *entity);

#endif
