/* SPDX-License-Identifier: MIT */
/*
 * The words, once.
 */
#include "model/stacking/kind.h"

const char *rule_kind_word(enum rule_kind kind)
{
	static const char *const words[] = {
		[RULE_ALL] = "all",
		[RULE_ANY] = "any",
		[RULE_K] = "k",
		[RULE_POINTS] = "points",
		[RULE_ITEM] = "item",
		[RULE_CAP] = "cap",
		[RULE_TAG] = "tag",
		[RULE_SINCE] = "since",
		[RULE_WITHIN] = "within",
		[RULE_EVER] = "ever",
		[RULE_ACHIEVEMENT] = "achievement",
		[RULE_PATHWAY] = "pathway",
		[RULE_SKILL] = "skill",
		[RULE_MANUAL] = "manual",
	};

	return words[kind];
}
