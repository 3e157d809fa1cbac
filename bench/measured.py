"""One build, as the command does it, in a fresh process: prints its time per stage as a line of JSON.

With `shared` behind the configuration file the work is shared out among processes; stages are those of one.
"""

from __future__ import annotations

import json
import resource
import sys
from time import perf_counter, process_time

START = perf_counter()

from battlemap import mkdocs_plugin, pipeline  # noqa: E402
from battlemap.load import account, source, yaml_tree  # noqa: E402
from battlemap.publish import bodies, folder, html, leaks  # noqa: E402
from battlemap.view import site  # noqa: E402
from bench.stopwatch import Stopwatch  # noqa: E402


def main() -> None:
    """Builds the project of the configuration file named on the command line."""
    if "shared" not in sys.argv:
        pipeline.processes = lambda _: 1
    watch = Stopwatch()
    watch.seconds["start"] = perf_counter() - START
    watch.wrap(source.FolderSource, "read", "read")
    watch.wrap(yaml_tree._Composer, "document", "parse")
    watch.wrap(account, "_checked", "validate")
    watch.wrap(pipeline, "redact", "redact")
    watch.wrap(pipeline, "LeakSearch", "search for leaks")
    for name in ("context_of", "assess_account", "assess_portfolio"):
        watch.wrap(pipeline, name, "assess")
    watch.wrap_steps(site, "account_pages", "view")
    watch.wrap_steps(site, "shared_pages", "view")
    watch.wrap(bodies, "render_body", "bodies")
    watch.wrap(html, "render", "render")
    watch.wrap(folder.Folder, "write", "write")
    watch.wrap(leaks.LeakSearch, "search", "search for leaks")
    code = mkdocs_plugin.build(sys.argv[1], site_dir=None, audience=None, quiet=True)
    with watch("rest"):
        pass
    wall = perf_counter() - START
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    copies = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = process_time() + copies.ru_utime + copies.ru_stime
    found = {"code": code, "cpu": cpu, "wall": wall, "memory": memory, "stages": watch.seconds}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
