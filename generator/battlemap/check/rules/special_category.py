"""A note about a person holds a word that points to specially protected data.

What it finds: in the notes about a person, and in the account's private note, words about health,
religion, politics, trade unions, origin or sexual life, in English and in Chinese. The word itself is
never shown.

Why it matters: the law of most countries forbids keeping such data without the person's consent, also in
private notes. Once in git it stays in the history.

For example: a field of `personal` that names an illness or a party.

What to do: delete it. If the word means something else, say it in other words, or switch the rule off for
this file with `per_path`. Taking it out of the history as well is a task for whoever looks after the
repository.

中文

关于个人的备注里，有涉及敏感个人信息的词。

查什么：人员备注和客户的内部备注中，涉及健康、宗教、政治、工会、族裔或性生活的中英文词语。
消息里不会显示这个词。

为什么重要：多数国家的法律规定，未经本人同意不得留存这类信息，内部备注也不例外；一旦提交到 git，
历史里会一直留着。

例子：`personal` 的某个字段写了病名或党派。

怎么改：删掉。若此处另有所指，换个说法，或用 `per_path` 对该文件停用本规则。要从 git 历史里清除，
请找仓库管理员。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic
from battlemap.model.base import Model
from battlemap.model.person import Personal
from battlemap.model.text import Text

CODE = "BM813"


_OF_A_PERSON = ("note", "wants")


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Fields with such words, by their names; what stands in them is not told."""
    pattern = _pattern(scope)
    for person in account.account.people:
        for key in _OF_A_PERSON:
            yield from _field(person, key, person.id, pattern)
        for key in Personal.model_fields if person.personal else ():
            yield from _field(person.personal, key, person.id, pattern)
    yield from _field(account.account, "private_note", account.id, pattern)


def _field(holder: Model | None, key: str, about: str, pattern: re.Pattern[str]) -> Iterator[Diagnostic]:
    value = getattr(holder, key)
    words = (value.en, value.zh) if isinstance(value, Text) else ()
    if holder is not None and any(pattern.search(text) for text in words if text):
        yield found(CODE, place(holder.at, key), field=key, about=about)


def _pattern(scope: Scope) -> re.Pattern[str]:
    """Latin words as whole words with their endings, Chinese ones wherever they stand."""
    latin = "|".join(re.escape(word) for word in scope.special_words.get("en", ()))
    chinese = "|".join(re.escape(word) for word in scope.special_words.get("zh", ()))
    parts = [rf"\b(?:{latin})(?:s|es)?\b" if latin else "", chinese]
    return re.compile("|".join(part for part in parts if part) or r"(?!)", re.IGNORECASE)
