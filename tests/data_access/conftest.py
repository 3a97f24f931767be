"""Releases in a hurry: these tests are of storing, not of how little protection hides."""

import pytest


@pytest.fixture(autouse=True)
def protection_without_improving(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first safe pattern is published. Half of a small release's time goes into better ones."""
    monkeypatch.setattr("metrics.publication.publish._WORK", 0)
