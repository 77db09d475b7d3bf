# What badges are checked with: keys that one trusts for an issuer, and
# documents of issuers that one brought. Both are kept, listed and removed like
# anything else, and both are used by verify and check.

$ cairn import fixtures/badges/knots.jwt
imported fixtures/badges/knots.jwt: Knots — Harbour
1 imported
$ cairn trust --issuer https://i.example/1 --key z6MkoTE8nBxv4dir9k2Pa6mn8WKyhbapxvkVjiFUvqMvscpL --since 2025-01-01 --note "read out on the telephone"
trusted key 1 for https://i.example/1, since 1 Jan 2025
$ cairn list "trusted keys"
    id  Issuer                          Key                   Since       Added
     1  https://i.example/1             z6MkoTE8nBxv4dir9k2…  2025-01-01  2026-11-22
$ cairn trust --issuer https://i.example/1 --key z6Mk
cairn: Its key is not written in base58 or base64url.
? 1
$ cairn trust --issuer did:key:z6Mk --key z6Mk
cairn: The name of this issuer is its key; it has no other.
? 1
$ printf '%s' '{"type":"RevocationList","issuer":"https://i.example/1","id":"https://i.example/r","revokedAssertions":[]}' > revoked.json
$ printf '%s' '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}' > key.json
$ printf '%s' '{"a":1}' > other.json
$ cairn trust revoked.json key.json=https://i.example/key other.json
kept revoked.json: revocation list, https://i.example/r
kept key.json: key, https://i.example/key
refused other.json: It is nothing that badges are checked with: no keys, no list, no class or profile.
? 1
$ cairn trust revoked.json
already there revoked.json: revocation list, https://i.example/r
$ cairn list companions
    id  File                          Kind              Dated       Added       Address
     1  revoked.json                  revocation list               2026-11-22  https://i.example/r
     2  key.json                      key                           2026-11-22  https://i.example/key
$ cairn trust --issuer https://i.example/1 --key key.json
trusted key 2 for https://i.example/1
$ cairn remove companion 1
removed companion 1: revoked.json
$ cairn undo
undone: removed companion revoked.json
$ cairn doctor
~/.local/share/cairn/portfolio.cairn is sound: pages, references, originals, search words; 1 credentials
