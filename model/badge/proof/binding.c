/* SPDX-License-Identifier: MIT */
/*
 * Is it the issuer who signed? Only a name that is a key, or a document that
 * the person brought, can say so.
 */
#include "model/badge/proof/verifying.h"

#include "model/base/text.h"

enum check_result verify_binding(const struct verifying *v,
				 const char *controller, bool carried,
				 const char **note)
{
	bool same = text_equal(controller, v->issuer);

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
