# What ends, by date, with what it takes along and what keeps it. The exit
# status is 3 when there is something, so that cron can tell.

$ cairn sample s.cairn
wrote a sample portfolio to s.cairn
$ cairn --file s.cairn due
Ends within 90 days  (from 22 Nov 2026)
  AWS Certified Cloud Practitioner (CLF-C02)  (25 Dec 2026, in 33 days)
      cheapest: earn it again (40 h, 100 USD)

AWS Certified Cloud Practitioner (CLF-C02)  (Amazon Web Services)
  ! until  25 Dec 2026
  no complete pathway falls with it

  What keeps it
  Re-examine, pass an Associate/Professional exam, or complete a free recertification game
  earn AWS Certified Solutions Architect - Associate, which renews it
      90 h, 150 USD
  earn AWS Certified Solutions Architect - Professional, which renews it
      150 h, 300 USD
  earn it again
      40 h, 100 USD  (cheapest)
? 3
$ cairn --file s.cairn due --within 30d
Ends within 30 days  (from 22 Nov 2026)
  Nothing ends in that time.
$ cairn --file s.cairn due --within soon
cairn: "soon" is no time ahead; write 90d or 12w.
? 2

# Fourteen months on A+ ends within the time; then it has lapsed. CIOS asks for
# A+ and falls with it: the tree says why, the desk what brings it back and
# which way takes the least.

$ cairn --file s.cairn due --as-of 2027-12-01
Ends within 90 days  (from 1 Dec 2027)
  ! CompTIA A+ (two exams)  (21 Dec 2027, in 20 days)
      takes with it: CompTIA IT Operations Specialist (CIOS)
      cheapest known: earn it again (40 h, 506 USD)

CompTIA A+ (two exams)  (CompTIA)
  ! until  21 Dec 2027
  falls: CompTIA IT Operations Specialist (CIOS)

  What keeps it
  20 CEUs in 3 years via CE programme, or re-examine
      credits: hours not stated, cost not stated
        0 of 20 CEU counted  (20 left)
  earn it again
      40 h, 506 USD  (cheapest known)
? 3
$ cairn --file s.cairn progress "CompTIA IT Operations Specialist (CIOS)" --as-of 2027-12-01
CompTIA IT Operations Specialist (CIOS)
  ● complete since 7 Dec 2025  (met)
  live: it counts only while all parts do

  ✓ all of 2  (until 21 Dec 2027)
    ✓ CompTIA A+ (two exams)
        until 21 Dec 2027
    ✓ CompTIA Network+
        until 6 Dec 2028

  CompTIA A+ (two exams) lapses on 22 Dec 2027 and takes this pathway with it

  Source  CompTIA stackable guide (only active CE certifications count; automatic award) (2026) and others, verified
  Third-party guides disagree on some stacks (one lists Network+ inside CNVP/CNSP, another lists A+ inside CNIP); list follows the component table in the digital-badge page copy. Lifetime (pre-2011) certifications do not count.
$ cairn --file s.cairn due --as-of 2027-12-28
Lapsed, with a pathway down
  ✗ CompTIA A+ (two exams)  (22 Dec 2027, 6 days ago)
      down with it: CompTIA IT Operations Specialist (CIOS)
      cheapest: earn it again (40 h, 506 USD)

Ends within 90 days  (from 28 Dec 2027)
  Nothing ends in that time.

CompTIA A+ (two exams)  (CompTIA)
  ✗ lapsed 22 Dec 2027
  down: CompTIA IT Operations Specialist (CIOS)

  What brings it back
  20 CEUs in 3 years via CE programme, or re-examine
  earn it again
      40 h, 506 USD  (cheapest)
  What has lapsed is not renewed, but earned again.
? 3
$ cairn --file s.cairn progress "CompTIA IT Operations Specialist (CIOS)" --as-of 2027-12-28
CompTIA IT Operations Specialist (CIOS)
  ◑ not complete  (50 %)
  live: it counts only while all parts do

  ✗ all of 2  (needs CompTIA A+ (two exams))
    ✗ CompTIA A+ (two exams)
        lapsed 22 Dec 2027 (40 h, 506 USD)
    ✓ CompTIA Network+
        until 6 Dec 2028

  CompTIA Network+ lapses on 7 Dec 2028

  Source  CompTIA stackable guide (only active CE certifications count; automatic award) (2026) and others, verified
  Third-party guides disagree on some stacks (one lists Network+ inside CNVP/CNSP, another lists A+ inside CNIP); list follows the component table in the digital-badge page copy. Lifetime (pre-2011) certifications do not count.
$ cairn --file s.cairn due --as-of 2027-12-28 --json
[
{"id":1,"title":"CompTIA A+ (two exams)","issuer":"CompTIA","state":"lapsed","effective_until":"2027-12-22","days":-6,"renewed_by":null,"renewal":"20 CEUs in 3 years via CE programme, or re-examine","takes_down":[{"id":1,"title":"CompTIA IT Operations Specialist (CIOS)"}],"repairs":[{"kind":"again","way":null,"title":"CompTIA A+ (two exams)","minutes":2400,"cost":{"minor":50600,"currency":"USD"},"opens":null,"unit":null,"cheapest":true}]}
]
? 3

# The ledger. A renewal asks for credits; activities count toward several
# credentials, up to the limit of their kind.

$ cairn --file s.cairn set renewal 2 --title "30 credits in 3 years, 8 each year, at most 10 of talks" --yearly 8 --minutes 30h --fee "50 USD" --fee_per year
changed renewal 2: 30 credits in 3 years, 8 each year, at most 10 of talks
$ cairn --file s.cairn add "renewal category" talks --renewal 2 --most 10
added renewal category 1: talks
$ cairn --file s.cairn activity "A course on routing" --for 2 --for 1 --credits 9.5 --day 2026-03-01
added activity 1: A course on routing (counts for 2 credentials)
$ cairn --file s.cairn activity "Talk at the user group" --for 2 --credits 12 --category talks --day 2027-01-10
added activity 2: Talk at the user group (counts for 1 credential)
$ cairn --file s.cairn activity "Too early" --for 2 --credits 20 --day 2025-12-06
added activity 3: Too early (counts for 1 credential)
$ cairn --file s.cairn list "counted activities" --tsv
id	activity	credential	credits
1	A course on routing	CompTIA Network+	
2	A course on routing	CompTIA A+ (two exams)	
3	Talk at the user group	CompTIA Network+	
4	Too early	CompTIA Network+	
$ cairn --file s.cairn due --as-of 2028-10-01
Lapsed, with a pathway down
  ✗ CompTIA A+ (two exams)  (22 Dec 2027, 284 days ago)
      down with it: CompTIA IT Operations Specialist (CIOS)
      cheapest: earn it again (40 h, 506 USD)

Ends within 90 days  (from 1 Oct 2028)
  CompTIA Network+  (6 Dec 2028, in 66 days)
      cheapest: 30 credits in 3 years, 8 each year, at most 10 of talks (10 h 30, 150 USD)

CompTIA A+ (two exams)  (CompTIA)
  ✗ lapsed 22 Dec 2027
  down: CompTIA IT Operations Specialist (CIOS)

  What brings it back
  20 CEUs in 3 years via CE programme, or re-examine
  earn it again
      40 h, 506 USD  (cheapest)
  What has lapsed is not renewed, but earned again.

CompTIA Network+  (CompTIA)
  ! until  6 Dec 2028
  no complete pathway falls with it

  What keeps it
  30 CEUs in 3 years
  30 credits in 3 years, 8 each year, at most 10 of talks
      credits: 10 h 30, 150 USD  (cheapest)
        19.5 of 30 CEU counted  (10.5 left)
        year 1, until 6 Dec 2026: 9.5  (enough)
        year 2, until 6 Dec 2027: 10  (enough)
        year 3, until 6 Dec 2028: 0  (8 to do)
        talks: 10 counted
        2 beyond a limit do not count
  earn it again
      40 h, 369 USD
? 3
$ cairn --file s.cairn due --as-of 2028-10-01 --json
[
{"id":1,"title":"CompTIA A+ (two exams)","issuer":"CompTIA","state":"lapsed","effective_until":"2027-12-22","days":-284,"renewed_by":null,"renewal":"20 CEUs in 3 years via CE programme, or re-examine","takes_down":[{"id":1,"title":"CompTIA IT Operations Specialist (CIOS)"}],"repairs":[{"kind":"again","way":null,"title":"CompTIA A+ (two exams)","minutes":2400,"cost":{"minor":50600,"currency":"USD"},"opens":null,"unit":null,"cheapest":true}]},
{"id":2,"title":"CompTIA Network+","issuer":"CompTIA","state":"due","effective_until":"2028-12-07","days":67,"renewed_by":null,"renewal":"30 CEUs in 3 years","takes_down":[],"repairs":[{"kind":"renew","way":"credits","title":"30 credits in 3 years, 8 each year, at most 10 of talks","minutes":630,"cost":{"minor":15000,"currency":"USD"},"opens":null,"unit":"CEU","total":30,"yearly":8,"ledger":{"missed_years":0,"counted":19.5,"left":10.5,"beyond_limits":2,"lacking_in_categories":0,"years":[{"until":"2026-12-07","counted":9.5,"left":0,"over":true},{"until":"2027-12-07","counted":10,"left":0,"over":true},{"until":"2028-12-07","counted":0,"left":8,"over":false}]},"cheapest":true},{"kind":"again","way":null,"title":"CompTIA Network+","minutes":2400,"cost":{"minor":36900,"currency":"USD"},"opens":null,"unit":null,"cheapest":false}]}
]
? 3
$ cairn --file s.cairn undo
undone: added activity Too early
$ cairn --file s.cairn list activities --tsv
id	title	day	category	credits	minutes	evidence	note
1	A course on routing	2026-03-01		9.5			
2	Talk at the user group	2027-01-10	talks	12			

# How far ahead is a matter of taste; the profile keeps it.

$ cairn --file s.cairn set profile --reminders "20, 5"
changed profile 1: 1
$ cairn --file s.cairn due
Ends within 20 days  (from 22 Nov 2026)
  Nothing ends in that time.
$ cairn --file s.cairn set profile --reminders often
cairn: Reminders: "often" is not a list of days; write 90, 30, 7.
? 1

# A credential that another renews lasts longer than it says, wherever it is
# shown. What lapsed before is not revived.

$ cairn --file s.cairn list relations --kind renews --tsv
id	achievement	kind	other
2	AWS Certified Solutions Architect - Associate	renews	AWS Certified Cloud Practitioner (CLF-C02)
4	AWS Certified Solutions Architect - Professional	renews	AWS Certified Cloud Practitioner (CLF-C02)
5	AWS Certified Solutions Architect - Professional	renews	AWS Certified Solutions Architect - Associate
$ cairn --file s.cairn show credential 3
id             3
Title          AWS Certified Cloud Practitioner (CLF-C02)
Issuer         Amazon Web Services
Achievement    AWS Certified Cloud Practitioner (CLF-C02)
Status         active
Earned         2023-12-26
Valid for      36 months
If unrenewed   2026-12-26
Lapses on      2026-12-26
Revoked        no
Doubtful       no
$ cairn --file s.cairn add credential --achievement aws-saa --earned 2026-11-20
added credential 8: AWS Certified Solutions Architect - Associate
$ cairn --file s.cairn show credential 3
id             3
Title          AWS Certified Cloud Practitioner (CLF-C02)
Issuer         Amazon Web Services
Achievement    AWS Certified Cloud Practitioner (CLF-C02)
Status         active
Earned         2023-12-26
Valid for      36 months
If unrenewed   2026-12-26
Lapses on      2029-11-20
Renewed by     AWS Certified Solutions Architect - Associate
Revoked        no
Doubtful       no
$ cairn --file s.cairn list credentials --status active --find AWS --json
[
{"id":3,"title":"AWS Certified Cloud Practitioner (CLF-C02)","issuer":"Amazon Web Services","issuer_id":2,"achievement":"AWS Certified Cloud Practitioner (CLF-C02)","achievement_id":3,"status":"active","earned":"2023-12-26","expires":null,"validity":"36 months","ends":"2026-12-26","effective_until":"2029-11-20","renewed_by":"AWS Certified Solutions Architect - Associate","number":null,"url":null,"revoked":false,"doubtful":false,"document_sha256":null,"badge_id":null,"badge_kind":null,"proof":null,"recipient":null,"earned_at":null,"expires_at":null,"verdict":null,"checked":null,"findings":null,"note":null},
{"id":8,"title":"AWS Certified Solutions Architect - Associate","issuer":"Amazon Web Services","issuer_id":2,"achievement":"AWS Certified Solutions Architect - Associate","achievement_id":14,"status":"active","earned":"2026-11-20","expires":null,"validity":"36 months","ends":"2029-11-20","effective_until":"2029-11-20","renewed_by":null,"number":null,"url":null,"revoked":false,"doubtful":false,"document_sha256":null,"badge_id":null,"badge_kind":null,"proof":null,"recipient":null,"earned_at":null,"expires_at":null,"verdict":null,"checked":null,"findings":null,"note":null}
]
$ cairn --file s.cairn due --within 60d
Ends within 60 days  (from 22 Nov 2026)
  Nothing ends in that time.
$ cairn --file s.cairn set credential 8 --earned 2026-12-26
changed credential 8: AWS Certified Solutions Architect - Associate
$ CAIRN_TODAY=2027-01-10 cairn --file s.cairn list credentials --find AWS
    id  Title                             Issuer              Status     Earned      Lapses on   Verdict
     3  AWS Certified Cloud Practitione…  Amazon Web Servic…  expired    2023-12-26  2026-12-26
     8  AWS Certified Solutions Archite…  Amazon Web Servic…  active     2026-12-26  2029-12-26
