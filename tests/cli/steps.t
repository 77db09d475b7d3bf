# The rule of a pathway is a tree of steps. What is added without a place goes
# to the end of the rule, and its kind need not be said where what it names
# tells it; what is wrong with the rule is said at once.

$ cairn add pathway "Bread baker"
added pathway 1: Bread baker
$ cairn add step --pathway "Bread baker" --kind all
! step 1: Nothing is below this step; add a part or remove it.
Until that is mended the rule never counts as met.
added step 1: all of these
$ cairn add step --pathway "Bread baker" --kind achievement --achievement Doughs
added step 2: Doughs; made a new achievement, Doughs
$ cairn add step --pathway "Bread baker" --kind k --number 2
! step 3: Nothing is below this step; add a part or remove it.
! step 3: 2 of 0 can never be met; ask for fewer or add parts.
Until that is mended the rule never counts as met.
added step 3: 2 of these
$ cairn add step --pathway 1 --parent 3 --achievement Rye
! step 3: 2 of 1 can never be met; ask for fewer or add parts.
added step 4: Rye; made a new achievement, Rye
$ cairn add step --pathway 1 --parent 3 --kind achievement --achievement Wheat
added step 5: Wheat; made a new achievement, Wheat
$ cairn add step --pathway 1 --text "A year at an oven"
added step 6: A year at an oven
$ cairn progress "Bread baker"
Bread baker
  ○ not complete  (0 %)
  award: once complete it stays

  ✗ all of 3  (needs Doughs, 2 of 2, A year at an oven)
    ✗ Doughs
        missing
    ✗ 2 of 2  (2 more of Rye, Wheat)
      ✗ Rye
          missing
      ✗ Wheat
          missing
    ? A year at an oven
        to be confirmed by you

# Steps move among their brothers, out of their group and into the one above.

$ cairn step move 6 up
moved A year at an oven up
$ cairn step move 6 up
moved A year at an oven up
$ cairn step move 6 up
cairn: It is the first in its group already.
? 1
$ cairn step-move 4 out
! step 3: 2 of 1 can never be met; ask for fewer or add parts.
moved Rye out of its group
$ cairn undo
undone: moved Rye out of its group
$ cairn step-move 3 sideways
cairn: Say it so: step-move STEP up|down|out|in (move a step among its brothers, out of its group, into one).
? 2
$ cairn list steps --tsv | cut -f 1,4,5,6,7,8,11
id	parent	position	kind	number	achievement	text
1		0	all			
2	1	1	achievement		Doughs	
3	1	2	k	2		
4	3	0	achievement		Rye	
5	3	1	achievement		Wheat	
6	1	0	manual			A year at an oven

# Groups go around steps and come off again.

$ cairn step wrap 3 since 2025-01-01
put "earned since 1 Jan 2025" around 2 of these
$ cairn step wrap 2 within 365
put "earned within 365 days" around Doughs
$ cairn step wrap 2 within
cairn: Say it so: step-wrap STEP [all|any|k|since|within|ever] [NUMBER] (put a group around a step).
? 2
$ cairn step wrap 2 skill
cairn: "skill" is no group that goes around a step; there are all, any, k, since, within, ever.
? 1
$ cairn add step --pathway 1 --parent 8 --kind achievement --achievement Ovens
added step 10: Ovens; made a new achievement, Ovens
$ cairn progress 1
Bread baker
  ○ not complete  (0 %)
  award: once complete it stays

  ✗ all of 3  (needs A year at an oven, earned within 365 days, earned since 1 Jan 2025)
    ? A year at an oven
        to be confirmed by you
    ✗ earned within 365 days
      ✗ all of 2  (needs Doughs, Ovens)
        ✗ Doughs
            missing
        ✗ Ovens
            missing
    ✗ earned since 1 Jan 2025
      ✗ 2 of 2  (2 more of Rye, Wheat)
        ✗ Rye
            missing
        ✗ Wheat
            missing
$ cairn step unwrap 9
cairn: There is room for one step here, and 2 are in it.
? 1
$ cairn step unwrap 7
took "earned since 1 Jan 2025" away and left what was in it
$ cairn step unwrap 2
cairn: Doughs is no group.
? 1

# What only you can confirm.

$ cairn step confirm 6 yes
A year at an oven: confirmed
$ cairn step confirm 6
A year at an oven: denied
$ cairn step confirm 6 open
A year at an oven: open again
$ cairn step confirm 2 yes
cairn: Doughs is not for you to confirm; credentials meet it.
? 1

# A group goes with all that is in it, and undo brings all back.

$ cairn step remove 3
removed 2 of these with 2 steps below it
$ cairn undo
undone: removed 2 of these with 2 steps below it
$ cairn step remove 99
cairn: There is no step "99"; `cairn list steps` shows those there are.
? 1

# Pathways may ask for each other, but not in a circle.

$ cairn add pathway Pastry
added pathway 2: Pastry
$ cairn add step --pathway Pastry --nested "Bread baker"
added step 11: Bread baker
$ cairn add step --pathway 1 --kind pathway --nested Pastry
! Pathways ask for each other in a circle: Bread baker > Pastry > Bread baker; take one of these steps away.
Until that is mended the rule never counts as met.
added step 12: Pastry
$ cairn progress
     1  wrong   Bread baker
     2  wrong   Pastry
$ cairn progress Pastry
Pastry
  ! wrong rule: never met until it is mended
  award: once complete it stays

  ? Bread baker
    ! Pathways ask for each other in a circle: Bread baker > Pastry > Bread baker; take one of these steps away.
$ cairn undo
undone: added step Pastry
$ cairn progress Pastry
Pastry
  ○ not complete  (0 %)
  award: once complete it stays

  ✗ Bread baker
      0 %
