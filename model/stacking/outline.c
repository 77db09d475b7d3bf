/* SPDX-License-Identifier: MIT */
/*
 * From rows to an outline. Nothing is believed of them: a step whose parent
 * is in a circle, in another rule or too deep still gets its line, at the end.
 */
#include "model/stacking/outline.h"

#include <stdlib.h>

#include "model/base/text.h"
#include "model/stacking/build.h"

struct outline {
	const struct rule *rule;
	struct proof *proof;
	struct place *places; /* of the tree's steps, brothers together */
	bool *told; /* of all steps */
	int32_t count;
};

static bool is_of(const struct rule *rule, const struct rule_step *step,
		  int32_t tree)
{
	int32_t of = rule->trees[tree].achievement;

	return of < 0 ? step->pathway == tree
		      : step->pathway < 0 && step->prerequisite_of == of;
}

/* Where the steps below one begin. */
static int32_t first_below(const struct outline *o, int32_t parent)
{
	int32_t low = 0, high = o->count;

	while (low < high) {
		int32_t middle = low + (high - low) / 2;

		if (o->places[middle].parent < parent)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int32_t count_below(const struct outline *o, int32_t parent)
{
	int32_t first = first_below(o, parent), i = first;

	while (i < o->count && o->places[i].parent == parent)
		i++;
	return i - first;
}

static void tell(struct outline *o, struct place *place, int32_t depth)
{
	const struct rule_step *row = &o->rule->input.steps[place->step];

	o->told[place->step] = true;
	o->proof->steps[o->proof->count++] = (struct proof_step){
		.kind = row->kind,
		.status = STACK_UNMET,
		.depth = depth,
		.step = place->step,
		.to = row->to,
		.tag = row->tag,
		.number = row->number,
		.parts = count_below(o, place->step),
		.record = -1,
		.renewed_by = -1,
		.since = NO_DAY,
		.until = NO_DAY,
		.minutes = NO_MINUTES,
		.money = NO_MONEY,
	};
	if (depth == RULE_DEPTH_MAX)
		return;
	for (int32_t i = first_below(o, place->step);
	     i < o->count && o->places[i].parent == place->step; i++)
		if (!o->told[o->places[i].step])
			tell(o, &o->places[i], depth + 1);
}

const struct proof *rule_outline(struct arena *arena, const struct rule *rule,
				 struct day as_of, int32_t tree)
{
	const struct rule_input *input = &rule->input;
	struct proof *proof = arena_alloc(arena, sizeof(*proof));
	struct outline o = { .rule = rule, .proof = proof };

	*proof = (struct proof){ .tree = tree, .as_of = as_of, .rule = rule };
	proof->watch = (struct proof_watch){ .on = NO_DAY, .record = -1 };
	for (size_t i = 0; i < input->step_count; i++)
		o.count += is_of(rule, &input->steps[i], tree);
	o.places = arena_array(arena, (size_t)o.count + 1, sizeof(*o.places));
	o.told = arena_array(arena, input->step_count + 1, sizeof(*o.told));
	proof->steps = arena_array(arena, (size_t)o.count + 1,
				   sizeof(*proof->steps));
	o.count = 0;
	for (size_t i = 0; i < input->step_count; i++)
		if (is_of(rule, &input->steps[i], tree))
			o.places[o.count++] = (struct place){
				.parent = input->steps[i].parent,
				.position = input->steps[i].position,
				.step = (int32_t)i,
			};
	qsort(o.places, (size_t)o.count, sizeof(*o.places), build_by_place);
	for (int32_t i = 0; i < o.count && o.places[i].parent < 0; i++)
		if (!o.told[o.places[i].step])
			tell(&o, &o.places[i], 0);
	for (int32_t i = 0; i < o.count; i++)
		if (!o.told[o.places[i].step])
			tell(&o, &o.places[i], 0);
	return proof;
}

/* The pathway that a tree asks for in a circle, or -1. */
static int32_t next_in_circle(const struct rule_finding *finding, int32_t tree)
{
	for (int32_t i = 0; i + 1 < finding->circle_count; i++)
		if (finding->circle[i] == tree)
			return finding->circle[i + 1];
	return -1;
}

bool finding_is_of(const struct rule_finding *finding, int32_t tree)
{
	return finding->tree == tree || next_in_circle(finding, tree) >= 0;
}

bool finding_is_at(const struct rule *rule, const struct rule_finding *finding,
		   int32_t tree, int32_t step)
{
	const struct rule_step *row = step < 0 ? NULL
					       : &rule->input.steps[step];
	bool asked = row &&
		     (row->kind == RULE_ACHIEVEMENT || row->kind == RULE_ITEM);

	if (finding->circle_count)
		return row && row->kind == RULE_PATHWAY &&
		       row->to == next_in_circle(finding, tree);
	if (finding->code == RULE_W_NEVER_EARNABLE && asked)
		return row->to == finding->achievement;
	return finding->tree == tree && finding->step == step;
}

static int32_t count_parts(const struct rule *rule, int32_t step)
{
	int32_t count = 0;

	for (size_t i = 0; i < rule->input.step_count; i++)
		count += rule->input.steps[i].parent == step;
	return count;
}

static const char *title(const char *const *titles, int32_t i)
{
	return titles && i >= 0 ? titles[i] : "unknown";
}

static const char *circle_line(struct arena *arena,
			       const struct rule_finding *finding,
			       const struct proof_titles *titles)
{
	struct text text = { .arena = arena };

	text_add(&text, "Pathways ask for each other in a circle: ");
	for (int32_t i = 0; i < finding->circle_count; i++)
		text_addf(&text, "%s%s", i ? " > " : "",
			  title(titles->pathways, finding->circle[i]));
	text_add(&text, "; take one of these steps away.");
	return text_string(&text);
}

const char *finding_line(struct arena *arena, const struct rule *rule,
			 const struct rule_finding *finding,
			 const struct proof_titles *titles)
{
	const struct rule_step *row =
		finding->step < 0 ? NULL : &rule->input.steps[finding->step];
	bool never = finding->code == RULE_E_UNSATISFIABLE && row;

	if (finding->circle_count)
		return circle_line(arena, finding, titles);
	if (never && row->kind == RULE_K)
		return arena_printf(arena,
				    "%d of %d can never be met; ask for fewer "
				    "or add parts.",
				    (int)row->number,
				    (int)count_parts(rule, finding->step));
	if (never && row->kind == RULE_POINTS)
		return arena_printf(arena,
				    "%d points can never be reached; ask for "
				    "fewer or add what gives more.",
				    (int)row->number);
	if (finding->code == RULE_E_EMPTY && row && row->kind == RULE_POINTS &&
	    row->to >= 0)
		return "No achievement gives points in this scheme; give them "
		       "to some or name another.";
	if (finding->code == RULE_E_ONCE_NOT_FLAT)
		return "That no credential counts twice can be asked of plain "
		       "steps only: achievements, some of several achievements,"
		       " a tag.";
	if (finding->code == RULE_W_NEVER_EARNABLE)
		return arena_printf(
			arena,
			"%s can never be earned: what it needs first can never "
			"be met.",
			title(titles->achievements, finding->achievement));
	return finding->text;
}
