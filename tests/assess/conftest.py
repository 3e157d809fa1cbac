"""Property tests here judge results, not how busy the machine is."""

from hypothesis import settings

settings.register_profile("assess", deadline=None)
settings.load_profile("assess")
