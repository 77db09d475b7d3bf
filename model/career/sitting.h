/* SPDX-License-Identifier: MIT */
/*
 * One day's part of a task: how long it is to be worked at on that day, and
 * how long it was.
 */
#ifndef CAIRN_CAREER_SITTING_H
#define CAIRN_CAREER_SITTING_H

#include "model/record/entity.h"

struct sitting {
	int64_t id;
	struct link task;
	struct day day;
	struct minutes minutes; /* planned; NO_MINUTES: nobody knows */
	struct minutes spent; /* NO_MINUTES: nothing was logged */
};

extern const struct entity sitting_entity;

#endif
