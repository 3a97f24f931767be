"""Captions: everything a picture needs beside it, in one paragraph, in each language."""

import pytest

from exports.captions import write_caption

GIVEN = (
    "Pääsy on nopeutunut",
    "Mediaani, Satakunta, 2026, vrk",
    "Työkyvyn tilannekuva",
    "Julkaistu 30.9.2026",
    5,
)


def test_a_caption_says_message_content_source_date_and_threshold():
    assert write_caption(*GIVEN, "fi") == (
        "Pääsy on nopeutunut. Mediaani, Satakunta, 2026, vrk. Lähde: Työkyvyn tilannekuva. "
        "Julkaistu 30.9.2026. Alle 5 henkilön luvut on suojattu."
    )


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_caption_is_one_paragraph_in_each_language(language):
    found = write_caption("Nimi\n\nrivi\u0000 ", "", "=1+1", "", 5, language)
    assert "\n" not in found
    assert found.startswith("Nimi rivi. ")
    assert "=1+1." in found
    assert ".." not in found


def test_a_sentence_that_has_its_own_end_gets_no_other():
    assert write_caption("Nopeampi!", "Vrk.", "", "", 5, "fi").startswith("Nopeampi! Vrk. Alle 5")
