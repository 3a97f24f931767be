"""The 25 quality criteria: total and band, at every edge; anything else is refused."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.numbers import Language
from metrics.supported_employment import BAND_NAMES, CRITERIA, FLOORS, fidelity_band

SCORES = st.lists(st.integers(1, 5), min_size=CRITERIA, max_size=CRITERIA)


def _scores(total):
    """25 scores with a total."""
    more, rest = divmod(total - CRITERIA, 4)
    return ([5] * more + [1 + rest] * bool(rest) + [1] * CRITERIA)[:CRITERIA]


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (125, "exemplary"), (115, "exemplary"), (114, "good"), (100, "good"), (99, "fair"), (74, "fair"),
        (73, "not supported employment"), (25, "not supported employment"),
    ],
)  # fmt: skip
def test_bands_at_their_edges(total, band):
    assert fidelity_band(_scores(total)) == (total, band)


@given(SCORES)
def test_every_total_has_the_band_of_the_published_table(scores):
    total, band = fidelity_band(scores)
    table = {range(115, 126): "exemplary", range(100, 115): "good", range(74, 100): "fair"}
    expected = next((name for span, name in table.items() if sum(scores) in span), "not supported employment")
    assert (total, band) == (sum(scores), expected)


@given(SCORES, st.randoms())
def test_the_order_of_the_criteria_does_not_matter(scores, random):
    shuffled = random.sample(scores, len(scores))
    assert fidelity_band(shuffled) == fidelity_band(scores)


@pytest.mark.parametrize("kind", [list, tuple, np.array, lambda x: np.array(x, dtype=float)])
def test_any_sequence_of_numbers_will_do(kind):
    total, band = fidelity_band(kind([4] * CRITERIA))
    assert (total, band) == (100, "good")
    assert type(total) is int


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ([4] * 24, "expected 25 scores, got 24"),
        ([4] * 26, "expected 25 scores, got 26"),
        ([], "expected 25 scores, got 0"),
        ([[4] * 5] * 5, "expected 25 scores, got 25"),
        ([4] * 24 + [0], "expected a whole score from 1 to 5 for criterion 25, got 0"),
        ([6] + [4] * 24, "for criterion 1, got 6"),
        ([4, -1] + [4] * 23, "for criterion 2, got -1"),
        ([4, 3.5] + [4] * 23, "for criterion 2, got 3.5"),
        ([4, float("nan")] + [4] * 23, "for criterion 2, got nan"),
        ([4, float("inf")] + [4] * 23, "for criterion 2, got inf"),
        ([4, None] + [4] * 23, "for criterion 2, got None"),
        (["5"] * 25, "for criterion 1, got '5'"),
        ([True] * 25, "for criterion 1, got True"),
    ],
)
def test_anything_else_is_refused(scores, said):
    with pytest.raises(ValueError, match=said):
        fidelity_band(scores)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_band_has_a_name(language: Language):
    assert set(BAND_NAMES) == {band for _, band in FLOORS}
    names = [name.get(language) for name in BAND_NAMES.values()]
    assert len(set(names)) == len(names)
