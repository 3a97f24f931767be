"""Every other language says the same as Finnish: the same texts, with the same values and choices in them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast

FOLDER = Path(__file__).parents[2] / "locales"
FINNISH = FOLDER / "fi"
FILES = [
    pytest.param(path, id=f"{path.parent.name}/{path.name}")
    for path in sorted(FOLDER.glob("*/*.ftl"))
    if path.parent != FINNISH
]
# Texts that are the same words in Finnish and in these languages.
SAME_WORDS = {
    "filter-language": ("sv", "en"),  # says it in all three
    "flow-side": ("sv", "en"),  # only "n ="
    "flow-side-time": ("sv", "en"),
    "skipped-total": ("sv",),
}


@cache
def entries(path: Path) -> tuple[ast.EntryType, ...]:
    return tuple(FluentParser().parse(path.read_text(encoding="utf-8")).body)


@cache
def patterns(path: Path) -> dict[str, ast.Pattern]:
    """Id -> value; an attribute under its message's id and its own."""
    found: dict[str, ast.Pattern] = {}
    for entry in entries(path):
        if isinstance(entry, ast.Message | ast.Term):
            if entry.value is not None:
                found[entry.id.name] = entry.value
            found |= {f"{entry.id.name}.{each.id.name}": each.value for each in entry.attributes}
    return found


def nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """The node and all inside it."""
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from nodes(child)


def variables(pattern: ast.Pattern) -> set[str]:
    return {node.id.name for node in nodes(pattern) if isinstance(node, ast.VariableReference)}


def placed(pattern: ast.Pattern) -> set[str]:
    """The values that are written out, as `{ $x }` or through a function; not those that only choose."""
    written = [node for node in nodes(pattern) if isinstance(node, ast.Placeable)]
    shown = [each for each in written if not isinstance(each.expression, ast.SelectExpression)]
    return variables(ast.Pattern([*shown]))


def choices(pattern: ast.Pattern) -> set[tuple[str, str, bool]]:
    """(what is chosen by, a case, whether it is the default) of every selection."""
    found = set()
    for node in nodes(pattern):
        if isinstance(node, ast.SelectExpression):
            by = ", ".join(sorted(variables(ast.Pattern([ast.Placeable(node.selector)]))))
            for variant in node.variants:
                key = variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
                found.add((by, key, bool(variant.default)))
    return found


def has_letters(pattern: ast.Pattern) -> bool:
    told = (node.value for node in nodes(pattern) if isinstance(node, ast.TextElement | ast.StringLiteral))
    return any(letter.isalpha() for part in told for letter in part)


@cache
def shared(path: Path) -> tuple[tuple[str, ast.Pattern, ast.Pattern], ...]:
    """Id, Finnish text and this language's text of what both have."""
    finnish, own = patterns(FINNISH / path.name), patterns(path)
    return tuple((id, finnish[id], own[id]) for id in finnish if id in own)


@pytest.mark.parametrize("path", sorted(FINNISH.glob("*.ftl")), ids=lambda path: path.name)
def test_finnish_is_readable_throughout(path: Path) -> None:
    assert not [entry.content for entry in entries(path) if isinstance(entry, ast.Junk)]


@pytest.mark.parametrize("path", FILES)
def test_all_of_the_file_is_read(path: Path) -> None:
    assert not [entry.content for entry in entries(path) if isinstance(entry, ast.Junk)]


@pytest.mark.parametrize("path", FILES)
def test_the_same_texts_are_in_the_same_file(path: Path) -> None:
    assert (FINNISH / path.name).exists()
    ids = [entry.id.name for entry in entries(path) if isinstance(entry, ast.Message | ast.Term)]
    assert len(ids) == len(set(ids))
    finnish, own = set(patterns(FINNISH / path.name)), set(patterns(path))
    assert not finnish - own, "missing: people would read Finnish"
    assert not own - finnish, "nobody asks for these"


@pytest.mark.parametrize("path", FILES)
def test_texts_mention_the_same_values(path: Path) -> None:
    wrong = {id for id, finnish, own in shared(path) if variables(finnish) != variables(own)}
    wrong |= {id for id, finnish, own in shared(path) if placed(finnish) != placed(own)}
    assert not wrong


@pytest.mark.parametrize("path", FILES)
def test_texts_have_the_same_choices(path: Path) -> None:
    assert not {id for id, finnish, own in shared(path) if choices(finnish) != choices(own)}


@pytest.mark.parametrize("path", FILES)
def test_texts_are_translated(path: Path) -> None:
    same = {id for id, finnish, own in shared(path) if has_letters(finnish) and finnish.equals(own)}
    assert not {id for id in same if path.parent.name not in SAME_WORDS.get(id, ())}


@pytest.mark.parametrize("path", FILES)
def test_texts_can_be_filled_in(path: Path) -> None:
    bundle = FluentBundle([path.parent.name], use_isolating=False)
    bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    for id, _, own in shared(path):
        message = bundle.get_message(id.split(".")[0])
        value = message.attributes[id.split(".")[1]] if "." in id else message.value
        assert value is not None
        for each in (0, 1, 2, 5, 1.5):
            text, errors = bundle.format_pattern(value, dict.fromkeys(variables(own), each))
            assert not errors, id
            assert str(text).strip(), id
