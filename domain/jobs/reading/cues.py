"""Words that say of a skill that it is needed, would be welcome, or is neither."""

import re
from enum import Enum, auto

from attrs import frozen


class Wish(Enum):
    """What a statement says of a skill that it names."""

    NEEDED = auto()
    WELCOME = auto()
    UNNEEDED = auto()


@frozen(kw_only=True)
class Cue:
    """Where such words stand."""

    start: int
    end: int
    wish: Wish
    ahead: bool
    """They are about what follows; the others mostly about what came before."""


_NOT_A_MUST = (
    r"(?:,? (?:but|though|although) not (?:strictly |absolutely )?"
    r"(?:required|needed|necessary|essential|mandatory|a requirement|a must)"
    r"|,? pero no (?:es )?(?:necesari|requerid|indispensable|excluyente|obligatori)\w?"
    r"|,? aber (?:nicht|kein) (?:zwingend |unbedingt )?(?:erforderlich|notwendig|notig|muss)"
    r"|,? mais (?:pas|non) (?:necessaire|requis|obligatoire|indispensable|exigee?)s?)?"
)
_UNNEEDED = re.compile(
    r"\b(?:not (?:needed|required|necessary|essential|mandatory|a requirement)"
    r"|(?P<ahead>(?:don't|do not) (?:need|require|have to know)|no need (?:for|to))"
    r"|no (?:es|son) (?:necesari|requerid|imprescindible)\w?|nicht (?:erforderlich|notwendig|notig)"
    r"|(?:pas|non) (?:necessaire|requis|obligatoire)|no (?:prior |previous )?(?:\w+ ){1,3}?"
    r"(?:(?:experience|knowledge|skills) )?(?:is |are )?(?:needed|required|necessary))(?!\w)"
)
_WELCOME = re.compile(
    r"\b(?:(?P<ahead>ideally|preferably|bonus points|bonus|even better|extra points|we'd love"
    r"|idealmente|preferiblemente|preferentemente|de preferencia|idealerweise|vorzugsweise"
    r"|idealement|de preference|se valorara?n?|valoramos)"
    r"|(?:is|are|be|as) (?:an? )?(?:big |huge |strong |definite |real )?"
    r"(?:plus|bonus|advantage|asset)"
    r"|an? (?:big |huge |strong |definite |real )?(?:plus|asset)(?=[).,;!:]|\s*$| if\b)"
    r"|preferred|preferable|desirable|desired|nice[- ]to[- ]have|good to have|advantageous"
    r"|beneficial|(?:is|are|be) (?:very |most )?welcome|would be (?:nice|great|helpful|useful)"
    r"|optional|(?:es|sera|seria|como|de) una? (?:plus|ventaja)|un plus|deseables?|valorables?"
    r"|opcional(?:es)?|von vorteil|wunschenswert|ein plus|pluspunkt|gern gesehen|bevorzugt"
    rf"|(?:un|des) atouts?|appreciee?s?|souhaitee?s?){_NOT_A_MUST}(?!\w)"
)
_NEEDED = re.compile(
    r"\b(?<!not )(?:(?P<ahead>must (?:have|know|be|speak)|requires?|you need|you'll need"
    r"|you will need|looking for|seeking|requerimos|wir suchen|buscamos)"
    r"|must|required|mandatory|essential|imprescindibles?|requeridos?|indispensables?|excluyentes?"
    r"|zwingend|erforderlich|voraussetzung|obligatoire|exigee?s?)\b"
)
_PATTERNS = (
    (Wish.UNNEEDED, _UNNEEDED),
    (Wish.WELCOME, _WELCOME),
    (Wish.NEEDED, _NEEDED),
)


def find_cues(folded: str, start: int, end: int) -> tuple[Cue, ...]:
    """Return those of a clause, in order. None overlap: "not required" is no "required"."""
    found = [
        Cue(start=match.start(), end=match.end(), wish=wish, ahead=match["ahead"] is not None)
        for wish, pattern in _PATTERNS
        for match in pattern.finditer(folded, start, end)
    ]
    cues: list[Cue] = []
    for cue in sorted(found, key=lambda cue: cue.start):
        if not cues or cue.start >= cues[-1].end:
            cues.append(cue)
    return tuple(cues)
