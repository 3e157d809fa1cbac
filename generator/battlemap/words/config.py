"""What is said of the configuration in mkdocs.yml, English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

SAY: Mapping[str, tuple[str, str]] = {
    "no-plugin": ("battlemap is not among the plugins", "plugins 中没有 battlemap"),
    "other-theme": (
        'theme: "{name}" cannot show the battle map; write theme: {{name: battlemap}}',
        "theme：“{name}”不能显示作战地图，请写 theme: {{name: battlemap}}",
    ),
    "no-option": (
        'battlemap has no option "{word}"{offer}',
        "battlemap 没有名为“{word}”的选项{offer}",
    ),
    "option": ("option {name}: ", "选项 {name}："),
    "two-faults": ("; ", "；"),
    "bad-as-of": (
        'as_of: "{word}" is not a day such as 2026-11-20',
        "as_of：“{word}”不是日期，应写成 2026-11-20 这样",
    ),
    "bad-currency": (
        '"{word}" is not the code of a currency{offer}',
        "“{word}”不是币种代码{offer}",
    ),
    "bad-rate": (
        'rates: the rate of {currency}, "{word}", is not a positive number',
        "rates：{currency} 的汇率“{word}”不是正数",
    ),
    "bad-base": (
        'customer_base: "{word}" is not a number above zero',
        "customer_base：“{word}”不是大于零的整数",
    ),
    "bad-check": (
        "check: {name} takes {form}",
        "check：{name} 应写成 {form}",
    ),
    "bad-choice": ('"{word}" is none of the values{offer}', "“{word}”不是可用的值{offer}"),
    "bad-type": ('"{word}" stands where {wanted} is expected', "这里应写{wanted}，写的却是“{word}”"),
    "type-str": ("a text", "文字"),
    "type-bool": ("true or false", " true 或 false"),
    "type-int": ("a whole number", "整数"),
    "type-dict": ("a map of names and values", "“名称: 值”"),
    "type-list": ("a list such as [a, b]", "列表（例如 [a, b]）"),
    "type-date": ("a day", "日期"),
    "or": (" or ", "，或"),
}
