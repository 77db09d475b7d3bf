/* SPDX-License-Identifier: MIT */
/*
 * What stands in one cell: a character and the marks on it.
 *
 * Lists, forms and the line editor all step through text by clusters, so
 * that a cursor never rests between a letter and its accent, and columns are
 * counted in one place. The text may be foreign: a character that must not
 * reach a terminal is a cluster by itself, as wide as its visible() form.
 */
#ifndef CAIRN_DRAW_CLUSTER_H
#define CAIRN_DRAW_CLUSTER_H

#include <stdbool.h>
#include <stddef.h>

enum {
	CLUSTER_MARKS = 4, /* more marks are not kept */
	CLUSTER_MAX = 4 * (1 + CLUSTER_MARKS) /* bytes */
};

struct cluster {
	const char *bytes;
	size_t length; /* of all bytes, with marks that are too many */
	size_t kept; /* of those that a cell keeps */
	int width; /* columns, at least 1 */
	bool safe; /* false: show it through visible() */
};

/* Reads the cluster at *at and moves *at behind it; false at the end. */
bool cluster_next(const char **at, const char *end, struct cluster *cluster);

/* The start of the cluster that ends at or contains `at`; `start` itself at
 * the start. */
const char *cluster_before(const char *start, const char *at);

/* Columns of a text, foreign or not. */
int cluster_columns(const char *text, size_t length);

#endif
