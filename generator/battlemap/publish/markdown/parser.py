"""The Markdown of a team: CommonMark with tables, strikethrough, footnotes, task and definition lists.

Two things differ from the standard. Emphasis works beside Chinese punctuation (`**重点：**内容`), after
the CJK-friendly amendment to CommonMark's flanking rules. And there are limits: past them `OverrunError` is
raised, always for the same texts, because work is counted in characters and not in seconds.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import isPunctChar, isWhiteSpace
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

MAX_LEVELS = 40  # a list in a list counts two
MAX_MARKS = 300_000  # line ends and marks of a body; each costs some ten microseconds
MAX_WORK = 20_000_000  # characters looked at, as estimated by `_work`
MAX_CELLS = 20_000  # of all tables of a body
_LONG = 200  # a paragraph this long is worth an estimate
_COSTLY = "\n|-[]<`&*_~!>"
_MARKS = re.compile(r"[\n\\`~*_\[<&]")
_OPENERS = "[<`!"


class OverrunError(Exception):
    """The text is nested deeper or tangled worse than any text that people write."""


def parse(text: str) -> list[Token]:
    """The tokens of a body; `OverrunError` when it is past a limit."""
    if len(text) > MAX_MARKS and sum(map(text.count, _COSTLY)) > MAX_MARKS:
        raise OverrunError
    return _parser().parse(text, {})


@cache
def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"maxNesting": MAX_LEVELS, "tasklists": True, "html": True})
    inline, block = _Inline(), _Block()
    inline.ruler.enableOnly(md.inline.ruler.get_active_rules())
    inline.ruler2.enableOnly(md.inline.ruler2.get_active_rules())
    block.ruler.enableOnly(md.block.ruler.get_active_rules())
    md.inline, md.block = inline, block
    md.enable(["table", "strikethrough"])
    md.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    md.use(deflist_plugin).use(footnote_plugin, inline=False)
    # addresses are judged when written; markdown-it-py offers these two as places to replace
    md.validateLink = bool  # type: ignore[method-assign, assignment]
    md.normalizeLink = str  # type: ignore[method-assign, assignment]
    return md


class _Block(ParserBlock):
    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        if state.level >= state.md.options["maxNesting"]:
            raise OverrunError  # the original drops the text below this level
        super().tokenize(state, startLine, endLine)


def _table(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    if not silent and startLine + 2 <= endLine:
        ruler = state.src[state.bMarks[startLine + 1] : state.eMarks[startLine + 1]]
        if ruler.count("|") and not ruler.strip("|-: \t"):
            state.env["cells"] = state.env.get("cells", 0) + ruler.count("|") * _lines_to_gap(
                state, startLine
            )
            if state.env["cells"] > MAX_CELLS:
                raise OverrunError
    return table(state, startLine, endLine, silent)


def _lines_to_gap(state: StateBlock, start: int) -> int:
    line = start
    while line < state.lineMax and not state.isEmpty(line):
        line += 1
    return line - start


class _Inline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        if not _MARKS.search(src):
            tokens.append(Token("text", "", 0, content=src))
            return tokens
        if len(src) > _LONG:
            env["work"] = env.get("work", 0) + _work(src)
            if env["work"] > MAX_WORK:
                raise OverrunError
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _work(src: str) -> int:
    """Upper estimate of what one paragraph costs: each opening mark may look at all that follows."""
    return len(src) * (1 + sum(map(src.count, _OPENERS)) // 4)


class _State(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """Which way a run of `*`, `_` or `~` may open and close; Chinese punctuation counts as a letter."""
        src, marker = self.src, self.src[start]
        end = start
        while end < self.posMax and src[end] == marker:
            end += 1
        before = src[start - 1] if start > 0 else " "
        after = src[end] if end < self.posMax else " "
        space_before, punct_before, cjk_before = _kind(before)
        space_after, punct_after, cjk_after = _kind(after)
        hard_before, hard_after = punct_before and not cjk_before, punct_after and not cjk_after
        left = not space_after and (not hard_after or space_before or hard_before or cjk_before)
        right = not space_before and (not hard_before or space_after or hard_after or cjk_after)
        can_open = left and (canSplitWord or not right or punct_before)
        can_close = right and (canSplitWord or not left or punct_after)
        return Scanned(can_open, can_close, end - start)


@cache
def _kind(char: str) -> tuple[bool, bool, bool]:
    """Is it white space, is it punctuation, is it Chinese, Japanese or Korean."""
    return isWhiteSpace(ord(char)), isPunctChar(char), is_cjk(char)


@cache
def is_cjk(char: str) -> bool:
    """True for wide characters of East Asia, their punctuation included; emoji are not."""
    if char < "\u1100":
        return False
    wide = unicodedata.east_asian_width(char) in "WFH"
    return wide and not 0x1F000 <= ord(char) <= 0x1FAFF


@cache
def joins(before: str, after: str) -> bool:
    """True when a line break between these two characters is no space: Chinese and Japanese, not Korean."""
    return all(is_cjk(c) and not unicodedata.name(c, "").startswith("HANGUL") for c in (before, after))
