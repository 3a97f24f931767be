"""Releases in a hurry: these tests are of storing, not of how little protection hides."""

import pytest

SAMPLE = {"sample_store", "sample_copy"}


@pytest.fixture(autouse=True)
def protection_without_improving(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first safe pattern is published: half of a small release's time goes into better ones.

    The sample county is not protected in another way than it has been.
    """
    if not SAMPLE & set(request.fixturenames):
        monkeypatch.setattr("metrics.publication.publish._WORK", 0)
