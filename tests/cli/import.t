# Badges come in by file, folder or standard input; what a file is says its
# content. One line an item, one for all, and exit status 1 if any is refused.

$ mkdir badges
$ printf '%s' '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://i.example/1","recipient":{"type":"email","hashed":false,"identity":"a@b.example"},"badge":{"type":"BadgeClass","id":"https://i.example/c","name":"Knots","description":"d","criteria":{"narrative":"n"},"issuer":{"type":"Issuer","id":"https://i.example/","name":"Harbour"}},"verification":{"type":"hosted"},"issuedOn":"2025-01-02T00:00:00Z","expires":"2026-01-02T00:00:00Z"}' > badges/knots.json
$ printf '%s' 'not a badge' > badges/notes.txt
$ cairn import badges
imported badges/knots.json: Knots — Harbour
skipped badges/notes.txt: neither JSON, a token, PNG nor SVG
1 imported, 1 skipped
$ cairn import badges
already there badges/knots.json: Knots — Harbour
skipped badges/notes.txt: neither JSON, a token, PNG nor SVG
1 already there, 1 skipped
$ printf '%s' '{"type":' > badges/torn.json
$ cairn import badges none
already there badges/knots.json: Knots — Harbour
skipped badges/notes.txt: neither JSON, a token, PNG nor SVG
refused badges/torn.json: The text is cut off at line 1, column 9.
refused none: No such file or directory.
1 already there, 1 skipped, 2 refused
? 1
$ cairn list credentials
    id  Title                             Issuer              Status     Earned      Lapses on   Verdict
     1  Knots                             Harbour             expired    2025-01-02  2026-01-02
$ cairn list credentials --json
[
{"id":1,"title":"Knots","issuer":"Harbour","issuer_id":1,"achievement":"Knots","achievement_id":1,"status":"expired","earned":"2025-01-02","expires":"2026-01-02","validity":null,"ends":"2026-01-02","effective_until":"2026-01-02","renewed_by":null,"number":null,"url":"https://i.example/1","revoked":false,"doubtful":false,"document_sha256":"119c3196fdea8e490d7b07f2133631433710d73cf6dbf2c140186b85f653907e","badge_id":"https://i.example/1","badge_kind":"OB2","proof":"hosted","recipient":"a@b.example","earned_at":"2025-01-02T00:00:00Z","expires_at":"2026-01-02T00:00:00Z","verdict":null,"checked":null,"findings":null,"note":null}
]
$ cairn log
2026-11-22T00:00:00Z  imported 1 badge

# A stranger's text drives no terminal, and a title is one line.

$ sed 's/Knots/A\\u001b[31m\\u202eB\\nC/; s|i.example/1|i.example/2|' badges/knots.json | cairn import -
imported -: A^[[31m<U+202E>B^JC — Harbour
1 imported
$ cairn list credentials --find B
    id  Title                             Issuer              Status     Earned      Lapses on   Verdict
     2  A^[[31m<U+202E>B^JC               Harbour             expired    2025-01-02  2026-01-02
$ cairn undo
undone: imported 1 badge
$ cairn undo
undone: imported 1 badge
$ cairn list credentials
No credentials yet.
    id  Title                             Issuer              Status     Earned      Lapses on   Verdict

# What one portfolio exports, another one takes.

$ cairn import badges/knots.json
imported badges/knots.json: Knots — Harbour
1 imported
$ cairn export json > all.json
$ cairn --file other.cairn import all.json
imported all.json: portfolio without a name (4 records; without the bytes of 1 original, which JSON does not carry: import that too)
1 imported
$ cairn --file other.cairn import all.json badges/knots.json
already there all.json: portfolio without a name (0 records, 4 were there already)
filled badges/knots.json: original of Knots — Harbour
1 filled, 1 already there
$ cairn --file other.cairn export json > again.json
$ cmp all.json again.json

# The original comes back byte for byte, into a new file only.

$ cairn original Knots back.json
wrote back.json: 449 bytes, sha256 119c3196fdea8e490d7b07f2133631433710d73cf6dbf2c140186b85f653907e
$ cmp back.json badges/knots.json
$ cairn original Knots back.json
cairn: back.json is there already; choose another name.
? 1
$ cairn original Knots no/where.json
cairn: no/where.json cannot be written: No such file or directory.
? 1
$ cairn original Knots
cairn: Say it so: original CREDENTIAL FILE (write an original to a new file, byte for byte).
? 2
$ cairn --file s.cairn sample s.cairn
wrote a sample portfolio to s.cairn
$ cairn --file s.cairn original 1 a.json
cairn: CompTIA A+ (two exams) was entered by hand; there is no original to give back.
? 1

# Rules say what stacks into a pathway; a slip in one is named.

$ echo '{"id":"sailor","rule":{"all":[{"achievement":"Knots"},{"achievement":"Rowing"}]}}' | cairn import -
imported -: pathway sailor (not known before: Rowing)
1 imported
$ cairn export rule sailor
{"id":"sailor","title":"sailor","kind":"award","rule":
{"all":[
  {"achievement":"Knots"},
  {"achievement":"Rowing"}]}}
$ echo '{"id":"diver","rule":{"any":[{"achievement":"Knots","shar":"once"}]}}' | cairn import -
refused -: pathway:diver/any[0]:shar: This key is not known here; look for a slip in it. (E_KEY)
1 refused
? 1
$ cairn import
cairn: Say it so: import PATH ...|- (bring in badges (JSON, token, PNG, SVG), exported JSON or rules).
? 2
