"""Refuse a ``.py`` file lying directly in ``pages/``.

Streamlit discovers such files by itself and may run them without ``app.py``, that is, without the
access check. In subfolders ``st.navigation`` is the only way in.
"""

from __future__ import annotations

from pathlib import Path

PAGES = Path(__file__).resolve().parent.parent / "pages"


def main() -> None:
    astray = sorted(path.name for path in PAGES.glob("*.py"))
    if astray:
        raise SystemExit(f"Move to a subfolder of pages/: {', '.join(astray)} (see deploy/check_pages.py)")


if __name__ == "__main__":
    main()
