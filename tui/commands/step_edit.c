/* SPDX-License-Identifier: MIT */
/*
 * The tree editor: adding a step where the cursor is, and changing the one
 * that it is on.
 */
#include "model/career/pathway.h"
#include "model/record/record.h"
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

const struct command step_edit_commands[] = {
	{ "step-add", "step-add [KIND]",
	  "add a step below the selected group or behind the selected step", "",
	  ON_SCREEN, add },
	{ "step-edit", "step-edit STEP", "change a step of a rule in a form",
	  "", ON_SCREEN, edit, .of = "step" },
	{ 0 },
};
