"""The same examples in every run: what fails here fails everywhere, and what passes is no luck."""

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
