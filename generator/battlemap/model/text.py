"""Text in one or two languages. A plain text is in whatever language the team writes."""

from __future__ import annotations

import string
from collections.abc import Mapping
from typing import Any, Literal, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from battlemap.model.tree import HERE

Lang = Literal["en", "zh"]
LANGS: tuple[Lang, ...] = ("en", "zh")
_FILLERS = "\xa0\xad\u115f\u1160\u200b\u200c\u200d\u200e\u200f\u2060\u2800\u3000\u3164\ufeff\uffa0"
_UNSEEN = string.whitespace + _FILLERS


class Text:
    """`{en: ..., zh: ...}` or one text for both; at least one is there."""

    __slots__ = ("en", "zh")

    def __init__(self, en: str | None = None, zh: str | None = None) -> None:
        self.en = en
        self.zh = zh

    @classmethod
    def plain(cls, words: str) -> Self:
        """The same words in both languages."""
        return cls(words, words)

    def get(self, lang: Lang) -> str:
        """The words in this language, else in the other."""
        return (self.en or self.zh or "") if lang == "en" else (self.zh or self.en or "")

    def other(self, lang: Lang) -> str | None:
        """The words in the other language where they differ."""
        words = self.zh if lang == "en" else self.en
        return words if words and words != self.get(lang) else None

    @property
    def bilingual(self) -> bool:
        """True when both languages are filled."""
        return bool(self.en and self.zh)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.en, self.zh) == (other.en, other.zh)

    def __hash__(self) -> int:
        return hash((self.en, self.zh))

    def __repr__(self) -> str:
        return f"Text({self.en!r}, {self.zh!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _read, serialization=core_schema.plain_serializer_function_ser_schema(as_plain)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        words = {"type": "string"}
        both = {"type": "object", "properties": {"en": words, "zh": words}, "additionalProperties": False}
        return {"anyOf": [words, both]}


def _read(value: Any) -> Text:
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        words = str(value).strip()
        if not words.strip(_UNSEEN):
            raise PydanticCustomError("bm_text_empty", "text without a sign that can be seen")
        return Text(words, words)
    if isinstance(value, Mapping):
        return _read_pair(value)
    raise PydanticCustomError("bm_text", "text, or a map of en and zh")


def _read_pair(value: Mapping[str, Any]) -> Text:
    for key, words in value.items():
        if key == HERE:
            continue
        if key not in LANGS:
            raise PydanticCustomError("bm_text_language", "unknown language {word}", {"word": str(key)})
        if words is not None and not isinstance(words, str):
            raise PydanticCustomError("bm_text", "text, or a map of en and zh")
    en, zh = (words if words and words.strip(_UNSEEN) else None for words in map(value.get, LANGS))
    if not en and not zh:
        raise PydanticCustomError("bm_text_empty", "text in neither language")
    return Text(str(en) if en else None, str(zh) if zh else None)


def as_plain(value: Text) -> str | dict[str, str]:
    """The words as they are written in a file: one text for both languages, else a map."""
    if value.en is not None and value.en == value.zh:
        return value.en
    return {k: v for k, v in (("en", value.en), ("zh", value.zh)) if v}
