"""What people read: text catalogues (Fluent), numbers and periods in words, errors that people can mend."""

from locales.message import Message, UserError
from locales.text import has_text, render, text

__all__ = ["Message", "UserError", "has_text", "render", "text"]
