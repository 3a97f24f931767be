"""Choices in the page's address."""

import streamlit as st


def keep_choice(kept: dict[str, str], place: str, key: str, value: str, default: str = "") -> None:
    """Remember a choice, and write it into the address unless it is the default.

    kept: what the session remembers: by place the choice, and what was written of it (see `written`). place:
    where the choice is made; two pages may use the same key in the address.
    """
    kept[place] = value
    if value == default:
        st.query_params.pop(key, None)
    elif st.query_params.get(key) != value:
        st.query_params[key] = value
    kept[f"url:{place}"] = st.query_params.get(key, "")


def written(kept: dict[str, str], place: str) -> str:
    """What the address said of a choice when it was last written; empty where it was the default."""
    return kept.get(f"url:{place}", "")
