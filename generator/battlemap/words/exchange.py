"""The sentences of `battlemap export`, `import`, `new` and `handover`, English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

SAY: Mapping[str, tuple[str, str]] = {
    "one-thing": (
        "--opportunity, --visit and --full do not go together",
        "--opportunity、--visit 和 --full 不能同时使用",
    ),
    "bad-day": (
        '"{word}" is not a day such as 2026-12-01',
        "“{word}”不是日期，应写成 2026-12-01 这样",
    ),
    "no-list": (
        "{path}: nothing can be added to {field} as it is written; nothing was changed",
        "{path}：{field} 的写法无法添加内容，未作任何改动",
    ),
    "not-exported": (
        "{errors} to mend; nothing was exported",
        "有{errors}处错误需要修改；没有导出任何内容",
    ),
    "leaks-export": (
        "{leaks} hidden value{leaks:s} turned up in the files; nothing was exported",
        "导出内容中出现{leaks}处本该隐藏的内容；没有导出任何内容",
    ),
    "no-account": (
        'no account has the id "{word}"{offer}',
        "没有编号为“{word}”的客户{offer}",
    ),
    "one-file": (
        "-o - writes one file, and these are {count}: name one kind and one format",
        "-o - 只能输出一个文件，而这里有{count}个：请指定一个类别和一种格式",
    ),
    "no-earlier": (
        "there is no earlier state of the plans to tell changes from",
        "没有更早的计划版本，无从比较变动",
    ),
    "no-file": (
        "{kinds} cannot be had as {formats}",
        "{kinds} 没有 {formats} 格式",
    ),
    "no-field": (
        'mapping: there is no field "{word}"{offer}',
        "映射文件：没有名为“{word}”的字段{offer}",
    ),
    "grid-large": ("{file} is larger than {word} MB", "{file} 超过 {word} MB"),
    "grid-encoding": (
        "{file} is neither UTF-8 nor UTF-16 nor GB18030",
        "{file} 的编码不是 UTF-8、UTF-16 或 GB18030",
    ),
    "grid-cells": (
        "{file}, line {word}: a cell of more than 131072 characters; a quotation mark may be open",
        "{file} 第{word}行：单元格超过131072个字符；可能少了一个引号",
    ),
    "grid-quote": (
        "{file}, line {word}: a quotation mark is open, or within a cell, where it is written twice",
        "{file} 第{word}行：引号没有成对，或出现在单元格中间；文字本身的引号要写两个",
    ),
    "grid-far": (
        "{file}: a value stands as far out as {word}; delete what is beyond the table and save it again",
        "{file}：{word} 处还有内容，离表格太远；请删除表格以外的内容，保存后再导入",
    ),
    "grid-workbook": ("{file} is no workbook that can be read", "{file} 不是可以读取的工作簿"),
    "grid-sheet": ("{file} has no such sheet; there are: {word}", "{file} 没有这个工作表；现有：{word}"),
    "grid-empty": ("{file} holds no table", "{file} 里没有表格"),
    "grid-read": (
        "{file}: read as {encoding}, cells parted by {delimiter}",
        "{file}：按 {encoding} 编码读取，分隔符为 {delimiter}",
    ),
    "not-imported": (
        "{errors} to mend in the plans first; nothing was imported",
        "请先修改计划中的{errors}处错误；没有导入任何内容",
    ),
    "imported": (
        "{rows} row{rows:s}: {new} new file{new:s}, {changed} changed; {left} note{left:s} above",
        "共{rows}行：新建{new}个文件，修改{changed}个；上面有{left}条说明",
    ),
    "would-import": (
        "{rows} row{rows:s} would make {new} new file{new:s} and change {changed}; {left} note{left:s} above",
        "共{rows}行，将新建{new}个文件、修改{changed}个；上面有{left}条说明",
    ),
    "exported": ("{files} file{files:s} in {folder}", "已导出{files}个文件：{folder}"),
    "none-for": (
        'readers of the audience "{audience}" may see no account, so there is none to hand over',
        "“{audience}”版不含任何客户，没有可外发的内容",
    ),
    "none-yet": ("the plans hold no account yet", "计划里还没有任何客户"),
    "handed-zip": ("{files} file{files:s}, {size} MB: {place}", "{files}个文件，{size} MB：{place}"),
    "handed-singles": ("{files} file{files:s}: {place}", "{files}个文件：{place}"),
    "for-team": (
        "made for the team: it holds what only the team may see. For others: --audience leadership",
        "这是团队版，含有只给团队看的内容；给团队以外的人请加 --audience leadership",
    ),
    "mentioned": (
        '"{name}", an account that is left out, is named in: {pages}',
        "未包含的客户“{name}”在以下页面中被提到：{pages}",
    ),
    "unpackable": (
        "{path}: Windows can make no file of this name; rename the picture",
        "{path}：Windows 无法使用这个文件名，请给图片改名",
    ),
}
