/* SPDX-License-Identifier: MIT */
/*
 * The checklist as a table. Names are stored in portfolios and never change.
 */
#include "model/insight/checklist.h"

#include <stddef.h>

#include "model/base/err.h"
#include "model/base/text.h"

/* clang-format off */
static const struct criterion criteria[CHECKLIST_CRITERIA] = {
	{ "outcomes_listed", GROUP_DESCRIPTION, "what a holder can do",
	  "Does it list what somebody who holds this can do?" },
	{ "workload_stated", GROUP_DESCRIPTION, "the hours it takes",
	  "Does it say how many hours or credits of work it takes?" },
	{ "level_stated", GROUP_DESCRIPTION, "the level",
	  "Does it state a level in a published framework?" },
	{ "body_and_country", GROUP_DESCRIPTION, "who awards it, and where",
	  "Does it name the awarding body and its country?" },
	{ "issue_date_shown", GROUP_DESCRIPTION, "the day of the award",
	  "Does the credential itself show the day on which it was awarded?" },

	{ "criteria_published", GROUP_ASSESSMENT, "what earns it",
	  "Can anyone read what one must do to earn it?" },
	{ "assessment_type_stated", GROUP_ASSESSMENT, "how it is assessed",
	  "Does it say how one is assessed: exam, project, observation?" },
	{ "identity_checked", GROUP_ASSESSMENT, "that it checks who is assessed",
	  "Does it check that the person assessed is who they say they are?" },
	{ "resit_rules", GROUP_ASSESSMENT, "its rules for trying again",
	  "Does it publish when, how often and for how much one may retry?" },

	{ "external_qa_named", GROUP_QUALITY, "who reviews it from outside",
	  "Does it name an outside body that reviews its quality?" },
	{ "internal_qa_published", GROUP_QUALITY, "how it reviews itself",
	  "Does it publish how it keeps its own quality under review?" },
	{ "staff_named", GROUP_QUALITY, "who teaches and assesses",
	  "Does it name those who teach and assess, with what qualifies them?" },
	{ "appeals_process", GROUP_QUALITY, "how to appeal or complain",
	  "Does it publish how one appeals a result or complains?" },

	{ "recognised_by_named_bodies", GROUP_RECOGNITION, "who recognises it",
	  "Does it name employers, regulators or schools that recognise it?" },
	{ "stacking_rules_published", GROUP_RECOGNITION, "what it counts towards",
	  "Does it publish what larger award it counts towards, and how?" },
	{ "expiry_renewal_published", GROUP_RECOGNITION,
	  "when it ends and how it is renewed",
	  "Does it publish whether it expires and what renewal takes?" },
	{ "transfer_route", GROUP_RECOGNITION, "a way to carry it over",
	  "Is there a written way to have it credited elsewhere?" },

	{ "open_standard", GROUP_PORTABILITY, "an open format",
	  "Is it issued in an open format, such as Open Badges?" },
	{ "verifiable_offline_or_url", GROUP_PORTABILITY, "a way to check it",
	  "Can a third party check it, by a signature or a public page?" },
	{ "learner_owned_export", GROUP_PORTABILITY, "a copy one can keep",
	  "Can the holder download a copy that outlives the account?" },
	{ "revocation_status", GROUP_PORTABILITY, "whether it was withdrawn",
	  "Can one see whether a credential has been withdrawn?" },

	{ "privacy_notice", GROUP_PROTECTION, "what it does with personal data",
	  "Does it say what it keeps about people, why and for how long?" },
	{ "sharing_by_consent", GROUP_PROTECTION, "that it asks before sharing",
	  "Does it share results only when the holder agrees?" },
	{ "full_price_with_renewals", GROUP_PROTECTION, "the whole price",
	  "Does it show the whole price first, with exams and renewals?" },
	{ "refund_policy", GROUP_PROTECTION, "when it refunds",
	  "Does it publish when and how one gets money back?" },
};

static const struct flag flags[CHECKLIST_FLAGS] = {
	{ "can_be_bought", true, "can be had for money alone",
	  "Can one get it by paying, without being assessed?" },
	{ "false_accreditation_claim", true, "claims a recognition it lacks",
	  "Does it claim a recognition that the named body denies?" },
	{ "bogus_accreditor", true, "is recognised only by an unrecognised body",
	  "Is its accreditor one that no public authority recognises?" },
	{ "no_legal_authority", true, "lacks the authority that is required",
	  "Does it award what needs a licence, without having one?" },
	{ "imitates_known_name", true, "looks like a known name",
	  "Does its name or site imitate a well-known institution?" },
	{ "no_verification_at_all", true, "nothing it issues can be checked",
	  "Is there no way at all to check what it issues?" },

	{ "little_work", false, "asks for little work",
	  "Is much less work asked for than the title suggests?" },
	{ "very_short", false, "takes very little time",
	  "Is it finished in much less time than comparable awards?" },
	{ "experience_only", false, "counts experience without assessing it",
	  "Is it given for a description of experience alone?" },
	{ "fee_unusually_high", false, "costs unusually much",
	  "Is the fee far above that of comparable awards?" },
	{ "fee_unusually_low", false, "costs unusually little",
	  "Is the fee so low that assessment can hardly be paid from it?" },
	{ "no_address", false, "gives no address",
	  "Is there no postal address, only a form or a box?" },
	{ "no_staff", false, "names nobody",
	  "Does it fail to name anyone who teaches or assesses?" },
	{ "unsupported_claims", false, "makes claims without a source",
	  "Does it promise jobs or pay without saying where figures are from?" },
	{ "pressure_sales", false, "presses people to buy",
	  "Does it press with countdowns, calls or offers for today only?" },
	{ "sells_data", false, "passes personal data on",
	  "Does it sell or pass on personal data for marketing?" },
};

static const struct {
	const char *name, *label;
} groups[CHECKLIST_GROUPS] = {
	[GROUP_DESCRIPTION] = { "description", "Description" },
	[GROUP_ASSESSMENT] = { "assessment", "Assessment" },
	[GROUP_QUALITY] = { "quality", "Quality assurance" },
	[GROUP_RECOGNITION] = { "recognition", "Recognition and stacking" },
	[GROUP_PORTABILITY] = { "portability", "Portability and checking" },
	[GROUP_PROTECTION] = { "protection", "Protection of learners" },
};
/* clang-format on */

const struct criterion *checklist_criterion(int index)
{
	if (index < 0 || index >= CHECKLIST_CRITERIA)
		panic("criterion %d of %d", index, CHECKLIST_CRITERIA);
	return &criteria[index];
}

const struct flag *checklist_flag(int index)
{
	if (index < 0 || index >= CHECKLIST_FLAGS)
		panic("flag %d of %d", index, CHECKLIST_FLAGS);
	return &flags[index];
}

int checklist_find_criterion(const char *name)
{
	for (int i = 0; i < CHECKLIST_CRITERIA; i++)
		if (text_equal(criteria[i].name, name))
			return i;
	return -1;
}

int checklist_find_flag(const char *name)
{
	for (int i = 0; i < CHECKLIST_FLAGS; i++)
		if (text_equal(flags[i].name, name))
			return i;
	return -1;
}

const char *checklist_group_name(enum checklist_group group)
{
	return groups[group].name;
}

const char *checklist_group_label(enum checklist_group group)
{
	return groups[group].label;
}
