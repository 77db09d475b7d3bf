# Credentials that are kept are checked from their originals. The verdict
# stays with each until it is checked again, and what it stands on is shown.

$ cairn check
No credential has an original to check.
$ cairn import fixtures/badges/knots.jwt
imported fixtures/badges/knots.jwt: Knots — Harbour
1 imported
$ cairn add credential "First aid" --earned 2026-01-05
added credential 2: First aid
$ cairn list credentials
    id  Title                             Issuer              Status     Earned      Lapses on   Verdict
     1  Knots                             Harbour             active     2026-01-02
     2  First aid                                             active     2026-01-05
$ cairn check
VERIFIED: Knots
checked 1: 1 VERIFIED
$ cairn check "First aid"
not checked: First aid (it was entered by hand)
$ cairn list credentials
    id  Title                             Issuer              Status     Earned      Lapses on   Verdict
     1  Knots                             Harbour             active     2026-01-02              VERIFIED
     2  First aid                                             active     2026-01-05
$ cairn show credential Knots
id             1
Title          Knots
Issuer         Harbour
Achievement    Knots
Status         active
Earned         2026-01-02
Revoked        no
Doubtful       no
Original       b39cc17c93f3c0bab977d2c8f7222b4178f9ebbf5a83deda52baab7b2830b237
Badge id       urn:uuid:3b6d2a0e-5a7e-4a52-9a44-3c1d8c6f2e11
Badge kind     OB3
Proof claimed  JWS EdDSA
Recipient      a@b.example
Issued at      2026-01-02T00:00:00Z
Verdict        VERIFIED
Checked        2026-11-22
$ cairn undo
undone: checked 1 credential
$ cairn check Knots
VERIFIED: Knots
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
