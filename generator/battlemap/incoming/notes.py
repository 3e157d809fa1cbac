"""What an import leaves out or finds to differ, cell by cell, in words of both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from battlemap.model.quantities import exact
from battlemap.model.text import Text

REASONS: Mapping[str, tuple[str, str]] = {
    "no-name": ("a row without a name", "这一行没有名称"),
    "surplus": (
        "row not taken: {count} more cells than headings; a delimiter within a cell needs quotation marks",
        "这一行没有采用：比列名多出{count}个单元格；内容里有分隔符的单元格要加引号",
    ),
    "no-account": (
        "no account of this name or id; import accounts first",
        "没有这个名称或编号的客户；请先导入客户",
    ),
    "several": ("fits several: {found}", "对应多个：{found}"),
    "not-amount": ("not an amount", "不是金额"),
    "not-day": ("not a day as this table writes them ({order})", "不是日期（按 {order} 顺序）"),
    "not-whole": ("not a whole number", "不是整数"),
    "not-member": ("nobody in team.yml has this name, id or address", "team.yml 里没有这个姓名、编号或邮箱"),
    "not-term": (
        "the method has no such {kind}: there is {names}; translate it under values in the mapping",
        "打法手册的 {kind} 里没有这一项，可用的有{names}；请在映射文件的 values 里写明对应关系",
    ),
    "not-currency": ("not a currency code such as CNY", "不是 CNY 这样的币种代码"),
    "control": ("holds a sign that no file may hold", "含有文件中不允许的字符"),
    "other-currency": ("the account reckons in {currency}", "该客户以 {currency} 计"),
    "no-day": (
        "a stage needs the day it was reached: a column stage_date, or stage_day in the mapping",
        "阶段需要进入日期：请提供 stage_date 列，或在映射文件里写 stage_day",
    ),
    "no-close": (
        "an outcome needs its day, and the close date is empty or ahead",
        "结果需要日期，而预计成交日期为空或在将来",
    ),
    "differs": ("the file says {theirs}", "计划文件里写的是{theirs}"),
    "differs-private": ("differs from what the file says", "与计划文件里写的不同"),
    "twice": ("row {line} says {theirs}", "第{line}行写的是{theirs}"),
    "no-place": ("{key} in the file is written in another form", "计划文件里的 {key} 用了别的写法"),
    "refused": ("would be wrong in the plans: {reason}", "写入后计划会有错：{reason}"),
    "mixed": (
        "{file} mixes two kinds of line ends; nothing was added to it",
        "{file} 混用两种换行符，没有写入",
    ),
    "unmapped": ("column not used; {count} cells", "未使用的列，共{count}个单元格"),
    "double": ("{field} comes from the column {theirs}", "{field} 已由“{theirs}”列提供"),
}
_UNITS = ((("M", 10**6), ("k", 10**3)), (("亿", 10**8), ("万", 10**4)))
_LONGEST = 200  # characters of a value that are shown


@dataclass(frozen=True, slots=True)
class Note:
    """A cell that was not taken: row (0: the heading), column, its value unless it is private, and why."""

    line: int
    column: str
    value: str | None
    reason: str
    params: Mapping[str, object] = field(default_factory=dict)

    def told(self, file: str, sheet: str, lang: str) -> str:
        """One line: place, value, reason."""
        params = {name: _shown(value, lang) for name, value in self.params.items()}
        words = REASONS[self.reason][lang == "zh"].format(**params)
        place = ":".join(filter(None, (file, sheet, str(self.line) if self.line else "", self.column)))
        colon = "：" if lang == "zh" else ": "
        value = self.value if not self.value or len(self.value) <= _LONGEST else self.value[:_LONGEST] + "…"
        quoted = ("“{}”" if lang == "zh" else '"{}"').format(value) + colon if value else ""
        return place + (": " if lang != "zh" else "：") + quoted + words


def _shown(value: object, lang: str) -> str:
    """A value as the reader would type it: the text of the language, a list of them, a round amount."""
    if isinstance(value, tuple):
        return ("、" if lang == "zh" else ", ").join(_shown(each, lang) for each in value)
    if isinstance(value, Text):
        return (value.zh or value.en if lang == "zh" else value.en or value.zh) or ""
    if isinstance(value, Decimal):
        return _amount(value, _UNITS[lang == "zh"])
    return str(value)


def _amount(value: Decimal, units: Sequence[tuple[str, int]]) -> str:
    """3500000 as 350万 or 3.5M, where that loses nothing."""
    for sign, size in units:
        if abs(value) >= size and (value / size * 100) % 1 == 0:
            return exact((value / size).normalize()) + sign
    return exact(value)
