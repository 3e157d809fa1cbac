"""Facts about what is offered and done over time: fact, fields, opportunity, arguments, answer on
2026-11-20.
"""

from tests.assess.build import person

UNITS = {"units": [{"id": "north", "name": "North"}]}
BROKEN = {"id": "b", "since": "2026-10-01", "causes": ["rival_price"], "owner": "zoe", "review": "2026-12-01"}
STEP = {"id": "s", "what": "call", "who": "zoe", "due": "2026-12-01"}
PLAN = {"phases": [{"id": "p", "name": "P", "start": "2026-01-01", "end": "2026-10-31", "budget": "100"}]}
SPENT = {"phases": [{**PLAN["phases"][0], "spent": "120"}]}
COURSE_CASES = [
    ("white_space_held", {}, None, {"by": "open"}, None),
    ("supporter", {}, None, {}, None),
    ("supporter", {"people": [person("ann", support="1", influence="3")]}, None, {}, True),
    ("supporter", {"people": [person("ann", support="1", influence="3")]}, None, {"influence": 4}, None),
    ("supporter", {"people": [person("ann", support="-1", influence="3")]}, None, {}, False),
    ("break_has", {}, None, {"field": "owner"}, None),
    ("break_has", {"breaks": [BROKEN]}, None, {"field": "owner"}, True),
    ("break_has", {"breaks": [BROKEN]}, None, {"field": "plan"}, False),
    ("break_has", {"breaks": [{**BROKEN, "plan": [STEP]}]}, None, {"field": "plan"}, True),
    ("break_has", {"breaks": [{**BROKEN, "plan": [STEP]}]}, None, {"field": "on_time"}, True),
    ("break_has", {"breaks": [{**BROKEN, "plan": [STEP]}]}, None, {"field": "done"}, False),
    ("break_has", {"breaks": [{**BROKEN, "mended": "2026-11-01"}]}, None, {"field": "owner"}, None),
    ("break_managed", {}, None, {}, None),
    ("break_managed", {"breaks": [BROKEN]}, None, {}, False),
    ("break_managed", {"breaks": [{**BROKEN, "plan": [STEP]}]}, None, {}, True),
    ("cycle_overdue", {}, None, {}, None),
    # 90 days after 22 August is 20 November, after 21 August 19 November
    ("cycle_overdue", {"cycle": {"measure": "2026-08-22"}}, None, {}, False),
    ("cycle_overdue", {"cycle": {"measure": "2026-08-21"}}, None, {}, True),
    ("plan_late", {}, None, {}, None),
    ("plan_late", {"development": PLAN}, None, {}, True),
    ("plan_over_budget", {"development": PLAN}, None, {}, None),
    ("plan_over_budget", {"development": SPENT}, None, {}, True),
    ("factor_neglected", {}, None, {}, None),
]
