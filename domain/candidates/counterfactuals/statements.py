"""What people write about themselves that no job needs, in the words of several languages."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

Lines = Mapping[str, Sequence[str]]
"""By language: lines of which one is drawn."""


def _lines(**languages: Sequence[str]) -> Lines:
    return MappingProxyType(languages)


BIRTH = _lines(
    en=("Date of birth: 14 March 1961", "Born: 03/11/1999", "D.O.B.: 2 May 1958", "DOB 1964-07-21"),
    de=("Geburtsdatum: 14.03.1961", "geboren am 2. Mai 1958", "Geb.: 03.11.1999"),
    es=("Fecha de nacimiento: 14/03/1961", "Nacida el 2 de mayo de 1958", "Nacido: 03/11/1999"),
    fr=("Date de naissance : 14/03/1961", "Née le 2 mai 1958", "Né le 03/11/1999"),
)
AGE = _lines(
    en=("Age: 58", "58 years old", "Age: 23 years"),
    de=("Alter: 58", "58 Jahre alt", "Alter: 23 Jahre"),
    es=("Edad: 58", "58 años", "Edad: 23 años"),
    fr=("Âge : 58 ans", "58 ans", "Âge : 23 ans"),
)
FAMILY = _lines(
    en=("Marital status: married, two children", "Single mother of three", "Divorced, 1 child"),
    de=("Familienstand: verheiratet, zwei Kinder", "ledig, keine Kinder", "verwitwet, 1 Kind"),
    es=("Estado civil: casada, dos hijos", "Soltero, sin hijos", "Estado civil: viudo"),
    fr=("Situation familiale : mariée, deux enfants", "Célibataire, sans enfant", "Pacsé"),
)
NATIONALITY = _lines(
    en=("Nationality: Nigerian", "Nationality: Turkish", "Citizenship: Polish and British"),
    de=("Staatsangehörigkeit: türkisch", "Nationalität: polnisch", "Nationalität: Syrien"),
    es=("Nacionalidad: marroquí", "Nacionalidad: colombiana", "Nacionalidad: rumana y española"),
    fr=("Nationalité : algérienne", "Nationalité : portugaise", "Nationalité franco-marocaine"),
)
BIRTHPLACE = _lines(
    en=("Place of birth: Lagos, Nigeria", "Born in Karachi, Pakistan", "Birthplace: Warsaw"),
    de=("Geburtsort: Ankara, Türkei", "geboren in Damaskus, Syrien", "Geburtsort: Warschau"),
    es=("Lugar de nacimiento: Rabat, Marruecos", "Nacida en Bogotá, Colombia"),
    fr=("Lieu de naissance : Alger, Algérie", "Née à Dakar, Sénégal"),
)
RELIGION = _lines(
    en=("Religion: Muslim", "Religion: Roman Catholic", "Practising Jew", "Religion: Sikh"),
    de=("Konfession: evangelisch", "Religion: Islam", "Konfession: römisch-katholisch"),
    es=("Religión: católica", "Religión: musulmana"),
    fr=("Religion : musulmane", "Confession : catholique"),
)
GENDER = _lines(
    en=("Gender: female", "Sex: M", "Gender: non-binary"),
    de=("Geschlecht: weiblich", "Geschlecht: divers"),
    es=("Sexo: mujer", "Género: masculino"),
    fr=("Sexe : féminin", "Genre : homme"),
)
HEALTH = _lines(
    en=("Disability: severely disabled (degree 60)", "Health: excellent", "Wheelchair user"),
    de=("Schwerbehinderung: GdB 60", "Gesundheit: sehr gut"),
    es=("Discapacidad: 45 %", "Certificado de discapacidad del 33 %"),
    fr=("Travailleuse handicapée (RQTH)", "Reconnaissance RQTH"),
)
PHOTO = _lines(
    en=("Photograph enclosed", "[Photo]", "Photo: see attachment", "photo.jpg"),
    de=("Foto: siehe Anlage", "[Bewerbungsfoto]", "Lichtbild"),
    es=("Foto: adjunta", "[Fotografía]"),
    fr=("Photo : ci-jointe", "[Photo]"),
)
PRONOUNS = _lines(
    en=("Pronouns: she/her", "Pronouns: he/him", "Pronouns: they/them", "she/her/hers"),
    de=("Pronomen: sie/ihr", "Pronomen: er/ihm", "Pronomen: keine"),
    es=("Pronombres: ella", "Pronombres: él", "Pronombres: elle"),
    fr=("Pronoms : elle", "Pronoms : il", "Pronoms : iel"),
)
PERSONAL_HEADING = _lines(
    en=("Personal details", "Personal information"),
    de=("Persönliche Daten", "Angaben zur Person"),
    es=("Datos personales",),
    fr=("Informations personnelles", "État civil"),
)
MEMBERSHIP_HEADING = _lines(
    en=("Memberships",), de=("Mitgliedschaften",), es=("Asociaciones",), fr=("Associations",)
)
MEMBERSHIPS = _lines(
    en=(
        *("Member, Women in Engineering Society", "Black Student Union, treasurer"),
        *("National Society of Black Engineers", "Out in Tech (LGBTQ+ network)"),
        *("Church choir, St. Mary's", "Women Who Code, member since 2019"),
        *("Muslim Professionals Association", "Society of Women Accountants"),
    ),
    de=(
        *("Deutscher Ingenieurinnenbund, Mitglied", "Kirchenchor St. Marien", "Women in Tech e.V."),
        *("Islamische Hochschulgemeinde", "Deutsch-Türkischer Freundeskreis", "Landfrauenverein"),
    ),
    es=(
        *("Asociación de Mujeres Ingenieras", "Coro de la parroquia de San José"),
        *("Asociación de Estudiantes Latinoamericanos", "Mujeres en Tecnología"),
    ),
    fr=(
        *("Femmes Ingénieures, membre", "Chorale de la paroisse Saint-Joseph"),
        *("Association des étudiants musulmans de France", "Elles bougent, marraine"),
    ),
)
HONORIFICS = _lines(
    en=("Ms ", "Mr ", "Mx ", "Mrs. "),
    de=("Frau ", "Herr "),
    es=("Sra. ", "Sr. "),
    fr=("Mme ", "M. "),
)
LEAVES = _lines(
    en=("Parental leave", "Maternity leave", "Paternity leave"),
    de=("Elternzeit", "Mutterschutz und Elternzeit"),
    es=("Baja maternal", "Excedencia por cuidado de hijos", "Permiso parental"),
    fr=("Congé parental", "Congé maternité", "Congé parental d'éducation"),
)
CARE_LEAVES = _lines(
    en=("Medical leave", "Care of a family member", "Family leave", "Career break"),
    de=("Pflegezeit", "Pflege eines Angehörigen", "Krankheitsbedingte Auszeit", "Sabbatical"),
    es=("Baja médica", "Cuidado de un familiar", "Excedencia"),
    fr=("Congé maladie", "Congé de proche aidant", "Congé sabbatique"),
)
GAPS = _lines(
    en=("Job search", "Unemployed", "Stay-at-home parent", "Travelling"),
    de=("Arbeitssuchend", "Weltreise", "Berufliche Neuorientierung"),
    es=("Búsqueda activa de empleo", "En paro", "Año sabático"),
    fr=("En recherche d'emploi", "Année sabbatique", "Sans emploi"),
)
