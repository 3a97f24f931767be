"""What is said to people before it has a language, and the one family of errors that people can cause."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Argument = str | int | float


@dataclass(frozen=True)
class Message:
    """The id of a text in the catalogues and the values that it mentions."""

    id: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)


class UserError(Exception):
    """Something that a person can cause and mend: the text says what is wrong, where, and what to do."""

    def __init__(self, id: str, /, **arguments: Argument) -> None:
        super().__init__(id)
        self.message = Message(id, arguments)

    def __str__(self) -> str:
        from locales.text import render

        return render(self.message, "fi")
