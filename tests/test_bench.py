"""The benchmarks still find what they measure. Times are no test: they are for a quiet machine."""

from bench.__main__ import measure

STAGES = {"start", "read", "parse", "validate", "redact", "assess", "view", "bodies", "render", "write"}


def test_every_stage_of_a_build_is_measured():
    found = measure(1, "en", plain=False)
    assert {stage for stage, seconds in found.stages.items() if seconds > 0} >= STAGES
    assert found.pages > 1
