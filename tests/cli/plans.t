# A plan for a credential of the catalogue, at an hour a day, with a week of
# holiday in it.

$ cairn --file p.cairn add day_off --title Holiday --starts 2026-12-07 --ends 2026-12-13
added day off 1: Holiday
$ cairn --file p.cairn plan new --for comptia-securityplus --days 60 --week 1h
planned CompTIA Security+: plan 1, 12 tasks
it does not fit: 46 h 35 of work, 44 h 10 of time; 2 h 25 found no day
Sun 22 Nov – Wed 20 Jan: 46 h 35 of work, 44 h 10 of time
  1. use the time that is kept free: 8 h 50
  2. 5 min more on each working day
  3. the end and all dues 1 day later
`cairn plan repair 1` takes the first.
$ cairn --file p.cairn plan | head -12
CompTIA Security+ in 60 days  (22 Nov 2026 – 20 Jan 2027)
  done  (0 of 46 h 35)
    short by 2 h 25
  week 1  (22 Nov 2026 – 28 Nov 2026, this week)
  □ Sun 22 Nov  Read what CompTIA Security+ asks for and what it leads to  (research  40 min)
  □ Sun 22 Nov  Look at who issues it: rating, price, renewal (1 of 2)  (research  10 min)
  □ Mon 23 Nov  Look at who issues it: rating, price, renewal (2 of 2)  (research  20 min)
  □ Mon 23 Nov  Ask somebody who holds it, or who hires for it  (research  30 min)
  □ Tue 24 Nov  Compare ways, dates and the whole price  (choose  45 min)
  □ Tue 24 Nov  Decide, and write down why (1 of 2)  (choose  5 min)
  □ Wed 25 Nov  Decide, and write down why (2 of 2)  (choose  15 min)
  □ Wed 25 Nov  Register, and reserve the hours  (choose  25 min)
$ cairn --file p.cairn list sittings --json | grep -c '"2026-12-\(0[789]\|1[0123]\)"'
0
? 1

# Work is logged, ticked, timed and parted.

$ cairn --file p.cairn did 1
worked 40 min of Read what CompTIA Security+ asks for and what it leads to (40 min in all of 40 min)
$ cairn --file p.cairn tick 1
ticked 1: Read what CompTIA Security+ asks for and what it leads to
$ cairn --file p.cairn timer 2
started the timer of Look at who issues it: rating, price, renewal
$ cairn --file p.cairn timer
worked 0 min of Look at who issues it: rating, price, renewal
$ cairn --file p.cairn timer
cairn: No timer runs; `cairn timer TASK` starts one.
? 1
$ cairn --file p.cairn split 7 10h
parted Earn: CompTIA Security+: task 13 is the rest
$ cairn --file p.cairn undo
undone: parted Earn: CompTIA Security+
$ cairn --file p.cairn today | head -9
Do today · Sun 22 Nov 2026  (10 min to do)
  □ Look at who issues it: rating, price, renewal (1 of 2)  (10 min  CompTIA Security+ in 60 days)
  ✓ Read what CompTIA Security+ asks for and what it leads to  (40 min  done)
  Plan again  (2 h 25 has no day)

Plans
  CompTIA Security+ in 60 days  (40 min of 46 h 35  day 1 of 60)
    short by 2 h 20
  ! Sun 22 Nov – Wed 20 Jan: 45 h 55 of work, 43 h 35 of time

# Three days are missed. What moves, and why, is shown before it moves.

$ CAIRN_TODAY=2026-11-26 cairn --file p.cairn today | head -9
Do today · Thu 26 Nov 2026  (3 h 30 to do)
  □ Look at who issues it: rating, price, renewal  (30 min  due 4 days ago)
  □ Ask somebody who holds it, or who hires for it  (30 min  due 3 days ago)
  □ Compare ways, dates and the whole price  (45 min  due 2 days ago)
  □ Decide, and write down why  (20 min  due 2 days ago)
  □ Register, and reserve the hours  (25 min  due 1 day ago)
  □ Earn: CompTIA Security+  (10 min  due 1 day ago)
  □ Earn: CompTIA Security+ (2 of 49)  (50 min  CompTIA Security+ in 60 days)
  Plan again  (5 h 05 has no day)

$ CAIRN_TODAY=2026-11-26 cairn --file p.cairn plan again | head -9
`cairn plan accept` moves them.
`cairn plan repair 1` does the first.
Plan again  (3 h 30 move)
  Move them
  □ Look at who issues it: rating, price, renewal  (30 min)
      Sun 22 Nov – Mon 23 Nov → Thu 26 Nov: it was not done on its day
  □ Ask somebody who holds it, or who hires for it  (30 min)
      Mon 23 Nov → Thu 26 Nov – Fri 27 Nov: it was not done on its day
  □ Compare ways, dates and the whole price  (45 min)
      Tue 24 Nov → Fri 27 Nov – Sat 28 Nov: it was not done on its day
  □ Decide, and write down why  (20 min)
$ CAIRN_TODAY=2026-11-26 cairn --file p.cairn plan accept
planned 8 tasks anew; it does not fit: Thu 26 Nov – Wed 20 Jan: 45 h 55 of work, 40 h 50 of time
$ CAIRN_TODAY=2026-11-26 cairn --file p.cairn plan accept
cairn: Nothing has to move.
? 1
$ CAIRN_TODAY=2026-11-26 cairn --file p.cairn today | head -6
Do today · Thu 26 Nov 2026  (50 min to do)
  □ Look at who issues it: rating, price, renewal  (30 min  CompTIA Security+ in 60 days)
  □ Ask somebody who holds it, or who hires for it (1 of 2)  (20 min  CompTIA Security+ in 60 days)
  Plan again  (5 h 05 has no day)

Plans

$ CAIRN_TODAY=2026-11-26 cairn --file p.cairn undo
undone: planned 8 tasks anew
$ CAIRN_TODAY=2026-11-26 cairn --file p.cairn redo
redone: planned 8 tasks anew

# Two weeks are missed: there is a proof that it cannot work, and what would
# help, each way enough by itself.

$ CAIRN_TODAY=2026-12-17 cairn --file p.cairn plan again | sed -n '/fit/,$p'
`cairn plan accept` moves them.
`cairn plan repair 1` does the first.
It does not fit
  ! Thu 17 Dec – Wed 20 Jan: 45 h 55 of work, 29 h 10 of time
  What would help, and is enough:
  1. 20 min more on each working day, and nothing kept free
  2. the end and all dues 11 days later, and nothing kept free
$ CAIRN_TODAY=2026-12-17 cairn --file p.cairn plan repair 9
cairn: There is no repair 9; `cairn plan again` shows those there are.
? 1
$ CAIRN_TODAY=2026-12-17 cairn --file p.cairn plan repair 1
repaired the plan: 20 min more on each working day
$ CAIRN_TODAY=2026-12-17 cairn --file p.cairn plan again | sed -n '/fit/,$p'
It fits
  45 min to spare
$ CAIRN_TODAY=2026-12-17 cairn --file p.cairn undo
undone: repaired the plan: 20 min more on each working day
$ CAIRN_TODAY=2026-12-17 cairn --file p.cairn plan again --json | tail -5 | cut -c 1-160
{"task":7,"title":"Earn: CompTIA Security+","from":"2026-11-29","from_last":"2027-01-20","to":"2026-12-20","to_last":"2027-01-20","minutes":0,"why":"missed"}],
"moved_minutes":150,"fits":false,"overload":{"from":"2026-12-17","to":"2027-01-16","work":2550,"capacity":1545},
"repairs":[
{"number":1,"kind":"extra_minutes","words":"20 min more on each working day"},
{"number":2,"kind":"finish_later","words":"the end and all dues 11 days later"}]}

# Plans share the time: a second one finds what the first leaves.

$ CAIRN_TODAY=2026-12-17 cairn --file p.cairn plan new --for comptia-networkplus --days 30 --week 1h
planned CompTIA Network+: plan 2, 12 tasks
it does not fit: 46 h 35 of work, 0 min of time; 46 h 35 found no day
Thu 17 Dec – Wed 20 Jan: 92 h 30 of work for CompTIA Security+ in 60 days, CompTIA Network+ in 30 days, 29 h 10 of time
  1. 1 h 40 more on each working day
  2. the end and all dues 58 days later
`cairn plan repair 1` takes the first.
$ CAIRN_TODAY=2026-12-17 cairn --file p.cairn plan repair
cairn: Say it so: plan-repair N (take one of the ways out that plan-again shows).
? 2

# For any calendar: whole days, each under a name that it keeps when it moves.

$ cairn --file p.cairn export ics | tr -d '\r' | sed -n '1,13p'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//cairn//plan//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:task-2-1.plan-1-2026-11-22@cairn
DTSTAMP:20261122T000000Z
DTSTART;VALUE=DATE:20261126
DTEND;VALUE=DATE:20261127
SUMMARY:30 min: Look at who issues it: rating\, price\, renewal
DESCRIPTION:CompTIA Security+ in 60 days
TRANSP:TRANSPARENT
END:VEVENT

# Somebody's first command may be a plan: its folder is made.

$ cairn plan new --for comptia-securityplus --days 90 | head -1
planned CompTIA Security+: plan 1, 12 tasks
