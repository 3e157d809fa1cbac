"""The generated parts of the documents in docs/, by file name."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import Parameter, Signature

from battlemap.assess.facts import fact_docs, fact_signatures
from battlemap.diagnostics import Catalogue
from battlemap.model.method.method import Method
from battlemap.publish import reference, reference_method, reference_rules


def documents(method: Method, catalogue: Catalogue) -> Mapping[str, str]:
    """File → what stands between its two marks. The catalogue has the pages of the rules."""
    docs = fact_docs()
    facts = {_call(name, signature): docs[name] for name, signature in fact_signatures().items()}
    return {
        "file-format.md": reference.markdown("en", method),
        "file-format.zh.md": reference.markdown("zh", method),
        "rules.md": reference_rules.markdown("en", catalogue),
        "rules.zh.md": reference_rules.markdown("zh", catalogue),
        "how-numbers.md": reference_method.markdown("en", method, facts),
        "how-numbers.zh.md": reference_method.markdown("zh", method, facts),
    }


def _call(name: str, signature: Signature) -> str:
    """The fact with its arguments and their defaults, as a playbook may give them."""
    args = [p for p in signature.parameters.values() if p.kind is Parameter.KEYWORD_ONLY]
    return f"{name}({', '.join(_argument(arg) for arg in args)})"


def _argument(arg: Parameter) -> str:
    if arg.default is Parameter.empty:
        return arg.name
    return f"{arg.name}={'…' if arg.default is None else arg.default}"
