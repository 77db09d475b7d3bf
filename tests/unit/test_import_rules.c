/* SPDX-License-Identifier: MIT */
/*
 * Rules in and out: every kind of node comes back as it was, what is not
 * known is named with its place, and nothing of a refused file stays.
 */
#include "tests/unit/importing.h"

#include "model/exchange/rule_out.h"

/* A rule as rule_write() writes it: a node a line, items of caps last. */
static const char *const every_kind =
	"{'id':'prof','title':'Professional','kind':'live','note':'n','rule':\n"
	"{'all':[\n"
	"  {'pathway':'base'},\n"
	"  {'k':2,'of':[\n"
	"    {'achievement':'k1'},\n"
	"    {'achievement':'k2'},\n"
	"    {'achievement':'Third of them'}]},\n"
	"  {'points':30,'items':[{'achievement':'talk','pts':15,'note':'long'},"
	"{'achievement':'w1','pts':10},{'achievement':'w2','pts':10}],"
	"'caps':[{'achievements':['w1','w2'],'max':15}]},\n"
	"  {'points':5,'scheme':'ects'},\n"
	"  {'points':6,'scheme':'ects','tag':'cloud','caps':[{'achievements':['k1','k2'],'max':4}]},\n"
	"  {'all':[\n"
	"    {'any':[\n"
	"      {'achievement':'e1'},\n"
	"      {'achievement':'e2'}]}],'share':'once','note':'apart'},\n"
	"  {'within_days':365,'rule':\n"
	"    {'achievement':'exam'}},\n"
	"  {'since':{'days_before':730},'rule':\n"
	"    {'achievement':'first-aid'}},\n"
	"  {'since':'2020-02-29','rule':\n"
	"    {'ever':true,'rule':\n"
	"      {'tag':'cloud','min':2}}},\n"
	"  {'skill':'Welding','level':3},\n"
	"  {'skill':'sewing'},\n"
	"  {'manual':'5 years of practice'}]}}";

static const char *written(struct own *own, int64_t pathway)
{
	struct text out = { .arena = &own->arena };

	must(own, rule_write(own->p.store, pathway, &out, &own->err));
	return text_string(&out);
}

static void every_kind_comes_back(void **state)
{
	struct own *own = *state;
	const char *rule = in_quotes(own, every_kind);

	write_text(
		own, "r.json",
		arena_printf(&own->arena,
			     "{'pathways': [%s,"
			     "{'id': 'base', 'rule': {'achievement': 'k1'}}]}",
			     every_kind));
	assert_string_equal(import_all(own),
			    "imported r.json: pathway Professional (not known "
			    "before: k1, k2, Third of them, talk, w1, w2, e1, "
			    "e2, exam, first-aid)\n"
			    "imported r.json: pathway base\n");
	assert_string_equal(written(own, 1), rule);
	assert_string_equal(ask(own, "SELECT title FROM achievement WHERE slug"
				     " IS NULL AND incomplete"),
			    "Third of them\n");
}

static void the_same_again_changes_nothing(void **state)
{
	struct own *own = *state;
	const char *before;

	write_text(own, "r.json",
		   arena_printf(&own->arena,
				"[%s, {'id':"
				"'base', 'rule': {'achievement': 'k1'}}]",
				every_kind));
	import_all(own);
	before = own_dump(own);
	write_text(own, "r.json", every_kind);
	assert_string_equal(import_all(own),
			    "there r.json: pathway Professional\n");
	assert_string_equal(own_dump(own), before);
}

static void another_rule_does_not_take_its_place(void **state)
{
	struct own *own = *state;

	write_text(own, "a.json",
		   "{'id': 'p', 'rule': {'any': [{'achievement'"
		   ": 'x'}, {'achievement': 'y'}]}}");
	write_text(own, "b.json",
		   "{'id': 'p', 'rule': {'all': [{'achievement'"
		   ": 'x'}, {'achievement': 'new'}]}}");
	assert_string_equal(
		import_all(own),
		"imported a.json: pathway p (not known before: x, y)\n"
		"refused b.json: (p: The pathway is there already with "
		"another rule; rename or remove it first.)\n");
	assert_string_equal(ask(own, "SELECT title FROM achievement"),
			    "x\ny\n");
}

static const struct {
	const char *rule, *why;
} mistakes[] = {
	{ "{'achievement': 'x', 'shar': 'once'}",
	  "pathway:p:shar: This key is not known here" },
	{ "{'all': [{'achievement': 'x'}, {'any': [{'tags': 'x'}]}]}",
	  "pathway:p/all[1]/any[0]: Nothing says what this is" },
	{ "{'all': [{'achievement': 'x'}], 'any': []}",
	  "pathway:p: Two keys say what this is" },
	{ "{'any': []}", "pathway:p: Nothing is below this step" },
	{ "{'k': 3, 'of': [{'achievement': 'x'}]}", "(E_UNSATISFIABLE)" },
	{ "{'k': 0, 'of': [{'achievement': 'x'}]}", "(E_COUNT)" },
	{ "{'k': 1.5, 'of': [{'achievement': 'x'}]}", "(E_COUNT)" },
	{ "{'k': 'two', 'of': [{'achievement': 'x'}]}", "(E_COUNT)" },
	{ "{'all': {'achievement': 'x'}}",
	  "pathway:p: a list is expected here." },
	{ "{'all': ['x']}", "pathway:p/all[0]: an object is expected here." },
	{ "{'all': [{'achievement': 'x'}], 'share': 'twice'}",
	  "\"share\": \"once\" is expected" },
	{ "{'any': [{'achievement': 'x'}], 'share': 'once'}",
	  "pathway:p:share: This key is not known here" },
	{ "{'points': 5, 'items': []}", "(E_EMPTY)" },
	{ "{'points': 5, 'items': [{'achievement': 'x'}]}", "(E_COUNT)" },
	{ "{'points': 5, 'items': [{'achievement': 'x', 'pts': 5}],"
	  "'caps': [{'achievements': ['y'], 'max': 1}]}",
	  "\"y\" is under a cap but not among the items." },
	{ "{'points': 1, 'items': [{'achievement': 'x', 'pts': 1}],"
	  "'caps': [{'achievements': ['x'], 'max': 1},"
	  "{'achievements': ['x'], 'max': 1}]}",
	  "(E_CAP_OVERLAP)" },
	{ "{'points': 5, 'scheme': 's', 'items': []}", "not from both" },
	{ "{'tag': 'x'}", "(E_COUNT)" },
	{ "{'since': '2020-02-30', 'rule': {'achievement': 'x'}}",
	  "pathway:p: a day like 2026-03-31 or" },
	{ "{'since': {'days': 3}, 'rule': {'achievement': 'x'}}", "(E_COUNT)" },
	{ "{'ever': false, 'rule': {'achievement': 'x'}}",
	  "\"ever\": true is expected" },
	{ "{'within_days': 3}", "(E_EMPTY)" },
	{ "{'within_days': 3, 'rule': {'within_days': 2, 'rule':"
	  "{'achievement': 'x'}}}",
	  "pathway:p/rule: A window of time cannot lie inside" },
	{ "{'all': [{'all': [{'achievement': 'x'}]}],"
	  "'share': 'once'}",
	  "(E_ONCE_NOT_FLAT)" },
	{ "{'all': [{'achievement': 'x'}, {'pathway': 'p'}]}",
	  "p > p: Pathways ask for each other in a circle" },
	{ "{'pathway': 'nowhere'}", "p: There is no pathway \"nowhere\"" },
	{ "{'achievement': ' '}", "a name in words is expected" },
	{ "{'achievement': 7}", "a name in words is expected" },
	{ "{'skill': 's', 'level': 6}", "a level from 0 to 5" },
	{ "{'manual': ''}", "a text is expected here" },
};

static void mistakes_are_named_with_their_place(void **state)
{
	struct own *own = *state;
	const char *before = own_dump(own);

	for (size_t i = 0; i < sizeof(mistakes) / sizeof(*mistakes); i++) {
		const char *said;

		write_text(own, "r.json",
			   arena_printf(&own->arena, "{'id': 'p', 'rule': %s}",
					mistakes[i].rule));
		said = import_all(own);
		has(said, "refused r.json: (");
		has(said, mistakes[i].why);
		assert_string_equal(own_dump(own), before);
	}
}

static void a_pathway_is_checked_too(void **state)
{
	struct own *own = *state;

	write_text(own, "1", "{'id': 'p', 'kind': 'dead', 'rule': {}}");
	write_text(own, "2", "{'id': ' ', 'rule': {'achievement': 'x'}}");
	write_text(own, "3",
		   "{'id': 'p', 'rule': {'achievement': 'x'}, "
		   "'color': 'red'}");
	write_text(own, "4",
		   "[{'id': 'p', 'rule': {'achievement': 'x'}},"
		   "{'id': 'p', 'rule': {'achievement': 'x'}}]");
	assert_string_equal(
		import_all(own),
		"refused 1: (p: the kind can be \"award\" or \"live\".)\n"
		"refused 2: (A pathway has no \"id\".)\n"
		"refused 3: (p: the key \"color\" is not known here.)\n"
		"refused 4: (The pathway \"p\" is in the file twice.)\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_own(every_kind_comes_back),
		on_own(the_same_again_changes_nothing),
		on_own(another_rule_does_not_take_its_place),
		on_own(mistakes_are_named_with_their_place),
		on_own(a_pathway_is_checked_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
