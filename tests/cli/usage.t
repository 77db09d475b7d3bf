# A mistake in the words is told on standard error, with exit status 2.

$ cairn frobnicate
cairn: There is no command "frobnicate"; `cairn help` lists them.
? 2
$ cairn --nonsense
cairn: there is no option --nonsense
usage: cairn [--file FILE] [COMMAND ...]
`cairn help` lists the commands.
? 2
