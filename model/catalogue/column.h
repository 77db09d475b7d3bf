/* SPDX-License-Identifier: MIT */
/*
 * Columns that may be unknown, read from a row of the image; for the files of
 * this room.
 */
#ifndef CAIRN_CATALOGUE_COLUMN_H
#define CAIRN_CATALOGUE_COLUMN_H

#include "model/base/amount.h"
#include "model/record/entity.h"
#include "model/store/query.h"

/* The next column, or NO_NUMBER / NO_MINUTES for NULL. */
int64_t catalogue_number(struct query *query);
struct minutes catalogue_minutes(struct query *query);

/* The next two columns: minor units and currency; NO_MONEY for NULL. */
struct money catalogue_cost(struct query *query, struct arena *arena);

#endif
