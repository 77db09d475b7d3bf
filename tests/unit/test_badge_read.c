/* SPDX-License-Identifier: MIT */
/*
 * Documents of every version, and what the reader makes of them.
 */
#include "tests/unit/badge_text.h"

static char *encoded(const char *text)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmno"
				     "pqrstuvwxyz0123456789-_";
	struct text to = { .arena = &arena };
	uint32_t bits = 0;
	int count = 0;

	for (const char *c = text; *c; c++) {
		bits = bits << 8 | (unsigned char)*c;
		for (count += 8; count >= 6; count -= 6)
			text_addc(&to, digits[bits >> (count - 6) & 63]);
	}
	if (count)
		text_addc(&to, digits[bits << (6 - count) & 63]);
	return to.bytes;
}

static char *token(const char *header, const char *payload)
{
	return arena_printf(&arena, "%s.%s.c2ln", encoded(quoted(header)),
			    encoded(quoted(payload)));
}

static void version_half_is_read(void **state)
{
	const struct badge *badge;

	(void)state;
	badge = taken("{'recipient':'sha256$ab12','salt':'pepper',"
		      "'issued_on':'2011-06-01','badge':{'name':'Knots',"
		      "'criteria':'https://example.org/knots','issuer':"
		      "{'origin':'https://example.org','name':'Sailors',"
		      "'contact':'mailto:sea@example.org'}}}");
	assert_int_equal(badge->kind, BADGE_OB05);
	assert_string_equal(badge->achievement.name, "Knots");
	assert_string_equal(badge->achievement.criteria_url,
			    "https://example.org/knots");
	assert_false(badge->achievement.incomplete);
	assert_string_equal(badge->issuer.name, "Sailors");
	assert_string_equal(badge->issuer.url, "https://example.org");
	assert_string_equal(badge->issuer.email, "sea@example.org");
	assert_int_equal(badge->identity_count, 1);
	assert_string_equal(badge->identities[0].type, "email");
	assert_string_equal(badge->identities[0].salt, "pepper");
	assert_true(badge->identities[0].hashed);
	on(badge->issued_on, "2011-06-01");
	assert_string_equal(badge->proof, "none");
}

static void version_one_is_read(void **state)
{
	const struct badge *badge;

	(void)state;
	badge = taken("{'uid':'k7','recipient':{'type':'email','hashed':false,"
		      "'identity':'mailto:Kim@example.org','salt':'x'},"
		      "'badge':'https://example.org/class',"
		      "'issuedOn':1405036800,"
		      "'evidence':'https://example.org/knot.jpg','verify':"
		      "{'type':'hosted','url':'https://example.org/k7'}}");
	assert_int_equal(badge->kind, BADGE_OB1);
	assert_string_equal(badge->id, "k7");
	assert_string_equal(badge->url, "https://example.org/k7");
	assert_string_equal(badge->issued, "2014-07-11T00:00:00Z");
	on(badge->issued_on, "2014-07-11");
	assert_string_equal(badge->identities[0].value, "Kim@example.org");
	assert_string_equal(badge->identities[0].salt, "");
	assert_string_equal(badge->achievement.name,
			    "https://example.org/class");
	assert_true(badge->achievement.incomplete);
	assert_true(badge->issuer.incomplete);
	assert_string_equal(badge->issuer.id, "");
	assert_string_equal(badge->evidence[0].url,
			    "https://example.org/knot.jpg");
	assert_string_equal(badge->proof, "hosted");
	badge = taken("{'@context':'https://w3id.org/openbadges/v1',"
		      "'type':'Assertion','id':'urn:x:1','badge':'urn:x:2'}");
	assert_int_equal(badge->kind, BADGE_OB11);
	badge = taken("{'verify':{'url':'https://example.org/only'}}");
	assert_int_equal(badge->kind, BADGE_OB1);
	assert_string_equal(badge->achievement.name,
			    "https://example.org/only");
}

static void version_two_is_read(void **state)
{
	const struct badge *badge;

	(void)state;
	badge = taken(
		"{'@context':'https://w3id.org/openbadges/v2',"
		"'type':'Assertion','id':'https://example.org/a',"
		"'recipient':{'type':'email','hashed':true,'salt':'s',"
		"'identity':'sha256$cd'},"
		"'issuedOn':'2020-02-29T23:30:00-05:00',"
		"'expires':'2030-03-01','revoked':true,"
		"'revocationReason':'mistake','narrative':'three weeks',"
		"'evidence':[{'id':'https://example.org/e','name':'log',"
		"'narrative':'at sea'},{'narrative':'more'}],"
		"'verification':{'type':'HostedBadge'},"
		"'badge':{'id':'https://example.org/c','name':'Knots',"
		"'description':'Ties them','criteria':{'id':"
		"'https://example.org/how','narrative':'Tie ten'},"
		"'tags':['rope','sea'],'extensions:ECTSExtension':{'ECTS':2.5},"
		"'alignment':[{'targetName':'Bowline','targetUrl':"
		"'https://example.org/bowline','targetFramework':'Ashley',"
		"'targetCode':'1010'},{'targetCode':'nameless'}],"
		"'issuer':{'id':'https://example.org/i','name':'Sailors',"
		"'url':'https://example.org','email':'sea@example.org',"
		"'address':{'addressCountry':'NL'}}}}");
	assert_int_equal(badge->kind, BADGE_OB2);
	on(badge->issued_on, "2020-03-01");
	assert_string_equal(badge->issued, "2020-02-29T23:30:00-05:00");
	on(badge->expires_on, "2030-03-01");
	assert_true(badge->revoked);
	assert_string_equal(badge->revocation_reason, "mistake");
	assert_string_equal(badge->narrative, "three weeks");
	assert_int_equal(badge->evidence_count, 2);
	assert_string_equal(badge->evidence[1].narrative, "more");
	assert_string_equal(badge->achievement.criteria, "Tie ten");
	assert_int_equal(badge->achievement.tag_count, 2);
	assert_string_equal(badge->achievement.tags[1], "sea");
	assert_true(badge->achievement.credits == 2.5);
	assert_int_equal(badge->achievement.alignment_count, 1);
	assert_string_equal(badge->achievement.alignments[0].code, "1010");
	assert_string_equal(badge->achievement.alignments[0].framework,
			    "Ashley");
	assert_string_equal(badge->issuer.country, "NL");
	assert_string_equal(badge->url, "https://example.org/a");
	assert_string_equal(found.whole.id, badge->id);
}

#define CONTEXT2 "'@context':['https://www.w3.org/ns/credentials/v2']"
#define CONTEXT1 "'@context':['https://www.w3.org/2018/credentials/v1']"
#define BARE(id)                                                          \
	"{'type':['AchievementCredential'],'id':'" id "',"                \
	"'issuer':{'id':'did:x:i','name':'Sailors'},'credentialSubject':" \
	"{'id':'did:x:me','achievement':{'id':'urn:x:a','name':'" id "'}}}"

static void version_three_is_read(void **state)
{
	const struct badge *badge;

	(void)state;
	badge = taken(
		"{" CONTEXT2 ",'type':['VerifiableCredential',"
		"'OpenBadgeCredential'],'id':'urn:x:3','issuer':"
		"{'id':'did:x:i','name':[{'@value':'Sailors',"
		"'@language':'en'}]},"
		"'validFrom':'2024-01-01T00:00:00Z',"
		"'validUntil':'2025-01-01T00:00:00Z',"
		"'awardedDate':'2023-12-24',"
		"'evidence':{'id':'urn:x:e'},'credentialSubject':[{"
		"'id':'did:x:me','licenseNumber':'L-1','narrative':'n',"
		"'creditsEarned':3,'identifier':{'type':'IdentityObject',"
		"'identityType':'emailAddress','hashed':true,'salt':'s',"
		"'identityHash':'sha256$ef'},'achievement':{'id':'urn:x:a',"
		"'name':'Ropes','achievementType':'Certificate','version':'2',"
		"'creditsAvailable':4,'criteria':{'narrative':'Do'},"
		"'tag':['t'],"
		"'alignment':{'targetName':'Rope','targetUrl':'urn:x:r'}}}],"
		"'proof':[{'type':'DataIntegrityProof','cryptosuite':"
		"'eddsa-rdfc-2022'},{'type':'Ed25519Signature2020'}]}");
	assert_int_equal(badge->kind, BADGE_OB3);
	assert_string_equal(badge->vcdm, "2.0");
	assert_string_equal(badge->issuer.name, "Sailors");
	on(badge->issued_on, "2024-01-01");
	on(badge->expires_on, "2025-01-01");
	on(badge->awarded_on, "2023-12-24");
	assert_string_equal(badge->license, "L-1");
	assert_true(badge->credits_earned == 3);
	assert_true(badge->achievement.credits == 4);
	assert_string_equal(badge->achievement.type, "Certificate");
	assert_int_equal(badge->identity_count, 2);
	assert_string_equal(badge->identities[0].value, "did:x:me");
	assert_string_equal(badge->identities[1].type, "emailAddress");
	assert_string_equal(badge->proof,
			    "eddsa-rdfc-2022 + Ed25519Signature2020");
	badge = taken("{" CONTEXT1 ",'type':'AchievementCredential',"
		      "'issuer':'did:x:i','issuanceDate':'2024-01-01T00:00Z',"
		      "'name':'Spare','credentialSubject':{'achievement':"
		      "'urn:x:a'}}");
	assert_string_equal(badge->vcdm, "1.1");
	assert_string_equal(badge->issuer.name, "did:x:i");
	assert_true(badge->issuer.incomplete);
	assert_string_equal(badge->achievement.name, "Spare");
	assert_string_equal(badge->achievement.id, "urn:x:a");
	assert_true(badge->achievement.incomplete);
}

static void tokens_are_unwrapped(void **state)
{
	static const char header[] = "{'alg':'RS256','typ':'JWT'}";
	const struct badge *badge;

	(void)state;
	badge = taken(
		token(header,
		      "{'vc':" BARE(
			      "urn:x:3") ",'iss':'no',"
					 "'nbf':1704067200,'exp':1735689600}"));
	assert_int_equal(found.container, BADGE_JWS);
	assert_string_equal(badge->id, "urn:x:3");
	assert_string_equal(badge->issuer.id, "did:x:i");
	assert_string_equal(badge->issued, "2024-01-01T00:00:00Z");
	on(badge->expires_on, "2025-01-01");
	assert_string_equal(badge->proof, "JWS RS256");
	badge = taken(token(header, BARE("urn:x:3")));
	assert_string_equal(badge->achievement.name, "urn:x:3");
	badge = taken(token("{'alg':'none'}", "{'type':'Assertion',"
					      "'badge':'urn:x:c'}"));
	assert_int_equal(badge->kind, BADGE_OB2);
	assert_string_equal(badge->proof, "JWS none");
	refused(token("{'alg':'RS256','alg':'none'}", BARE("urn:x:3")),
		"The token's header: The member \"alg\" is there twice");
	refused(token(header, "{'a':1,'a':2}"), "The token's payload");
	refused(token(header, "[]"), "not a JSON object");
	refused(token("[]", BARE("urn:x:3")), "not a JSON object");
	refused("e30.eyJ9A.c2ln", "payload is not base64url");
	refused("e30.e30.c2lnx", "signature is not base64url");
	skipped("e30.e30.c2ln.x", "neither JSON, a token, PNG nor SVG");
	skipped(token(header, "{'sub':'me'}"), "JSON without a badge");
}

static void records_hold_badges(void **state)
{
	const char *inner = token("{'alg':'ES256'}", BARE("urn:x:two"));

	(void)state;
	taken(arena_printf(
		&arena,
		"{'type':['ClrCredential'],'id':'urn:x:clr',"
		"'name':'Transcript','issuer':{'id':'did:x:i',"
		"'name':'Sailors'},"
		"'credentialSubject':{'id':'did:x:me','verifiableCredential':"
		"[" BARE("urn:x:one") ",'%s',"
				      "{'type':'EndorsementCredential'}]}}",
		inner));
	assert_int_equal(found.count, 2);
	assert_int_equal(found.whole.kind, BADGE_CLR2);
	assert_string_equal(found.whole.id, "urn:x:clr");
	assert_string_equal(found.whole.achievement.name, "Transcript");
	assert_string_equal(found.badges[0].id, "urn:x:one");
	assert_int_equal(found.badges[0].kind, BADGE_OB3);
	assert_string_equal(found.badges[1].id, "urn:x:two");
	assert_string_equal(found.badges[1].proof, "JWS ES256");
	remarked("an endorsement");
	taken("{'type':'ClrCredential','issuer':'did:x:i','credentialSubject':"
	      "{'achievement':[{'name':'Ropes'},{'name':'Knots'}]}}");
	assert_int_equal(found.count, 2);
	assert_string_equal(found.badges[1].achievement.name, "Knots");
	taken("{'type':'ClrCredential','issuer':'did:x:i','name':'Empty',"
	      "'credentialSubject':{}}");
	assert_int_equal(found.count, 1);
	refused("{'type':'ClrCredential','issuer':'did:x:i',"
		"'credentialSubject':{'verifiableCredential':[1]}}",
		"neither an object nor a token");
}

static void presentations_hold_badges(void **state)
{
	struct text deep = { .arena = &arena }, many = { .arena = &arena };

	(void)state;
	taken("{'type':'VerifiablePresentation','id':'urn:x:vp',"
	      "'verifiableCredential':[" BARE("urn:x:one") "," BARE(
		      "urn:x:two") ",{'type':'Issuer','id':'urn:x:i'}]}");
	assert_int_equal(found.count, 2);
	assert_int_equal(found.whole.kind, BADGE_PRESENTATION);
	remarked("a badge class or issuer");
	taken(token("{'alg':'ES256'}",
		    "{'vp':{'type':'VerifiablePresentation',"
		    "'verifiableCredential':" BARE("urn:x:one") "}}"));
	assert_int_equal(found.count, 1);
	skipped("{'type':'VerifiablePresentation'}",
		"a presentation without a badge");
	refused("{'type':'VerifiablePresentation','verifiableCredential':"
		"[{'type':'OpenBadgeCredential'}]}",
		"An inner credential: The credential has no subject");
	text_add(&many, "{'type':'VerifiablePresentation',"
			"'verifiableCredential':[{}");
	for (int i = 0; i < 5000; i++)
		text_add(&many, ",{}");
	reading(arena_printf(&arena, "%s]}", many.bytes));
	remarked("and more");
	for (int i = 0; i < 12; i++)
		text_add(&deep, "{'type':'VerifiablePresentation',"
				"'verifiableCredential':[");
	for (int i = 0; i < 12; i++)
		text_add(&deep, "]}");
	refused(deep.bytes, "more than 8 deep");
}

static void parts_stand_alone(void **state)
{
	(void)state;
	assert_int_equal(reading("{'type':'BadgeClass','id':'urn:x:c',"
				 "'name':'Knots','criteria':'Tie ten',"
				 "'issuer':'urn:x:i'}"),
			 BADGE_PART);
	assert_int_equal(found.part.kind, BADGE_PART_CLASS);
	assert_string_equal(found.part.achievement.id, "urn:x:c");
	assert_string_equal(found.part.achievement.criteria, "Tie ten");
	assert_string_equal(found.part.issuer.name, "urn:x:i");
	assert_true(found.part.issuer.incomplete);
	assert_int_equal(reading("{'type':['Profile'],'id':'urn:x:i',"
				 "'name':'Sailors'}"),
			 BADGE_PART);
	assert_int_equal(found.part.kind, BADGE_PART_ISSUER);
	assert_string_equal(found.part.issuer.name, "Sailors");
	assert_int_equal(found.count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(version_half_is_read, empty_arena),
		cmocka_unit_test_teardown(version_one_is_read, empty_arena),
		cmocka_unit_test_teardown(version_two_is_read, empty_arena),
		cmocka_unit_test_teardown(version_three_is_read, empty_arena),
		cmocka_unit_test_teardown(tokens_are_unwrapped, empty_arena),
		cmocka_unit_test_teardown(records_hold_badges, empty_arena),
		cmocka_unit_test_teardown(presentations_hold_badges,
					  empty_arena),
		cmocka_unit_test_teardown(parts_stand_alone, empty_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
