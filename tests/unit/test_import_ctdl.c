/* SPDX-License-Identifier: MIT */
/*
 * Pathways as registries publish them: what their conditions say becomes a
 * rule, and what a rule cannot say is told and left to the person.
 */
#include "tests/unit/importing.h"

#include "model/exchange/rule_out.h"

static const char *written(struct own *own, int64_t pathway)
{
	struct text out = { .arena = &own->arena };

	must(own, rule_write(own->p.store, pathway, &out, &own->err));
	return text_string(&out);
}

/* A graph with a pathway to a component with these conditions; a, b, c are
 * courses, of 5, 10 and 20 points. */
static void write_graph(struct own *own, int number, const char *conditions)
{
	write_text(
		own, "g.json",
		arena_printf(
			&own->arena,
			"{'@graph': [{'@id': 'urn:p', '@type': "
			"'ceterms:Pathway', 'ceterms:ctid': 'ce-p%d', "
			"'ceterms:name': 'P%d', "
			"'ceterms:hasDestinationComponent': 'd'},"
			"{'@id': 'd', '@type': 'ceterms:CredentialComponent', "
			"'ceterms:name': 'D', 'ceterms:hasCondition': %s},"
			"{'@id': 'a', '@type': 'ceterms:CourseComponent', "
			"'ceterms:name': 'a', 'ceterms:pointValue': 5},"
			"{'@id': 'b', '@type': 'ceterms:CourseComponent', "
			"'ceterms:name': 'b', 'ceterms:pointValue': "
			"{'@type': 'schema:QuantitativeValue', 'schema:value': "
			"10}},"
			"{'@id': 'c', '@type': 'ceterms:CourseComponent', "
			"'ceterms:name': 'c', 'ceterms:pointValue': 20}]}",
			number, number, conditions));
}

/* The file in tests/fixtures/ctdl. */
static const char *published(struct own *own)
{
	return arena_printf(&own->arena,
			    "%.*stests/fixtures/ctdl/gardener.json",
			    (int)(sizeof(__FILE__) -
				  sizeof("tests/unit/test_import_ctdl.c")),
			    __FILE__);
}

static void a_published_pathway_comes_in(void **state)
{
	struct own *own = *state;

	assert_string_equal(
		import_path(own, published(own)),
		"imported gardener.json: pathway Master gardener (not known "
		"before: Soil, Water, https://elsewhere.example/bees)\n"
		"skipped gardener.json: part https://elsewhere.example/bees "
		"(it is named by its address only; an entry has that title)\n"
		"skipped gardener.json: part Years in a nursery (its operator "
		"is neither \"and\" nor \"or\"; left for you to confirm)\n"
		"skipped gardener.json: part A talk on moss (it is in the file, "
		"but no condition asks for it)\n");
	assert_string_equal(
		written(own, 1),
		in_quotes(own,
			  "{'id':'ce-garden','title':'Master gardener','kind':"
			  "'award','note':'From soil to orchard.','rule':\n"
			  "{'all':[\n"
			  "  {'all':[\n"
			  "    {'achievement':'Soil'},\n"
			  "    {'all':[\n"
			  "      {'achievement':'Water'},\n"
			  "      {'achievement':'Soil'}]}]},\n"
			  "  {'any':[\n"
			  "    {'k':2,'of':[\n"
			  "      {'skill':'Pruning roses'},\n"
			  "      {'manual':'A summer in an orchard'},\n"
			  "      {'achievement':"
			  "'https://elsewhere.example/bees'}]},\n"
			  "    {'manual':'Years in a nursery'}]}]}}"));
}

/* Without blanks and line ends. */
static const char *packed(struct own *own, const char *text)
{
	char *copy = arena_string(&own->arena, text), *to = copy;

	for (; *text; text++)
		if (*text != ' ' && *text != '\n')
			*to++ = *text;
	*to = '\0';
	return copy;
}

#define A "{'achievement':'a'}"
#define B "{'achievement':'b'}"
#define C "{'achievement':'c'}"

static const struct {
	const char *conditions, *rule, *told;
} said[] = {
	{ "{'ceterms:targetComponent': 'a'}", A, "imported" },
	{ "{'ceterms:requiredNumber': 1, 'ceterms:targetComponent': "
	  "['a', 'b']}",
	  "{'any':[" A "," B "]}", "imported" },
	{ "{'ceterms:requiredNumber': 2, 'ceterms:targetComponent': "
	  "['a', 'b', 'c']}",
	  "{'k':2,'of':[" A "," B "," C "]}", "imported" },
	{ "[{'ceterms:requiredNumber': 2, 'ceterms:targetComponent': "
	  "['a', 'b']}, {'ceterms:targetComponent': ['c']}]",
	  "{'all':[{'all':[" A "," B "]}," C "]}", "imported" },
	{ "{'ceterms:logicalOperator': {'ceterms:targetNode': "
	  "'logicOp:And'}, 'ceterms:targetComponent': ['a', 'b']}",
	  "{'all':[" A "," B "]}", "imported" },
	{ "{'ceterms:logicalOperator': 'logicOp:Or', "
	  "'ceterms:hasCondition': [{'ceterms:targetComponent': 'a'}, "
	  "{'ceterms:targetComponent': 'b'}]}",
	  "{'any':[" A "," B "]}", "imported" },
	{ "{'ceterms:logicalOperator': 'logicOp:And', "
	  "'ceterms:requiredNumber': 1, 'ceterms:targetComponent': "
	  "['a', 'b'], 'ceterms:hasCondition': "
	  "{'ceterms:targetComponent': 'c'}}",
	  "{'all':[{'any':[" A "," B "]}," C "]}", "imported" },
	{ "{'ceterms:points': 15, 'ceterms:targetComponent': ['a', "
	  "'b', 'c']}",
	  "{'points':15,'items':[{'achievement':'a','pts':5},"
	  "{'achievement':'b','pts':10},{'achievement':'c','pts':20}]}",
	  "imported" },
	{ "{'ceterms:targetComponent': 'a', 'ceterms:hasConstraint': "
	  "{'@type': 'ceterms:Constraint', 'ceterms:name': 'GPA3'}}",
	  "{'all':[" A ",{'manual':'GPA3'}]}",
	  "part GPA3 (it is a constraint in words" },
	{ "{'ceterms:name': 'Some', 'ceterms:targetComponent': ['a', "
	  "'b']}",
	  "{'manual':'Some'}", "part Some (it does not say how many" },
	{ "{'ceterms:name': 'Some', 'ceterms:requiredNumber': 3, "
	  "'ceterms:targetComponent': ['a', 'b']}",
	  "{'manual':'Some'}", "part Some (it asks for more parts" },
	{ "{'ceterms:name': 'Some', 'ceterms:requiredNumber': 1, "
	  "'ceterms:targetComponent': ['a'], 'ceterms:hasCondition': "
	  "[{'ceterms:targetComponent': 'c'}]}",
	  "{'manual':'Some'}", "part Some (it does not say how its" },
	{ "{'ceterms:name': 'Some', 'ceterms:requiredNumber': 'two', "
	  "'ceterms:targetComponent': ['a']}",
	  "{'manual':'Some'}", "part Some (its number is no whole" },
	{ "{'ceterms:name': 'None'}", "{'manual':'None'}",
	  "part None (it names no component" },
	{ "{'ceterms:name': 'Points', 'ceterms:points': 9, "
	  "'ceterms:targetComponent': ['a', 'nowhere']}",
	  "{'manual':'Points'}", "part Points (it asks for points" },
	{ "[]", "{'achievement':'D'}",
	  "part D (the file does not say what completes it" },
};

static void conditions_become_rules(void **state)
{
	struct own *own = *state;

	for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++) {
		const char *told;

		write_graph(own, (int)i, said[i].conditions);
		told = import_all(own);
		has(told, "imported g.json: pathway P");
		has(told, said[i].told);
		has(packed(own, written(own, (int64_t)i + 1)),
		    in_quotes(own, arena_printf(&own->arena, "'rule':%s}",
						said[i].rule)));
	}
}

static void what_has_no_meaning_is_refused(void **state)
{
	static const struct {
		const char *graph, *why;
	} wrong[] = {
		{ "{'@type': 'ceterms:Pathway', 'ceterms:name': 'P'}",
		  "refused w.json: (P: No destination component is named" },
		{ "{'@id': 'p', '@type': 'ceterms:Pathway', 'ceterms:name': "
		  "'P', 'ceterms:hasDestinationComponent': ['a', 'b']}",
		  "(P: More than one destination is named" },
		{ "{'@type': 'ceterms:Pathway', 'ceterms:name': 'P', "
		  "'ceterms:ctid': 'ce-p', "
		  "'ceterms:hasDestinationComponent': ['a']}, "
		  "{'@id': 'a', '@type': 'ceterms:CourseComponent', "
		  "'ceterms:prerequisite': 'b'}, {'@id': 'b', '@type': "
		  "'ceterms:CourseComponent', 'ceterms:prerequisite': 'a'}",
		  "(P: Components and conditions go in a circle" },
		{ "{'@type': 'ceterms:Pathway', 'ceterms:name': 'P', "
		  "'ceterms:hasDestinationComponent': ['a']}",
		  "A pathway has no \"id\"" },
	};
	struct own *own = *state;
	const char *before = own_dump(own);

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		write_text(own, "w.json",
			   arena_printf(&own->arena, "{'@graph': [%s]}",
					wrong[i].graph));
		has(import_all(own), wrong[i].why);
		assert_string_equal(own_dump(own), before);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_own(a_published_pathway_comes_in),
		on_own(conditions_become_rules),
		on_own(what_has_no_meaning_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
