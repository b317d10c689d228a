"""Where people live, and how they write there."""

from tests.resume_generator.locales.english import BRITAIN, UNITED_STATES
from tests.resume_generator.locales.french import FRANCE
from tests.resume_generator.locales.german import GERMANY
from tests.resume_generator.locales.locale import Locale
from tests.resume_generator.locales.spanish import SPAIN

LOCALES: dict[str, tuple[Locale, ...]] = {
    "en": (UNITED_STATES, UNITED_STATES, BRITAIN),
    "en-US": (UNITED_STATES,),
    "en-GB": (BRITAIN,),
    "de": (GERMANY,),
    "es": (SPAIN,),
    "fr": (FRANCE,),
}
"""By what the command is given; one is drawn."""
