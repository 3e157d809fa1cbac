"""What surrounds every page: name, navigation, language switch, confidentiality line, footer.

`Site` holds what all pages of one language share, `layout` fits it to one page. All links are relative, so a
page works from a file, a zip or any folder of a server.
"""

from battlemap.view.finished import finished
from battlemap.view.marks import Link


@finished
class NavItem:
    """A fixed entry of the top navigation."""

    key: str
    label: str
    href: str
    current: bool = False


@finished
class LanguageLink:
    """The same page in another language; `tag` is the HTML language (en, zh-CN)."""

    tag: str
    name: str
    href: str
    current: bool


@finished
class SiteLanguage:
    """A language of the site: `root` is its folder under the site ("" or "zh/")."""

    tag: str
    name: str
    root: str


@finished
class LayoutWords:
    """The words of the frame in one language; `tables` are those of the buttons at tables, between bars."""

    skip: str
    nav: str
    search: str
    search_hint: str
    languages: str
    confidential: str
    audience: str
    as_of: str
    version: str
    owner_line: str
    tables: str = ""


@finished
class Site:
    """What all pages of one language share; `nav` is (key, label, page relative to the language's root)."""

    name: str
    language: SiteLanguage
    languages: tuple[SiteLanguage, ...]
    nav: tuple[tuple[str, str, str], ...]
    words: LayoutWords
    footer: tuple[tuple[str, str], ...] = ()


@finished
class Layout:
    """The frame of one page. `root` leads to the site's root, `home` to the home of this language."""

    title: str
    site_name: str
    tag: str
    root: str
    home: str
    search: str
    nav: tuple[NavItem, ...]
    languages: tuple[LanguageLink, ...]
    words: LayoutWords
    footer: tuple[Link, ...]
    scripts: tuple[str, ...]


def layout(
    site: Site,
    *,
    page: str,
    title: str,
    current: str = "",
    scripts: tuple[str, ...] = (),
    only_in: frozenset[str] | None = None,
) -> Layout:
    """The frame for `page`, a path relative to the language's root such as `accounts/huaxin.html`.

    `current` is the key of the navigation entry the page belongs to; `scripts` are files under `assets/`.
    `only_in` names the languages (by folder) that have this page; the switch leads to the home of the others.
    """
    up = "../" * page.count("/")
    root = up + "../" * site.language.root.count("/")
    return Layout(
        title=title,
        site_name=site.name,
        tag=site.language.tag,
        root=root,
        home=up + "index.html",
        search=up + "search.html",
        nav=tuple(NavItem(key, label, up + path, key == current) for key, label, path in site.nav),
        languages=tuple(
            LanguageLink(
                lang.tag,
                lang.name,
                root + lang.root + (page if only_in is None or lang.root in only_in else "index.html"),
                lang.tag == site.language.tag,
            )
            for lang in site.languages
        ),
        words=site.words,
        footer=tuple(Link(label, up + path) for label, path in site.footer),
        scripts=tuple(f"{root}assets/{name}" for name in scripts),
    )
