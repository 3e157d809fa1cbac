"""The sentences about a command line that cannot be read, English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

SAY: Mapping[str, tuple[str, str]] = {
    "no-command": ('there is no command "{word}"{offer}', "没有“{word}”这个命令{offer}"),
    "usage": ("Usage: {usage}\nSee {command} --help\n", "用法：{usage}\n说明：{command} --help\n"),
    "usage-fault": ("Error: {reason}", "错误：{reason}"),
    "usage-option": ("no such option {word}; nearest: {near}", "没有 {word} 这个选项；最接近的是：{near}"),
    "usage-missing": ("{name} is missing", "缺少 {name}"),
    "usage-value": ('"{word}" does not fit {name}', "{name} 不能是“{word}”"),
    "usage-file": ('{name}: there is no file "{word}"', "{name}：找不到文件“{word}”"),
    "usage-other": ("{name}: {reason}", "{name}：{reason}"),
    "usage-choices": ("; possible: {names}", "；可选：{names}"),
    "usage-extra": ("one word too many: {word}", "多余的参数：{word}"),
    "nearest": ("; nearest: {names}", "；最接近的是：{names}"),
    "there-are": ("; there are: {names}", "；现有：{names}"),
    "bad-address": (
        '"{word}" is not an address and port such as 127.0.0.1:8000',
        "“{word}”不是地址加端口，应写成 127.0.0.1:8000 这样",
    ),
    "no-kind": (
        'there is no kind of file "{word}"{offer}',
        "没有名为“{word}”的文件类别{offer}",
    ),
}
