"""What the resources page shows, finished."""

from __future__ import annotations

from battlemap.view.charts.effort import EffortChart
from battlemap.view.charts.pareto import ParetoCurve
from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import Figure, Heading, LegendItem, Link
from battlemap.view.sections import Section, TocItem
from battlemap.view.tables import Table


@finished
class EffortBlock:
    """Pairs of bars under their finding; `more` leads to the accounts that are left out."""

    id: str
    heading: Heading
    chart: EffortChart
    legend: tuple[LegendItem, ...]
    more: Link | None = None


@finished
class ParetoBlock:
    """The curve, the table that says the same under `summary`, the profit bands with what they leave out."""

    heading: Heading
    curve: ParetoCurve
    legend: tuple[LegendItem, ...]
    summary: str
    table: Table
    bands: Table | None
    bands_title: str
    notes: tuple[str, ...]


@finished
class ResourcesPage:
    """Where effort goes and where it should go: bars, curve, then sections."""

    layout: Layout
    title: str
    standfirst: str
    figures: tuple[Figure, ...]
    toc_label: str
    toc: tuple[TocItem, ...]
    effort: tuple[EffortBlock, ...]
    pareto: ParetoBlock | None
    sections: tuple[Section, ...]
