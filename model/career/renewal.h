/* SPDX-License-Identifier: MIT */
/*
 * A way in which an achievement is renewed, and what it asks for. What the
 * achievement's own words say of renewing is `title`; the figures are only
 * those that somebody stated.
 */
#ifndef CAIRN_CAREER_RENEWAL_H
#define CAIRN_CAREER_RENEWAL_H

#include "model/record/entity.h"

struct renewal {
	int64_t id;
	struct link achievement;
	const char *title; /* in words */
	unsigned way; /* of renewal_ways */
	struct minutes minutes; /* of work, for a whole cycle */
	struct money fee;
	unsigned fee_per; /* of renewal_pers */
	int64_t fee_year; /* that the fee was read for */
	const char *unit; /* CEU, PDU, CPE */
	struct credits total, yearly; /* a cycle; at least, each year */
	struct validity cycle;
	struct validity opens; /* how long before the end it can be done */
	const char *source, *confidence, *note;
};

extern const char *const renewal_ways[];
extern const char *const renewal_pers[];
extern const struct entity renewal_entity;

#endif
