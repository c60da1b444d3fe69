"""The pages of docs/ that are made from the program; each module gives the text of one."""
