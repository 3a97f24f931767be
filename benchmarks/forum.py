"""A forum pack of the sample county: how long its contents take, and its slides, report and workbook.

    python -m benchmarks.forum [URL] [--write]

Prints one line of JSON; with --write it replaces its section of results.md alone. Every repeat opens the
store anew, so that nothing of an earlier one is remembered. For comparison a bare deck is made in the same
run: as many slides with a title and an untouched chart of the same library, without a pack.
"""

import argparse
import json
import re
import statistics
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from benchmarks.national import SMALL, build
from data_access.store import open_store
from exports.forum.build import build_pack
from exports.forum.model import Pack
from exports.forum.report import write_report
from exports.forum.slides import write_slides
from exports.forum.workbook import write_pack_workbook
from metrics.catalogue.counties import SYNTHETIC_COUNTY

HEADING = "## The forum pack"
RESULTS = Path(__file__).with_name("results.md")
REPEATS = 5
TARGET = 10.0  # seconds for a pack of 25 figures
FIGURES, PERIODS = 25, 36
FILES: dict[str, Callable[[Pack], bytes]] = {
    "slides": write_slides, "report": write_report, "workbook": write_pack_workbook,
}  # fmt: skip
Measured = dict[str, Any]
T = TypeVar("T")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", nargs="?", help="a store with the sample county; by default one is built")
    parser.add_argument("--write", action="store_true", help="replace the section of results.md")
    given = parser.parse_args()
    measured = measure(given.url or build(SMALL).url)
    if given.write:
        report = RESULTS.read_text(encoding="utf-8")
        rest = re.sub(rf"\n*{HEADING}\n.*?(?=\n+## |\Z)", "", report, flags=re.DOTALL).rstrip("\n")
        RESULTS.write_text("\n".join([rest, "", *describe(measured)]) + "\n", encoding="utf-8")
    print(json.dumps(measured))


def measure(url: str) -> Measured:
    """Seconds of each part, per repeat, and how many figures, slides and bytes there are."""
    seconds: dict[str, list[float]] = {name: [] for name in ("contents", *FILES, "bare")}
    sizes: dict[str, int] = {}
    figures = slides = 0
    for _ in range(REPEATS):
        store = open_store(url)
        took, pack = _time(lambda store=store: build_pack(store, county=SYNTHETIC_COUNTY))  # type: ignore[misc]
        seconds["contents"].append(took)
        store.engine.dispose()
        for name, write in FILES.items():
            took, content = _time(lambda write=write, pack=pack: write(pack))  # type: ignore[misc]
            seconds[name].append(took)
            sizes[name] = len(content)
            slides = len(Presentation(BytesIO(content)).slides) if name == "slides" else slides
        figures = len(pack.figures)
        took, _ = _time(lambda count=figures: make_bare(count))  # type: ignore[misc]
        seconds["bare"].append(took)
    return {"figures": figures, "slides": slides, "sizes": sizes, "seconds": seconds}


def make_bare(count: int) -> bytes:
    """Reference: a deck of charts as python-pptx makes them."""
    deck = Presentation()
    for number in range(count):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        title = slide.shapes.title
        assert title is not None
        title.text_frame.text = f"Kuvio {number}"
        data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
        data.categories = [f"{period % 12 + 1}/{2024 + period // 12}" for period in range(PERIODS)]
        data.add_series("Arvo", [float(period) for period in range(PERIODS)])
        slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, Pt(40), Pt(130), Pt(640), Pt(340), data)
    target = BytesIO()
    deck.save(target)
    return target.getvalue()


def _time(run: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


# --- the report ----------------------------------------------------------------------------------


def describe(measured: Measured) -> list[str]:
    """The section of the report."""
    seconds, figures = measured["seconds"], measured["figures"]
    bare = statistics.median(seconds["bare"])
    return [
        HEADING,
        "",
        f"The sample county's pack: {figures} figures on {measured['slides']} slides, all sections.",
        f"Seconds: median of {REPEATS} repeats, and the shortest; the ratio is to a bare deck of as many",
        f"charts, made with the same library in the same run ({bare:.2f} s).",
        "",
        "| part | median | shortest | ratio | size |",
        "|---|--:|--:|--:|--:|",
        *(_line(name, seconds[name], bare, measured["sizes"].get(name)) for name in ("contents", *FILES)),
        "",
        *(_verdict(name, measured) for name in FILES),
    ]


def _line(name: str, seconds: Sequence[float], bare: float, size: int | None) -> str:
    middle = statistics.median(seconds)
    written = "" if size is None else f"{size / 1024:,.0f} kB"
    return f"| {name} | {middle:.2f} | {min(seconds):.2f} | {middle / bare:.2f} | {written} |"


def _verdict(name: str, measured: Measured) -> str:
    """Contents and one file together, scaled to a pack of so many figures, against the target."""
    seconds = measured["seconds"]
    whole = statistics.median(seconds["contents"]) + statistics.median(seconds[name])
    scaled = whole * FIGURES / measured["figures"]
    kept = "kept" if scaled < TARGET else "missed"
    measured_as = f"{whole:.2f} s with the contents, {scaled:.2f} s for {FIGURES} figures"
    return f"- {name}: {measured_as}; under {TARGET:.0f} s: {kept}"


if __name__ == "__main__":
    main()
