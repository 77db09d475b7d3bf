/* SPDX-License-Identifier: MIT */
/*
 * The catalogue against the facts that it was written from: every key is
 * there, and nothing that is unknown there has a value here. Runs where the
 * facts are (CAIRN_SHARED, or ../shared beside the sources), else skips.
 */
#include "tests/unit/check.h"

#include <cJSON.h>
#include <stdio.h>
#include <stdlib.h>

#include "model/base/text.h"
#include "model/catalogue/entry.h"
#include "model/record/entity.h"

static struct arena arena;
static struct catalogue catalogue;
static struct err err;

static cJSON *facts(const char *name)
{
	const char *shared = getenv("CAIRN_SHARED");
	struct text text = { .arena = &arena };
	char bytes[65536];
	const char *path;
	FILE *file;
	size_t n;

	if (!shared)
		shared = arena_printf(&arena, "%.*s../shared",
				      (int)(sizeof(__FILE__) -
					    sizeof("tests/unit/"
						   "test_catalogue_facts.c")),
				      __FILE__);
	path = arena_printf(&arena, "%s/facts/%s.json", shared, name);
	file = fopen(path, "rb");
	if (!file)
		skip();
	while ((n = fread(bytes, 1, sizeof(bytes), file)) > 0)
		text_addn(&text, bytes, n);
	fclose(file);
	return cJSON_ParseWithLength(text_string(&text), text.length);
}

static const cJSON *of(const cJSON *object, const char *key)
{
	return cJSON_GetObjectItemCaseSensitive(object, key);
}

static const char *text(const cJSON *object, const char *key)
{
	const char *string = cJSON_GetStringValue(of(object, key));

	return string ? string : "";
}

static int64_t number(const cJSON *object, const char *key, int64_t times)
{
	const cJSON *value = of(object, key);

	return cJSON_IsNumber(value)
		       ? (int64_t)(value->valuedouble * (double)times + 0.5)
		       : NO_NUMBER;
}

/* What the facts say of how long it counts. */
static void same_validity(const cJSON *fact, struct validity validity)
{
	int64_t months = number(fact, "validity_months", 1);
	const cJSON *expires = of(fact, "expires");

	if (months != NO_NUMBER) {
		assert_int_equal(validity.unit, VALID_MONTHS);
		assert_int_equal(validity.n, months);
	} else if (cJSON_IsTrue(expires)) {
		assert_int_equal(validity.unit, VALID_ENDS);
	} else if (cJSON_IsFalse(expires)) {
		assert_int_equal(validity.unit, VALID_NEVER_ENDS);
	} else {
		assert_int_equal(validity.unit, VALID_UNKNOWN);
	}
}

static void same_achievement(const cJSON *fact,
			     const struct catalogue_achievement *a)
{
	int64_t cents = number(fact, "cost_usd", 100);

	assert_string_equal(a->title, text(fact, "title"));
	assert_string_equal(a->issuer.slug, text(fact, "issuer"));
	assert_string_equal(a->kind, text(fact, "kind"));
	assert_string_equal(a->level, text(fact, "level"));
	assert_string_equal(a->confidence, text(fact, "confidence"));
	assert_string_equal(a->prerequisites, text(fact, "prerequisites"));
	assert_string_equal(a->url, text(fact, "url"));
	assert_int_equal(a->skills_count,
			 cJSON_GetArraySize(of(fact, "skills")));
	assert_int_equal(money_is(a->cost), cents != NO_NUMBER);
	if (cents != NO_NUMBER)
		assert_int_equal(a->cost.minor, cents);
	assert_int_equal(a->cost_year, number(fact, "cost_year", 1));
	assert_string_equal(a->minutes_stated, text(fact, "hours_stated"));
	/* Our own figure gave way to the issuer's where that is plain. */
	if (text_starts(text(fact, "planning_hours_basis"), "our default") &&
	    !text_equal(a->minutes_basis, "default"))
		assert_string_equal(a->minutes_basis, "stated");
	else
		assert_int_equal(a->minutes.n,
				 number(fact, "planning_hours", 60));
	same_validity(fact, a->validity);
}

static void every_credential_is_an_achievement(void **state)
{
	cJSON *json = facts("credentials");
	const cJSON *fact, *life = of(of(json, "_meta"), "lifecycle");
	int64_t count;
	int by_name_only = 0;
	struct catalogue_hits hits;

	(void)state;
	cJSON_ArrayForEach(fact, of(json, "credentials"))
	{
		const struct catalogue_achievement *a;
		const char *slug = text(fact, "id");
		char iso[DAY_TEXT];

		assert_true(catalogue_achievement(&catalogue, &arena, slug, &a,
						  &err));
		if (!a)
			fail_msg("%s is missing", slug);
		same_achievement(fact, a);
		assert_string_equal(day_iso(a->retired, iso),
				    text(of(life, slug), "date"));
	}
	assert_true(catalogue_list(&catalogue, &arena, CATALOGUE_ACHIEVEMENT,
				   "", &hits, &err));
	for (size_t i = 0; i < hits.count; i++)
		by_name_only += hits.hit[i].name_only;
	assert_true(catalogue_count(&catalogue, CATALOGUE_ACHIEVEMENT, &count,
				    &err));
	assert_true(count - by_name_only >=
		    cJSON_GetArraySize(of(json, "credentials")));
	cJSON_Delete(json);
}

static void every_pathway_is_there(void **state)
{
	cJSON *json = facts("pathways");
	const cJSON *fact;

	(void)state;
	cJSON_ArrayForEach(fact, of(json, "pathways"))
	{
		const struct catalogue_pathway *p;

		assert_true(catalogue_pathway(&catalogue, &arena,
					      text(fact, "id"), &p, &err));
		if (!p)
			fail_msg("%s is missing", text(fact, "id"));
		assert_string_equal(p->title, text(fact, "title"));
		assert_string_equal(p->issuer.slug, text(fact, "issuer"));
		assert_string_equal(p->confidence, text(fact, "confidence"));
		assert_string_equal(p->parts, text(fact, "expiry_of_parts"));
		assert_string_equal(p->window, text(fact, "time_window"));
		assert_string_equal(p->recognition, text(fact, "recognition"));
		assert_int_equal(p->year, number(fact, "year", 1));
		assert_true(p->rule.count > 0);
	}
	cJSON_Delete(json);
}

static void every_skill_is_there(void **state)
{
	cJSON *json = facts("skills");
	const cJSON *fact;

	(void)state;
	cJSON_ArrayForEach(fact, of(json, "skills"))
	{
		const struct catalogue_skill *s;

		assert_true(catalogue_skill(&catalogue, &arena,
					    text(fact, "id"), &s, &err));
		if (!s)
			fail_msg("%s is missing", text(fact, "id"));
		assert_string_equal(s->title, text(fact, "name"));
		assert_string_equal(s->category, text(fact, "category"));
		assert_string_equal(s->domain, text(fact, "domain"));
		assert_string_equal(s->esco_url, text(of(fact, "esco"), "uri"));
		assert_string_equal(s->onet_element,
				    text(fact, "onet_skill_element"));
		assert_string_equal(s->life_class,
				    text(of(fact, "half_life"), "class"));
		assert_int_equal(s->life_months, number(of(fact, "half_life"),
							"years_estimate", 12));
	}
	cJSON_Delete(json);
}

static const struct catalogue_answer *answer_to(
	const struct catalogue_issuer *issuer, const char *criterion)
{
	for (size_t i = 0; i < issuer->answers_count; i++)
		if (text_equal(issuer->answers[i].criterion, criterion))
			return &issuer->answers[i];
	return NULL;
}

static void every_issuer_is_there(void **state)
{
	cJSON *json = facts("issuers");
	const cJSON *fact;

	(void)state;
	cJSON_ArrayForEach(fact, of(json, "issuers"))
	{
		const struct catalogue_issuer *issuer;

		assert_true(catalogue_issuer(&catalogue, &arena,
					     text(fact, "id"), &issuer, &err));
		if (!issuer)
			fail_msg("%s is missing", text(fact, "id"));
		assert_string_equal(issuer->kind, text(fact, "kind"));
		for (size_t i = 0; i < issuer->answers_count; i++)
			assert_int_equal(day_is(issuer->answers[i].checked),
					 text_equal(issuer->answers[i]
							    .confidence,
						    "verified"));
	}
	cJSON_Delete(json);
}

static void every_answer_is_there(void **state)
{
	cJSON *json = facts("answers");
	const cJSON *fact;

	(void)state;
	cJSON_ArrayForEach(fact, of(json, "answers"))
	{
		const struct catalogue_issuer *issuer;
		const struct catalogue_answer *a;

		assert_true(catalogue_issuer(&catalogue, &arena,
					     text(fact, "issuer"), &issuer,
					     &err));
		assert_non_null(issuer);
		a = answer_to(issuer, text(fact, "criterion"));
		if (!a)
			fail_msg("%s: %s is missing", text(fact, "issuer"),
				 text(fact, "criterion"));
		assert_string_equal(a->value, text(fact, "value"));
		assert_string_equal(a->evidence, text(fact, "evidence"));
		assert_string_equal(a->confidence, text(fact, "confidence"));
		assert_int_equal(a->year, number(fact, "year", 1));
	}
	cJSON_Delete(json);
}

static int close_all(void **state)
{
	(void)state;
	catalogue_close(&catalogue);
	arena_free(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_credential_is_an_achievement),
		cmocka_unit_test(every_pathway_is_there),
		cmocka_unit_test(every_skill_is_there),
		cmocka_unit_test(every_issuer_is_there),
		cmocka_unit_test(every_answer_is_there),
	};

	return cmocka_run_group_tests(tests, NULL, close_all);
}
