"""What surrounds each sheet: it says what its audience does not get."""

import pytest

from battlemap.model.base import Audience
from battlemap.model.text import Lang
from battlemap.publish import html
from battlemap.view import sheets
from battlemap.view.printing import shared_of, sheet_path
from tests.view.sheets.deals import made, typical

# Sheets that are the same for everybody: what both sides may read, and the method alone.
SAME = {"table", "checklists"}
SAID = {"en": "Left out", "zh": "本版不含"}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("audience", Audience)
def test_every_sheet_of_another_audience_says_what_it_leaves_out(lang: Lang, audience: Audience) -> None:
    built = made(typical(), lang, audience)
    (account,) = built.assessed.accounts.values()
    pages = [
        *sheets.of_account(built.of(account.id), account),
        *sheets.shared(built, lambda path: path != sheet_path("index")),
    ]
    told = {
        page.path.split(".")[-2].split("/")[-1]: html.render(page.view).split("<body")[1] for page in pages
    }
    assert set(told) == {*sheets.OF_ACCOUNT, *sheets.OF_OPPORTUNITY, *shared_of(audience)}
    silent = {name for name, text in told.items() if SAID[lang] not in text}
    assert silent == (set(told) if audience is Audience.TEAM else SAME)
