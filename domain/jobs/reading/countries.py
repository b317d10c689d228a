"""Countries by code and by name, to tell "Lima, Peru" from "Austin, TX"."""

from domain.jobs.reading.document import fold

_NAMES = {
    "AE": "United Arab Emirates|UAE", "AR": "Argentina|Argentinien|Argentine",
    "AT": "Austria|Österreich|Autriche", "AU": "Australia|Australien|Australie",
    "BD": "Bangladesh", "BE": "Belgium|Bélgica|Belgien|Belgique", "BG": "Bulgaria|Bulgarien",
    "BO": "Bolivia", "BR": "Brazil|Brasil|Brasilien|Brésil", "CA": "Canada|Canadá|Kanada",
    "CH": "Switzerland|Suiza|Schweiz|Suisse", "CL": "Chile|Chili", "CN": "China|Chine",
    "CO": "Colombia|Kolumbien|Colombie", "CR": "Costa Rica",
    "CZ": "Czech Republic|Czechia|República Checa|Tschechien", "DE":
    "Germany|Alemania|Deutschland|Allemagne", "DK": "Denmark|Dinamarca|Dänemark|Danemark",
    "DO": "Dominican Republic|República Dominicana", "EC": "Ecuador", "EE": "Estonia|Estland",
    "EG": "Egypt|Egipto|Ägypten", "ES": "Spain|España|Spanien|Espagne",
    "FI": "Finland|Finlandia|Finnland", "FR": "France|Francia|Frankreich",
    "GB": "United Kingdom|UK|England|Scotland|Wales|Reino Unido|Großbritannien|Royaume-Uni",
    "GH": "Ghana", "GR": "Greece|Grecia|Griechenland", "GT": "Guatemala",
    "HR": "Croatia|Kroatien", "HU": "Hungary|Hungría|Ungarn", "ID": "Indonesia",
    "IE": "Ireland|Irlanda|Irland|Irlande", "IL": "Israel", "IN": "India|Indien|Inde",
    "IT": "Italy|Italia|Italien|Italie", "JP": "Japan|Japón|Japon", "KE": "Kenya",
    "KR": "South Korea|Corea del Sur|Südkorea", "LT": "Lithuania|Litauen",
    "LU": "Luxembourg|Luxemburgo|Luxemburg", "LV": "Latvia|Lettland", "MA": "Morocco|Maroc",
    "MX": "Mexico|México|Mexiko|Mexique", "MY": "Malaysia", "NG": "Nigeria",
    "NL": "Netherlands|The Netherlands|Países Bajos|Niederlande|Pays-Bas", "NO":
    "Norway|Noruega|Norwegen|Norvège", "NZ": "New Zealand|Nueva Zelanda|Neuseeland",
    "PA": "Panama|Panamá", "PE": "Peru|Perú|Pérou", "PH": "Philippines", "PK": "Pakistan",
    "PL": "Poland|Polonia|Polen|Pologne", "PT": "Portugal", "PY": "Paraguay",
    "RO": "Romania|Rumanía|Rumänien", "RS": "Serbia|Serbien", "SA": "Saudi Arabia",
    "SE": "Sweden|Suecia|Schweden|Suède", "SG": "Singapore|Singapur", "SI": "Slovenia",
    "SK": "Slovakia|Slowakei", "TH": "Thailand", "TR": "Turkey|Türkiye|Turquía|Türkei",
    "UA": "Ukraine|Ucrania", "US": "United States|USA|United States of America|Estados Unidos",
    "UY": "Uruguay", "VE": "Venezuela", "VN": "Vietnam", "ZA": "South Africa|Sudáfrica|Südafrika",
}  # fmt: skip
"""ISO 3166-1 code: names, the English one first. Countries that jobs are often posted in."""

_CODES = {fold(name): code for code, names in _NAMES.items() for name in names.split("|")}
_DOTTED_CODES = {"u.s.": "US", "u.s.a.": "US", "u.k.": "GB", "us": "US"}


def is_country(name: str) -> bool:
    """Tell whether this names a country, whatever its case and accents."""
    folded = fold(name.strip())
    return folded in _CODES or folded in _DOTTED_CODES


def country_code(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a country by its name, or of a code itself."""
    folded = fold(name.strip())
    dotted = _DOTTED_CODES.get(folded)
    return dotted or _CODES.get(folded) or (name if name in _NAMES else None)


def country_name(code: str) -> str | None:
    """Return the English name of an ISO 3166-1 alpha-2 code; None where it is not known."""
    names = _NAMES.get(code.strip().upper())
    return names.partition("|")[0] if names else None
