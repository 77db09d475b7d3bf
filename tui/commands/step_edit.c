/* SPDX-License-Identifier: MIT */
/*
 * The tree editor: adding a step where the cursor is, and changing the one
 * that it is on.
 */
#include "model/career/pathway.h"
#include "model/career/waiver.h"
#include "model/record/record.h"
#include "model/store/query.h"
#include "tui/app.h"
#include "tui/commands/families.h"
#include "tui/commands/step.h"
#include "tui/overlays/step_form.h"

static bool load(struct call *call, int64_t id, struct step *step,
		 struct err *err)
{
	return record_load(call->portfolio->store, &step_entity, id, step,
			   call->arena, err);
}

/* Below the selected group, or behind the selected leaf; without either at
 * the root of the pathway in view. *above is the step that it comes below, if
 * there is one. */
static bool find_place(struct call *call, struct step *step, struct step *above,
		       bool *has_above, struct err *err)
{
	struct pane *pane = app_pane(call->app);
	int64_t selected = pane_step(pane);
	struct step at;

	record_clear(&step_entity, step);
	*has_above = false;
	if (!selected) {
		if (pane->class->entity == &pathway_entity)
			step->pathway.id = table_selected_id(&pane->table);
		return step->pathway.id ||
		       fail(err, "Steps are added to a pathway; select one "
				 "first (3).");
	}
	if (!load(call, selected, &at, err))
		return false;
	step->pathway = at.pathway;
	step->prerequisite_of = at.prerequisite_of;
	if (step_is_group(at.kind)) {
		step->parent = at.id;
	} else {
		step->parent = at.parent;
		step->position = at.position + 1;
	}
	*has_above = step->parent != NO_NUMBER;
	return !*has_above || load(call, step->parent, above, err);
}

static bool add(struct call *call, struct err *err)
{
	struct step step, above;
	bool has_above;

	if (call->count > 1)
		return call_usage(call, err);
	if (!find_place(call, &step, &above, &has_above, err))
		return false;
	if (!call->count) {
		step_form_kinds(call->app, has_above ? &above : NULL);
		return true;
	}
	/* What is added in the list of pathways is seen in the tree. */
	if (!record_type(call->portfolio->store,
			 entity_field(&step_entity, "kind"), &step,
			 call->words[0], call->arena, err))
		return false;
	app_pane(call->app)->in_detail = true;
	return step_form_open(call->app, &step, err);
}

static bool edit(struct call *call, struct err *err)
{
	struct step step;

	if (call->count != 1)
		return fail(err, "No step is selected; go into the tree of a "
				 "pathway first.");
	return step_named(call, &step, err) &&
	       step_form_open(call->app, &step, err);
}

/* The waiver that a step has, or a new one. */
static bool waive(struct call *call, struct err *err)
{
	struct waiver waiver;
	struct step step;
	int64_t id = 0;
	struct query q;

	if (call->count != 1)
		return fail(err, "No step is selected; go into the tree of a "
				 "pathway first.");
	if (!step_named(call, &step, err))
		return false;
	query_open(&q, call->portfolio->store,
		   "SELECT id FROM waiver WHERE step = ?", err);
	bind_int(&q, step.id);
	if (query_step(&q))
		id = column_int(&q);
	if (!query_done(&q))
		return false;
	record_clear(&waiver_entity, &waiver);
	waiver.step = step.id;
	waiver.granted = call->portfolio->today;
	return (!id || record_load(call->portfolio->store, &waiver_entity, id,
				   &waiver, call->arena, err)) &&
	       form_open(call->app, &waiver_entity, &waiver, err);
}

const struct command step_edit_commands[] = {
	{ "step-add", "step-add [KIND]",
	  "add a step below the selected group or behind the selected step", "",
	  ON_SCREEN, add },
	{ "step-edit", "step-edit STEP", "change a step of a rule in a form",
	  "", ON_SCREEN, edit, .of = "step" },
	{ "step-waive", "step-waive STEP",
	  "note who let you pass over a step, and why", "", ON_SCREEN, waive,
	  .of = "step" },
	{ 0 },
};
