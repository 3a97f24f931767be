"""A figure's caption in one paragraph, ready to be copied below its picture."""

from charts.labels import clean
from locales import text
from locales.numbers import Language

ENDS = ".!?…"


def write_caption(
    title: str, subtitle: str, source: str, dated: str, threshold: int, language: Language
) -> str:
    """What the figure says and shows, where it comes from and of when, and what is protected in it.

    dated: in a sentence of its own. Parts that are empty are left out; each ends with a full stop.
    """
    said = [clean(title), clean(subtitle)]
    if clean(source):
        said.append(text("caption-source", language, source=clean(source)))
    said.append(clean(dated))
    said.append(text("caption-threshold", language, threshold=threshold))
    return " ".join(part if part[-1] in ENDS else f"{part}." for part in said if part)
