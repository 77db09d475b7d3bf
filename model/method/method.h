/* SPDX-License-Identifier: MIT */
/*
 * Every published number again from its inputs alone.
 *
 * A case is JSON: {"method": NAME, "input": {...}}. It is reckoned by the
 * functions that the screen and the commands use, over arrays that are read
 * from the case instead of a portfolio. A file of cases is
 * {"cases": [{"id", "method", "input", "expected"?}, ...]}: each is run and
 * what it should give is compared. docs/formats.md has the inputs and results
 * of each method, docs/method.md how they are reckoned.
 */
#ifndef CAIRN_METHOD_METHOD_H
#define CAIRN_METHOD_METHOD_H

#include "model/badge/json.h"
#include "model/base/text.h"
#include "model/method/answer.h"

enum {
	METHOD_FILE = 32 * 1024 * 1024, /* bytes of a file of cases */
	METHOD_DEPTH = 200, /* lists and objects in each other */
};

/* One doing of a method: the result is written as one value into `answer`,
 * under no name. What is read lies in `arena`. */
struct method_run {
	struct arena *arena;
	const cJSON *input;
	struct answer *answer;
};

struct method {
	const char *name, *help;
	/* False where the input is none for it; the sentence says why. */
	bool (*reckon)(struct method_run *run, struct err *err);
};

/* In the order in which they are listed; the last has no name. */
extern const struct method methods[];

/* Runs a case, or each of a file of cases, and adds what is to be printed to
 * `out`: the result as JSON on a line, or a list of {"id", "result", "same"}
 * (or "error"), one on a line. *same is false where a case could not be run
 * or does not give what it should. False where the bytes are no case. */
bool method_answer(const void *bytes, size_t length, struct text *out,
		   bool *same, struct err *err);

#endif
