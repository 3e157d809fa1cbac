"""Account plans in Markdown and YAML become a browsable, bilingual account battle map."""

__version__ = "0.1.0"
