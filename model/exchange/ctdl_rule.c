/* SPDX-License-Identifier: MIT */
/*
 * From components and conditions to the nodes of a rule.
 *
 *	component	what it stands for, and what its conditions and
 *			prerequisites ask for: all of these
 *	condition	requiredNumber of its targets (and conditions)
 *
 * Who completes the component that a pathway leads to has met its conditions;
 * what it stands for is awarded for that, so it is not asked for.
 */
#include <string.h>

#include "model/exchange/ctdl.h"

enum stands_for { ACHIEVEMENT, SKILL, CONFIRMATION, NOTHING };

static const struct {
	const char *type;
	enum stands_for is;
} types[] = {
	{ "ceterms:CredentialComponent", ACHIEVEMENT },
	{ "ceterms:CourseComponent", ACHIEVEMENT },
	{ "ceterms:AssessmentComponent", ACHIEVEMENT },
	{ "ceterms:CocurricularComponent", ACHIEVEMENT },
	{ "ceterms:ExtracurricularComponent", ACHIEVEMENT },
	{ "ceterms:CompetencyComponent", SKILL },
	{ "ceterms:JobComponent", CONFIRMATION },
	{ "ceterms:WorkExperienceComponent", CONFIRMATION },
	{ "ceterms:SelectionComponent", NOTHING },
	{ "ceterms:CollectionComponent", NOTHING },
	{ "ceterms:MultiComponent", NOTHING },
};

static enum stands_for stands_for(const cJSON *component)
{
	const cJSON *type = json_member(component, "@type");

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (json_holds(type, types[i].type))
			return types[i].is;
	return CONFIRMATION;
}

int32_t ctdl_count(const cJSON *value)
{
	int32_t count = 0;

	for (const cJSON *x = json_first(value); x; x = json_next(value, x))
		count++;
	return count;
}

static void add_leaf(struct ctdl *c, const char *kind, const char *name)
{
	ctdl_open(c, kind, name);
	text_add(&c->out, "}");
}

void ctdl_unsaid(struct ctdl *c, const cJSON *thing, const char *why)
{
	const char *name = ctdl_name(c, thing);

	ctdl_remark(c, name,
		    arena_printf(c->arena, "%s; left for you to confirm", why));
	add_leaf(c, "manual", name);
}

static void add_own(struct ctdl *c, const cJSON *component)
{
	static const char *const kinds[] = { "achievement", "skill", "manual" };
	enum stands_for is = stands_for(component);

	if (is == NOTHING)
		ctdl_unsaid(c, component,
			    "it has no condition that says what it takes");
	else
		add_leaf(c, kinds[is], ctdl_name(c, component));
}

bool ctdl_each(struct ctdl *c, const cJSON *list, bool *any,
	       bool (*add)(struct ctdl *c, const cJSON *reference))
{
	for (const cJSON *x = json_first(list); x; x = json_next(list, x)) {
		text_add(&c->out, *any ? "," : "");
		*any = true;
		if (!add(c, x))
			return false;
	}
	return true;
}

bool ctdl_enter(struct ctdl *c)
{
	if (c->depth == CTDL_DEEPEST)
		return fail(c->err,
			    "Components and conditions go in a circle, "
			    "or more than %d deep.",
			    CTDL_DEEPEST);
	if (++c->parts > CTDL_PARTS)
		return fail(c->err, "The rule has more than %d parts.",
			    CTDL_PARTS);
	c->depth++;
	return true;
}

/* What a component asks for: its conditions and prerequisites, and itself if
 * it is to be held. */
static bool add_asked(struct ctdl *c, const cJSON *component, bool held)
{
	const cJSON *conditions = json_member(component,
					      "ceterms:hasCondition");
	const cJSON *before = json_member(component, "ceterms:prerequisite");
	bool several = ctdl_count(conditions) + ctdl_count(before) + held > 1;
	bool any = held;

	text_add(&c->out, several ? "{\"all\":[" : "");
	if (held)
		add_own(c, component);
	if (!ctdl_each(c, conditions, &any, ctdl_condition) ||
	    !ctdl_each(c, before, &any, ctdl_component))
		return false;
	text_add(&c->out, several ? "]}" : "");
	return true;
}

bool ctdl_asks(const cJSON *component)
{
	return json_first(json_member(component, "ceterms:hasCondition")) ||
	       json_first(json_member(component, "ceterms:prerequisite"));
}

bool ctdl_component(struct ctdl *c, const cJSON *reference)
{
	const cJSON *component = ctdl_find(c, reference);
	const char *id = json_id(reference);

	if (!ctdl_enter(c))
		return false;
	if (!component && !id[strspn(id, " \t\r\n")])
		return fail(c->err, "A component is named by nothing.");
	if (!component) {
		ctdl_remark(c, id,
			    "it is named by its address only; an entry "
			    "has that title");
		add_leaf(c, "achievement", id);
	} else if (json_holds(json_member(component, "@type"),
			      "ceterms:Pathway")) {
		add_leaf(c, "pathway", ctdl_id(component));
	} else if (!add_asked(c, component,
			      !ctdl_asks(component) ||
				      stands_for(component) != NOTHING)) {
		return false;
	}
	c->depth--;
	return true;
}

bool ctdl_destination(struct ctdl *c, const cJSON *reference)
{
	const cJSON *component = ctdl_find(c, reference);

	if (component && ctdl_asks(component))
		return add_asked(c, component, false);
	if (component)
		ctdl_remark(c, ctdl_name(c, component),
			    "the file does not say what completes it; holding "
			    "it does");
	return ctdl_component(c, reference);
}
