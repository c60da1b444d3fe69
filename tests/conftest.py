"""The same examples in every run: what fails here fails everywhere, and what passes is no luck.

But where CORPUS_FUZZ is set: then they are new ones in every run, of tests/test_fuzz_*.py so many times as many.
"""

import os
import signal

from hypothesis import settings

# In the background of a shell Ctrl-C is ignored, under nohup a hang-up, and would be by all processes started here.
for number, usual in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, usual)

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("new", derandomize=False, deadline=None, print_blob=True)
settings.load_profile("new" if "CORPUS_FUZZ" in os.environ else "same")
