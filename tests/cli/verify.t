# Checking badges offline: a verdict, and a line for each check. Nothing is
# written, nothing is fetched, and there need be no portfolio.

$ cairn verify fixtures/badges/knots.jwt
fixtures/badges/knots.jwt: VERIFIED
  Signed by its issuer's key.
  Knots, by did:key:z6MkoTE8nBxv4dir9k2Pa6mn8WKyhbapxvkVjiFUvqMvscpL
  ok   bytes      The file is whole.
  ok   form       OB3
  ok   algorithm  EdDSA
  ok   key        the key is the name itself (did:key)
  ok   signature  The signature fits what is signed.
  ok   binding    The key is that of did:key:z6MkoTE8nBxv4dir9k2Pa6mn8WKyhbapxvkVjiFUvqMvscpL.
  ok   claims     The token claims what the credential says.
  ok   dates      It states no end.
  -    status     It names no list of what was taken back.
  ?    recipient  No address of yours is known to compare with.
$ printf '%sx' "$(cut -c1-400 fixtures/badges/knots.jwt)" > torn.jwt
$ cairn verify torn.jwt
torn.jwt: INVALID
  Not to be believed.
  bad  bytes      The token's payload: A string that does not end at line 1, column 120.
? 1
$ sed 's/[.]ey/.eyJ/' fixtures/badges/knots.jwt > other.jwt
$ cairn verify --json other.jwt
[
{"file": "other.jwt", "verdict": "INVALID", "checks": [{"name": "bytes", "result": "bad", "note": "The token's payload: A control character in a string at line 1, column 4."}, {"name": "form", "result": "not_applicable", "note": ""}, {"name": "algorithm", "result": "not_applicable", "note": ""}, {"name": "key", "result": "not_applicable", "note": ""}, {"name": "signature", "result": "not_applicable", "note": ""}, {"name": "binding", "result": "not_applicable", "note": ""}, {"name": "claims", "result": "not_applicable", "note": ""}, {"name": "dates", "result": "not_applicable", "note": ""}, {"name": "status", "result": "not_applicable", "note": ""}, {"name": "recipient", "result": "not_applicable", "note": ""}], "read": null}
]
? 1
$ cairn add identity a@b.example
added identity 1: a@b.example
$ cairn verify fixtures/badges/knots.jwt | tail -n 1
  ok   recipient  Issued to a@b.example.
$ printf '%s' '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://i.example/1","recipient":{"type":"email","hashed":false,"identity":"a@b.example"},"badge":"https://i.example/c","verification":{"type":"hosted"},"issuedOn":"2025-01-02T00:00:00Z"}' > hosted.json
$ cairn verify hosted.json none.json
cairn: none.json cannot be read: No such file or directory.
hosted.json: UNVERIFIABLE_OFFLINE
  It cannot be checked here.
  https://i.example/c, by nobody named
  ok   bytes      The file is whole.
  ok   form       OB2
  ?    signature  It is not signed: only its issuer's web server can say that it is good.
  ok   dates      It states no end.
  ?    status     Whether it was revoked cannot be told from the badge.
  ok   recipient  Issued to a@b.example.
? 1
$ cairn verify
cairn: Say it so: verify FILE... [--with PATH[=URL]]... [--json] (check badges offline: what can be concluded, and what not).
? 2

# A verdict that came with a file was not reached here.

$ printf '%s' '{"cairn":1,"credential":[{"id":1,"title":"Forged","verdict":"VERIFIED","checked":"2026-01-01"}]}' > forged.json
$ cairn import forged.json
imported forged.json: portfolio without a name (1 record)
1 imported
$ cairn list credentials --json | grep -o '"verdict":[a-z"A-Z]*,"checked":[a-z"]*'
"verdict":null,"checked":null
