/* SPDX-License-Identifier: MIT */
/*
 * How many badge files a second one batch takes, from the first look at the
 * folder until the commit is on the disk, and how much memory that needs: once
 * for some files and once for ten times as many. Makes the files itself.
 *
 * usage: bench_import FOLDER (that is there, and empty)
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

#include "model/base/text.h"
#include "model/exchange/import.h"
#include "model/portfolio.h"

enum { FILES = 5000, ISSUERS = 50, ACHIEVEMENTS = 1000, SKILLS = 300 };

static void must(bool ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "bench_import: %s\n", what);
	exit(1);
}

static void write_badge(const char *folder, int n)
{
	int issuer = n % ISSUERS, what = n % ACHIEVEMENTS;
	char path[4096];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%05d.json", folder, n);
	file = fopen(path, "w");
	must(file != NULL, path);
	fprintf(file,
		"{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
		"\"id\":\"urn:badge:%d\",\"type\":[\"VerifiableCredential\","
		"\"OpenBadgeCredential\"],\"issuer\":{\"id\":"
		"\"https://i%d.example/\",\"type\":[\"Profile\"],\"name\":"
		"\"Issuer %d\"},\"validFrom\":\"2024-01-02T00:00:00Z\",",
		n, issuer, issuer);
	fprintf(file,
		"\"credentialSubject\":{\"type\":[\"AchievementSubject\"],"
		"\"achievement\":{\"id\":\"https://i%d.example/%d\",\"type\":"
		"[\"Achievement\"],\"name\":\"Achievement %d\","
		"\"description\":\"Some words on what was done for it, "
		"and how.\",\"criteria\":{\"narrative\":\"Show that you can."
		"\"},\"alignment\":[{\"type\":[\"Alignment\"],\"targetName\":"
		"\"Skill %d\",\"targetUrl\":\"https://s.example/%d\"}]}}}",
		issuer, what, what, what % SKILLS, what % SKILLS);
	must(fclose(file) == 0, path);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void ignore(const struct import_item *item, void *data)
{
	(void)item;
	(void)data;
}

static void measure(const char *folder, int files)
{
	struct arena arena = { 0 };
	const char *in = arena_printf(&arena, "%s/%d", folder, files);
	struct import_batch batch = {
		.paths = &in,
		.count = 1,
		.item = ignore,
	};
	struct portfolio p;
	struct rusage used;
	struct err err = { "" };
	double from;
	bool ok;

	must(mkdir(in, 0700) == 0, in);
	for (int i = 0; i < files; i++)
		write_badge(in, i);
	must(portfolio_open(&p, arena_printf(&arena, "%s.cairn", in),
			    PORTFOLIO_CREATE, &err),
	     err.text);
	from = now();
	must(portfolio_begin(&p, &err), err.text);
	ok = import_batch(p.store, &batch, &err);
	must(portfolio_end(&p, ok, &err), err.text);
	from = now() - from;
	must(batch.outcomes[IMPORT_TAKEN] == files, "not all came in");
	portfolio_close(&p);
	getrusage(RUSAGE_SELF, &used);
	printf("import of %d badges: %.2f s, %.0f a second, %.1f MiB\n", files,
	       from, files / from, (double)used.ru_maxrss / 1024);
	arena_free(&arena);
}

int main(int argc, char **argv)
{
	must(argc == 2, "usage: bench_import FOLDER");
	measure(argv[1], FILES / 10);
	measure(argv[1], FILES);
	return 0;
}
