/* SPDX-License-Identifier: MIT */
/*
 * A component condition: so many of its targets, joined with the conditions
 * in it by an operator. What it does not say, or says by "not" or by
 * constraints in words, is left to the person.
 */
#include "model/exchange/ctdl.h"

enum operator{ NONE, AND, OR, OTHER };

struct condition {
	const cJSON *json, *targets, *inner, *constraints;
	int32_t target_count, inner_count;
	int32_t number; /* required; 0: not said, -1: no number */
	int32_t points; /* likewise */
	enum operator joins;
};

/* "logicOp:And", an address that ends in it, or an alignment to it. */
static enum operator operator_of(const cJSON *value)
{
	const char *word, *end;

	if (!value)
		return NONE;
	value = json_first(value);
	word = json_string(value, "ceterms:targetNode");
	if (!*word)
		word = json_id(value);
	for (end = word; *end; end++)
		if (*end == ':' || *end == '/' || *end == '#')
			word = end + 1;
	if (text_same(word, "and"))
		return AND;
	return text_same(word, "or") ? OR : OTHER;
}

static struct condition read(const cJSON *json)
{
	struct condition condition = {
		.json = json,
		.targets = json_member(json, "ceterms:targetComponent"),
		.inner = json_member(json, "ceterms:hasCondition"),
		.constraints = json_member(json, "ceterms:hasConstraint"),
		.number = ctdl_number(
			json_member(json, "ceterms:requiredNumber")),
		.joins = operator_of(
			json_member(json, "ceterms:logicalOperator")),
	};
	const cJSON *points = json_member(json, "ceterms:points");

	if (!points)
		points = json_member(json, "ceterms:pointValue");
	condition.points = ctdl_number(points);
	condition.target_count = ctdl_count(condition.targets);
	condition.inner_count = ctdl_count(condition.inner);
	return condition;
}

/* Why a condition cannot be said; NULL where it can. */
static const char *unsaid(const struct condition *condition)
{
	int32_t parts = condition->target_count + condition->inner_count;
	bool joined = condition->joins != NONE && condition->target_count &&
		      condition->inner_count;

	if (condition->joins == OTHER)
		return "its operator is neither \"and\" nor \"or\"";
	if (condition->number < 0 || condition->points < 0)
		return "its number is no whole number";
	if (parts == 0)
		return "it names no component";
	if (condition->number > (joined ? condition->target_count : parts))
		return "it asks for more parts than it names";
	if (!condition->number && !condition->points && parts > 1 &&
	    condition->joins == NONE)
		return "it does not say how many of its parts it takes";
	if (condition->number && condition->inner_count &&
	    condition->target_count && !joined)
		return "it does not say how its number joins components and "
		       "conditions";
	return NULL;
}

/* `number` of these; 0: all of them. */
static bool add_some(struct ctdl *c, const cJSON *targets, const cJSON *inner,
		     int32_t number)
{
	int32_t count = ctdl_count(targets) + ctdl_count(inner);
	bool any = false;

	if (count > 1 && (number == 0 || number == count))
		text_add(&c->out, "{\"all\":[");
	else if (count > 1 && number == 1)
		text_add(&c->out, "{\"any\":[");
	else if (count > 1)
		text_addf(&c->out, "{\"k\":%d,\"of\":[", (int)number);
	if (!ctdl_each(c, targets, &any, ctdl_component) ||
	    !ctdl_each(c, inner, &any, ctdl_condition))
		return false;
	text_add(&c->out, count > 1 ? "]}" : "");
	return true;
}

/* So many of the targets, and/or the conditions. */
static bool add_joined(struct ctdl *c, const struct condition *condition)
{
	bool any = true;

	if (!condition->number)
		return add_some(c, condition->targets, condition->inner,
				condition->joins == OR);
	text_addf(&c->out, "{\"%s\":[", condition->joins == OR ? "any" : "all");
	if (!add_some(c, condition->targets, NULL, condition->number) ||
	    !ctdl_each(c, condition->inner, &any, ctdl_condition))
		return false;
	text_add(&c->out, "]}");
	return true;
}

/* Points are said where each target gives some. */
static bool has_points(struct ctdl *c, const struct condition *condition)
{
	if (condition->inner_count || condition->number)
		return false;
	for (const cJSON *x = json_first(condition->targets); x;
	     x = json_next(condition->targets, x))
		if (ctdl_number(json_member(ctdl_find(c, x),
					    "ceterms:pointValue")) < 1 ||
		    ctdl_asks(ctdl_find(c, x)))
			return false;
	return true;
}

static void add_points(struct ctdl *c, const struct condition *condition)
{
	bool any = false;

	text_addf(&c->out, "{\"points\":%d,\"items\":[",
		  (int)condition->points);
	for (const cJSON *x = json_first(condition->targets); x;
	     x = json_next(condition->targets, x)) {
		const cJSON *target = ctdl_find(c, x);

		text_add(&c->out, any ? "," : "");
		any = true;
		ctdl_open(c, "achievement", ctdl_name(c, target));
		text_addf(&c->out, ",\"pts\":%d}",
			  (int)ctdl_number(json_member(target, "ceterms:"
							       "pointValue")));
	}
	text_add(&c->out, "]}");
}

static bool add_plain(struct ctdl *c, const struct condition *condition)
{
	const char *why = unsaid(condition);

	if (!why && condition->points && !has_points(c, condition))
		why = "it asks for points, and not all of its components give "
		      "some by themselves";
	if (why) {
		ctdl_unsaid(c, condition->json, why);
		return true;
	}
	if (condition->points) {
		add_points(c, condition);
		return true;
	}
	if (condition->joins != NONE && condition->inner_count &&
	    condition->target_count)
		return add_joined(c, condition);
	return add_some(c, condition->targets, condition->inner,
			condition->number ? condition->number
					  : condition->joins == OR);
}

static bool add_constraint(struct ctdl *c, const cJSON *reference)
{
	const cJSON *constraint = ctdl_find(c, reference);

	ctdl_unsaid(c, constraint ? constraint : reference,
		    "it is a constraint in words");
	return true;
}

bool ctdl_condition(struct ctdl *c, const cJSON *reference)
{
	const cJSON *json = ctdl_find(c, reference);
	struct condition condition = read(json ? json : reference);
	bool constrained = json_first(condition.constraints) != NULL;
	bool any = true;

	if (!ctdl_enter(c))
		return false;
	text_add(&c->out, constrained ? "{\"all\":[" : "");
	if (!add_plain(c, &condition) ||
	    !ctdl_each(c, condition.constraints, &any, add_constraint))
		return false;
	text_add(&c->out, constrained ? "]}" : "");
	c->depth--;
	return true;
}
