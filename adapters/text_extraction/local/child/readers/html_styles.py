"""The style sheets within a page, as far as they tell what can be seen."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import cssselect
import tinycss2

from .archives import BombError, Element
from .word_set import word_set

Declarations = Mapping[str, str]

READ = word_set(
    """
    display visibility opacity color background background-color background-image font
    font-size position left top right bottom text-indent margin-left clip clip-path width height
    max-width max-height overflow overflow-x overflow-y transform filter background-clip
    -webkit-background-clip -webkit-text-fill-color white-space
    """
)
_MAX_SHEETS = 2**19
"""Characters of all style sheets; what comes after them is not read."""
_MAX_STEPS = 10_000_000
"""Selectors times elements."""
_MAX_SELECTORS = 5000
_MAX_MATCHES = 500_000
_MEDIA = re.compile(r"\s*(?:only\s+)?(?:all|screen)?\s*")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
_NAMED = re.compile(r"(?<!\\)[.#][A-Za-z_][\w-]*(?![\w\\-])")
"""Ids and classes within a selector; those with escapes are left to who knows them."""
_DEPTH = 5


class StyleSheets:
    """Gives every element what the sheets say of it."""

    def __init__(self, root: Element) -> None:
        """Raise BombError."""
        self._said: dict[Element, list[tuple[tuple[int, ...], Declarations]]] = {}
        self._variables: dict[str, str] = {}
        text = "".join("".join(one.itertext()) + "\n" for one in root.iter("style"))[:_MAX_SHEETS]
        rules = list(_rules(tinycss2.parse_stylesheet(text, skip_comments=True)))
        elements = sum(1 for _ in root.iter()) if rules else 0
        names = _names(root) if rules else frozenset[str]()
        translator = cssselect.HTMLTranslator()
        selectors = matches = 0
        for order, (prelude, declared) in enumerate(rules):
            self._note_variables(prelude, declared)
            usual = {name: value for name, value, must in declared if name in READ and not must}
            urgent = {name: value for name, value, must in declared if name in READ and must}
            if not usual and not urgent:
                continue
            for selector in _selectors(prelude, names):
                selectors += 1
                if selectors > _MAX_SELECTORS or selectors * elements > _MAX_STEPS:
                    raise BombError
                for element in _matching(root, translator, selector):
                    matches += 1
                    if matches > _MAX_MATCHES:
                        raise BombError
                    weight = (*selector.specificity(), order)
                    rules_of = self._said.setdefault(element, [])
                    if usual:
                        rules_of.append(((0, *weight), usual))
                    if urgent:
                        rules_of.append(((2, *weight), urgent))

    def of(self, element: Element) -> dict[str, str]:
        """Return what is said of one element, the strongest; its own `style` among it."""
        said = list(self._said.get(element, ()))
        style = element.get("style")
        if style:
            for name, value, must in _declared(style[:5000]):
                if name in READ:
                    said.append(((3 if must else 1, 0, 0, 0, len(said)), {name: value}))
        merged: dict[str, str] = {}
        for _, declarations in sorted(said, key=lambda one: one[0]):
            for name, value in declarations.items():
                if name in ("font", "background"):
                    for longer in [other for other in merged if other.startswith(f"{name}-")]:
                        del merged[longer]
                merged[name] = self._resolved(value)
        return merged

    def _note_variables(self, prelude: str, declared: list[tuple[str, str, bool]]) -> None:
        for name, value, _ in declared:
            if name.startswith("--") and prelude.strip() in (":root", "html", "body", "*"):
                self._variables[name] = value

    def _resolved(self, value: str) -> str:
        for _ in range(_DEPTH):
            if "var(" not in value or len(value) > 1000:  # noqa: PLR2004 - no colour is so long
                return value
            value = _VARIABLE.sub(lambda at: self._variables.get(at[1], at[2] or ""), value)
        return value


def _rules(nodes: Any, depth: int = 0) -> Iterator[tuple[str, list[tuple[str, str, bool]]]]:  # noqa: ANN401 - tinycss2 ships no types
    for node in nodes:
        if node.type == "qualified-rule":
            declared = list(_declared(node.content))
            if declared:
                yield tinycss2.serialize(node.prelude), declared
        elif node.type == "at-rule" and node.content is not None and depth < _DEPTH:
            media = tinycss2.serialize(node.prelude).lower()
            if node.lower_at_keyword == "media" and not _MEDIA.fullmatch(media):
                continue
            if node.lower_at_keyword in ("media", "supports", "layer"):
                inner = tinycss2.parse_rule_list(node.content, skip_comments=True)
                yield from _rules(inner, depth + 1)


def _declared(content: Any) -> Iterator[tuple[str, str, bool]]:  # noqa: ANN401 - tinycss2 ships no types
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            value = tinycss2.serialize(node.value).strip()
            name = node.name if node.name.startswith("--") else node.lower_name
            yield name, value if name.startswith("--") else value.lower(), node.important


def _selectors(prelude: str, names: frozenset[str]) -> list[Any]:
    """Return the selectors that may match: most sheets are for many pages, not for this one."""
    wanted = ",".join(
        one
        for one in prelude[:5000].split(",")
        if "(" in prelude or names.issuperset(_NAMED.findall(one))
    )
    if not wanted.strip():
        return []
    try:
        return [one for one in cssselect.parse(wanted) if one.pseudo_element is None]
    except (cssselect.SelectorError, RecursionError):
        return []


def _names(root: Element) -> frozenset[str]:
    """Return the ids and classes of a page, as selectors write them."""
    found: set[str] = set()
    for element in root.iter():
        found.update(f".{name}" for name in (element.get("class") or "").split())
        if identity := element.get("id"):
            found.add(f"#{identity}")
    return frozenset(found)


def _matching(root: Element, translator: Any, selector: Any) -> list[Element]:  # noqa: ANN401 - cssselect ships no types
    try:
        found = root.xpath(translator.selector_to_xpath(selector))
    except Exception:  # noqa: BLE001 - a selector that nobody understands says nothing
        return []
    return found if isinstance(found, list) else []
