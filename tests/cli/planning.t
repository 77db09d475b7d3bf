# The sample portfolio is a new file of its own.

$ cairn sample s.cairn
wrote a sample portfolio to s.cairn
$ cairn sample s.cairn
cairn: s.cairn is there already; choose another name.
? 1
$ export CAIRN_FILE=s.cairn; cairn progress
     1  met     CompTIA IT Operations Specialist (CIOS)  (you hold it)
     2  66 %    CompTIA Secure Infrastructure Specialist (CSIS)  (aimed at)
     3  50 %    CompTIA Network Infrastructure Professional (CNIP)
     4  20 %    Kubestronaut
     5  33 %    AWS architect ladder
$ cairn --file s.cairn progress --tsv
id	title	status	completed_on	progress_bp	slots	goal
1	CompTIA IT Operations Specialist (CIOS)	met	2025-12-07	10000	2	no
2	CompTIA Secure Infrastructure Specialist (CSIS)	unmet		6666	3	yes
3	CompTIA Network Infrastructure Professional (CNIP)	unmet		5000	2	no
4	Kubestronaut	unmet		2000	5	no
5	AWS architect ladder	unmet		3333	3	no
$ cairn --file s.cairn progress "AWS architect ladder" --json
[
{"id":5,"title":"AWS architect ladder","status":"unmet","completed_on":null,"progress_bp":3333,"slots":3,"goal":false,"waived":false}
]
$ cairn --file s.cairn progress "AWS architect ladder" --as-of 2027-01-01 --json
[
{"id":5,"title":"AWS architect ladder","status":"unmet","completed_on":null,"progress_bp":0,"slots":3,"goal":false,"waived":false}
]

# A part of a name is not enough, but one is told what may have been meant.

$ cairn --file s.cairn progress csis
cairn: There is no pathway "csis"; did you mean 2, CompTIA Secure Infrastructure Specialist (CSIS)?
? 1
$ cairn --file s.cairn aim az-900
cairn: Neither you nor the catalogue has a pathway, achievement or skill "az-900"; did you mean ms-az900, Microsoft Certified: Azure Fundamentals (AZ-900)?
? 1
$ cairn --file s.cairn help plan new
cairn plan-new --for GOAL [--start DAY] [--days N] [--hours A_WEEK] [--week "mon-fri 1h"] [--buffer PERCENT] [--title T]

lay out the next days toward a pathway, achievement or skill.

options: --for VALUE --start VALUE --days VALUE --hours VALUE --week VALUE --buffer VALUE --title VALUE

# Tasks are ticked by number or by name.

$ cairn --file s.cairn tick "Security+ domain 2: threats"
ticked 6: Security+ domain 2: threats
$ cairn --file s.cairn tick "Security+ domain 2: threats"
ticked 6: Security+ domain 2: threats
$ cairn --file s.cairn untick "Security+ domain 2: threats"
unticked 6: Security+ domain 2: threats

# A plan lays out the next days; its two words may stand apart or together.

$ cairn --file s.cairn plan new --for Kubestronaut --start 2026-12-01 --days 30 --hours 6
planned Kubestronaut: plan 2, 18 tasks
it does not fit: 377 h 35 of work, 18 h 50 of time; 358 h 45 found no day
Sun 22 Nov – Wed 30 Dec: 387 h 20 of work for CSIS in 30 days, Kubestronaut in 30 days, 26 h 50 of time
  1. 11 h 45 more on each working day
  2. the end and all dues 413 days later
`cairn plan repair 1` takes the first.
$ cairn --file s.cairn plan new --for ct-cios
cairn: CompTIA IT Operations Specialist (CIOS) is complete already; plan what renews it, or another goal.
? 1
$ cairn --file s.cairn plan new --for "achievement 1"
cairn: You hold CompTIA A+ (two exams) until 21 Dec 2027; plan what renews it, or another goal.
? 1
$ cairn --file s.cairn plan 2 | grep week
  week 1  (1 Dec 2026 – 7 Dec 2026)
  week 2  (8 Dec 2026 – 14 Dec 2026)
  week 3  (15 Dec 2026 – 21 Dec 2026)
  week 4  (22 Dec 2026 – 28 Dec 2026)
  week 5  (29 Dec 2026 – 30 Dec 2026)
$ cairn --file s.cairn plan-new --for Kubestronaut --start soon
cairn: --start "soon": write a date such as 2026-12-01, today or +7.
? 2
$ cairn --file s.cairn plan new
cairn: Say it so: plan-new --for GOAL [--start DAY] [--days N] [--hours A_WEEK] [--week "mon-fri 1h"] [--buffer PERCENT] [--title T] (lay out the next days toward a pathway, achievement or skill).
? 2
$ cairn --file s.cairn list plans
    id  Plan                            Starts      Days  Time a week  Closed
     1  CSIS in 30 days                 2026-11-12  30    6 h
     2  Kubestronaut in 30 days         2026-12-01  30    6 h
$ cairn --file s.cairn aim Kubestronaut
aiming at pathway 4: Kubestronaut
$ cairn --file s.cairn aim Kubestronaut
no longer aiming at pathway 4: Kubestronaut
$ cairn --file s.cairn shift 7 +2
moved Security+ domain 3: architecture to 24 Nov 2026
$ cairn --file s.cairn undo
undone: moved Security+ domain 3: architecture to 24 Nov 2026

# The catalogue's entries are copied, with their rules, to be used.

$ cairn --file s.cairn copy nothing-of-this-name
cairn: The catalogue has no entry "nothing-of-this-name"; `cairn search` may find it.
? 1
$ cairn --file s.cairn copy pathway ct-csae
copied pathway 6: ct-csae
$ cairn --file s.cairn undo
undone: copied pathway ct-csae from the catalogue
$ cairn --file s.cairn copy kubernetes
already there: skill 10: kubernetes
$ cairn --file s.cairn redo
redone: copied pathway ct-csae from the catalogue
$ cairn --file s.cairn copy ct-csae
already there: pathway 6: ct-csae
$ cairn --file s.cairn copy issuer ct-csae
cairn: The catalogue has no issuer "ct-csae"; did you mean ct-csae, CompTIA Security Analytics Expert (CSAE)?
? 1
$ cairn --file s.cairn copy
cairn: Say it so: copy [KIND] NAME (copy an entry of the catalogue into the portfolio).
? 2
$ cairn --file s.cairn undo
undone: copied pathway ct-csae from the catalogue

# An issuer's rating is made of answers.

$ cairn --file s.cairn rate CompTIA --json
{"issuer":1,"grade":"unknown","low_bp":6167,"high_bp":9583,"coverage_bp":6400,"answered":16,"asked":25,"critical":0,"warnings":0}
$ cairn --file s.cairn answer CompTIA workload_stated yes --evidence "said on the course page"
answered workload_stated: yes
$ cairn --file s.cairn answer CompTIA shoe_size yes
cairn: "shoe_size" is neither a criterion nor a red flag of the checklist; `cairn rate ISSUER --explain` names them.
? 2
$ cairn --file s.cairn answer CompTIA workload_stated perhaps
cairn: Answer: "perhaps" is not one of unknown, yes, no, na.
? 1
$ cairn --file s.cairn rate CompTIA --json
{"issuer":1,"grade":"unknown","low_bp":6500,"high_bp":9583,"coverage_bp":6800,"answered":17,"asked":25,"critical":0,"warnings":0}
$ cairn --file s.cairn rate CompTIA --explain | grep -F '(+'
  did not show when it refunds (+4.2)
  to check: the level (+3.3)
  to check: who awards it, and where (+3.3)
  to check: the day of the award (+3.3)
  to check: who teaches and assesses (+4.2)
  to check: what it counts towards (+4.2)
  to check: when it ends and how it is renewed (+4.2)
  to check: a copy one can keep (+4.2)
  to check: the whole price (+4.2)
$ cairn --file s.cairn rate CompTIA | grep -F '(+'
  raised most by: when it refunds  (+4.2)
$ cairn --file s.cairn undo
undone: answered workload_stated: yes

# What stacks into what, drawn; and the same as data.

$ cairn --file s.cairn map ct-csis
                              ┌──────────────────────────────────────┐
                          ┌──▸│ ● CompTIA IT Operations S…(CIOS) met │
✓ CompTIA A+ (two exams) ─•─┐ └──────────────────────────────────────┘
                          │ │ ┌──────────────────────────────────────┐
✓ CompTIA Network+ ───────••┼▸│ ◕ > CompTIA Secure Infra…(CSIS) 66 % │
□ CompTIA Security+ ───────│┘ └──────────────────────────────────────┘
                           │  ┌──────────────────────────────────────┐
□ CompTIA Server+ ─────────┴─▸│ ◑ CompTIA Network Infras…(CNIP) 50 % │
                              └──────────────────────────────────────┘

✓ held  ! ends soon  ✗ expired  □ missing  ? doubtful  > aimed at
3 pathways, 4 parts, 10 not drawn
$ cairn --file s.cairn map ct-csis --ascii --width 60 | head -4
                                +--------------------------+
                            +-->| [x] CompTIA...(CIOS) met |
[x] CompTIA A+ (two exams) -o-+ +--------------------------+
                            | | +--------------------------+
$ cairn --file s.cairn map ct-csis --list
  ● CompTIA IT Operations Specialist (CIOS)  (complete since 7 Dec 2025; CompTIA A+ (two exams) lapses on 22 Dec 2027 and takes this pathway with it)
    ✓ CompTIA A+ (two exams)  (held until 21 Dec 2027; counts in CIOS, CSIS)
    ✓ CompTIA Network+  (held until 6 Dec 2028; counts in CIOS, CNIP, CSIS)
  ◑ CompTIA Network Infrastructure Professional (CNIP)  (50 % of 2 slots; unmet: CompTIA Server+)
    ✓ CompTIA Network+  (held until 6 Dec 2028; counts in CIOS, CNIP, CSIS)
    □ CompTIA Server+  (missing, 90 h, 319 USD; counts in CNIP)
  ◕ CompTIA Secure Infrastructure Specialist (CSIS)  (aimed at, 66 % of 3 slots; unmet: CompTIA Security+)
    ✓ CompTIA A+ (two exams)  (held until 21 Dec 2027; counts in CIOS, CSIS)
    ✓ CompTIA Network+  (held until 6 Dec 2028; counts in CIOS, CNIP, CSIS)
    □ CompTIA Security+  (missing, 40 h, 425 USD; counts in CSIS)
$ cairn --file s.cairn map ct-csis --width many
cairn: "many" is not a width; say 40 to 500 columns.
? 2
$ cairn --file s.cairn map --json | head -4
{"boxes":[
{"kind":"achievement","id":3,"title":"AWS Certified Cloud Practitioner (CLF-C02)","status":"ends_soon","ends":"2026-12-26"},
{"kind":"achievement","id":14,"title":"AWS Certified Solutions Architect - Associate","status":"missing","ends":null},
{"kind":"achievement","id":15,"title":"AWS Certified Solutions Architect - Professional","status":"missing","ends":null},

# What if? Nothing of it is kept.

$ cairn --file s.cairn what-if --hold comptia-securityplus
4 pathways stay as they are.
Supposed, not saved: with CompTIA Security+
     2  met, was 66 %    CompTIA Secure Infrastructure Specialist (CSIS)  (aimed at)
$ cairn --file s.cairn what-if --hold cncf-cka --without comptia-aplus --as-of 2027-06-01 --tsv
id	title	status_before	progress_bp_before	status	progress_bp
1	CompTIA IT Operations Specialist (CIOS)	met	10000	unmet	5000
2	CompTIA Secure Infrastructure Specialist (CSIS)	unmet	6666	unmet	3333
3	CompTIA Network Infrastructure Professional (CNIP)	unmet	5000	unmet	5000
4	Kubestronaut	unmet	2000	unmet	4000
5	AWS architect ladder	unmet	0	unmet	0
$ cairn --file s.cairn what-if --hold pmi-pmp
cairn: No pathway here asks for pmi-pmp; `cairn copy` a pathway of the catalogue that does.
? 1
$ cairn --file s.cairn what-if
cairn: Say what to suppose: --hold or --without an achievement.
? 2

# The cheapest way, what proves it, and what comes next.

$ cairn --file s.cairn solve
The cheapest way
  □ CompTIA Secure Infrastructure Specialist (CSIS)
  40 h, 425 USD  (best possible (proved))
  □ CompTIA Security+  (40 h, 425 USD)
      CompTIA, no grade; counts 36 months
  66 % of the hours are behind you
  done on 8 Jan 2027 at 6 h a week
$ cairn --file s.cairn solve cncf-kube aws-arch --hours 400 --budget "2000 USD"
What fits
  ✗ Kubestronaut does not fit
  □ AWS architect ladder
  240 h, 450 USD  (best possible (proved))
  □ AWS Certified Solutions Architect - Professional  (150 h, 300 USD)
      Amazon Web Services, no grade; counts 36 months
  □ AWS Certified Solutions Architect - Associate  (90 h, 150 USD)
      Amazon Web Services, no grade; counts 36 months
  14 % of the hours are behind you
  done on 17 Oct 2027 at 6 h a week
$ cairn --file s.cairn solve cncf-kube --hold cncf-cka --without-issuer "Linux Foundation and CNCF"
With what is supposed; nothing is saved.
The cheapest way
  □ Kubestronaut
  ✗ There is no way: something that is asked for cannot be earned.
$ cairn --file s.cairn solve ct-cnip --no-expiry-within 365 --json
{"as_of":"2026-11-22","goals":[{"pathway":3,"chosen":true}],"status":"ok","minutes":5400,"minutes_unknown":0,"cost":{"minor":31900,"currency":"USD"},"cost_unknown":0,"lower_bound":5400,"optimal":true,"unique":true,"verdict":"best possible (proved)","set":[
{"achievement":9,"title":"CompTIA Server+","minutes":5400,"cost":{"minor":31900,"currency":"USD"},"issuer":"CompTIA","grade":"unknown","validity":"never"}],"confirm":[],"effort_bp":3077,"pace":{"minutes_per_day":51,"status":"ok","finish":"2027-03-07"}}
$ cairn --file s.cairn solve ct-cnip --hours soon
cairn: --hours "soon": write hours, such as 40 or 7h30.
? 2
$ cairn --file s.cairn solve ct-cnip --budget "20 EUR"
cairn: It is counted in USD here; say the budget so.
? 1
$ cairn --file s.cairn routes ct-cnip --json
[
{"name":"fewest hours","status":"ok","minutes":5400,"minutes_unknown":0,"cost":{"minor":31900,"currency":"USD"},"cost_unknown":0,"lower_bound":5400,"optimal":true,"unique":true,"verdict":"best possible (proved)","set":[
{"achievement":9,"title":"CompTIA Server+","minutes":5400,"cost":{"minor":31900,"currency":"USD"},"issuer":"CompTIA","grade":"unknown","validity":"never"}],"confirm":[]},
{"name":"least money","status":"ok","minutes":5400,"minutes_unknown":0,"cost":{"minor":31900,"currency":"USD"},"cost_unknown":0,"lower_bound":31900,"optimal":true,"unique":true,"verdict":"best possible (proved)","set":[
{"achievement":9,"title":"CompTIA Server+","minutes":5400,"cost":{"minor":31900,"currency":"USD"},"issuer":"CompTIA","grade":"unknown","validity":"never"}],"confirm":[]},
{"name":"without CompTIA","status":"impossible"},
{"name":"nothing that ends within a year","status":"ok","minutes":5400,"minutes_unknown":0,"cost":{"minor":31900,"currency":"USD"},"cost_unknown":0,"lower_bound":5400,"optimal":true,"unique":true,"verdict":"best possible (proved)","set":[
{"achievement":9,"title":"CompTIA Server+","minutes":5400,"cost":{"minor":31900,"currency":"USD"},"issuer":"CompTIA","grade":"unknown","validity":"never"}],"confirm":[]}
]
$ cairn --file s.cairn routes ct-cnip
Routes to CompTIA Network Infrastructure Professional (CNIP)
  A  fewest hours  (90 h, 319 USD)
     best possible (proved)
     done on 7 Mar 2027 at 6 h a week
  B  least money  (90 h, 319 USD)
     the same as A; best possible (proved)
  C  without CompTIA  (there is no way)
  D  nothing that ends within a year  (90 h, 319 USD)
     the same as A; best possible (proved)

What each takes
  □ CompTIA Server+  (A  B  -  D)
      90 h, 319 USD; CompTIA, no grade; never ends
$ cairn --file s.cairn next
Aims
  □ CompTIA Secure Infrastructure Specialist (CSIS)  (40 h, 425 USD)
      best possible (proved)

Next  (best first)
  1. CompTIA Security+  (40 h, 425 USD)
     saves 40 h of CSIS, every hour counts
     CompTIA, no grade; counts 36 months
$ cairn --file s.cairn next --json
{"as_of":"2026-11-22","goals":[
{"pathway":2,"title":"CompTIA Secure Infrastructure Specialist (CSIS)","weight":1,"status":"ok","minutes":2400,"minutes_unknown":0,"cost":{"minor":42500,"currency":"USD"},"cost_unknown":0,"lower_bound":2400,"optimal":true,"unique":true,"verdict":"best possible (proved)","set":[
{"achievement":8,"title":"CompTIA Security+","minutes":2400,"cost":{"minor":42500,"currency":"USD"},"issuer":"CompTIA","grade":"unknown","validity":"36 months"}],"confirm":[]}],
"ranked":[
{"achievement":8,"title":"CompTIA Security+","minutes":2400,"cost":{"minor":42500,"currency":"USD"},"issuer":"CompTIA","grade":"unknown","validity":"36 months","saved":[{"pathway":2,"minutes":2400}],"efficiency_bp":10000,"proved":true}],"proved":true}

# Pages in JSON: what they name, whole.

$ cairn --file s.cairn today --json | cut -c 1-72
{"day":"2026-11-22",
"tasks":[
  {"id":6,"title":"Security+ domain 2: threats","plan":"CSIS in 30 days"
  {"id":7,"title":"Security+ domain 3: architecture","plan":"CSIS in 30 
  {"id":8,"title":"Review cards: network ports","plan":"CSIS in 30 days"
"plans":[
  {"id":1,"title":"CSIS in 30 days","pathway":"CompTIA Secure Infrastruc
  {"id":2,"title":"Kubestronaut in 30 days","pathway":"Kubestronaut","pa
"credentials":[
  {"id":3,"title":"AWS Certified Cloud Practitioner (CLF-C02)","issuer":
"pathways":[
  {"id":2,"title":"CompTIA Secure Infrastructure Specialist (CSIS)","iss
  {"id":1,"title":"CompTIA IT Operations Specialist (CIOS)","issuer":"Co
"achievements":[
  {"id":8,"title":"CompTIA Security+","issuer":"CompTIA","issuer_id":1,"
$ cairn --file s.cairn plan 1 --json | cut -c 1-72
[
{"id":1,"title":"CSIS in 30 days","pathway":"CompTIA Secure Infrastructu
  {"id":1,"title":"Read the exam objectives of Security+","plan":"CSIS i
  {"id":2,"title":"Ask CompTIA about revocation status","plan":"CSIS in 
  {"id":3,"title":"Compare two study plans","plan":"CSIS in 30 days","pl
  {"id":4,"title":"Book the exam date","plan":"CSIS in 30 days","plan_id
  {"id":5,"title":"Security+ domain 1: concepts","plan":"CSIS in 30 days
  {"id":6,"title":"Security+ domain 2: threats","plan":"CSIS in 30 days"
  {"id":7,"title":"Security+ domain 3: architecture","plan":"CSIS in 30 
  {"id":8,"title":"Review cards: network ports","plan":"CSIS in 30 days"
  {"id":9,"title":"Security+ domain 4: operations","plan":"CSIS in 30 da
  {"id":10,"title":"Security+ domain 5: programme management","plan":"CS
  {"id":11,"title":"Practice exam","plan":"CSIS in 30 days","plan_id":1,
  {"id":12,"title":"Sit the exam","plan":"CSIS in 30 days","plan_id":1,"
  {"id":13,"title":"Add the credential and its evidence","plan":"CSIS in
  {"id":14,"title":"Update the profile page","plan":"CSIS in 30 days","p
  {"id":15,"title":"Apply to two roles that ask for it","plan":"CSIS in 
]
$ cairn --file new.cairn add skill --title Rowing
added skill 1: Rowing
$ cairn --file new.cairn today --json
{"day":"2026-11-22",
"tasks":[],
"plans":[],
"credentials":[],
"pathways":[],
"achievements":[]}
$ cairn --file new.cairn plan --json
[
]
