"""Which schema an editor uses for which file of a plans repository."""

from __future__ import annotations

import json
from collections.abc import Iterable

from battlemap.publish.schema import LISTS, PLAYBOOK, SETTINGS, file_name

FOLDER = ".vscode/schema"
LABELS = "labels"
KINDS = (*LISTS, SETTINGS, *PLAYBOOK)  # YAML files; editors do not look into the frontmatter of Markdown


def settings() -> str:
    """`.vscode/settings.json` for the YAML extension."""
    schemas = {f"./{FOLDER}/{file_name(kind)}": list(_files(kind)) for kind in KINDS}
    return json.dumps({"yaml.schemas": schemas, "yaml.yamlVersion": "1.2"}, allow_nan=False, indent=2) + "\n"


def _files(kind: str) -> Iterable[str]:
    if kind == SETTINGS:
        yield "mkdocs.yml"
    elif kind in LISTS:
        yield f"content/{kind}.yml"
    else:
        yield f"content/playbook/{kind}.yml"
        if kind == LABELS:
            yield f"content/playbook/{kind}/*.yml"
