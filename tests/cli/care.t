# Reading makes no file; writing does.

$ cairn --file p.cairn list notes
cairn: There is no file p.cairn (no cairn portfolio).
? 1
$ cairn --file p.cairn add note "Keep this"
added note 1: Keep this
$ ls -l p.cairn | cut -c1-10
-rw-------

# A backup is one whole file, and never overwrites.

$ cairn --file p.cairn backup b.cairn
backed up to b.cairn
$ cairn --file p.cairn backup b.cairn
cairn: b.cairn is there already; choose another name.
? 1
$ cairn --file p.cairn add note "Not in the backup"
added note 2: Not in the backup
$ cairn --file p.cairn restore b.cairn
restored p.cairn from b.cairn; what was there is kept as p.cairn.before-restore
$ cairn --file p.cairn list notes --tsv
id	title	written	about	text
1	Keep this	2026-11-22		
$ cairn --file p.cairn.before-restore list notes --tsv
id	title	written	about	text
1	Keep this	2026-11-22		
2	Not in the backup	2026-11-22		
$ cairn --file p.cairn doctor
p.cairn is sound: pages, references, originals, search words; 0 credentials
$ echo nothing > n.cairn; cairn --file p.cairn restore n.cairn
cairn: n.cairn is not a cairn portfolio; it was left as it is.
? 1
$ cairn --file p.cairn restore none.cairn
cairn: There is no file none.cairn (no cairn portfolio).
? 1
$ cairn --file p.cairn list notes --tsv
id	title	written	about	text
1	Keep this	2026-11-22		

# Export writes what others can read.

$ cairn --file p.cairn export csv notes
id,title,written,about,text
1,Keep this,2026-11-22,,
$ cairn --file p.cairn export json | head -n 3
{
  "cairn": 1,
  "profile": [
$ cairn --file p.cairn export xml
cairn: Say it so: export json | export csv [KIND] [--raw] | export ics | export rule PATHWAY (write everything as JSON, a kind as CSV, plans for a calendar, a pathway's rule).
? 2

# How it looks, and which keys it knows.

$ cairn themes
auto        terminal    set
dark        cairn
light       cairn
contrast    cairn
mono        cairn
$ cairn themes light
theme light
$ cairn themes --tsv
theme	from	set
auto	terminal	
dark	cairn	
light	cairn	set
contrast	cairn	
mono	cairn	
$ cat .config/cairn/config
theme = light
$ cairn themes plaid
cairn: There is no theme "plaid"; `cairn themes` lists those there are.
? 1
$ cairn keys today
today       space       tick        mark a task, or a day's part of it, as done
today       enter       enter       open what is selected
today       p           plan-for new plan what is selected
today       R           plan-again  what would move, and why, after days that went otherwise
today       t           timer       take the time of a task from now on, or stop taking it
today       F           tick @ --whole mark a task, or a day's part of it, as done
today       i           import      bring in badges (JSON, token, PNG, SVG), exported JSON or rules
today       x           next        what to earn next for all that is aimed at, best first
today       m           map         draw what stacks into what
today       r           desk        the renewal desk: what ends, by date
$ cairn keys today --json
[
{"pane":"today","key":"space","command":"tick","help":"mark a task, or a day's part of it, as done"},
{"pane":"today","key":"enter","command":"enter","help":"open what is selected"},
{"pane":"today","key":"p","command":"plan-for new","help":"plan what is selected"},
{"pane":"today","key":"R","command":"plan-again","help":"what would move, and why, after days that went otherwise"},
{"pane":"today","key":"t","command":"timer","help":"take the time of a task from now on, or stop taking it"},
{"pane":"today","key":"F","command":"tick @ --whole","help":"mark a task, or a day's part of it, as done"},
{"pane":"today","key":"i","command":"import","help":"bring in badges (JSON, token, PNG, SVG), exported JSON or rules"},
{"pane":"today","key":"x","command":"next","help":"what to earn next for all that is aimed at, best first"},
{"pane":"today","key":"m","command":"map","help":"draw what stacks into what"},
{"pane":"today","key":"r","command":"desk","help":"the renewal desk: what ends, by date"}
]
$ cairn keys nowhere
cairn: No pane has keys under the name "nowhere".
? 1
