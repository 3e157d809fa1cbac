import pytest
from pydantic import TypeAdapter, ValidationError

from battlemap.model.text import Text

read = TypeAdapter(Text).validate_python


@pytest.mark.parametrize("unseen", ["   ", "\u200b\u2060", {"en": "\u200d", "zh": "\u3000"}])
def test_a_text_that_nobody_can_see_is_empty(unseen):
    with pytest.raises(ValidationError, match="text"):
        read(unseen)


def test_a_blank_side_falls_back_to_the_other_language():
    assert read({"en": " ", "zh": "华鑫"}).get("en") == "华鑫"
