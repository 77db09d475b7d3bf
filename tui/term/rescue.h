/* SPDX-License-Identifier: MIT */
/*
 * Giving the terminal back when there is no time to be orderly.
 *
 * Which bytes and modes that takes is worked out while all is well. Then a
 * panic, an exit() from deep inside, or a crash needs only write() and
 * tcsetattr(), which are allowed in a signal handler.
 */
#ifndef CAIRN_TERM_RESCUE_H
#define CAIRN_TERM_RESCUE_H

#include <stddef.h>

/* Notes the terminal's modes as they are now. */
void rescue_modes(int fd);

/* From now on the bytes would be written and the modes set. */
void rescue_arm(const char *bytes, size_t length);

/* The terminal was given back in order. */
void rescue_disarm(void);

/* Gives the terminal back if it is ours; at most once. */
void rescue_now(void);

#endif
