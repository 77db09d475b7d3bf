/* SPDX-License-Identifier: MIT */
/*
 * From the nearest to the widest: the finding, the step, the record of the
 * line, the part of the pane that has the focus, the record that the list
 * stands on, the pane.
 */
#include "tui/panes/here.h"

#include "tui/panes/checkup.h"
#include "tui/panes/walk.h"

static const struct guide_page *of_line(const struct guide *guide,
					const struct pane *pane)
{
	const struct finding_of_habit *finding = checkup_selected(pane);
	const struct line *line = walk_selected(
		pane->in_detail ? &pane->detail : &pane->master);

	if (finding)
		return guide_find(guide, habit_topic(finding->habit));
	if (pane_step(pane))
		return guide_about(guide, "step");
	return line && line->entity ? guide_about(guide, line->entity->table)
				    : NULL;
}

static const struct guide_page *of_record(const struct guide *guide,
					  const struct pane *pane)
{
	const struct entity *entity;
	int64_t id;

	return pane_selected(pane, &entity, &id)
		       ? guide_about(guide, entity->table)
		       : NULL;
}

const struct guide_page *guide_here(const struct guide *guide,
				    const struct pane *pane)
{
	const struct guide_page *page = of_line(guide, pane);

	if (!page && pane->in_detail)
		page = guide_about(guide, pane_place(pane));
	if (!page)
		page = of_record(guide, pane);
	if (!page)
		page = guide_about(guide, pane_place(pane));
	return page ? page : guide_about(guide, pane->class->name);
}
