"""Share of wallet: us, the rivals, what is not known."""

from __future__ import annotations

from battlemap.view import rivals as marks
from battlemap.view.charts.wallet import Share, wallet
from battlemap.view.marks import Heading
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.account.types import WalletBlock


def wallet_block(sheet: Sheet) -> WalletBlock | None:
    """Who gets how much of what the customer spends; None where no share is known."""
    say, account = sheet.say, sheet.account
    ours = account.figures.share_of_wallet
    shares = [Share(say("matrix.us"), ours, say.percent(ours), "us")] if ours is not None else []
    for rival in account.account.competitors:
        if rival.share is not None:
            entry = sheet.rivals[rival.id]
            name = entry.short or entry.name
            shares.append(Share(name, float(rival.share), say.percent(rival.share), marks.kind(entry)))
    if not shares:
        return None
    rest = 1 - sum(share.share for share in shares)
    if rest > 0.005:
        shares.append(Share(say("word.unknown"), rest, say.percent(rest), "unknown"))
    spend = account.account.business.spend
    title = say("account.wallet.of", amount=sheet.money(spend)) if spend else say("account.wallet.name")
    told = say.listed(say("account.pair", label=share.name, value=share.text) for share in shares)
    return WalletBlock(Heading(title), wallet(shares, say("account.wallet.title", shares=told)))
