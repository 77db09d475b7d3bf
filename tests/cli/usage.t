# Without a terminal and without words cairn tells what is due today, also
# where there is no portfolio yet.

$ cairn
Do today · Sun 22 Nov 2026
  Nothing is due today.

# A mistake in the words is told on standard error, with exit status 2.

$ cairn frobnicate
cairn: There is no command "frobnicate"; `cairn help` lists them.
? 2
$ cairn --nonsense
cairn: there is no option --nonsense
usage: cairn [--file FILE] [COMMAND ...]
`cairn help` lists the commands.
? 2
