/* SPDX-License-Identifier: MIT */
/*
 * A CTDL graph and the rules that are being made of it. Included by the files
 * of ctdl_in.h, and by the one who looks for crashes in them.
 */
#ifndef CAIRN_EXCHANGE_CTDL_H
#define CAIRN_EXCHANGE_CTDL_H

#include "model/badge/json.h"
#include "model/base/text.h"
#include "model/exchange/rule_words.h"

enum {
	CTDL_DEEPEST = 24, /* components and conditions in each other */
	CTDL_PARTS = 20000, /* of all rules */
	CTDL_RULES = 64 * 1024 * 1024, /* bytes of the rules made of it */
	CTDL_RULES_DEEP = 200, /* and lists and objects in each other */
};

/* What could not be said, about what. */
struct ctdl_remark {
	const char *about, *why;
};

struct ctdl {
	struct arena *arena;
	struct rule_words ids;
	const cJSON **things; /* by number of an id */
	bool *used; /* likewise: it is in a rule */
	struct text out; /* rules as JSON */
	struct ctdl_remark *remarks;
	size_t remark_count, remark_room;
	int depth;
	int32_t parts;
	struct err *err;
};

/* Makes rules of all pathways in the JSON: a list of them in c->out, in the
 * form that rule_take() takes, and what could not be said in c->remarks. */
bool ctdl_convert(struct ctdl *c, const cJSON *root, struct arena *arena,
		  struct err *err);

/* What a value refers to, by address or in its place; NULL: it is not in the
 * file. */
const cJSON *ctdl_find(struct ctdl *c, const cJSON *reference);

/* The address or name by which a thing is known outside of the file. */
const char *ctdl_id(const cJSON *thing);

/* Its name, else its description, else its address. */
const char *ctdl_name(struct ctdl *c, const cJSON *thing);

/* A whole number that may be a quantity; 0 where there is none, -1 where it
 * is something else. */
int32_t ctdl_number(const cJSON *value);

void ctdl_remark(struct ctdl *c, const char *about, const char *why);

/* Adds a member in quotes: {"name": "value"} without the end. */
void ctdl_open(struct ctdl *c, const char *name, const char *value);

int32_t ctdl_count(const cJSON *list);

/* Adds several nodes by `add`, with commas; *any: one stands before them. */
bool ctdl_each(struct ctdl *c, const cJSON *list, bool *any,
	       bool (*add)(struct ctdl *c, const cJSON *reference));

/* Adds a step that only the person can confirm, for what cannot be said. */
void ctdl_unsaid(struct ctdl *c, const cJSON *thing, const char *why);

/* Goes one component or condition deeper; false where that is too deep. */
bool ctdl_enter(struct ctdl *c);

/* Whether a component has conditions or prerequisites. */
bool ctdl_asks(const cJSON *component);

/* Adds the rule of a component that a pathway leads to: what completes it. */
bool ctdl_destination(struct ctdl *c, const cJSON *reference);

/* Adds the rule of a component as a part of another. */
bool ctdl_component(struct ctdl *c, const cJSON *reference);

/* Adds the rule of a condition. */
bool ctdl_condition(struct ctdl *c, const cJSON *reference);

#endif
