# What is easily overlooked, each with what mends it. Nothing here is a score.

$ cairn add credential "Knots and bends" --issuer Harbour --earned 2026-01-10 --validity "11 months"
added credential 1: Knots and bends; made a new issuer, Harbour
$ cairn add plan "To sea" --starts 2026-11-20 --weekly 6h
added plan 1: To sea
$ cairn check-up
Check-up
  What is easily overlooked. It is about records, not about you; what you leave as it is may be set aside.

Ends soon, and nothing is planned
  ! Knots and bends: its last day is in 17 days  (due)
    Why it matters, and what helps  (guide expiring)

Runs, and no policy was read
  ! To sea: it began 2 days ago  (guide before-you-pay)
    Why it matters, and what helps  (guide unread)

No question about the issuer is answered
  ! Harbour  (answer 1 CRITERION VALUE)
    Why it matters, and what helps  (guide unrated)

Not checked, or nothing to check it by
  ! Knots and bends  (set credential 1 --url ADDRESS)
    Why it matters, and what helps  (guide unchecked)

Nothing to show for it yet
  ! Knots and bends  (add evidence TITLE --credential 1)
    Why it matters, and what helps  (guide no-evidence)

Asked for by no pathway of yours
  ! Knots and bends  (list pathways)
    Why it matters, and what helps  (guide isolated)

Something is new since it was looked at
  ! Profile: the newest award is from 316 days ago  (set profile --aims AIMS)
    Why it matters, and what helps  (guide old-profile)
$ cairn check-up --json | head -3
[
{"found":"expiring","kind":"credential","id":1,"title":"Knots and bends","day":"2026-12-09","mend":"due"},
{"found":"unread","kind":"plan","id":1,"title":"To sea","day":"2026-11-20","mend":"guide before-you-pay"},
$ cairn today
Do today · Sun 22 Nov 2026
  Nothing is due today.

Plans
  To sea  (0 min of 0 min  day 3 of 30)
    nothing is left to do

Watch
  ! Knots and bends: its last day is in 17 days
  What keeps them: the renewal desk

Next
  □ Find something to aim at in the catalogue

  Something is easily overlooked  (check-up)

# Each is gone once it is mended, or set aside.

$ cairn set credential 1 --url https://harbour.example/knots/17
changed credential 1: Knots and bends
$ cairn add evidence "Ten knots on a board" --credential 1 --path board.jpg
added evidence 1: Ten knots on a board
$ cairn answer Harbour refund_policy no
answered refund_policy: no
$ cairn read before-you-pay
read: Before you pay
$ cairn set profile --aims "A mate's ticket"
changed profile 1: 1
$ cairn set-aside isolated 1
set aside: isolated 1
$ cairn check-up
Check-up
  What is easily overlooked. It is about records, not about you; what you leave as it is may be set aside.

Ends soon, and nothing is planned
  ! Knots and bends: its last day is in 17 days  (due)
    Why it matters, and what helps  (guide expiring)
$ cairn set-aside expiring 1
set aside: expiring 1
$ cairn check-up
Check-up
  ✓ Nothing is overlooked, as far as records tell.
  What is looked for
$ cairn check-up --json
[]
$ cairn undo
undone: set aside Knots and bends (expiring)
$ cairn check-up | head -3
Check-up
  What is easily overlooked. It is about records, not about you; what you leave as it is may be set aside.
$ cairn set-aside sloth 1
cairn: "sloth" is nothing that the check-up finds; check-up --json tells the words.
? 1
