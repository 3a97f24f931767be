"""Streamlit parts that pages share: filters, cards, figures, downloads. Only here is anything cached."""
