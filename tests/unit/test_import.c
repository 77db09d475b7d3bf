/* SPDX-License-Identifier: MIT */
/*
 * Badges into records: what becomes of each part, what happens to what is
 * there already, to what is wrong, and to what comes in pieces.
 */
#include "tests/unit/importing.h"

#include <stdlib.h>
#include <unistd.h>

#include "model/base/sha256.h"
#include "model/career/document.h"
#include "model/career/entities.h"
#include "model/career/issuer.h"
#include "model/record/record.h"

#define CONTEXT                                                \
	"'@context': ['https://www.w3.org/ns/credentials/v2'," \
	"'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']"

#define ISSUER                                                        \
	"{'id': 'https://lake.example/', 'type': ['Profile'],"        \
	"'name': 'Lake College', 'url': 'https://lake.example/home'," \
	"'email': 'badges@lake.example'}"

static const char *const sailing =
	"{" CONTEXT ", 'id': 'urn:sail:1',"
	"'type': ['VerifiableCredential', 'OpenBadgeCredential'],"
	"'issuer': " ISSUER ", 'validFrom': '2024-03-10T23:30:00-05:00',"
	"'validUntil': '2026-06-01T00:00:00Z', 'awardedDate':"
	" '2024-03-09T12:00:00Z', 'credentialSubject': {"
	"'type': ['AchievementSubject'], 'id': 'mailto:sam@mail.example',"
	"'achievement': {'id': 'https://lake.example/sailing',"
	"'type': ['Achievement'], 'name': 'Sailing I',"
	"'achievementType': 'Certificate', 'description': 'Sails a dinghy.',"
	"'criteria': {'narrative': 'Sail round the island.'},"
	"'alignment': [{'type': ['Alignment'], 'targetName': 'Seamanship',"
	"'targetUrl': 'https://skills.example/7', 'targetCode': 'S7',"
	"'targetFramework': 'Water skills'}]}},"
	"'evidence': [{'type': ['Evidence'], 'id': 'https://log.example/9',"
	"'name': 'Log of the trip', 'narrative': 'Three hours.'}]}";

/* An OB3 badge of some id, issuer and achievement. */
static void write_badge(struct own *own, const char *file, const char *id,
			const char *issuer, const char *achievement,
			const char *title)
{
	write_text(
		own, file,
		arena_printf(
			&own->arena,
			"{" CONTEXT
			", 'id': '%s', 'type': ['VerifiableCredential',"
			"'OpenBadgeCredential'], 'issuer': {'id': '%s',"
			"'type': ['Profile'], 'name': 'Issuer of %s'}, 'validFrom':"
			"'2025-01-02T00:00:00Z', 'credentialSubject': {'type':"
			"['AchievementSubject'], 'achievement': {'id': '%s','type':"
			"['Achievement'], 'name': '%s', 'description': 'x',"
			"'criteria': {'narrative': 'y'}}}}",
			id, issuer, issuer, achievement, title));
}

static void a_badge_becomes_all_its_records(void **state)
{
	struct own *own = *state;
	char sum[SHA256_TEXT];

	write_text(own, "sail.json", sailing);
	assert_string_equal(import_all(own),
			    "imported sail.json: Sailing I - Lake College\n");
	assert_string_equal(
		ask(own,
		    "SELECT title || '|' || earned || '|' || "
		    "expires || '|' || earned_at || '|' || expires_at || '|' || "
		    "badge_id || '|' || badge_kind || '|' || proof || '|' || "
		    "recipient || '|' || verdict FROM credential"),
		"Sailing I|2024-03-09|2026-06-01|2024-03-09T12:00:00Z|"
		"2026-06-01T00:00:00Z|urn:sail:1|OB3|none|sam@mail.example|\n");
	assert_string_equal(
		ask(own,
		    "SELECT title || '|' || badge_id || '|' "
		    "|| url || '|' || email || '|' || incomplete FROM issuer"),
		"Lake College|https://lake.example/|https://lake.example/home|"
		"badges@lake.example|0\n");
	assert_string_equal(
		ask(own,
		    "SELECT a.title || '|' || i.title || '|' "
		    "|| a.kind || '|' || a.criteria || '|' || a.badge_id FROM "
		    "achievement AS a JOIN issuer AS i ON i.id = a.issuer JOIN "
		    "credential AS c ON c.achievement = a.id AND c.issuer = i.id"),
		"Sailing I|Lake College|Certificate|Sail round the island.|"
		"https://lake.example/sailing\n");
	assert_string_equal(
		ask(own,
		    "SELECT title || '|' || framework || '|' "
		    "|| code || '|' || url FROM skill JOIN achievement_skill AS a "
		    "ON a.skill = skill.id JOIN credential_skill AS c ON c.skill ="
		    " skill.id"),
		"Seamanship|Water skills|S7|https://skills.example/7\n");
	assert_string_equal(
		ask(own,
		    "SELECT title || '|' || url || '|' || "
		    "note || '|' || added FROM evidence WHERE credential = 1"),
		"Log of the trip|https://log.example/9|Three hours.|"
		"2026-11-22\n");
	sha256(in_quotes(own, sailing), strlen(sailing), sum);
	assert_string_equal(
		ask(own,
		    "SELECT d.title || '|' || media || '|' ||"
		    " size || '|' || imported || '|' || sha256 FROM document AS d "
		    "JOIN credential ON document_sha256 = sha256"),
		arena_printf(&own->arena,
			     "sail.json|application/json|%zu|"
			     "2026-11-22|%s\n",
			     strlen(sailing), sum));
	assert_string_equal(ask(own, "SELECT CAST(bytes AS TEXT) FROM "
				     "document"),
			    arena_printf(&own->arena, "%s\n",
					 in_quotes(own, sailing)));
}

static void the_same_again_changes_nothing(void **state)
{
	struct own *own = *state;
	const char *before;

	write_text(own, "a.json", sailing);
	write_text(own, "b.json", sailing);
	assert_string_equal(import_all(own),
			    "imported a.json: Sailing I - Lake College\n"
			    "there b.json: Sailing I - Lake College\n");
	before = own_dump(own);
	assert_string_equal(import_all(own),
			    "there a.json: Sailing I - Lake College\n"
			    "there b.json: Sailing I - Lake College\n");
	assert_string_equal(own_dump(own), before);
	assert_string_equal(ask(own, "SELECT count(*) FROM undo_step"), "1\n");
}

static void an_import_is_undone_in_one_step(void **state)
{
	struct own *own = *state;
	const char *before = own_dump(own), *after, *line;

	write_text(own, "a.json", sailing);
	write_badge(own, "b.json", "urn:b", "https://b.example/", "urn:a",
		    "Rowing");
	import_all(own);
	after = own_dump(own);
	must(own, portfolio_undo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(own_dump(own), before);
	must(own, portfolio_redo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(own_dump(own), after);
}

/* Undo notes its bytes in twice as many digits. */
static void the_largest_original_is_undone_too(void **state)
{
	struct own *own = *state;
	const size_t size = 20 * 1024 * 1024;
	struct document d;
	const char *line;

	record_clear(&document_entity, &d);
	d.sha256 = arena_printf(&own->arena, "%064d", 0);
	d.size = (int64_t)size;
	d.bytes = (struct bytes){ arena_alloc(&own->arena, size), size };
	must(own, portfolio_begin(&own->p, &own->err));
	must(own, portfolio_end(&own->p,
				record_save(own->p.store, &document_entity, &d,
					    &own->err),
				&own->err));
	must(own, portfolio_undo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(ask(own, "SELECT count(*) FROM document"), "0\n");
	must(own, portfolio_redo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(ask(own, "SELECT length(bytes) FROM document"),
			    "20971520\n");
}

static void what_is_removed_comes_back(void **state)
{
	struct own *own = *state;

	write_text(own, "a.json", sailing);
	import_all(own);
	must(own, portfolio_begin(&own->p, &own->err));
	must(own, portfolio_end(&own->p,
				record_erase(own->p.store,
					     entity_called("credential"), 1,
					     &own->err),
				&own->err));
	assert_string_equal(import_all(own),
			    "imported a.json: Sailing I - Lake College\n");
	assert_string_equal(ask(own, "SELECT count(*) FROM document"), "1\n");
}

static void other_bytes_of_a_badge_are_a_variant(void **state)
{
	struct own *own = *state;

	write_badge(own, "a.json", "urn:x", "https://i.example/", "urn:a", "T");
	write_badge(own, "b.json", "urn:x", "https://i.example/", "urn:a",
		    "Other");
	write_badge(own, "c.json", "urn:x", "https://j.example/", "urn:c", "T");
	assert_string_equal(
		import_all(own),
		"imported a.json: T - Issuer of https://i.example/\n"
		"variant b.json: Other - Issuer of https://i.example/ (a "
		"variant of credential 1)\n"
		"imported c.json: T - Issuer of https://j.example/\n");
	assert_string_equal(ask(own,
				"SELECT title FROM credential ORDER BY id"),
			    "T\nOther\nT\n");
	assert_string_equal(ask(own,
				"SELECT title FROM achievement ORDER BY id"),
			    "T\nT\n");
}

static void an_id_does_not_make_an_achievement_anothers(void **state)
{
	struct own *own = *state;

	write_badge(own, "a.json", "urn:1", "https://i.example/", "urn:a",
		    "Real");
	write_badge(own, "b.json", "urn:2", "https://evil.example/", "urn:a",
		    "Real");
	write_badge(own, "c.json", "urn:3", "https://evil.example/", "urn:a",
		    "Real");
	import_all(own);
	assert_string_equal(
		ask(own, "SELECT c.achievement || '|' || i.title "
			 "FROM credential AS c JOIN achievement AS a ON a.id = "
			 "c.achievement JOIN issuer AS i ON i.id = a.issuer"),
		"1|Issuer of https://i.example/\n"
		"2|Issuer of https://evil.example/\n"
		"2|Issuer of https://evil.example/\n");
}

static void own_edits_stay(void **state)
{
	struct own *own = *state;
	struct issuer issuer;

	write_badge(own, "a.json", "urn:1", "https://i.example/", "urn:a", "A");
	import_all(own);
	must(own, record_load(own->p.store, &issuer_entity, 1, &issuer,
			      &own->arena, &own->err));
	issuer.title = "My school";
	must(own, portfolio_begin(&own->p, &own->err));
	must(own, portfolio_end(&own->p,
				record_save(own->p.store, &issuer_entity,
					    &issuer, &own->err),
				&own->err));
	write_badge(own, "b.json", "urn:2", "https://i.example/", "urn:a",
		    "Another name");
	assert_string_equal(import_one(own, "b.json"),
			    "imported b.json: Another name - My school\n");
	assert_string_equal(ask(own, "SELECT a.title || '|' || i.title FROM "
				     "achievement AS a, issuer AS i"),
			    "A|My school\n");
}

static void what_is_wrong_is_refused_and_named(void **state)
{
	struct own *own = *state;
	const char *lines;

	write_text(own, "1.json", "{'@context': 'x', 'recipient':");
	write_text(own, "2.json", "");
	write_text(own, "3.json", "{'a': 1, 'a': 2}");
	write_text(own, "4.json", sailing);
	write_text(own, "5.json",
		   "{'id': 'did:web:x', 'verificationMethod':"
		   " []}");
	write_text(own, "6.txt", "no badge at all");
	lines = import_all(own);
	has(lines, "refused 1.json: (The text is cut off");
	has(lines, "refused 2.json: (The file is empty.)\n");
	has(lines, "refused 3.json: (");
	has(lines, "imported 4.json: Sailing I - Lake College\n");
	has(lines, "skipped 5.json: (a DID document)\n");
	has(lines, "skipped 6.txt: (neither JSON, a token, PNG nor SVG)\n");
	assert_string_equal(ask(own, "SELECT count(*) FROM document"), "1\n");
	has(import_one(own, "none.json"), "refused none.json: (No such file");
}

static void history_is_kept(void **state)
{
	struct own *own = *state;

	write_text(own, "a.json", sailing);
	write_text(own, "b.json",
		   "{'uid': 'b', 'recipient': {'type': 'email',"
		   "'identity': 'sha256$00', 'hashed': true}, 'badge': {'name'"
		   ": 'Early', 'description': 'x', 'criteria': 'y', 'issuer':"
		   "{'name': 'I', 'url': 'https://i.example'}}, 'verify':"
		   "{'type': 'hosted', 'url': 'https://i.example/b'},"
		   "'issuedOn': '2020-05-01', 'expires': '2019-01-01',"
		   "'revoked': true, 'revocationReason': 'By mistake.'}");
	import_all(own);
	assert_string_equal(
		ask(own,
		    "SELECT title || '|' || earned || '|' || "
		    "expires || '|' || expires_at || '|' || revoked || '|' || "
		    "recipient || '|' || note FROM credential"),
		"Sailing I|2024-03-09|2026-06-01|2026-06-01T00:00:00Z|0|"
		"sam@mail.example|\n"
		"Early|2020-05-01|2020-05-01|2019-01-01|1|sha256$00|"
		"Revoked: By mistake.\n");
}

static void a_record_is_a_credential_for_each_badge_in_it(void **state)
{
	struct own *own = *state;

	write_text(
		own, "clr.json",
		arena_printf(
			&own->arena,
			"{" CONTEXT ","
			"'id': 'urn:clr', 'type': ['VerifiableCredential',"
			"'ClrCredential'], 'name': 'All of it', 'issuer': " ISSUER
			", 'validFrom': '2024-06-01T00:00:00Z',"
			"'credentialSubject': {'type': ['ClrSubject'],"
			"'verifiableCredential': [%s, %s]}}",
			sailing,
			"{'id': 'urn:row', 'type': ['VerifiableCredential',"
			"'OpenBadgeCredential'], 'issuer': " ISSUER
			", 'validFrom':"
			"'2024-05-01T00:00:00Z', 'credentialSubject': {'type':"
			"['AchievementSubject'], 'achievement': {'id': 'urn:r',"
			"'type': ['Achievement'], 'name': 'Rowing', 'description':"
			"'x', 'criteria': {'narrative': 'y'}}}}"));
	assert_string_equal(import_all(own),
			    "imported clr.json: Sailing I - Lake College\n"
			    "imported clr.json: Rowing - Lake College\n");
	assert_string_equal(ask(own, "SELECT count(DISTINCT document_sha256) "
				     "|| '|' || count(*) FROM credential"),
			    "1|2\n");
	assert_string_equal(import_all(own),
			    "there clr.json: Sailing I - Lake College\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_own(a_badge_becomes_all_its_records),
		on_own(the_same_again_changes_nothing),
		on_own(an_import_is_undone_in_one_step),
		on_own(the_largest_original_is_undone_too),
		on_own(what_is_removed_comes_back),
		on_own(other_bytes_of_a_badge_are_a_variant),
		on_own(an_id_does_not_make_an_achievement_anothers),
		on_own(own_edits_stay),
		on_own(what_is_wrong_is_refused_and_named),
		on_own(history_is_kept),
		on_own(a_record_is_a_credential_for_each_badge_in_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
