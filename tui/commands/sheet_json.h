/* SPDX-License-Identifier: MIT */
/*
 * What a page tells, as JSON: the records that its lines stand for.
 */
#ifndef CAIRN_TUI_SHEET_JSON_H
#define CAIRN_TUI_SHEET_JSON_H

#include "model/base/text.h"
#include "tui/command.h"
#include "tui/sheets/sheet.h"

/* Adds an array of the records of one kind that the lines from `from` on and
 * before `to` stand for, each once, in the order of the lines. */
bool sheet_json(struct call *call, const struct sheet *sheet, int from, int to,
		const struct entity *entity, struct text *out, struct err *err);

#endif
