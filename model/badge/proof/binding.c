/* SPDX-License-Identifier: MIT */
/*
 * Is it the issuer who signed? Only a name that is a key, or a document that
 * the person brought, can say so.
 */
#include "model/badge/proof/verifying.h"

#include "model/badge/proof/method.h"
#include "model/badge/proof/pinned.h"
#include "model/base/text.h"

enum check_result verify_binding(const struct verifying *v,
				 const struct method *method, const char **note)
{
	const char *controller = method->controller;
	bool carried = method->origin == METHOD_FILE;
	bool same = text_equal(controller, v->issuer);
	enum check_result pinned = pinned_is(v, &method->key, note);

	if (pinned != CHECK_NOT_APPLICABLE)
		return pinned;
	if (v->open_badges_2) {
		*note = "Keys of Open Badges 2 name themselves: whose it is "
			"cannot be told.";
		return CHECK_UNKNOWN;
	}
	if (!*v->issuer) {
		*note = "It names no issuer that a key could belong to.";
		return CHECK_BAD;
	}
	if (same && !carried) {
		*note = arena_printf(v->arena, "The key is that of %s.",
				     v->issuer);
		return CHECK_OK;
	}
	if (!same && *controller && text_starts(v->issuer, "did:")) {
		*note = arena_printf(v->arena,
				     "Signed by %s, but issued by %s.",
				     controller, v->issuer);
		return CHECK_BAD;
	}
	*note = arena_printf(v->arena,
			     "Whether the key is that of %s cannot be told "
			     "from the badge alone.",
			     v->issuer);
	return CHECK_UNKNOWN;
}
