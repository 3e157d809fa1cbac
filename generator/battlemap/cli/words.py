"""The few sentences of the command line itself, in the language of whoever runs it."""

from __future__ import annotations

import os
from collections.abc import Mapping

_SAY = {
    "environment": (
        "battlemap: the machine said no: {reason}",
        "battlemap：环境出错：{reason}",
    ),
    "bug": (
        "battlemap: this is our bug, not yours ({kind}: {reason}). Run with --debug for the details.",
        "battlemap：这是程序本身的错误（{kind}：{reason}）。加上 --debug 可查看详情。",
    ),
    "built": (
        "{pages} pages for {accounts} accounts in {folder}",
        "已生成 {accounts} 个客户、{pages} 个页面：{folder}",
    ),
    "clean": ("{files} files, nothing to mend", "共 {files} 个文件，没有问题"),
    "findings": ("{errors} to mend, {warnings} to look at", "{errors} 处错误，{warnings} 处提醒"),
    "no-config": (
        "{path} is not here. Run this in the folder of your plans, or make one: battlemap init DIR",
        "找不到 {path}。请在计划所在的文件夹里运行，或用 battlemap init 目录 新建一个",
    ),
    "bad-config": ("{path}: {reason}", "{path}：{reason}"),
    "no-code": (
        "no message has the code {code}. Nearest: {nearest}",
        "没有编号 {code} 的消息。最接近的是：{nearest}",
    ),
    "made": ("made {path}", "已创建 {path}"),
    "exists": ("{path} is already there; nothing was changed", "{path} 已存在，未作任何改动"),
    "bad-id": (
        "an id is made of small letters, digits and hyphens, such as huaxin-auto: {word}",
        "编号只能用小写字母、数字和连字符，例如 huaxin-auto：{word}",
    ),
    "next": ("Next: {command}", "下一步：{command}"),
}

_chosen = "en"


def language(asked: str | None, environ: Mapping[str, str] = os.environ) -> str:
    """The language asked for, else BATTLEMAP_LANG, else that of the terminal; remembered for this run."""
    global _chosen  # noqa: PLW0603  (one process speaks one language)
    told = asked or environ.get("BATTLEMAP_LANG") or environ.get("LC_ALL") or environ.get("LANG") or "en"
    _chosen = "zh" if told.lower().startswith("zh") else "en"
    return _chosen


def say(key: str, **values: object) -> str:
    """The sentence in the language of this run."""
    return _SAY[key][1 if _chosen == "zh" else 0].format(**values)
