/* SPDX-License-Identifier: MIT */
/*
 * How long checking a badge takes: the given files alone, each many times
 * over, and a portfolio of 10,000 signed badges checked in one change.
 *
 * usage: bench_verify FOLDER [FILE ...] (the folder is there, and empty)
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "model/base/sha256.h"
#include "model/base/text.h"
#include "model/career/credential.h"
#include "model/career/document.h"
#include "model/checks.h"
#include "model/record/record.h"
#include "tests/unit/signing.h"

enum { TIMES = 200, STORED = 10000 };

static void must(bool ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "bench_verify: %s\n", what);
	exit(1);
}

/* Of the processor, in seconds: other work disturbs it little. */
static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void measure(const char *name, const void *bytes, size_t length)
{
	struct verify_options options = { .today = { 20778 } };
	struct verification made = { 0 };
	double from = now();

	for (int i = 0; i < TIMES; i++) {
		struct arena arena = { NULL };

		verify_badge(bytes, length, &options, &arena, &made);
		arena_free(&arena);
	}
	printf("%-24s %8.3f ms  %s\n", name, (now() - from) * 1000 / TIMES,
	       verdict_name(made.verdict));
}

static void measure_file(const char *path)
{
	static char bytes[1 << 20];
	FILE *file = fopen(path, "rb");
	const char *slash = strrchr(path, '/');

	must(file != NULL, path);
	measure(slash ? slash + 1 : path, bytes,
		fread(bytes, 1, sizeof(bytes), file));
	fclose(file);
}

static const char *badge(const struct signer *signer, int n,
			 struct arena *arena)
{
	return sign_document(
		signer,
		arena_printf(
			arena,
			"{\"@context\":[\"https://www.w3.org/ns/credentials/"
			"v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/"
			"context-3.0.3.json\"],\"id\":\"urn:badge:%d\","
			"\"type\":[\"VerifiableCredential\","
			"\"OpenBadgeCredential\"],\"issuer\":{\"id\":\"%s\","
			"\"type\":[\"Profile\"],\"name\":\"Harbour\"},"
			"\"validFrom\":\"2026-01-02T00:00:00Z\","
			"\"credentialSubject\":{\"type\":"
			"[\"AchievementSubject\"],\"identifier\":[{\"type\":"
			"\"IdentityObject\",\"identityType\":\"emailAddress\","
			"\"hashed\":false,\"identityHash\":\"a@b.example\"}],"
			"\"achievement\":{\"id\":\"urn:x:%d\",\"type\":"
			"[\"Achievement\"],\"name\":\"Knots %d\","
			"\"description\":\"Ties knots.\",\"criteria\":"
			"{\"narrative\":\"Tie five.\"},\"alignment\":[{"
			"\"type\":[\"Alignment\"],\"targetName\":\"Rope\","
			"\"targetUrl\":\"https://s.example/1\"}]}}}",
			n, signer->did, n, n),
		arena_printf(
			arena,
			"{\"type\":\"DataIntegrityProof\",\"cryptosuite\":"
			"\"eddsa-rdfc-2022\",\"created\":"
			"\"2026-01-02T00:00:00Z\",\"proofPurpose\":"
			"\"assertionMethod\",\"verificationMethod\":\"%s\"}",
			signer->method),
		arena);
}

static void keep(struct portfolio *p, const char *text, struct err *err)
{
	struct document document;
	struct credential c;
	char sum[SHA256_TEXT];

	record_clear(&document_entity, &document);
	record_clear(&credential_entity, &c);
	sha256(text, strlen(text), sum);
	document.sha256 = c.document_sha256 = sum;
	document.title = "badge.json";
	document.size = (int64_t)strlen(text);
	document.bytes = (struct bytes){ text, strlen(text) };
	c.title = "Knots";
	must(record_save(p->store, &document_entity, &document, err) &&
		     record_save(p->store, &credential_entity, &c, err),
	     err->text);
}

static void ignore(const struct checks_item *item, void *data)
{
	(void)item;
	(void)data;
}

static void measure_stored(const char *folder, const struct signer *signer)
{
	struct arena arena = { NULL };
	struct checks_batch batch = { .item = ignore };
	struct rusage used;
	struct portfolio p;
	struct err err = { "" };
	double from;
	bool ok;

	must(portfolio_open(&p, arena_printf(&arena, "%s/verify.cairn", folder),
			    PORTFOLIO_CREATE, &err),
	     err.text);
	must(portfolio_begin(&p, &err), err.text);
	for (int i = 0; i < STORED; i++) {
		struct arena turn = { NULL };

		keep(&p, badge(signer, i, &turn), &err);
		arena_free(&turn);
	}
	must(portfolio_end(&p, true, &err), err.text);
	from = now();
	must(portfolio_begin(&p, &err), err.text);
	ok = checks_stored(&p, &batch, &err);
	must(portfolio_end(&p, ok, &err), err.text);
	from = now() - from;
	must(batch.verdicts[VERDICT_VERIFIED] == STORED, "not all are good");
	portfolio_close(&p);
	getrusage(RUSAGE_SELF, &used);
	printf("%d stored badges: %.2f s, %.1f MiB\n", STORED, from,
	       (double)used.ru_maxrss / 1024);
	arena_free(&arena);
}

int main(int argc, char **argv)
{
	struct arena arena = { NULL };
	struct signer signer = signer_ed25519(&arena, 1);
	const char *text = badge(&signer, 0, &arena);

	must(argc >= 2, "usage: bench_verify FOLDER [FILE ...]");
	measure("a badge of our own", text, strlen(text));
	for (int i = 2; i < argc; i++)
		measure_file(argv[i]);
	measure_stored(argv[1], &signer);
	signer_free(&signer);
	arena_free(&arena);
	return 0;
}
