"""The generated parts of the documents in docs/, by file name."""

from __future__ import annotations

from collections.abc import Mapping

from battlemap.assess.facts import fact_docs, fact_forms
from battlemap.diagnostics import Catalogue
from battlemap.model.method.facts import Argument, FactForm
from battlemap.model.method.method import Method
from battlemap.publish.reference import file_format, how_numbers, rules


def documents(method: Method, catalogue: Catalogue) -> Mapping[str, str]:
    """File → what stands between its two marks. The catalogue has the pages of the rules."""
    docs = fact_docs()
    facts = {_call(name, form): docs[name] for name, form in fact_forms().items()}
    return {
        "file-format.md": file_format.markdown("en", method),
        "file-format.zh.md": file_format.markdown("zh", method),
        "rules.md": rules.markdown("en", catalogue),
        "rules.zh.md": rules.markdown("zh", catalogue),
        "how-numbers.md": how_numbers.markdown("en", method, facts),
        "how-numbers.zh.md": how_numbers.markdown("zh", method, facts),
    }


def _call(name: str, form: FactForm) -> str:
    """The fact with its arguments and their defaults, as a playbook may give them."""
    return f"{name}({', '.join(_argument(name, taken) for name, taken in form.arguments.items())})"


def _argument(name: str, taken: Argument) -> str:
    if taken.needed:
        return name
    return f"{name}={'…' if taken.default is None else taken.default}"
