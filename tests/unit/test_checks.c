/* SPDX-License-Identifier: MIT */
/*
 * Kept credentials checked again: each badge of an original by itself, the
 * verdict kept in one step of undo, and what is not to be believed never
 * counted as held.
 */
#include "tests/unit/check.h"
#include "tests/unit/own_portfolio.h"
#include "tests/unit/signing.h"

#include <string.h>

#include "model/base/sha256.h"
#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/document.h"
#include "model/checks.h"
#include "model/record/record.h"
#include "model/stacks.h"

static const char head[] =
	"\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
	"\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]";

static struct signer mine, other;

static int set_up(void **state)
{
	struct own *own;

	if (own_open(state) != 0)
		return -1;
	own = *state;
	mine = signer_ed25519(&own->arena, 1);
	other = signer_ed25519(&own->arena, 2);
	return 0;
}

static int tear_down(void **state)
{
	signer_free(&mine);
	signer_free(&other);
	return own_close(state);
}

static const char *badge_text(struct own *own, const char *issuer,
			      const char *id)
{
	return arena_printf(
		&own->arena,
		"{%s,\"id\":\"%s\",\"type\":[\"VerifiableCredential\","
		"\"OpenBadgeCredential\"],\"issuer\":{\"id\":\"%s\",\"type\":"
		"[\"Profile\"],\"name\":\"Harbour\"},\"validFrom\":"
		"\"2026-01-02T00:00:00Z\",\"credentialSubject\":{\"type\":"
		"[\"AchievementSubject\"],\"achievement\":{\"id\":\"urn:x:2\","
		"\"type\":[\"Achievement\"],\"name\":\"Knots\",\"description\":"
		"\"Ties knots.\",\"criteria\":{\"narrative\":\"Tie five.\"}}}}",
		head, id, issuer);
}

static const char *signed_badge(struct own *own, const struct signer *signer,
				const char *issuer, const char *id)
{
	const char *proof = arena_printf(
		&own->arena,
		"{\"type\":\"DataIntegrityProof\",\"cryptosuite\":"
		"\"eddsa-rdfc-2022\",\"created\":\"2026-01-02T00:00:00Z\","
		"\"proofPurpose\":\"assertionMethod\","
		"\"verificationMethod\":\"%s\"}",
		signer->method);

	return sign_document(signer, badge_text(own, issuer, id), proof,
			     &own->arena);
}

/* Keeps an original, and a credential for each id in it. */
static void keep(struct own *own, const char *text, const char *const *ids,
		 size_t count, int64_t achievement)
{
	struct document document;
	char sum[SHA256_TEXT];

	record_clear(&document_entity, &document);
	sha256(text, strlen(text), sum);
	document.sha256 = sum;
	document.title = "badge.json";
	document.size = (int64_t)strlen(text);
	document.bytes = (struct bytes){ text, strlen(text) };
	must(own,
	     record_save(own->p.store, &document_entity, &document, &own->err));
	for (size_t i = 0; i < count; i++) {
		struct credential c;

		record_clear(&credential_entity, &c);
		c.title = "Knots";
		c.badge_id = ids[i];
		c.document_sha256 = sum;
		c.achievement.id = achievement;
		assert_true(day_read("2026-01-02", &c.earned, NULL));
		must(own, record_save(own->p.store, &credential_entity, &c,
				      &own->err));
	}
}

static void ignore(const struct checks_item *item, void *data)
{
	(void)item;
	(void)data;
}

static void check_all(struct own *own)
{
	struct checks_batch batch = { .item = ignore };

	must(own, portfolio_begin(&own->p, &own->err));
	must(own, checks_stored(&own->p, &batch, &own->err));
	must(own, portfolio_end(&own->p, true, &own->err));
}

static struct credential credential(struct own *own, int64_t id)
{
	struct credential c;

	must(own, record_load(own->p.store, &credential_entity, id, &c,
			      &own->arena, &own->err));
	return c;
}

static const char *verdict(struct own *own, int64_t id)
{
	return credential(own, id).verdict;
}

/* A presentation that says of itself nothing, around a good badge, one signed
 * by another than its issuer, and one without any proof. */
static void each_badge_stands_by_its_own_proof(void **state)
{
	static const char *const ids[] = { "urn:x:3", "urn:x:2", "urn:x:1" };
	struct own *own = *state;
	const char *text = arena_printf(
		&own->arena,
		"{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
		"\"type\":[\"VerifiablePresentation\"],"
		"\"verifiableCredential\":[%s,%s,%s]}",
		signed_badge(own, &mine, mine.did, "urn:x:1"),
		signed_badge(own, &other, mine.did, "urn:x:2"),
		badge_text(own, mine.did, "urn:x:3"));

	must(own, portfolio_begin(&own->p, &own->err));
	keep(own, text, ids, 3, 0);
	must(own, portfolio_end(&own->p, true, &own->err));
	assert_string_equal(verdict(own, 1), "");
	check_all(own);
	assert_string_equal(verdict(own, 3), "VERIFIED");
	assert_string_equal(verdict(own, 2), "INVALID");
	assert_string_equal(verdict(own, 1), "UNSIGNED");
	assert_non_null(strstr(credential(own, 3).findings,
			       "ok\tsignature\tThe signature fits"));
	assert_int_equal(credential(own, 3).checked.n, own->p.today.n);
}

/* A token around a presentation, signed well by whoever holds it: it says
 * nothing of the badge in it that has no proof. */
static void a_signed_wrapper_vouches_for_itself_only(void **state)
{
	static const char *const ids[] = { "urn:x:1" };
	struct own *own = *state;
	const char *text = sign_token(
		&other,
		arena_printf(&own->arena, "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}",
			     other.method),
		arena_printf(
			&own->arena,
			"{\"iss\":\"%s\",\"vp\":{\"@context\":"
			"[\"https://www.w3.org/ns/credentials/v2\"],"
			"\"type\":[\"VerifiablePresentation\"],"
			"\"holder\":\"%s\",\"verifiableCredential\":[%s]}}",
			other.did, other.did,
			badge_text(own, mine.did, "urn:x:1")),
		&own->arena);

	must(own, portfolio_begin(&own->p, &own->err));
	keep(own, text, ids, 1, 0);
	must(own, portfolio_end(&own->p, true, &own->err));
	check_all(own);
	assert_string_equal(verdict(own, 1), "SIGNED_KEY_SELF_ASSERTED");
	assert_non_null(strstr(credential(own, 1).findings, other.did));
}

static bool is_held(struct own *own, int64_t id)
{
	struct stacks stacks;
	bool held = false;

	must(own, stacks_load(&own->p, own->p.today, &own->arena, &stacks,
			      &own->err));
	for (size_t i = 0; i < stacks.held.count; i++)
		if (stacks.held.at[i].id == id)
			held = !stacks.held.at[i].revoked;
	return held;
}

static void what_is_invalid_is_never_held(void **state)
{
	static const char *const ids[] = { "urn:x:1" };
	struct own *own = *state;
	struct achievement a;
	const char *good = signed_badge(own, &mine, mine.did, "urn:x:1");
	char *bad = arena_string(&own->arena, good);

	*strstr(bad, "Ties knots") = 'P';
	record_clear(&achievement_entity, &a);
	a.title = "Knots";
	must(own, portfolio_begin(&own->p, &own->err));
	must(own,
	     record_save(own->p.store, &achievement_entity, &a, &own->err));
	keep(own, good, ids, 1, a.id);
	keep(own, bad, ids, 1, a.id);
	must(own, portfolio_end(&own->p, true, &own->err));
	assert_true(is_held(own, 2));
	check_all(own);
	assert_true(is_held(own, 1));
	assert_false(is_held(own, 2));
	assert_string_equal(credential_statuses[credential(own, 1).status],
			    "active");
	assert_string_equal(credential_statuses[credential(own, 2).status],
			    "invalid");
}

static bool stop(long done, long total, void *data)
{
	(void)total;
	(void)data;
	return done < 1;
}

static void one_step_of_undo_and_cancel_keeps_nothing(void **state)
{
	static const char *const ids[] = { "urn:x:1" };
	struct own *own = *state;
	struct checks_batch batch = { .item = ignore, .progress = stop };
	const char *before, *line;
	bool ok;

	must(own, portfolio_begin(&own->p, &own->err));
	keep(own, signed_badge(own, &mine, mine.did, "urn:x:1"), ids, 1, 0);
	must(own, portfolio_end(&own->p, true, &own->err));
	before = own_dump(own);
	must(own, portfolio_begin(&own->p, &own->err));
	ok = checks_stored(&own->p, &batch, &own->err);
	assert_false(ok);
	assert_false(portfolio_end(&own->p, ok, &own->err));
	assert_string_equal(own_dump(own), before);
	check_all(own);
	assert_string_not_equal(own_dump(own), before);
	must(own, portfolio_undo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(own_dump(own), before);
}

static void an_original_that_was_changed_is_not_checked(void **state)
{
	static const char *const ids[] = { "urn:x:1" };
	struct own *own = *state;

	must(own, portfolio_begin(&own->p, &own->err));
	keep(own, signed_badge(own, &mine, mine.did, "urn:x:1"), ids, 1, 0);
	must(own, store_run(own->p.store, "UPDATE document SET bytes = x'7b7d'",
			    &own->err));
	must(own, portfolio_end(&own->p, true, &own->err));
	check_all(own);
	assert_string_equal(verdict(own, 1), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			each_badge_stands_by_its_own_proof, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_signed_wrapper_vouches_for_itself_only, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(what_is_invalid_is_never_held,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			one_step_of_undo_and_cancel_keeps_nothing, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			an_original_that_was_changed_is_not_checked, set_up,
			tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
