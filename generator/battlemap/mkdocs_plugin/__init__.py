"""The adapter to MkDocs, or ProperDocs: its events become one run of the pipeline. Nothing is computed here.

MkDocs keeps its configuration, its server and ordinary Markdown pages. Files of the plans are taken out of
its hands before it looks at them, and pages made from them go straight into the folder that it fills.
"""

try:
    import mkdocs  # noqa: F401
except ImportError:
    import properdocs.replacement  # noqa: F401

from battlemap.mkdocs_plugin.commands import build, load_project, serve
from battlemap.mkdocs_plugin.config import Options
from battlemap.mkdocs_plugin.plugin import BattlemapPlugin

__all__ = ["BattlemapPlugin", "Options", "build", "load_project", "serve"]
