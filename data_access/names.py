"""Names from outside as they are compared: one spelling for what people and systems write in many ways."""

import re
import unicodedata
from functools import lru_cache

# Soft hyphen, zero-width characters and the byte order mark: they are not seen, so they do not count.
LONGEST = 200  # a longer text is no label
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_FOOTNOTE_MARK = re.compile(r"\s*(?:[*†‡]+|[¹²³⁰⁴⁵⁶⁷⁸⁹]+\)?|\(?\d{1,2}\))$")
_UNIT = re.compile(r"\s*[(\[][^()\[\]]{1,20}[)\]]$")
_BILINGUAL = re.compile(r"\s*[/|\n\r]+\s*|\s+[-–]\s+")


def normalise(value: object) -> str:
    """A name as it is compared: one Unicode form, no case, no extra spaces, no mark of requiredness."""
    written = str(value)
    return _normalise_again(written) if len(written) <= LONGEST else _normalise(written)


def _normalise(written: str) -> str:
    text = unicodedata.normalize("NFKC", written.translate(_INVISIBLE)).casefold()
    return " ".join(text.replace("*", " ").split()).strip(" :")


_normalise_again = lru_cache(4_096)(_normalise)  # the same headings are looked up dozens of times for a sheet


def unmark(written: str) -> str:
    """A label without the mark of a footnote glued to it: "Pori1)", "Rauma ²" and "Turku*"."""
    plain = written.strip()
    # Nobody marks an essay, and a run of spaces of any length would cost its square.
    return plain if len(plain) > LONGEST else _FOOTNOTE_MARK.sub("", plain)


def unmarked(written: str) -> tuple[str, ...]:
    """Every label that a written one may be without such a mark: "M11)" is "M1" or else "M"."""
    plain = written.strip()
    shorter = plain[:-2] if len(plain) > 2 and plain.endswith(")") and plain[-2].isdecimal() else plain
    return tuple(dict.fromkeys((plain, shorter, unmark(plain))))


def spellings(written: str) -> tuple[str, ...]:
    """Every way to look up a heading, the surest first: as it is, without footnote mark and unit."""
    if len(written) > LONGEST:
        return (normalise(written),)
    plain = unmark(written)
    found = (normalise(written), normalise(plain), normalise(_UNIT.sub("", plain)))
    return tuple(dict.fromkeys(name for name in found if name))


def languages_of(written: str) -> tuple[str, ...]:
    """The parts of a heading that says the same thing twice: "Tiimi / Team". Empty where it says it once."""
    if len(written) > LONGEST:
        return ()
    parts = [part for part in _BILINGUAL.split(unmark(written)) if part.strip()]
    return tuple(parts) if len(parts) > 1 else ()


def fold(name: str) -> str:
    """A normalised name without its dots and rings, as systems without them write it."""
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
