"""Names that swaps give, with what each tells of its bearer."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

Name = tuple[str, str]
"""Given and family name."""


def _names(*names: str) -> tuple[Name, ...]:
    parts = (name.split("|") for name in names)
    return tuple((given, family) for given, family in parts)


WOMEN: Mapping[str, Sequence[Name]] = MappingProxyType(
    {
        "en": _names("Emily|Walsh", "Sarah|Thornton", "Margaret|O'Neill", "Hannah|Lindqvist"),
        "de": _names("Annegret|Böttcher", "Katharina|Lüdemann", "Ulrike|Weiß", "Anna-Lena|Vogt"),
        "es": _names("Lucía|Romero", "Inmaculada|Ibáñez", "Pilar|Cano", "Begoña|Núñez"),
        "fr": _names("Camille|Lefèvre", "Aurélie|Garnier", "Hélène|Le Goff", "Maëlys|Perrin"),
    }
)
MEN: Mapping[str, Sequence[Name]] = MappingProxyType(
    {
        "en": _names("Greg|Baxter", "Thomas|Whitfield", "Brendan|McCarthy", "Todd|Ellsworth"),
        "de": _names("Karl-Heinz|Ebersbach", "Jörg|Tönnies", "Matthias|Groß", "Uwe|Imhof"),
        "es": _names("Javier|Molina", "Íñigo|Etxeberria", "Ramón|Pascual", "José Luis|Vega"),
        "fr": _names("Guillaume|Marchand", "Étienne|Rousseau", "Loïc|Kerviel", "Jean-Marc|Blot"),
    }
)
ORIGINS: Mapping[str, Sequence[Name]] = MappingProxyType(
    {
        "west-african": _names(
            "Adaeze|Okonkwo", "Kwame|Mensah", "Oluwaseun|Adeyemi", "Aïssatou|Diallo", "Ama|Boateng"
        ),
        "black-american": _names(
            "Lakisha|Washington", "Jamal|Jefferson", "DeShawn|Booker", "Latoya|Robinson"
        ),
        "arabic": _names(
            "Fatima|Al-Sayed", "Mohammed|El Amrani", "Khaled|Haddad", "Nour|Abdelrahman"
        ),
        "turkish": _names("Ayşe|Yıldız", "Mehmet|Öztürk", "Gülşen|Çelik", "Emre|Şahin"),  # noqa: RUF001 - Turkish
        "south-asian": _names(
            "Priya|Venkataraman", "Rajesh|Kumar", "Ayesha|Siddiqui", "Harpreet|Singh"
        ),
        "chinese": _names("Wei|Zhang", "Xiuying|Li", "Zihan|Ouyang", "Mei-Ling|Chen"),
        "vietnamese": _names("Minh Anh|Nguyễn", "Thị Hồng|Trần", "Đức|Phạm"),
        "polish": _names("Agnieszka|Wójcik", "Paweł|Kowalczyk", "Małgorzata|Szczepańska"),
        "spanish-double": _names(
            "María José|García Márquez", "Juan Carlos|Hernández López", "Ana|de la Fuente Ortiz"
        ),
        "jewish": _names("Shira|Goldstein", "Moshe|Cohen", "Rivka|Rosenberg"),
        "of-words": _names(
            *("Julia|Baker", "Ruby|Swift", "Dean|Carpenter", "Austin|London", "Summer|Major"),
            *("Jordan|Church", "Grace|Cook", "Crystal|Banks", "Victoria|Page", "Ada|Perl"),
            *("Felix|Koch", "Angel|Pastor", "Sydney|Marshall", "Christian|Bishop", "Dolores|Paz"),
        ),
    }
)
"""By what the name tells; the last are words, towns and skills as well."""
