# What rules ask of achievements beside their names: tags, and points in a
# scheme. A pathway is taken from a file.

$ printf '{"id":"cloud","title":"Cloud worker","kind":"live","rule":{"all":[{"tag":"cloud","min":2},{"points":10,"scheme":"ects","caps":[{"achievements":["Short course"],"max":4}]},{"manual":"a year of practice"}]}}' > rule.json
$ cairn --file f.cairn import rule.json
imported rule.json: pathway Cloud worker (not known before: Short course)
1 imported
$ cairn --file f.cairn add achievement "Cloud basics"
added achievement 2: Cloud basics
$ cairn --file f.cairn add achievement "Cloud practice"
added achievement 3: Cloud practice
$ cairn --file f.cairn add tag cloud --achievement "Cloud basics"
added tag 1: cloud
$ cairn --file f.cairn add tag cloud --achievement "Cloud practice"
added tag 2: cloud
$ cairn --file f.cairn add tag cloud --achievement "Cloud practice"
cairn: Such a thing is there already: tag 2.
? 1
$ cairn --file f.cairn add points ects --achievement "Short course" --number 9
added points 1: ects
$ cairn --file f.cairn add points ects --achievement "Cloud practice" --number 5
added points 2: ects
$ cairn --file f.cairn add points ects --achievement "Cloud basics" --number 0
cairn: Points are a number from 1 to 10000.
? 1
$ cairn --file f.cairn add points ects --achievement "Cloud basics" --number 3
added points 3: ects
$ cairn --file f.cairn add credential "Cloud basics" --achievement "Cloud basics" --earned 2026-01-10
added credential 1: Cloud basics
$ cairn --file f.cairn add credential "Short course" --achievement "Short course" --earned 2026-02-10
added credential 2: Short course
$ cairn --file f.cairn progress cloud
Cloud worker
  ◑ not complete  (51 %)
  live: it counts only while all parts do

  ✗ all of 3  (needs 2 tagged cloud, 10 points in ects, a year of practice)
    ✗ 2 tagged cloud
        1 more
    ✗ 10 points in ects  (3 more of Cloud practice (5 points))
      ✗ at most 4 points  (4 so far)
        ✓ Short course (9 points)
            no end
      ✗ Cloud practice (5 points)
          missing
      ✓ Cloud basics (3 points)
          no end
    ? a year of practice
        to be confirmed by you

  Source  rule
$ cairn --file f.cairn add credential "Cloud practice" --achievement "Cloud practice" --earned 2026-03-10
added credential 3: Cloud practice
$ cairn --file f.cairn progress cloud
Cloud worker
  ? not known: it hangs on what is doubtful  (83 % ?)
  live: it counts only while all parts do

  ? all of 3  (needs a year of practice)
    ✓ 2 tagged cloud
    ✓ 10 points in ects
      ✓ at most 4 points  (4 so far)
        ✓ Short course (9 points)
            no end
      ✓ Cloud practice (5 points)
          no end
      ✓ Cloud basics (3 points)
          no end
    ? a year of practice
        to be confirmed by you

  Source  rule

# A step that somebody lets one pass over is waived: why, by whom, and from
# when on. It fills its place and is never shown as met.

$ cairn --file f.cairn list steps --kind manual --tsv
id	pathway	prerequisite_of	parent	position	kind	number	achievement	nested	skill	text	tag	since	share	confirmed	confirmed_on	note
6	Cloud worker		1	2	manual					a year of practice						
$ cairn --file f.cairn add waiver "twelve years of it" --granted_by "the registrar" --granted 2026-04-01
cairn: Step may not be empty.
? 1
$ cairn --file f.cairn add waiver "twelve years of it" --step 99 --granted 2026-04-01
cairn: There is no step "99"; `cairn list steps` shows those there are.
? 1
$ cairn --file f.cairn add waiver "twelve years of it" --step 6 --granted_by "the registrar" --granted 2026-04-01
added waiver 1: twelve years of it
$ cairn --file f.cairn progress cloud
Cloud worker
  ● complete with a waiver since 1 Apr 2026  (met ~)
  live: it counts only while all parts do

  ✓ all of 3
    ✓ 2 tagged cloud
    ✓ 10 points in ects
      ✓ at most 4 points  (4 so far)
        ✓ Short course (9 points)
            no end
      ✓ Cloud practice (5 points)
          no end
      ✓ Cloud basics (3 points)
          no end
    ~ a year of practice
        waived on 1 Apr 2026 by the registrar: twelve years of it

  Source  rule
$ cairn --file f.cairn progress cloud --as-of 2026-03-31
Cloud worker
  ? not known: it hangs on what is doubtful  (83 % ?)
  live: it counts only while all parts do

  ? all of 3  (needs a year of practice)
    ✓ 2 tagged cloud
    ✓ 10 points in ects
      ✓ at most 4 points  (4 so far)
        ✓ Short course (9 points)
            no end
      ✓ Cloud practice (5 points)
          no end
      ✓ Cloud basics (3 points)
          no end
    ? a year of practice
        to be confirmed by you

  Source  rule
$ cairn --file f.cairn progress --json
[
{"id":1,"title":"Cloud worker","status":"met","completed_on":"2026-04-01","progress_bp":10000,"slots":6,"goal":false,"waived":true}
]
$ cairn --file f.cairn export rule cloud
{"id":"cloud","title":"Cloud worker","kind":"live","rule":
{"all":[
  {"tag":"cloud","min":2},
  {"points":10,"scheme":"ects","caps":[{"achievements":["Short course"],"max":4}]},
  {"manual":"a year of practice"}]}}

# It is undone, and carried over to another file, like everything else.

$ cairn --file f.cairn export json > all.json
$ cairn --file g.cairn import all.json
imported all.json: portfolio without a name (19 records)
1 imported
you already hold Cloud worker
$ cairn --file g.cairn import all.json
already there all.json: portfolio without a name (0 records, 19 were there already)
1 already there
$ cairn --file g.cairn progress
     1  met ~   Cloud worker  (you hold it)
$ cairn --file f.cairn remove waiver 1
removed waiver 1: twelve years of it
$ cairn --file f.cairn progress
     1  83 % ?  Cloud worker
$ cairn --file f.cairn undo
undone: removed waiver twelve years of it
$ cairn --file f.cairn progress
     1  met ~   Cloud worker  (you hold it)
