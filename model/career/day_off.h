/* SPDX-License-Identifier: MIT */
/*
 * Days on which nothing is planned: a holiday, a feast, a journey.
 */
#ifndef CAIRN_CAREER_DAY_OFF_H
#define CAIRN_CAREER_DAY_OFF_H

#include "model/record/entity.h"

struct day_off {
	int64_t id;
	const char *title;
	struct day starts, ends; /* both included; ends NO_DAY: one day */
};

extern const struct entity day_off_entity;

#endif
