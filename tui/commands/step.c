/* SPDX-License-Identifier: MIT */
/*
 * The tree of a pathway: moving steps, putting groups around them, taking
 * them away. Adding and changing them is `add step` and `set step` in the
 * shell, and a form on the screen (edit_step.c).
 */
#include "tui/commands/step.h"

#include "model/record/record.h"
#include "model/steps.h"
#include "tui/app.h"
#include "tui/commands/families.h"
#include "tui/overlays/step_form.h"
#include "tui/sheets/tree.h"

bool step_tell(struct call *call, const struct step *step, struct err *err)
{
	struct proof_titles titles;
	struct stacks stacks;
	int32_t tree, told = 0;

	if (call->app)
		return true;
	if (!stacks_load(call->portfolio, call->portfolio->today, call->arena,
			 &stacks, err))
		return false;
	titles = tree_titles(&stacks);
	tree = step->pathway.id
		       ? stacks_index(&stacks.pathways, step->pathway.id)
		       : stacks.rule->prerequisites
				 [stacks_index(&stacks.achievements,
					       step->prerequisite_of.id)];
	if (tree < 0)
		return true;
	for (int32_t i = 0; i < stacks.rule->finding_count; i++) {
		const struct rule_finding *f = &stacks.rule->findings[i];

		if (!finding_is_of(f, tree))
			continue;
		told++;
		if (f->step < 0 || f->circle_count)
			call_tell(call, "! %s\n",
				  finding_line(call->arena, stacks.rule, f,
					       &titles));
		else
			call_tell(call, "! step %lld: %s\n",
				  (long long)stacks.steps.ids[f->step],
				  finding_line(call->arena, stacks.rule, f,
					       &titles));
	}
	if (told && stacks.rule->trees[tree].broken)
		call_tell(call, "Until that is mended the rule never counts as "
				"met.\n");
	return true;
}

void step_guess(const struct call *call, struct step *step)
{
	if (call_option(call, "kind"))
		return;
	if (step->achievement.id)
		step->kind = STEP_ACHIEVEMENT;
	else if (step->nested.id)
		step->kind = STEP_PATHWAY;
	else if (step->skill.id)
		step->kind = STEP_SKILL;
	else if (*step->text)
		step->kind = STEP_MANUAL;
}

bool step_named(struct call *call, struct step *step, struct err *err)
{
	int64_t id;

	if (text_equal(call->words[0], "@"))
		return fail(err, "No step is selected; go into the tree of a "
				 "pathway first.");
	return record_named(call->portfolio->store, &step_entity,
			    call->words[0], &id, err) &&
	       record_load(call->portfolio->store, &step_entity, id, step,
			   call->arena, err);
}

/* Has the tree on the screen select this step when it is drawn next. */
static void step_select(struct call *call, int64_t id)
{
	if (call->app)
		app_pane(call->app)->step = id;
}

/* What was done, for the log and for the person. */
static bool done(struct call *call, const struct step *step, const char *what,
		 struct err *err)
{
	const struct pane *pane = call->app ? app_pane(call->app) : NULL;
	int key = pane ? keymap_key(&call->app->keys, pane_place(pane),
				    pane->class->family, "undo")
		       : 0;

	portfolio_say(call->portfolio, "%s", what);
	if (key)
		call_put(call, "%s \xc2\xb7 %s undoes\n", what,
			 key_word(call->arena, key));
	else
		call_put(call, "%s\n", what);
	return step_tell(call, step, err);
}

static bool nothing_selected(struct call *call, struct err *err)
{
	return call->app && !call->count
		       ? fail(err, "No step is selected; go into the tree of a "
				   "pathway first.")
		       : call_usage(call, err);
}

static bool move(struct call *call, struct err *err)
{
	static const char *const ways[] = { "up", "down", "out", "in", NULL };
	static const char *const words[] = { "up", "down", "out of its group",
					     "into the group above" };
	const char *way = call_word(call, 1);
	struct step step;

	for (int i = 0; way && call->count == 2 && ways[i]; i++) {
		if (!text_equal(ways[i], way))
			continue;
		if (!step_named(call, &step, err) ||
		    !steps_move(call->portfolio, step.id, (enum step_way)i,
				err))
			return false;
		step_select(call, step.id);
		return done(call, &step,
			    arena_printf(call->arena, "moved %s %s",
					 step_words(&step, call->arena),
					 words[i]),
			    err);
	}
	return nothing_selected(call, err);
}

/* "any", "within 365": what the words behind the step say of a group. */
static bool read_group(struct call *call, struct step *group, struct err *err)
{
	const char *kind = call_word(call, 1), *number = call_word(call, 2);
	const struct entity *e = &step_entity;
	struct store *store = call->portfolio->store;

	record_clear(e, group);
	if (kind && !record_type(store, entity_field(e, "kind"), group, kind,
				 call->arena, err))
		return false;
	if (!step_is_group(group->kind) || group->kind == STEP_POINTS ||
	    group->kind == STEP_CAP)
		return fail(err,
			    "\"%s\" is no group that goes around a step; "
			    "there are all, any, k, since, within, ever.",
			    kind);
	if (!number &&
	    (group->kind == STEP_SINCE || group->kind == STEP_WITHIN) &&
	    !call->app)
		return call_usage(call, err);
	if (!number) {
		group->number = group->kind == STEP_K ? 1
				: group->kind == STEP_SINCE ||
						group->kind == STEP_WITHIN
					? 365
					: NO_NUMBER;
		return true;
	}
	return record_type(store,
			   entity_field(e, group->kind == STEP_SINCE
						   ? "since"
						   : "number"),
			   group, number, call->arena, err);
}

static bool wrap(struct call *call, struct err *err)
{
	const char *what;
	struct step step, group;

	if (!call->count || call->count > 3)
		return nothing_selected(call, err);
	if (!step_named(call, &step, err))
		return false;
	if (call->app && call->count == 1) {
		step_form_groups(call->app);
		return true;
	}
	if (!read_group(call, &group, err) ||
	    !steps_wrap(call->portfolio, step.id, &group, err))
		return false;
	step_select(call, group.id);
	what = arena_printf(call->arena, "put \"%s\" around %s",
			    step_words(&group, call->arena),
			    step_words(&step, call->arena));
	if (!call->app || call->count > 2 || group.number == NO_NUMBER)
		return done(call, &step, what, err);
	/* The number was only guessed: the form asks for it. */
	portfolio_say(call->portfolio, "%s", what);
	return step_form_open(call->app, &group, err);
}

static bool unwrap(struct call *call, struct err *err)
{
	struct step step;

	if (call->count != 1)
		return nothing_selected(call, err);
	if (!step_named(call, &step, err))
		return false;
	if (!step_is_group(step.kind))
		return fail(err, "%s is no group.",
			    step_words(&step, call->arena));
	if (!steps_unwrap(call->portfolio, step.id, err))
		return false;
	return done(call, &step,
		    arena_printf(call->arena,
				 "took \"%s\" away and left what was in it",
				 step_words(&step, call->arena)),
		    err);
}

static bool remove_step(struct call *call, struct err *err)
{
	const char *below = "";
	struct step step;
	int64_t count;

	if (call->count != 1)
		return nothing_selected(call, err);
	if (!step_named(call, &step, err) ||
	    !steps_below(call->portfolio, step.id, &count, err) ||
	    !record_erase(call->portfolio->store, &step_entity, step.id, err))
		return false;
	if (count)
		below = arena_printf(call->arena, " with %lld step%s below it",
				     (long long)count, count == 1 ? "" : "s");
	return done(call, &step,
		    arena_printf(call->arena, "removed %s%s",
				 step_words(&step, call->arena), below),
		    err);
}

static bool confirm(struct call *call, struct err *err)
{
	static const char *const words[] = { "open again", "confirmed",
					     "denied" };
	const char *said = call_word(call, 1);
	struct step step;

	if (!call->count || call->count > 2)
		return nothing_selected(call, err);
	if (!step_named(call, &step, err))
		return false;
	if (step.kind != STEP_MANUAL)
		return fail(err,
			    "%s is not for you to confirm; credentials "
			    "meet it.",
			    step_words(&step, call->arena));
	if (!said)
		said = step.confirmed == 0   ? "yes"
		       : step.confirmed == 1 ? "no"
					     : "";
	if (!record_type(call->portfolio->store,
			 entity_field(&step_entity, "confirmed"), &step,
			 text_equal(said, "open") ? "" : said, call->arena,
			 err))
		return false;
	step.confirmed_on = step.confirmed ? call->portfolio->today : NO_DAY;
	if (!record_save(call->portfolio->store, &step_entity, &step, err))
		return false;
	step_select(call, step.id);
	return done(call, &step,
		    arena_printf(call->arena, "%s: %s",
				 step_words(&step, call->arena),
				 words[step.confirmed]),
		    err);
}

const struct command step_commands[] = {
	{ "step-move", "step-move STEP up|down|out|in",
	  "move a step among its brothers, out of its group, into one", "",
	  CHANGES, move, .of = "step" },
	{ "step-wrap", "step-wrap STEP [all|any|k|since|within|ever] [NUMBER]",
	  "put a group around a step", "", CHANGES, wrap, .of = "step" },
	{ "step-unwrap", "step-unwrap STEP",
	  "take a group away and leave what is in it", "", CHANGES, unwrap,
	  .of = "step" },
	{ "step-remove", "step-remove STEP",
	  "remove a step of a rule with all that is below it", "", CHANGES,
	  remove_step, .of = "step" },
	{ "step-confirm", "step-confirm STEP [yes|no|open]",
	  "say of what only you can confirm whether it is so", "", CHANGES,
	  confirm, .of = "step" },
	{ 0 },
};
