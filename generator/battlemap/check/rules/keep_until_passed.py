"""Personal notes were to be kept until a day that has passed.

What it finds: a `personal` block whose `keep_until` lies before today. The day itself is private and not
shown.

Why it matters: the team has promised itself, and perhaps the person, to delete these notes by then.

For example: see `keep_until` in the reference of the file format.

What to do: delete the block, or decide anew, with a reason, how long it is needed. git keeps old
versions: cleaning the history is a task of its own.

中文

个人备注已过约定的保存期限。

查什么：`personal` 块的 `keep_until` 早于今天。日期属于内部信息，消息里不显示。

为什么重要：团队自己定过、也许还答应过对方，到这天就删除。

例子：见文件格式参考中的 `keep_until`。

怎么改：删除这一块，或重新决定还需要保存多久、为什么。git 会保留旧版本，清理历史要另外处理。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM814"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """People whose personal notes should be gone."""
    for person in account.account.people:
        until = person.personal.keep_until if person.personal else None
        if person.personal and until is not None and until < scope.as_of:
            yield found(CODE, place(person.personal.at, "keep_until"), person=person.id)
