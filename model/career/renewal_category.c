/* SPDX-License-Identifier: MIT */
/*
 * A kind of activity of which only so much counts toward a renewal, or so
 * much is needed.
 */
#include "model/career/renewal_category.h"

#include "model/career/renewal.h"

static const struct field fields[] = {
	FIELD(renewal_category, category, .label = "Category", .width = 20,
	      .is = REQUIRED),
	FIELD(renewal_category, renewal, .label = "Renewal", .width = 30,
	      .is = REQUIRED, .to = &renewal_entity),
	FIELD(renewal_category, most, .label = "At most", .width = 7),
	FIELD(renewal_category, least, .label = "At least", .width = 8),
};

const struct entity renewal_category_entity = {
	.table = "renewal_category",
	.one = "renewal category",
	.many = "renewal categories",
	.number = 23,
	.size = sizeof(struct renewal_category),
	FIELDS(fields),
};
