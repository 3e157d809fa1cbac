"""`battlemap serve`: the site on this machine, made anew at every change."""

from __future__ import annotations

import click

from battlemap.cli.options import config_file


@click.command("serve", short_help="Show the site, live. 本地预览。")
@config_file
@click.option("-a", "--address", default=None, help="Address and port, 127.0.0.1:8000. 地址与端口。")
@click.option("--open", "open_browser", is_flag=True, help="Open it in the browser. 在浏览器中打开。")
def command(config_file: str, address: str | None, open_browser: bool) -> None:
    """Show the site and make it anew at every change. Faults appear on the page; the last good site stays.

    本地预览，改动后自动刷新；有错时页面上会列出问题，并保留上一次正确生成的内容。
    """
    from battlemap import mkdocs_plugin

    mkdocs_plugin.serve(config_file, address=address, open_browser=open_browser)
