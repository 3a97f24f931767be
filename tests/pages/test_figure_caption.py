"""The caption that stands beside a figure's downloads."""

from charts.tokens import LIGHT
from data_access.published import Release
from exports.context import Context
from metrics.scope import Scope
from tests.charts.made import make_table, ranked
from ui.figure import Figure, caption_of


def test_a_caption_names_figure_area_release_and_threshold():
    scope = Scope(county="99", first=202501, last=202512)
    context = Context(None, Release(3, "2026-10-14T06:30:00+00:00", 7, 1), scope, {}, "fi", LIGHT)
    figure = Figure(
        "wait", "Pääsy on nopeutunut", "Mediaani, 2025.", make_table([("a", 9)], "team"), ranked([9]), {}
    )
    said = caption_of(figure, context)
    assert said.startswith("Pääsy on nopeutunut. Mediaani, 2025. Lähde: Työkyvyn tilannekuva, ")
    assert said.endswith("Julkaistu 14.10.2026 09.30. Alle 7 henkilön luvut on suojattu.")
