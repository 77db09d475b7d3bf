# Published numbers can be worked out again from their inputs alone. Without a
# word cairn lists the methods.

$ cairn method
stack-validate       what is wrong with the rules of pathways
stack-evaluate       how far pathways are on a day
stack-solve          the cheapest way to complete a pathway
stack-next           what to earn next
stack-budget         which pathways fit a budget
stack-sequence       in which order to earn
stack-project        until when at so many minutes a day
stack-min-capacity   the least minutes a day that suffice
plan-schedule        what is done on which day, or why it cannot fit
plan-replan          what is left, from a day on, and what would mend it
plan-calibrate       how long things take beside what was thought
review-intervals     when to look again at what was learned
review-first-gap     days until a first review
issuer-rating        how far an issuer shows what one needs to know

$ cairn method --tsv | head -2
method	help
stack-validate	what is wrong with the rules of pathways
$ cairn method --json | head -2
[
{"method":"stack-validate","help":"what is wrong with the rules of pathways"},

# One case gives its result, from a file or from standard input.

$ echo '{"method": "stack-validate", "input": {"ctx": {"pathways": {"p": {"rule": {"any": [], "shar": 1}}}}}}' > one.json
$ cairn method one.json
{"findings":[["E_EMPTY","pathway:p"],["E_KEY","pathway:p:shar"]]}
$ cairn method - < one.json
{"findings":[["E_EMPTY","pathway:p"],["E_KEY","pathway:p:shar"]]}
$ cairn method < one.json
{"findings":[["E_EMPTY","pathway:p"],["E_KEY","pathway:p:shar"]]}
$ cat one.json | cairn method
{"findings":[["E_EMPTY","pathway:p"],["E_KEY","pathway:p:shar"]]}

# A file of cases tells which give what they should; if one does not, the exit
# status is 1.

$ echo '{"cases": [{"id": "good", "method": "stack-validate", "input": {"ctx": {}}, "expected": {"findings": []}}]}' > good.json
$ cairn method good.json
[
{"id":"good","result":{"findings":[]},"same":true}
]
$ echo '{"cases": [{"id": "bad", "method": "stack-validate", "input": {"ctx": {}}, "expected": {}}, {"id": "none"}]}' > bad.json
$ cairn method bad.json
[
{"id":"bad","result":{"findings":[]},"same":false},
{"id":"none","error":"A case has no \"method\"; `cairn method` lists them."}
]
? 1
$ cairn method fixtures/method/evaluate.json | grep -c '"same":true'
8

# What is no case is told in a sentence.

$ cairn method gone.json
cairn: gone.json cannot be read: No such file or directory.
? 1
$ echo '{"method": "stack-validate", "input": {"ctx": {"achievements": {"a": {"minuts": 1}}}}}' | cairn method -
cairn: standard input: a: the key "minuts" is not known here.
? 1
$ cairn method one.json two.json
cairn: Say it so: method [CASE.json] (recompute a published number from its inputs; alone it lists the methods).
? 2
