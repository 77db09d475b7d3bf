/* SPDX-License-Identifier: MIT */
/*
 * What went wrong, told once, to a person.
 *
 * A function that can fail for a reason outside the program (a file, a disk,
 * a typing mistake) returns bool and takes a struct err. False means that the
 * err holds one sentence: what is wrong and what to do about it. Things that
 * can only happen through a mistake in the program call panic() instead.
 */
#ifndef CAIRN_BASE_ERR_H
#define CAIRN_BASE_ERR_H

#include <stdbool.h>

enum { ERR_MAX = 1024 };

/* One sentence; longer ones are cut and end in "...". */
struct err {
	char text[ERR_MAX];
};

/* Writes the sentence and returns false, so that callers can `return fail()`.
 * A NULL err is allowed: the caller wants to know only that it failed. */
bool fail(struct err *err, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Puts "what: " in front of the sentence that is there; returns false. */
bool fail_in(struct err *err, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The program contradicts itself: restore the terminal, say where, abort. */
#define panic(...) panic_at(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void panic_at(const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Has `restore` called first thing in a panic; NULL takes it back. The one
 * who owns the terminal is the only caller. */
void panic_restores(void (*restore)(void));

#endif
