"""The command line: picks options, calls the engines through the pipeline, prints; computes nothing itself.

plain      the commands, and plain command lines
app        every other command line: help, completion, and what becomes of a wrong one
declared   commands, options and arguments as values
options    every shared option, typed once
given      what was given for each, on the command line or in a configuration, and checks of single values
rules      the rules of all commands, by name
settings   what all that was given comes to: one frozen value, checked before any file is opened
outlets    a run of a command that finds things, on one page: report, fix, diff, copies, filter
report     notes and errors, and the one place that owns the exit status
streams    standard output and standard error, in UTF-8 and guarded
progress   the bar
dedupe, explain ...   one small module a command
"""
