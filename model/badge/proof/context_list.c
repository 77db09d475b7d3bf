/* SPDX-License-Identifier: MIT */
/*
 * The contexts that are known: an address and the file of its terms. A
 * document that names any other address cannot be checked here, because an
 * unknown context may give its members any meaning.
 */
#include "model/badge/proof/context.h"

#include "data/baked.h"
#include "model/base/text.h"

static const struct known {
	const char *address, *file;
} known[] = {
	{ "https://www.w3.org/2018/credentials/v1", "credentials-1" },
	{ "https://www.w3.org/ns/credentials/v2", "credentials-2" },
	{ "https://www.w3.org/ns/credentials/undefined-terms/v2",
	  "undefined-terms-2" },
	{ "https://www.w3.org/ns/credentials/examples/v2", "examples-2" },
	{ "https://www.w3.org/ns/credentials/status/v1", "status-1" },
	{ "https://w3id.org/security/data-integrity/v1", "data-integrity-1" },
	{ "https://w3id.org/security/data-integrity/v2", "data-integrity-2" },
	{ "https://w3id.org/security/multikey/v1", "multikey-1" },
	{ "https://w3id.org/security/suites/ed25519-2020/v1", "ed25519-2020" },
	{ "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
	  "open-badges-3" },
	{ "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
	  "open-badges-3.0.1" },
	{ "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
	  "open-badges-3.0.2" },
	{ "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
	  "open-badges-3.0.3" },
	{ "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
	  "open-badges-extensions" },
	{ "https://purl.imsglobal.org/spec/clr/v2p0/context.json", "clr-2" },
	{ "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
	  "clr-2.0.1" },
};

const struct ld_terms *ld_known(const char *address, struct arena *arena)
{
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		const struct baked *file;
		const char *name;

		if (!text_equal(known[i].address, address))
			continue;
		name = arena_printf(arena, "contexts/%s.terms", known[i].file);
		file = baked_find(name);
		if (!file)
			panic("%s is missing", name);
		return ld_terms_read(file->bytes, arena);
	}
	return NULL;
}
