"""The JSON Schema of mkdocs.yml, as far as it is ours: the options of the plugin and the theme."""

from __future__ import annotations

from typing import Any

from battlemap.model.text import Lang

_CODES = {"type": "array", "items": {"type": "string"}}
_WEIGHTS = {"enum": ["error", "warning", "note"]}
_TEXT = {"type": "string"}
Told = tuple[dict[str, Any], str, str]  # schema, words in English, words in Chinese
CHECK: dict[str, Told] = {
    "select": (
        _CODES,
        "What is told: codes, their beginnings, names, or all",
        "要报告的编号、前缀、名称，或 all",
    ),
    "ignore": (_CODES, "What is not told; errors of the format always are", "不报告的；格式错误总会报告"),
    "per_path": (
        {"type": "object", "additionalProperties": {"anyOf": [_TEXT, _CODES]}},
        "What is not told, by pattern of the path",
        "按路径模式不报告的",
    ),
    "severity": (
        {"type": "object", "additionalProperties": _WEIGHTS},
        "Another weight by code or name",
        "按编号或名称改等级",
    ),
}
OPTIONS: dict[str, Told] = {
    "organisation": (
        {"type": "object", "properties": {"en": _TEXT, "zh": _TEXT}, "additionalProperties": False},
        "Your name in both languages",
        "我方名称，两种语言",
    ),
    "languages": (
        {"type": "array", "items": {"enum": ["en", "zh"]}, "minItems": 1},
        "Languages of the site; the first stands at its root",
        "网站语言，第一种放在根目录",
    ),
    "preset": (_TEXT, "Method to start from", "起步所用的方法"),
    "audience": ({"enum": ["team", "leadership", "customer"]}, "Who will read the site", "网站给谁看"),
    "as_of": (_TEXT, "The day that counts as today: 2026-11-20", "当作今天的日期：2026-11-20"),
    "currency": (_TEXT, "Currency of the portfolio", "全部客户的统一币种"),
    "rates": (
        {"type": "object", "additionalProperties": {"type": ["number", "string"]}},
        "What one unit of another currency is worth",
        "其他币种一个单位折合多少",
    ),
    "customer_base": ({"type": "integer", "minimum": 1}, "Number of all your customers", "全部客户数"),
    "rank_by": ({"enum": ["revenue", "profit"]}, "What the pyramid ranks by", "金字塔按什么排名"),
    "line_url": (_TEXT, "Address of a line on your git host", "git 平台上某一行的网址"),
    "sheets": ({"type": "boolean"}, "Printed sheets beside the pages", "是否生成打印稿"),
    "history": (
        {"type": ["boolean", "string"]},
        "Earlier states: from git, from another repository, or not",
        "过去的状态：取自 git、取自另一仓库，或不展示",
    ),
    "since": (
        _TEXT,
        "What the changes page compares with: last-review, a day, a tag, a commit, none",
        "变动页与什么比较：last-review、日期、标签、提交，或 none",
    ),
    "exports": (
        {"type": "array", "items": _TEXT},
        "Formats of data beside the pages",
        "随网站一起生成的数据格式",
    ),
    "check": ({}, "What battlemap check tells", "battlemap check 报告什么"),
}


def schema(lang: Lang) -> dict[str, Any]:
    """mkdocs.yml: our options closed, everything else as MkDocs has it."""
    options = _closed(OPTIONS, lang)
    options["properties"]["check"] |= _closed(CHECK, lang)
    plugin = {"type": "object", "properties": {"battlemap": {"anyOf": [options, {"type": "null"}]}}}
    named = {"type": "object", "properties": {"name": {"const": "battlemap"}}}
    theme = {"anyOf": [{"const": "battlemap"}, named]}
    return {
        "title": "mkdocs.yml",
        "type": "object",
        "required": ["site_name", "plugins"],
        "properties": {
            "site_name": {"type": "string"},
            "docs_dir": {"type": "string"},
            "site_dir": {"type": "string"},
            "theme": theme,
            "plugins": {"type": "array", "items": {"anyOf": [{"type": "string"}, plugin]}},
        },
    }


def _closed(options: dict[str, Told], lang: Lang) -> dict[str, Any]:
    place = 1 if lang == "en" else 2
    properties = {key: told[0] | {"description": told[place]} for key, told in options.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}
