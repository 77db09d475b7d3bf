/* SPDX-License-Identifier: MIT */
/*
 * The catalogue that is baked in: finding, and reading whole entries.
 */
#include "tests/unit/check.h"

#include "model/base/fold.h"
#include "model/base/text.h"
#include "model/catalogue/entry.h"
#include "model/record/entity.h"

struct open {
	struct catalogue catalogue;
	struct arena arena;
	struct err err;
};

static int set_up(void **state)
{
	static struct open open;

	open = (struct open){ 0 };
	*state = &open;
	return 0;
}

static int tear_down(void **state)
{
	struct open *o = *state;

	catalogue_close(&o->catalogue);
	arena_free(&o->arena);
	return 0;
}

static struct catalogue_hits search(struct open *o, const char *words,
				    unsigned kinds)
{
	struct catalogue_hits hits;

	assert_true(catalogue_search(&o->catalogue, &o->arena, words, kinds, 50,
				     &hits, &o->err));
	return hits;
}

static const struct catalogue_hit *among(const struct catalogue_hits *hits,
					 const char *slug)
{
	for (size_t i = 0; i < hits->count; i++)
		if (text_equal(hits->hit[i].slug, slug))
			return &hits->hit[i];
	return NULL;
}

static void nothing_is_opened_before_a_question(void **state)
{
	struct open *o = *state;

	assert_null(o->catalogue.store);
	assert_int_equal(search(o, "", CATALOGUE_ALL).count, 0);
	assert_int_equal(search(o, "linux", CATALOGUE_ALL).count > 3, true);
	assert_non_null(o->catalogue.store);
}

static void every_kind_is_there(void **state)
{
	static const struct {
		unsigned kinds;
		int least;
	} kinds[] = {
		{ CATALOGUE_ISSUER, 104 },
		{ CATALOGUE_ACHIEVEMENT, 322 },
		{ CATALOGUE_PATHWAY, 60 },
		{ CATALOGUE_SKILL, 211 },
	};
	struct open *o = *state;
	int64_t count, sum = 0;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		struct catalogue_hits hits;

		assert_true(catalogue_count(&o->catalogue, kinds[i].kinds,
					    &count, &o->err));
		assert_true(count >= kinds[i].least);
		assert_true(catalogue_list(&o->catalogue, &o->arena,
					   kinds[i].kinds, "", &hits, &o->err));
		assert_int_equal(hits.count, count);
		sum += count;
	}
	assert_true(
		catalogue_count(&o->catalogue, CATALOGUE_ALL, &count, &o->err));
	assert_int_equal(count, sum);
}

static void a_word_finds_what_it_is_about(void **state)
{
	struct open *o = *state;
	struct catalogue_hits hits = search(o, "kubernetes",
					    CATALOGUE_ACHIEVEMENT);
	const struct catalogue_hit *cka = among(&hits, "cncf-cka");

	assert_non_null(cka);
	assert_string_equal(cka->issuer, "Linux Foundation and CNCF");
	assert_int_equal(cka->kind, CATALOGUE_ACHIEVEMENT);
	assert_int_equal(cka->cost.minor, 44500);
	assert_string_equal(cka->cost.currency, "USD");
	assert_int_equal(cka->cost_year, 2026);
	assert_int_equal(cka->validity.unit, VALID_MONTHS);
	assert_int_equal(cka->validity.n, 24);
	for (size_t i = 0; i < hits.count; i++)
		assert_int_equal(hits.hit[i].kind, CATALOGUE_ACHIEVEMENT);
}

static void beginnings_codes_and_pieces_are_found(void **state)
{
	static const struct {
		const char *words, *slug;
	} found[] = {
		{ "netwo", "comptia-networkplus" },
		{ "curity+", "comptia-securityplus" },
		{ "AZ-104", "ms-az104" },
		{ "cka", "cncf-cka" },
		{ "k8s", "kubernetes" },
		{ "administrator red", "rh-rhcsa" },
		{ "ETH", "eth-cas" },
		{ "ubernete", "cncf-cka" },
		{ "Kubérnetes", "cncf-cka" },
		{ "KUBERNETES", "cncf-cka" },
	};
	struct open *o = *state;

	for (size_t i = 0; i < sizeof(found) / sizeof(*found); i++) {
		struct catalogue_hits hits = search(o, found[i].words,
						    CATALOGUE_ALL);

		if (!among(&hits, found[i].slug))
			fail_msg("\"%s\" does not find %s", found[i].words,
				 found[i].slug);
	}
	assert_string_equal(search(o, "security+", CATALOGUE_ALL).hit[0].slug,
			    "comptia-securityplus");
	assert_int_equal(search(o, "no such thing", CATALOGUE_ALL).count, 0);
}

/* Operators of the index are words like any other. */
static void nothing_typed_is_an_operator(void **state)
{
	static const char *const words[] = {
		"\"",	     "*",	   "a OR",     "NOT",  "title:x", "(",
		"-",	     "+",	   "^a",       "a\"b", "%",	  "_",
		"NEAR(a b)", "{title}: x", "\xc3\xbc", " ",
	};
	struct open *o = *state;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		search(o, words[i], CATALOGUE_ALL);
}

static void no_more_than_asked_and_nothing_twice(void **state)
{
	struct open *o = *state;
	struct catalogue_hits hits;

	for (size_t limit = 0; limit < 40; limit++) {
		assert_true(catalogue_search(&o->catalogue, &o->arena, "net",
					     CATALOGUE_ALL, limit, &hits,
					     &o->err));
		assert_true(hits.count <= limit);
	}
	assert_true(catalogue_search(&o->catalogue, &o->arena, "net",
				     CATALOGUE_ALL, 1000, &hits, &o->err));
	for (size_t i = 0; i < hits.count; i++)
		for (size_t k = 0; k < i; k++)
			assert_false(
				hits.hit[i].kind == hits.hit[k].kind &&
				text_equal(hits.hit[i].slug, hits.hit[k].slug));
}

static void an_achievement_is_whole(void **state)
{
	struct open *o = *state;
	const struct catalogue_achievement *a;

	assert_true(catalogue_achievement(&o->catalogue, &o->arena, "cncf-cks",
					  &a, &o->err));
	assert_non_null(a);
	assert_string_equal(a->issuer.slug, "linux-foundation");
	assert_string_equal(a->confidence, "verified");
	assert_string_equal(a->minutes_basis, "default");
	assert_true(a->skills_count >= 2);
	assert_int_equal(a->first.count, 1);
	assert_int_equal(a->first.step[0].parent, -1);
	assert_string_equal(a->first.step[0].kind, "achievement");
	assert_string_equal(a->first.step[0].link.slug, "cncf-cka");
	assert_true(a->sources_count > 0);
	assert_string_not_equal(a->sources[0].title, "");
	assert_false(day_is(a->retired));
}

static void unknown_stays_unknown(void **state)
{
	struct open *o = *state;
	const struct catalogue_achievement *a;

	assert_true(catalogue_achievement(&o->catalogue, &o->arena, "oci-arch",
					  &a, &o->err));
	assert_int_equal(a->validity.unit, VALID_ENDS);
	assert_true(catalogue_achievement(&o->catalogue, &o->arena,
					  "cisco-enarsi-300-410", &a, &o->err));
	assert_true(a->name_only);
	assert_false(minutes_is(a->minutes));
	assert_false(money_is(a->cost));
	assert_int_equal(a->cost_year, NO_NUMBER);
	assert_int_equal(a->validity.unit, VALID_UNKNOWN);
	assert_true(catalogue_achievement(&o->catalogue, &o->arena, "no-such",
					  &a, &o->err));
	assert_null(a);
}

static void what_is_retired_says_so(void **state)
{
	struct open *o = *state;
	const struct catalogue_achievement *a;
	char iso[DAY_TEXT];

	assert_true(catalogue_achievement(&o->catalogue, &o->arena, "ms-az204",
					  &a, &o->err));
	assert_string_equal(day_iso(a->retired, iso), "2026-07-31");
	assert_string_equal(a->successor, "AI-200");
}

static void a_pathway_has_its_rule(void **state)
{
	struct open *o = *state;
	const struct catalogue_pathway *p;
	struct catalogue_steps rule;

	assert_true(catalogue_pathway(&o->catalogue, &o->arena, "cisco-ccnp",
				      &p, &o->err));
	rule = p->rule;
	assert_string_equal(rule.step[0].kind, "within");
	assert_int_equal(rule.step[0].number, 1095);
	assert_int_equal(rule.step[1].parent, 0);
	assert_string_equal(rule.step[1].kind, "all");
	assert_string_equal(rule.step[3].kind, "any");
	assert_int_equal(rule.step[3].parent, 1);
	assert_int_equal(rule.step[3].position, 1);
	assert_int_equal(rule.step[4].parent, 3);
	for (size_t i = 1; i < rule.count; i++)
		assert_true(rule.step[i].parent >= 0 &&
			    rule.step[i].parent < (int)i);
	assert_true(catalogue_pathway(&o->catalogue, &o->arena, "cncf-kube", &p,
				      &o->err));
	assert_string_equal(p->lapse, "year end");
	assert_int_equal(p->rule.count, 6);
	assert_true(p->sources_count > 0);
}

static void what_it_stacks_into(void **state)
{
	struct open *o = *state;
	struct catalogue_hits hits;

	assert_true(catalogue_pathways_with(&o->catalogue, &o->arena,
					    "cncf-cka", &hits, &o->err));
	assert_int_equal(hits.count, 2);
	assert_non_null(among(&hits, "cncf-kube"));
	assert_non_null(among(&hits, "cncf-golden"));
	assert_true(catalogue_with_skill(&o->catalogue, &o->arena, "kubernetes",
					 &hits, &o->err));
	assert_non_null(among(&hits, "cncf-cka"));
	assert_true(catalogue_list(&o->catalogue, &o->arena,
				   CATALOGUE_ACHIEVEMENT, "lpi", &hits,
				   &o->err));
	assert_int_equal(hits.count, 3);
}

/* An answer has a day; what is from memory is only a hint. */
static void answers_are_dated(void **state)
{
	struct open *o = *state;
	const struct catalogue_issuer *issuer;
	int answers = 0, hints = 0;

	assert_true(catalogue_issuer(&o->catalogue, &o->arena, "aws", &issuer,
				     &o->err));
	assert_string_equal(issuer->country, "US");
	for (size_t i = 0; i < issuer->answers_count; i++) {
		const struct catalogue_answer *a = &issuer->answers[i];
		bool verified = text_equal(a->confidence, "verified");

		assert_int_equal(verified, day_is(a->checked));
		answers += verified;
		hints += !verified;
	}
	assert_true(answers >= 15);
	assert_true(hints >= 1);
	assert_true(issuer->practices_count > 0);
}

static void a_skill_has_its_figures(void **state)
{
	struct open *o = *state;
	const struct catalogue_skill *skill;
	const char *beta = "";

	assert_true(catalogue_skill(&o->catalogue, &o->arena, "python", &skill,
				    &o->err));
	assert_string_equal(skill->domain, "software");
	assert_int_equal(skill->life_months, 30);
	for (size_t i = 0; i < skill->signals_count; i++)
		if (text_equal(skill->signals[i].name, "gpt4_beta"))
			beta = skill->signals[i].value;
	assert_string_equal(beta, "0.81");
	assert_true(skill->sources_count >= 6);
}

static void case_and_accents_fold(void **state)
{
	struct open *o = *state;

	assert_string_equal(fold(&o->arena, "Zürich ÉCOLE Straße"),
			    "zurich ecole strasse");
	assert_string_equal(fold(&o->arena, "C++"), "c++");
	assert_string_equal(fold(&o->arena, ""), "");
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(nothing_is_opened_before_a_question),
		CASE(every_kind_is_there),
		CASE(a_word_finds_what_it_is_about),
		CASE(beginnings_codes_and_pieces_are_found),
		CASE(nothing_typed_is_an_operator),
		CASE(no_more_than_asked_and_nothing_twice),
		CASE(an_achievement_is_whole),
		CASE(unknown_stays_unknown),
		CASE(what_is_retired_says_so),
		CASE(a_pathway_has_its_rule),
		CASE(what_it_stacks_into),
		CASE(answers_are_dated),
		CASE(a_skill_has_its_figures),
		CASE(case_and_accents_fold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
