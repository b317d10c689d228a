"""Who gives certificates and honours, and what else is said beside them."""

import re

from domain.candidates.reading.punctuation import APOSTROPHES
from domain.candidates.reading.titles import is_organisation
from domain.candidates.reading.vocabulary import either

BY = re.compile(
    either(
        rf"""[ ,]{{1,2}}(?:(?:issued|awarded|presented|granted|given|offered|verliehen|ausgestellt
        |otorgad[oa]|concedid[oa]|délivrée?|décernée?|organi[sz]ed|conferred) )?
        (?:by(?: the)?|durch(?: die| den| das)?|von(?: der)?|vom|por(?: la| el)?|par(?: la| le)?
        |par l[{APOSTROPHES}])[ ](?=[^\W\d_])|[ ]from(?: the)?[ ](?=[A-ZÄÖÜ])|[ ]@[ ]"""
    ),
    re.IGNORECASE,
)
"""Which parts a name from its giver."""
LABEL = re.compile(
    r"(?:issued by|issuer|issuing (?:body|organi[sz]ation|authority)|provider|awarded by|awarder"
    r"|aussteller|anbieter|verliehen (?:von|durch)|emisor|expedido por|otorgado por|organismo"
    r"|délivré par|organisme)[ ]?:?[ ](?:(?:the|el|la|le|der|die)[ ])?",
    re.IGNORECASE,
)
"""What the giver is called."""
NOISE = re.compile(
    either(
        r"""(?:issued|date|expires?|expired|valid (?:until|through|thru)|expiration|no expiration
        |gültig(?: bis)?|ausgestellt|válido hasta|expedid[oa]|valable jusqu|obtained|earned
        |completed|obtenue?|erworben|in|on|since|seit|am|exp|renewed
        |(?:see |show )?credential(?: id| url)?|id
        |no\.?|url|licen[cs]e (?:no|number|id)|certificate (?:no|number|id)|https?://)\b.{0,80}"""
    ),
    re.IGNORECASE,
)
"""What is neither a name nor a giver."""
UNTIL = re.compile(
    r"(?:expire[sd]?|exp\.?|expiration(?: date)?|renewal(?: date)?|valid (?:until|through|thru|to)"
    rf"|gültig bis|válido hasta|valable jusqu[{APOSTROPHES}](?:en|au)|until|bis)[ :]{{0,2}}$",
    re.IGNORECASE,
)
"""What comes before a date on which something ends."""
STEP = re.compile(
    either(
        r"""(?:associate|professional|expert|foundation|practitioner|specialist|advanced|fundamentals
        |intermediate|basic|level \w{1,3}|stufe \w{1,3}|nivel \w{1,3}|niveau \w{1,3}|[abc][12]
        |i{1,3})"""
    ),
    re.IGNORECASE,
)
"""What ends many a name after a dash or a comma."""
_GIVERS = re.compile(
    either(
        r"""\b(?:amazon|aws(?! certified)|google(?! (?:analytics|ads|cloud|certified))
        |microsoft(?! (?:certified|azure|office|365))|oracle(?! certified)|cisco(?! certified)
        |comptia(?! [\w+]+)|coursera|udemy|edx|linkedin|scrum\.org|scrum alliance|pmi|axelos
        |peoplecert|linux foundation|cncf|hashicorp(?! certified)|red hat(?! certified)|isaca|isc2
        |salesforce(?! certified)|ec-council|ihk|hwk|tüv|dekra|cervantes|british council|ets|telc
        |udacity|datacamp|pluralsight|deeplearning\.ai|freecodecamp|hubspot(?! \w)|institut\w{0,2}
        |databricks(?! certified)|universi\w+|association|council|board|society|academy|academia
        |akademie|federation|ministry|ministerio|ministère|chamber|\w*kammer|verband|verein|college
        |gesellschaft|stiftung|cámara|asociación|fundación|chambre|fondation|department|state of
        |agency|agencia|agence|alliance|commission|openclassrooms|\w+hochschule)\b|\(isc\)"""
    ),
    re.IGNORECASE,
)


def is_still_valid(text: str) -> bool:
    """Tell what stands where others have a date: "Present"."""
    return _STILL.fullmatch(text) is not None


_STILL = re.compile(r"(?:present|current(?:ly valid)?|active|no expiration)", re.IGNORECASE)


def may_give(text: str) -> bool:
    """Tell whether a name is that of somebody who gives such things."""
    return _GIVERS.search(text) is not None or is_organisation(text)


def is_known_giver(text: str) -> bool:
    """Tell it by a name that is known, not by a mere legal form: of "Java SE" that is none."""
    return _GIVERS.search(text) is not None
