# The guide is read without a portfolio; names are found as people write them.

$ cairn guide 2>/dev/null | head -4
Begin here
  start            Where to begin

Words
$ cairn guide unread
Mistake: starting without the policy
  One starts on Monday, full of resolve, and finds out in week three that the
  exam costs extra, or that the award ends after a year.

  How cairn sees it
  A plan has begun and is still open, none of its tasks of the phase
  "research" is done, and no policy page of this guide is marked as read. The
  policy pages are "Before you pay" and those on the frameworks.

  What mends it
  Half an hour. Read "Before you pay" with the issuer's own pages beside it,
  then tick the first task of the plan. If what you find is bad, stop the
  plan: the days that you have not spent are saved.

See also
  Before you pay  (guide before-you-pay)
  Policy framework  (guide framework)
  Issuer rating  (guide rating)
  Seven common mistakes  (guide mistakes)

What to do
  read it, and mark it as read  (guide before-you-pay)
  tick the reading in your plan  (view plan)

Sources
  cairn, docs/method.md, "Check-up", 2026
$ cairn guide "Red Flags" | head -3
Red flags
  A red flag is something that you saw, and that has to be explained before
  you pay. It is not a verdict, and cairn never calls anybody a fraud.
$ cairn guide recogniiton
cairn: The guide has no page "recogniiton"; did you mean: recognition?
? 1
$ cairn guide blockchain
cairn: The guide has no page "blockchain"; guide alone lists them.
? 1
$ cairn guide --tsv | head -3
topic	title	group	policy
start	Where to begin	start	no
microcredential	Microcredential	words	no
$ cairn guide eu --json | cut -c1-60
{"topic":"eu","title":"European Union, 2022","group":"framew

# What was read is kept as a note, and taken back like anything else.

$ cairn read before you pay
read: Before you pay
$ cairn list notes
    id  Note                                  Written     About
     1  Read: Before you pay                  2026-11-22  guide before-yo…
$ cairn undo
undone: read Before you pay
$ cairn list notes
No notes yet.
    id  Note                                  Written     About
$ cairn read
cairn: Say it so: read TOPIC (mark a page of the guide as read).
? 2
