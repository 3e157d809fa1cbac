"""`battlemap build`: reads, checks and computes everything, then swaps the new site in at once."""

from __future__ import annotations

import click

from battlemap.cli.options import config_file


@click.command("build", short_help="Make the site. 生成网站。")
@config_file
@click.option("-d", "--site-dir", type=click.Path(), help="Folder of the site. 网站输出目录。")
@click.option(
    "--audience",
    type=click.Choice(["team", "leadership", "customer"]),
    help="Who will read it. For others than the configuration says, the site goes into a folder of its own, "
    "site-team, unless -d names one. 给谁看；与配置不同时，网站另存为 site-team 等目录，除非用 -d 指定。",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but faults. 只报告错误。")
def command(config_file: str, site_dir: str | None, audience: str | None, quiet: bool) -> None:
    """Make the site. With faults in the plans the old site stays as it was and the exit code is 1.

    生成网站。计划文件有错时保留原有网站，退出码为1。
    """
    from battlemap import mkdocs_plugin

    done = mkdocs_plugin.build(config_file, site_dir=site_dir, audience=audience, quiet=quiet)
    raise click.exceptions.Exit(done)
