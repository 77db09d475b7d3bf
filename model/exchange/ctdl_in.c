/* SPDX-License-Identifier: MIT */
/*
 * CTDL pathways: numbering what is in the file, and what is around the rules.
 */
#include "model/exchange/ctdl_in.h"

#include <string.h>

#include "model/exchange/ctdl.h"
#include "model/exchange/rule_in.h"
#include "model/exchange/write.h"

static const cJSON *graph_of(const cJSON *root)
{
	const cJSON *graph = json_member(root, "@graph");

	return cJSON_IsArray(graph) ? graph : root;
}

static bool is_pathway(const cJSON *thing)
{
	return json_holds(json_member(thing, "@type"), "ceterms:Pathway");
}

bool ctdl_is(const cJSON *root)
{
	const cJSON *graph = graph_of(root);

	for (const cJSON *x = json_first(graph); x; x = json_next(graph, x))
		if (is_pathway(x))
			return true;
	return false;
}

const char *ctdl_id(const cJSON *thing)
{
	const char *ctid = json_string(thing, "ceterms:ctid");

	return *ctid ? ctid : json_id(thing);
}

const cJSON *ctdl_find(struct ctdl *c, const cJSON *reference)
{
	int32_t number;

	if (cJSON_IsObject(reference) && json_member(reference, "@type"))
		return reference;
	number = rule_words_find(&c->ids, json_id(reference));
	if (number < 0)
		return NULL;
	c->used[number] = true;
	return c->things[number];
}

/* Text that may be in several languages: English if there is some. */
static const char *words_of(const cJSON *value)
{
	const cJSON *best = NULL;

	if (cJSON_IsArray(value))
		value = value->child;
	if (!cJSON_IsObject(value) || json_member(value, "@value"))
		return json_words(value);
	for (const cJSON *x = value->child; x; x = x->next)
		if (!best || (text_starts(x->string, "en") &&
			      !text_starts(best->string, "en")))
			best = x;
	return json_words(best);
}

static bool is_blank(const char *text)
{
	return !text[strspn(text, " \t\r\n")];
}

const char *ctdl_name(struct ctdl *c, const cJSON *thing)
{
	const char *name = words_of(json_member(thing, "ceterms:name"));

	if (is_blank(name))
		name = words_of(json_member(thing, "ceterms:description"));
	if (is_blank(name))
		name = ctdl_id(thing);
	return arena_string(c->arena,
			    is_blank(name) ? "a part without a name" : name);
}

int32_t ctdl_number(const cJSON *value)
{
	double n;

	if (cJSON_IsArray(value))
		value = value->child;
	if (cJSON_IsObject(value))
		value = json_member(value, "schema:value");
	if (!value)
		return 0;
	n = cJSON_IsNumber(value) ? value->valuedouble : -1;
	return n >= 0 && n <= 10000 && n == (double)(int32_t)n ? (int32_t)n
							       : -1;
}

void ctdl_remark(struct ctdl *c, const char *about, const char *why)
{
	if (c->remark_count == c->remark_room) {
		size_t room = c->remark_room ? 2 * c->remark_room : 8;
		struct ctdl_remark *more = arena_array(c->arena, room,
						       sizeof(*more));

		if (c->remark_count)
			memcpy(more, c->remarks,
			       c->remark_count * sizeof(*more));
		c->remarks = more;
		c->remark_room = room;
	}
	c->remarks[c->remark_count++] = (struct ctdl_remark){
		arena_string(c->arena, about), why
	};
}

void ctdl_open(struct ctdl *c, const char *name, const char *value)
{
	text_addf(&c->out, "{\"%s\":", name);
	write_json_string(&c->out, value);
}

/* Numbers what is in the graph, by address and by CTID. */
static void number_things(struct ctdl *c, const cJSON *graph)
{
	size_t count = 0;

	for (const cJSON *x = json_first(graph); x; x = json_next(graph, x))
		count++;
	c->things = arena_array(c->arena, 2 * count + 1, sizeof(*c->things));
	c->used = arena_array(c->arena, 2 * count + 1, sizeof(*c->used));
	for (const cJSON *x = json_first(graph); x; x = json_next(graph, x)) {
		const char *ids[] = { json_id(x),
				      json_string(x, "ceterms:ctid") };

		for (int i = 0; i < 2; i++)
			if (*ids[i] && rule_words_find(&c->ids, ids[i]) < 0)
				c->things[rule_words_add(&c->ids, ids[i])] = x;
	}
}

/* The one component that completes a pathway: it says so, or the component
 * does. */
static const cJSON *destination_of(struct ctdl *c, const cJSON *graph,
				   const cJSON *pathway)
{
	const cJSON *list = json_member(pathway,
					"ceterms:hasDestinationComponent");
	const cJSON *found = json_first(list);

	if (found && json_next(list, found)) {
		fail(c->err, "More than one destination is named, and not "
			     "whether it takes one of them or all.");
		return NULL;
	}
	for (const cJSON *x = json_first(graph); x && !found;
	     x = json_next(graph, x))
		if (json_holds(json_member(x, "ceterms:"
					      "isDestinationComponentOf"),
			       json_id(pathway)))
			found = x;
	if (!found)
		fail(c->err, "No destination component is named, so nobody can "
			     "say what completes it.");
	return found;
}

static bool add_pathway(struct ctdl *c, const cJSON *graph,
			const cJSON *pathway)
{
	const cJSON *destination = destination_of(c, graph, pathway);
	const char *about = words_of(
		json_member(pathway, "ceterms:description"));

	if (!destination)
		return fail_in(c->err, "%s", ctdl_name(c, pathway));
	ctdl_find(c, pathway);
	text_add(&c->out, c->out.length > 1 ? "," : "");
	ctdl_open(c, "id", ctdl_id(pathway));
	text_add(&c->out, ",\"title\":");
	write_json_string(&c->out, ctdl_name(c, pathway));
	text_add(&c->out, ",\"note\":");
	write_json_string(&c->out, about);
	text_add(&c->out, ",\"rule\":");
	if (!ctdl_destination(c, destination))
		return fail_in(c->err, "%s", ctdl_name(c, pathway));
	text_add(&c->out, "}");
	return true;
}

/* Parts of the graph that no rule asks for. */
static void remark_unused(struct ctdl *c, const cJSON *graph)
{
	for (const cJSON *x = json_first(graph); x; x = json_next(graph, x)) {
		int32_t by_id = rule_words_find(&c->ids, json_id(x));
		int32_t by_ctid = rule_words_find(&c->ids,
						  json_string(x,
							      "ceterms:ctid"));

		if ((by_id >= 0 && c->used[by_id]) ||
		    (by_ctid >= 0 && c->used[by_ctid]) || is_pathway(x))
			continue;
		ctdl_remark(c, ctdl_name(c, x),
			    "it is in the file, but no condition asks for it");
	}
}

bool ctdl_convert(struct ctdl *c, const cJSON *root, struct arena *arena,
		  struct err *err)
{
	const cJSON *graph = graph_of(root);

	*c = (struct ctdl){ .arena = arena,
			    .ids = { .arena = arena },
			    .out = { .arena = arena },
			    .err = err };
	number_things(c, graph);
	text_add(&c->out, "[");
	for (const cJSON *x = json_first(graph); x; x = json_next(graph, x))
		if (is_pathway(x) && !add_pathway(c, graph, x))
			return false;
	text_add(&c->out, "]");
	remark_unused(c, graph);
	return true;
}

bool ctdl_take(struct importing *in, const cJSON *root, struct err *why)
{
	struct ctdl c;
	cJSON *rules;
	bool ok;

	if (!ctdl_convert(&c, root, in->arena, why))
		return false;
	rules = json_parse_deep(text_string(&c.out), c.out.length, CTDL_RULES,
				CTDL_RULES_DEEP, why);
	ok = rules && rule_take(in, rules, why);
	json_free(rules);
	for (size_t i = 0; ok && i < c.remark_count; i++)
		importing_tell(in, IMPORT_SKIPPED, "part", c.remarks[i].about,
			       "", c.remarks[i].why);
	return ok;
}
