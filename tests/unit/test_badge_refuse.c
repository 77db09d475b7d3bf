/* SPDX-License-Identifier: MIT */
/*
 * What is refused, what is skipped, and in which words.
 */
#include <stdlib.h>

#include "tests/unit/badge_text.h"

static void dates_must_be_on_the_calendar(void **state)
{
#define DATED(date) "{'type':'Assertion','badge':'urn:x:c'," date "}"
	const struct badge *badge;

	(void)state;
	refused(DATED("'issuedOn':'2015-04-31'"), "issuedOn is \"2015-04-31\"");
	refused(DATED("'issuedOn':'yesterday'"), "no date");
	refused(DATED("'expires':'2015-02-29T00:00:00Z'"), "expires");
	refused(DATED("'issuedOn':true"), "not a date");
	refused(DATED("'issuedOn':1e30"), "no date");
	refused(DATED("'issuedOn':-1e30"), "no date");
	refused(DATED("'expires':'9999-13-01'"), "no date");
	refused(DATED("'expires':'9999-01-01T25:00:00Z'"), "no date");
	badge = taken(DATED("'issuedOn':'','expires':null"));
	assert_false(day_is(badge->issued_on));
	badge = taken(DATED("'issuedOn':'2024-05-01T10:00:00',"
			    "'expires':'9999-12-31T23:59:59Z'"));
	remarked("issuedOn names no time zone");
	remarked("expires is after 2200");
	on(badge->expires_on, "2200-12-31");
	assert_string_equal(badge->expires, "9999-12-31T23:59:59Z");
	badge = taken(DATED("'issuedOn':'0001-01-01T00:00:00Z'"));
	assert_false(day_is(badge->issued_on));
	remarked("before 1900");
	badge = taken(DATED("'issuedOn':'1405036861'"));
	assert_string_equal(badge->issued, "2014-07-11T00:01:01Z");
	taken(DATED("'issuedOn':'2020-01-01','expires':'2019-01-01'"));
	remarked("ends before it begins");
	on(taken(DATED("'issuedOn':'1900-01-01T00:00:00+10:00'"))->issued_on,
	   "1900-01-01");
}

static void what_is_no_badge_says_what_it_is(void **state)
{
	(void)state;
	skipped("{'id':'did:web:x','type':'Profile','verificationMethod':[]}",
		"a DID document");
	skipped("{'type':['VerifiableCredential','EndorsementCredential']}",
		"an endorsement");
	skipped("{'type':['VerifiableCredential',"
		"'BitstringStatusListCredential']}",
		"a status list");
	skipped("{'type':'RevocationList'}", "a revocation list");
	skipped("{'issuer':'x','revokedCredential':[]}", "a revocation list");
	skipped("{'type':['VerifiableCredential','DriversLicence']}",
		"a credential of another kind");
	skipped("{'type':'CryptographicKey'}", "a key");
	skipped("{'kty':'OKP'}", "a key");
	skipped("{'keys':[]}", "a set of keys");
	skipped("{'name':'n','criteria':'c','issuer':'i'}",
		"a badge class that does not say its own address");
	skipped("{'@context':{}}", "a JSON-LD context");
	skipped("{}", "JSON without a badge");
	skipped("[1]", "a list, not a badge");
	skipped("[![a picture](in a README)", "a list, not a badge");
	skipped(" https://example.org/badge\r\n",
		"only the address of a badge");
	skipped("Dear reader,", "neither JSON, a token, PNG nor SVG");
	skipped("<html></html>", "neither JSON, a token, PNG nor SVG");
	skipped("\x7f"
		"ELF",
		"neither JSON, a token, PNG nor SVG");
}

static void malformed_badges_are_refused(void **state)
{
	char *large = malloc(BADGE_FILE + 1);

	(void)state;
	refused("", "empty");
	refused(" \n", "empty");
	refused("{'type':'Assertion'", "cut off");
	refused("// c\n{'@context':'x','type':'Assertion'}", "No JSON value");
	refused("[[[[[[", "cut off");
	refused("eyJhbGciOiJub25lIn0", "token");
	refused("XXXXXXXX....IHDR", "first bytes");
	refused("{'type':'Assertion','type':'Assertion'}", "twice");
	refused("{'type':'Assertion','id':'urn:x:1'}", "no badge class");
	refused("{'type':'Assertion','badge':7}", "neither an address");
	refused("{'type':'Assertion','badge':{}}", "neither a name nor");
	refused("{'type':'Assertion','badge':{'name':'n','issuer':[1]}}",
		"issuer is neither");
	refused("{'type':'OpenBadgeCredential'}", "no subject");
	refused("{'type':'OpenBadgeCredential','credentialSubject':"
		"{'achievement':{'name':'n'}}}",
		"no issuer");
	refused("{'type':'OpenBadgeCredential','issuer':{},"
		"'credentialSubject':{'achievement':{'name':'n'}}}",
		"neither a name nor an id");
	refused("{'type':'OpenBadgeCredential','issuer':'did:x:i',"
		"'credentialSubject':{}}",
		"what was achieved");
	memset(large, '{', BADGE_FILE + 1);
	assert_int_equal(badge_read(large, BADGE_FILE + 1, &arena, &found,
				    &err),
			 BADGE_REFUSED);
	assert_non_null(strstr(err.text, "20 MiB"));
	assert_int_equal(badge_read(large, BADGE_FILE, &arena, &found, &err),
			 BADGE_REFUSED);
	assert_non_null(strstr(err.text, "JSON of"));
	free(large);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(dates_must_be_on_the_calendar,
					  empty_arena),
		cmocka_unit_test_teardown(what_is_no_badge_says_what_it_is,
					  empty_arena),
		cmocka_unit_test_teardown(malformed_badges_are_refused,
					  empty_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
