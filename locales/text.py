"""Texts by id from the Fluent catalogues `locales/<language>/*.ftl`; what is missing, in Finnish."""

from functools import cache
from pathlib import Path
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource

from locales.message import Argument, Message

Language = Literal["fi", "sv", "en"]
FOLDER = Path(__file__).parent


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def has_text(id: str, language: Language = "fi") -> bool:
    return bool(_bundle(language).has_message(id))


def text(id: str, language: Language = "fi", /, **arguments: Argument) -> str:
    """The text with its values filled in. KeyError where no catalogue has it; ValueError without a value."""
    bundle = _bundle(language if has_text(id, language) else "fi")
    if not bundle.has_message(id) or (pattern := bundle.get_message(id).value) is None:
        raise KeyError(f"no text {id!r} in the catalogues")
    rendered, errors = bundle.format_pattern(pattern, dict(arguments))
    if errors:
        raise ValueError(f"text {id!r}: {errors[0]}")
    return str(rendered)


def render(message: Message, language: Language = "fi") -> str:
    """A message in words."""
    return text(message.id, language, **message.arguments)
