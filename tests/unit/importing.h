/* SPDX-License-Identifier: MIT */
/*
 * Importing files that a test writes, in single quotes (which become double
 * ones), into a portfolio of its own.
 */
#ifndef CAIRN_TESTS_IMPORTING_H
#define CAIRN_TESTS_IMPORTING_H

#include "tests/unit/check.h"

#include "model/base/text.h"
#include "tests/unit/own_portfolio.h"

#define on_own(test) cmocka_unit_test_setup_teardown(test, own_open, own_close)

/* The path of a file in the folder from which is imported; "" is the folder. */
const char *file_path(struct own *own, const char *name);

void write_bytes(struct own *own, const char *name, const void *bytes,
		 size_t length);
void write_text(struct own *own, const char *name, const char *text);

/* The text with its quotes changed. */
char *in_quotes(struct own *own, const char *text);

/* Imports the folder, a file of it, or a path, as one change, and tells what
 * became of each in lines: "imported x.json: Title - Issuer (why)". */
const char *import_all(struct own *own);
const char *import_one(struct own *own, const char *name);
const char *import_path(struct own *own, const char *path);

/* The first column of the answer to a question, a row a line. */
const char *ask(struct own *own, const char *sql);

/* Fails where the words are not in the text. */
void has(const char *text, const char *words);

#endif
