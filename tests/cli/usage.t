# Without a terminal and without words cairn tells what is due today, also
# where there is no portfolio yet.

$ cairn
Do today · Sun 22 Nov 2026
  Nothing is due today.

Next
  □ Bring in badges, or add a credential
  □ Find something to aim at in the catalogue

# A mistake in the words is told on standard error, with exit status 2.

$ cairn frobnicate
cairn: There is no command "frobnicate"; `cairn help` lists them.
? 2
$ cairn --nonsense
cairn: There is no option --nonsense
usage: cairn [--file FILE] [COMMAND ...]
`cairn help` lists the commands.
? 2
