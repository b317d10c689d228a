"""Languages that people speak: what their names and the words for fluency mean."""

from domain.shared.values import LanguageLevel

UNDETERMINED = "und"
"""ISO 639-3 for a language that cannot be told."""
_NAMES = """
ar arabic arabisch árabe arabe | bg bulgarian bulgarisch búlgaro bulgare | bn bengali
ca catalan katalanisch catalán català | cs czech tschechisch checo tchèque
da danish dänisch danés danois dansk | de german deutsch alemán allemand
el greek griechisch griego grec | en english englisch inglés anglais
es spanish spanisch español castellano espagnol | et estonian estnisch
eu basque baskisch euskera | fa persian farsi persisch persa
fi finnish finnisch finés finnois suomi
fr french französisch francés français | ga irish irisch gaelic
he hebrew hebräisch hebreo hébreu
hi hindi | hr croatian kroatisch croata croate | hu hungarian ungarisch húngaro hongrois magyar
hy armenian armenisch | id indonesian indonesisch | is icelandic isländisch
it italian italienisch italiano italien | ja japanese japanisch japonés japonais 日本語
ka georgian georgisch | ko korean koreanisch coreano coréen 한국어 | lt lithuanian litauisch
lv latvian lettisch | ms malay malaiisch | nb norwegian norwegisch noruego norvégien norsk
nl dutch niederländisch holandés neerlandés néerlandais nederlands
pa punjabi panjabi | pl polish polnisch polaco polonais polski
pt portuguese portugiesisch portugués portugais português
ro romanian rumänisch rumano roumain română | ru russian russisch ruso russe русский
sk slovak slowakisch eslovaco slovaque | sl slovenian slowenisch | sq albanian albanisch
sr serbian serbisch serbio serbe | sv swedish schwedisch sueco suédois svenska | sw swahili suaheli
ta tamil | te telugu | th thai | tl tagalog filipino | tr turkish türkisch turco turc türkçe
uk ukrainian ukrainisch ucraniano ukrainien українська | ur urdu | vi vietnamese vietnamesisch
zh chinese mandarin chinesisch chino chinois 中文 普通话
"""
_CODES = {
    name: code
    for line in _NAMES.replace("\n", "|").split("|")
    if line.strip()
    for code, *names in [line.split()]
    for name in (code, *names)
}
_LEVELS = {
    LanguageLevel.NATIVE: "native|native speaker|native or bilingual"
    "|native or bilingual proficiency"
    "|bilingual|mother tongue|first language|muttersprache|muttersprachlich|lengua materna|nativo"
    "|langue maternelle",
    LanguageLevel.C2: "c2|mastery|proficient",
    LanguageLevel.C1: "c1|fluent|full professional|full professional proficiency|fließend"
    "|verhandlungssicher|fluido|courant|advanced",
    LanguageLevel.B2: "b2|upper intermediate|professional working|professional working proficiency",
    LanguageLevel.B1: "b1|intermediate|conversational",
    LanguageLevel.A2: "a2|basic|limited working|limited working proficiency|grundkenntnisse"
    "|elementary|elementary proficiency",
    LanguageLevel.A1: "a1|beginner",
}
_SAID = {said: level for level, words in _LEVELS.items() for said in words.split("|")}


def language_code(name: str) -> str | None:
    """Return what a name or code means: ISO 639-1; None when it cannot be told."""
    return _CODES.get(" ".join(name.split()).casefold())


def language_level(fluency: str) -> LanguageLevel | None:
    """Return what a fluency means; None when it cannot be told."""
    return _SAID.get(" ".join(fluency.split()).casefold())
