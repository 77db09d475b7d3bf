/* SPDX-License-Identifier: MIT */
/*
 * How achievements stack into a bigger award; its rule is a tree of steps.
 */
#include "model/career/pathway.h"

#include "model/career/issuer.h"

const char *const pathway_kinds[] = { "award", "live", NULL };

static const struct field fields[] = {
	FIELD(pathway, title, .label = "Pathway", .width = 34,
	      .is = REQUIRED | FINDABLE | ORDERED),
	FIELD(pathway, issuer, .label = "Issuer", .width = 18,
	      .to = &issuer_entity, .is = FINDABLE),
	FIELD(pathway, kind, .label = "Kind", .width = 6,
	      .choices = pathway_kinds,
	      .hint = "award stays once met; live only while all parts are"),
	FIELD(pathway, year, .label = "Year", .width = 5),
	FIELD(pathway, slug, .label = "Slug",
	      .is = NULLABLE | FIXED | FINDABLE),
	FIELD(pathway, source, .label = "Source"),
	FIELD(pathway, confidence, .label = "Confidence"),
	FIELD(pathway, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct pathway *p = record;

	if (p->year != NO_NUMBER && (p->year < 1900 || p->year > 2200))
		return fail(err,
			    "Year: %lld is not a year; write one from "
			    "1900 to 2200.",
			    (long long)p->year);
	return true;
}

const struct entity pathway_entity = {
	.table = "pathway",
	.one = "pathway",
	.many = "pathways",
	.number = 13,
	.size = sizeof(struct pathway),
	FIELDS(fields),
	.check = check,
};
