/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a file to import: a badge, an export, a rule. Whatever is in
 * it, it may be refused, but never fail the batch; and what came in must stand
 * up to the same file once more.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "model/base/text.h"
#include "model/exchange/import.h"
#include "model/portfolio.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static char folder[] = "/tmp/cairn-fuzz-XXXXXX";
static char own[64], input[64];
static struct portfolio portfolio;

static void leave(void)
{
	portfolio_close(&portfolio);
	unlink(own);
	unlink(input);
	rmdir(folder);
}

static void must(bool ok, const struct err *err)
{
	if (ok)
		return;
	fprintf(stderr, "%s\n", err->text);
	abort();
}

static void start(void)
{
	struct err err = { "" };

	if (portfolio.store)
		return;
	setenv("CAIRN_TODAY", "2026-11-22", 1);
	if (!mkdtemp(folder))
		abort();
	snprintf(own, sizeof(own), "%s/own.cairn", folder);
	snprintf(input, sizeof(input), "%s/input", folder);
	must(portfolio_open(&portfolio, own, PORTFOLIO_CREATE, &err), &err);
	/* One change that is kept sets the triggers for all that are not. */
	must(portfolio_begin(&portfolio, &err), &err);
	must(portfolio_end(&portfolio, true, &err), &err);
	atexit(leave);
}

static void ignore(const struct import_item *item, void *data)
{
	(void)item;
	(void)data;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	const char *path = input;
	struct import_batch batch = {
		.paths = &path,
		.count = 1,
		.item = ignore,
	};
	struct err err = { "" };
	FILE *file;

	start();
	file = fopen(input, "wb");
	if (!file || fwrite(bytes, 1, length, file) != length || fclose(file))
		abort();
	must(portfolio_begin(&portfolio, &err), &err);
	must(import_batch(portfolio.store, &batch, &err), &err);
	must(import_batch(portfolio.store, &batch, &err), &err);
	if (batch.outcomes[IMPORT_TAKEN] || batch.outcomes[IMPORT_VARIANT])
		abort();
	portfolio_end(&portfolio, false, &err);
	return 0;
}
