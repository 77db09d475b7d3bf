/* SPDX-License-Identifier: MIT */
/*
 * The methods, a family a file. Included by method.c and those files only.
 */
#ifndef CAIRN_METHOD_FAMILIES_H
#define CAIRN_METHOD_FAMILIES_H

#include "model/method/method.h"

bool method_validate(struct method_run *run, struct err *err);
bool method_evaluate(struct method_run *run, struct err *err);
bool method_solve(struct method_run *run, struct err *err);
bool method_next(struct method_run *run, struct err *err);
bool method_budget(struct method_run *run, struct err *err);
bool method_sequence(struct method_run *run, struct err *err);
bool method_project(struct method_run *run, struct err *err);
bool method_min_capacity(struct method_run *run, struct err *err);
bool method_schedule(struct method_run *run, struct err *err);
bool method_replan(struct method_run *run, struct err *err);
bool method_calibrate(struct method_run *run, struct err *err);
bool method_intervals(struct method_run *run, struct err *err);
bool method_first_gap(struct method_run *run, struct err *err);
bool method_rating(struct method_run *run, struct err *err);

#endif
