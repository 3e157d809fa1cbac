"""The full plan: what is on record makes chapters, what is not shares one."""

from battlemap.model.account import Account
from battlemap.view.sheets import plan
from battlemap.view.sheets.plan.types import PlanSheet
from tests.view.sheets.deals import made, minimal, typical


def titles(of: Account) -> list[str]:
    built = made(of)
    view = plan.page(built.of(of.id), built.assessed.accounts[of.id]).view
    assert isinstance(view, PlanSheet)
    assert [chapter.number for chapter in view.chapters] == list(range(1, len(view.chapters) + 1))
    return [chapter.title for chapter in view.chapters]


def test_chapters_without_anything_on_record_share_one():
    assert titles(minimal())[-2:] == ["Not on record yet", "How the scores come about"]
    assert "People" not in titles(minimal())
    assert "People" in titles(typical())
