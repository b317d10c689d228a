"""Languages by their names in English, German, Spanish and French, with the codes of ISO 639."""

import re

_NAMES = {
    "af": "Afrikaans|afrikáans",
    "am": "Amharic|Amharisch|amárico|amharique",
    "ar": "Arabic|Arabisch|árabe|arabe",
    "az": "Azerbaijani|Azeri|Aserbaidschanisch|azerí|azerbaiyano|azéri|azerbaïdjanais",
    "be": "Belarusian|Belarussian|Belarussisch|Weißrussisch|bielorruso|biélorusse",
    "bg": "Bulgarian|Bulgarisch|búlgaro|bulgare",
    "bn": "Bengali|Bangla|Bengalisch|bengalí",
    "br": "Breton|Bretonisch|bretón",
    "bs": "Bosnian|Bosnisch|bosnio|bosniaque|bosnien",
    "ca": "Catalan|Katalanisch|catalán|català|Valencian|Valenciano",
    "cs": "Czech|Tschechisch|checo|tchèque",
    "cy": "Welsh|Walisisch|galés|gallois",
    "da": "Danish|Dänisch|danés|danois|dansk",
    "de": "German|Deutsch|alemán|allemand|Swiss German|Schweizerdeutsch|Deutsche Sprache",
    "el": "Greek|Griechisch|Neugriechisch|Modern Greek|griego|grec|ελληνικά",
    "en": "English|Englisch|inglés|anglais",
    "eo": "Esperanto|espéranto",
    "es": "Spanish|Spanisch|español|Castilian|castellano|espagnol|castillan",
    "et": "Estonian|Estnisch|estonio|estonien",
    "eu": "Basque|Baskisch|vasco|euskera|euskara",
    "fa": "Persian|Farsi|Persisch|persa|persan|Dari",
    "fi": "Finnish|Finnisch|finés|finlandés|finnois|finlandais|suomi",
    "fil": "Filipino|Tagalog|Philippinisch|tagalo",
    "fr": "French|Französisch|francés|français",
    "ga": "Irish|Irish Gaelic|Gaeilge|Irisch|irlandés|irlandais",
    "gd": "Scottish Gaelic|Gaelic|Schottisch-Gälisch|gaélico escocés|gaélique écossais",
    "gl": "Galician|Galicisch|gallego|galego|galicien",
    "gu": "Gujarati|guyaratí",
    "ha": "Hausa",
    "he": "Hebrew|Hebräisch|hebreo|hébreu",
    "hi": "Hindi|hindí",
    "hr": "Croatian|Kroatisch|croata|croate",
    "ht": "Haitian Creole|Haitianisch|criollo haitiano|créole haïtien",
    "hu": "Hungarian|Ungarisch|húngaro|hongrois|magyar",
    "hy": "Armenian|Armenisch|armenio|arménien",
    "id": "Indonesian|Bahasa Indonesia|Indonesisch|indonesio|indonésien",
    "ig": "Igbo",
    "is": "Icelandic|Isländisch|islandés|islandais",
    "it": "Italian|Italienisch|italiano|italien",
    "ja": "Japanese|Japanisch|japonés|japonais|日本語",
    "ka": "Georgian|Georgisch|georgiano|géorgien",
    "kk": "Kazakh|Kasachisch|kazajo|kazakh",
    "km": "Khmer|Kambodschanisch|jemer",
    "kn": "Kannada|canarés",
    "ko": "Korean|Koreanisch|coreano|coréen|한국어",
    "ku": "Kurdish|Kurdisch|kurdo|kurde",
    "la": "Latin|Latein|Lateinisch|Latinum|Großes Latinum|Kleines Latinum|latín",
    "lb": "Luxembourgish|Luxemburgisch|luxemburgués|luxembourgeois",
    "lt": "Lithuanian|Litauisch|lituano|lituanien",
    "lv": "Latvian|Lettisch|letón|letton",
    "mk": "Macedonian|Mazedonisch|Nordmazedonisch|macedonio|macédonien",
    "ml": "Malayalam",
    "mn": "Mongolian|Mongolisch|mongol",
    "mr": "Marathi|maratí",
    "ms": "Malay|Bahasa Melayu|Malaiisch|malayo|malais",
    "mt": "Maltese|Maltesisch|maltés|maltais",
    "my": "Burmese|Birmanisch|birmano|birman",
    "ne": "Nepali|Nepalesisch|nepalí|népalais",
    "nl": "Dutch|Niederländisch|Holländisch|neerlandés|holandés|néerlandais|hollandais|Flemish"
    "|Nederlands|Flämisch|flamenco|flamand",
    "no": "Norwegian|Norwegisch|noruego|norvégien|Bokmål|norsk",
    "pa": "Punjabi|Panjabi|panyabí|pendjabi",
    "pl": "Polish|Polnisch|polaco|polonais|polski",
    "ps": "Pashto|Paschtu|pastún|pachto",
    "pt": "Portuguese|Portugiesisch|portugués|portugais|português|Brazilian Portuguese"
    "|Brasilianisches Portugiesisch",
    "ro": "Romanian|Rumänisch|rumano|roumain|română",
    "ru": "Russian|Russisch|ruso|russe|русский",
    "si": "Sinhala|Sinhalese|Singhalesisch|cingalés|cinghalais",
    "sk": "Slovak|Slowakisch|eslovaco|slovaque",
    "sl": "Slovenian|Slovene|Slowenisch|esloveno|slovène",
    "so": "Somali|somalí",
    "sq": "Albanian|Albanisch|albanés|albanais",
    "sr": "Serbian|Serbisch|serbio|serbe",
    "sv": "Swedish|Schwedisch|sueco|suédois|svenska",
    "sw": "Swahili|Kiswahili|Suaheli|suajili",
    "ta": "Tamil|Tamilisch|tamoul",
    "te": "Telugu|télougou",
    "th": "Thai|Thailändisch|tailandés|thaï|thaïlandais",
    "tr": "Turkish|Türkisch|turco|turc|türkçe",
    "uk": "Ukrainian|Ukrainisch|ucraniano|ukrainien|українська",
    "ur": "Urdu|ourdou",
    "uz": "Uzbek|Usbekisch|uzbeko|ouzbek",
    "vi": "Vietnamese|Vietnamesisch|vietnamita|vietnamien",
    "xh": "Xhosa",
    "yi": "Yiddish|Jiddisch",
    "yo": "Yoruba",
    "yue": "Cantonese|Kantonesisch|cantonés|cantonais",
    "zh": "Chinese|Mandarin|Mandarin Chinese|Chinese Mandarin|Chinesisch|Mandarin-Chinesisch|chino"
    "|中文|普通话|chino mandarín|mandarín|chinois|chinois mandarin",
    "zu": "Zulu|zulú",
    "ase": "American Sign Language|ASL",
    "bfi": "British Sign Language|BSL",
    "gsg": "German Sign Language|Deutsche Gebärdensprache|DGS",
    "ssp": "Spanish Sign Language|Lengua de Signos Española",
    "fsl": "French Sign Language|Langue des signes française",
    "ak": "Akan",
    "as": "Assamese|Assamesisch|asamés|assamais",
    "ay": "Aymara|aimara",
    "ber": "Berber|Berberisch|bereber|berbère|Tamazight",
    "bo": "Tibetan|Tibetisch|tibetano|tibétain",
    "ceb": "Cebuano",
    "co": "Corsican|Korsisch|corso|corse",
    "ff": "Fula|Fulani|Fulfulde|peul",
    "fo": "Faroese|Färöisch|feroés|féroïen",
    "gn": "Guarani|guaraní",
    "jv": "Javanese|Javanisch|javanés|javanais",
    "kok": "Konkani",
    "ky": "Kyrgyz|Kirgisisch|kirguís|kirghize",
    "ln": "Lingala",
    "lo": "Lao|Laotian|Laotisch|laosiano",
    "mg": "Malagasy|Madagassisch|malgache",
    "mi": "Maori|Māori|maorí",
    "oc": "Occitan|Okzitanisch|occitano",
    "om": "Oromo",
    "or": "Odia|Oriya",
    "qu": "Quechua|quechua",
    "rm": "Romansh|Rätoromanisch|romanche",
    "rw": "Kinyarwanda",
    "sd": "Sindhi",
    "sm": "Samoan|Samoanisch|samoano",
    "sn": "Shona",
    "st": "Sotho|Sesotho",
    "tg": "Tajik|Tadschikisch|tayiko|tadjik",
    "ti": "Tigrinya",
    "tk": "Turkmen|Turkmenisch|turcomano|turkmène",
    "tn": "Tswana|Setswana",
    "tt": "Tatar|Tatarisch|tártaro",
    "tw": "Twi",
    "wo": "Wolof",
    "grc": "Ancient Greek|Altgriechisch|Graecum|griego antiguo|grec ancien",
}
"""ISO 639-1, else 639-3, for the Berber languages 639-2. A name that two share is
left to the more spoken one.
"""
CODES = {name.casefold(): code for code, names in _NAMES.items() for name in names.split("|")}
"""By the name in lower case."""
_LONGEST_FIRST = sorted(CODES, key=lambda name: (-len(name), name))
LANGUAGE = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})(?!\w)", re.IGNORECASE
)


def language_code(name: str) -> str | None:
    """Return what a name, or a code, means; None when it is neither."""
    said = " ".join(name.split()).casefold()
    return CODES.get(said) or (said if said in _NAMES else None)


def names_a_language(text: str) -> bool:
    """Tell whether a text names something that people speak."""
    return LANGUAGE.search(text) is not None


def language_name(code: str) -> str:
    """Return the English name of a code; the code itself where it is not known."""
    return _NAMES.get(code, code).partition("|")[0]
