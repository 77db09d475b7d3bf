# Things are kept by kind; a kind is said in singular or plural. What is named
# and not there yet is made along the way, or copied from the catalogue.

$ cairn add credential "Knots and bends" --issuer Harbour --earned 2026-01-10 --validity "24 months"
added credential 1: Knots and bends; made a new issuer, Harbour
$ cairn add skill Rowing --category craft
added skill 1: Rowing
$ cairn list credentials
    id  Title                             Issuer              Status     Earned      Lapses on   Verdict
     1  Knots and bends                   Harbour             active     2026-01-10  2028-01-10
$ cairn list credential --tsv
id	title	issuer	achievement	status	earned	expires	validity	ends	effective_until	renewed_by	number	url	revoked	doubtful	document_sha256	badge_id	badge_kind	proof	recipient	earned_at	expires_at	verdict	checked	findings	note
1	Knots and bends	Harbour		active	2026-01-10		24 months	2028-01-10	2028-01-10				no	no											
$ cairn list skills --json
[
{"id":1,"title":"Rowing","category":"craft","level":null,"used":null,"aliases":null,"framework":null,"code":null,"url":null,"slug":null,"note":null}
]
$ cairn show credential 1
id             1
Title          Knots and bends
Issuer         Harbour
Status         active
Earned         2026-01-10
Valid for      24 months
If unrenewed   2028-01-10
Lapses on      2028-01-10
Revoked        no
Doubtful       no
$ cairn set credential 1 --number K-17 --note "in the blue folder"
changed credential 1: Knots and bends
$ cairn show credentials "Knots and bends" --json
{"id":1,"title":"Knots and bends","issuer":"Harbour","issuer_id":1,"achievement":null,"achievement_id":null,"status":"active","earned":"2026-01-10","expires":null,"validity":"24 months","ends":"2028-01-10","effective_until":"2028-01-10","renewed_by":null,"number":"K-17","url":null,"revoked":false,"doubtful":false,"document_sha256":null,"badge_id":null,"badge_kind":null,"proof":null,"recipient":null,"earned_at":null,"expires_at":null,"verdict":null,"checked":null,"findings":null,"note":"in the blue folder"}
$ cairn list credentials --find knots --sort -earned
    id  Title                             Issuer              Status     Earned      Lapses on   Verdict
     1  Knots and bends                   Harbour             active     2026-01-10  2028-01-10
$ cairn list credentials --issuer Harbour --tsv
id	title	issuer	achievement	status	earned	expires	validity	ends	effective_until	renewed_by	number	url	revoked	doubtful	document_sha256	badge_id	badge_kind	proof	recipient	earned_at	expires_at	verdict	checked	findings	note
1	Knots and bends	Harbour		active	2026-01-10		24 months	2028-01-10	2028-01-10		K-17		no	no											in the blue folder

# Removing takes nothing away for good.

$ cairn remove skill Rowing
removed skill 1: Rowing
$ cairn undo
undone: removed skill Rowing
$ cairn redo
redone: removed skill Rowing
$ cairn undo
undone: removed skill Rowing
$ cairn list skills --tsv
id	title	category	level	used	aliases	framework	code	url	slug	note
1	Rowing	craft								
$ cairn redo
redone: removed skill Rowing
$ cairn undo
undone: removed skill Rowing
$ cairn log
2026-11-22T00:00:00Z  undone: removed skill Rowing
2026-11-22T00:00:00Z  redone: removed skill Rowing
2026-11-22T00:00:00Z  undone: removed skill Rowing
2026-11-22T00:00:00Z  redone: removed skill Rowing
2026-11-22T00:00:00Z  undone: removed skill Rowing
2026-11-22T00:00:00Z  removed skill Rowing
2026-11-22T00:00:00Z  changed credential Knots and bends
2026-11-22T00:00:00Z  added skill Rowing
2026-11-22T00:00:00Z  added credential Knots and bends
$ cairn log --tsv
id	at	line
9	2026-11-22T00:00:00Z	undone: removed skill Rowing
8	2026-11-22T00:00:00Z	redone: removed skill Rowing
7	2026-11-22T00:00:00Z	undone: removed skill Rowing
6	2026-11-22T00:00:00Z	redone: removed skill Rowing
5	2026-11-22T00:00:00Z	undone: removed skill Rowing
4	2026-11-22T00:00:00Z	removed skill Rowing
3	2026-11-22T00:00:00Z	changed credential Knots and bends
2	2026-11-22T00:00:00Z	added skill Rowing
1	2026-11-22T00:00:00Z	added credential Knots and bends

# Refusals say what and why, with exit status 1, and change nothing.

$ cairn add credential --earned 2026-02-30
cairn: Earned: "2026-02-30" is not a date; write 2026-03-31, today, +30, -3d or +2y.
? 1
$ cairn add credential Rope --earned 2026-02-30
cairn: Earned: "2026-02-30" is not a date; write 2026-03-31, today, +30, -3d or +2y.
? 1
$ cairn show credential 99
cairn: There is no credential "99"; `cairn list credentials` shows those there are.
? 1
$ cairn remove profile 1
cairn: The profile cannot be removed; set its fields to "".
? 1
$ cairn add profile --name Other
cairn: There is one profile; `cairn set profile --name NAME` changes it.
? 1
$ cairn list credentials --tsv
id	title	issuer	achievement	status	earned	expires	validity	ends	effective_until	renewed_by	number	url	revoked	doubtful	document_sha256	badge_id	badge_kind	proof	recipient	earned_at	expires_at	verdict	checked	findings	note
1	Knots and bends	Harbour		active	2026-01-10		24 months	2028-01-10	2028-01-10		K-17		no	no											in the blue folder

# A mistake in the words has exit status 2.

$ cairn list
cairn: Say which kind of thing: profile, identities, issuers, answers, skills, achievements, achievement skills, relations, tags, points, renewals, renewal categories, documents, credentials, credential skills, evidence, activities, counted activities, pathways, steps, waivers, goals, plans, tasks, task orders, sittings, days off, notes, companions, trusted keys.
? 2
$ cairn list hats
cairn: "hats" is not a kind of thing; there are profile, identities, issuers, answers, skills, achievements, achievement skills, relations, tags, points, renewals, renewal categories, documents, credentials, credential skills, evidence, activities, counted activities, pathways, steps, waivers, goals, plans, tasks, task orders, sittings, days off, notes, companions, trusted keys.
? 2
$ cairn list skills --colour red
cairn: list has no option --colour; see: cairn help list.
? 2
$ cairn add skill Climbing --colour red
cairn: add has no option --colour; see: cairn help add.
? 2
$ cairn set skill 1
cairn: Say it so: set KIND ID --FIELD VALUE ... (change fields of a thing).
? 2
$ cairn undo twice
cairn: Say it so: undo (take the last change back).
? 2
$ cairn --file
cairn: Say a file behind --file
usage: cairn [--file FILE] [COMMAND ...]
`cairn help` lists the commands.
? 2

# An empty file is a new portfolio to a command that writes, as to SQLite: a
# start that was cut short leaves one. A command that reads refuses it.

$ : > empty.cairn; cairn --file empty.cairn list skills
cairn: empty.cairn is empty: no cairn portfolio is in it.
? 1
$ cairn --file empty.cairn today --json
cairn: empty.cairn is empty: no cairn portfolio is in it.
? 1
$ wc -c < empty.cairn
0
$ cairn --file empty.cairn add skill --title Rowing
added skill 1: Rowing
$ cairn --file empty.cairn list skills --tsv | cut -f 1,2
id	title
1	Rowing

# Marks beyond the eighth on one letter are escaped, not piled up.

$ cairn --file empty.cairn add skill --title "$(printf 'a\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201b\314\201')" > /dev/null
$ cairn --file empty.cairn list skills --json | sed -n 's/.*"title":\("a[^"]*"\).*/\1/p'
"á́́́́́́́\u0301\u0301b́"
