/* SPDX-License-Identifier: MIT */
/*
 * Until when credentials really count: earning one may renew others, and then
 * they last longer than they say.
 *
 * The engine that evaluates pathways is asked (stacking/renew.c), so a list
 * and a pathway cannot differ. Only credentials whose achievements renew, or
 * are renewed, are read, when the first is asked about after a change.
 */
#ifndef CAIRN_RENEWED_H
#define CAIRN_RENEWED_H

#include "model/base/arena.h"
#include "model/base/day.h"
#include "model/store/store.h"

struct renewed;

/* In `arena`; teaches the store renewed_until(id, achievement), the first
 * invalid day as ISO text ('9999-12-31': it never ends), and
 * renewed_by(id, achievement), the id of the credential that did it; both are
 * NULL for what was not renewed. */
struct renewed *renewed_open(struct store *store, struct arena *arena);
void renewed_close(struct renewed *renewed);

#endif
