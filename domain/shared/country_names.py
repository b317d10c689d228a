"""The table of countries."""

COUNTRY_NAMES = """
AD Andorra|Andorre
AE United Arab Emirates|UAE|Vereinigte Arabische Emirate|Emiratos Árabes Unidos|Émirats Arabes Unis
    |U.A.E.|EAU|VAE
AF Afghanistan|Afganistán
AG Antigua and Barbuda|Antigua und Barbuda|Antigua y Barbuda|Antigua-et-Barbuda
AI Anguilla|Anguila
AL Albania|Albanien|Albanie
AM Armenia|Armenien|Arménie
AO Angola
AQ Antarctica|Antarktis|Antártida|Antarctique
AR Argentina|Argentinien|Argentine
AS American Samoa|Amerikanisch-Samoa|Samoa Americana|Samoa américaines
AT Austria|Österreich|Autriche
AU Australia|Australien|Australie
AW Aruba
AX Åland Islands|Aland Islands|Åland|Islas Åland
AZ Azerbaijan|Aserbaidschan|Azerbaiyán|Azerbaïdjan
BA Bosnia and Herzegovina|Bosnien und Herzegowina|Bosnia y Herzegovina|Bosnie-Herzégovine|Bosnia
    |Bosnien
BB Barbados|Barbade
BD Bangladesh|Bangladesch
BE Belgium|Belgien|Bélgica|Belgique|België
BF Burkina Faso
BG Bulgaria|Bulgarien|Bulgarie|Balgaria
BH Bahrain|Bahrein|Bahreïn
BI Burundi
BJ Benin|Bénin
BL Saint Barthélemy|Saint-Barthélemy
BM Bermuda|Bermudas|Bermudes
BN Brunei Darussalam
BO Bolivia|Bolivien|Bolivie
BQ Bonaire
BR Brazil|Brasilien|Brasil|Brésil
BS Bahamas
BT Bhutan|Bután|Bhoutan
BV Bouvet Island|Bouvetinsel|Isla Bouvet|Île Bouvet
BW Botswana
BY Belarus|Bielorrusia|Biélorussie|Weißrussland
BZ Belize|Belice
CA Canada|Kanada|Canadá
CC Kokosinseln|Îles Cocos
CD Democratic Republic of the Congo|Congo|Kongo|République démocratique du Congo|DR Congo
CF Central African Republic|Zentralafrikanische Republik|República Centroafricana
    |République Centrafricaine
CG Republic of the Congo|Republik Kongo|République du Congo
CH Switzerland|Schweiz|Suiza|Suisse|Svizzera
CI Cote d'Ivoire|Côte d'Ivoire|Ivory Coast|Elfenbeinküste|Costa de Marfil|Côte-d'Ivoire
CK Cook Islands|Cookinseln|Islas Cook|Îles Cook
CL Chile|Chili
CM Cameroon|Kamerun|Camerún|Cameroun
CN People's Republic of China|China|Chine|PRC
CO Colombia|Kolumbien|Colombie
CR Costa Rica
CU Cuba|Kuba
CV Cape Verde|Kap Verde|Cabo Verde|Cap-Vert
CW Curaçao
CX Christmas Island|Weihnachtsinsel|Isla de Navidad|Île Christmas
CY Cyprus|Zypern|Chipre|Chypre
CZ Czech Republic|Czechia|Tschechische Republik|Tschechien|República Checa|République Tchèque|Česko
    |Česká republika|Tchéquie|Chequia
DE Germany|Deutschland|Alemania|Allemagne
DJ Djibouti|Dschibuti|Yibuti
DK Denmark|Dänemark|Dinamarca|Danemark|Danmark
DM Dominica|Dominique
DO Dominican Republic|Dominikanische Republik|República Dominicana|République Dominicaine
DZ Algeria|Algerien|Argelia|Algérie
EC Ecuador|Équateur
EE Estonia|Estland|Estonie
EG Egypt|Ägypten|Egipto|Égypte
EH Western Sahara|Westsahara|Sahara Occidental
ER Eritrea|Érythrée
ES Spain|Spanien|España|Espagne
ET Ethiopia|Äthiopien|Etiopía|Éthiopie
FI Finland|Finnland|Finlandia|Finlande|Suomi
FJ Fiji|Fidschi|Fidji
FK Falklandinseln|Islas Malvinas|Îles Malouines
FM Mikronesien|Micronesia|Micronésie
FO Faroe Islands|Färöer|Islas Feroe|Îles Féroé
FR France|Frankreich|Francia
GA Gabon|Gabun|Gabón
GB United Kingdom|UK|Great Britain|Vereinigtes Königreich|Großbritannien|Reino Unido|Royaume-Uni
    |U.K.|England|Scotland|Wales|Northern Ireland|Inglaterra|Escocia|Angleterre|Écosse|Schottland
    |Gran Bretaña|Grande-Bretagne
GD Grenada|Granada|Grenade
GE Georgien|Géorgie
GF French Guiana|Französisch-Guayana|Guayana Francesa|Guyane française
GG Guernsey|Guernesey
GH Ghana
GI Gibraltar
GL Greenland|Grönland|Groenlandia|Groenland
GM Republic of The Gambia|The Gambia|Gambia|Gambie
GN Guinea|Guinée
GP Guadeloupe|Guadalupe
GQ Equatorial Guinea|Äquatorialguinea|Guinea Ecuatorial|Guinée équatoriale
GR Greece|Griechenland|Grecia|Grèce|Hellas
GS South Georgia and the South Sandwich Islands|Südgeorgien und die Südlichen Sandwichinseln
    |Georgia del Sur y las Islas Sandwich del Sur|Géorgie du Sud-et-les Îles Sandwich du Sud
GT Guatemala
GU Guam
GW Guinea-Bissau|Guinea Bissau|Guinée-Bissau
GY Guyana
HK Hong Kong|Hongkong
HM Heard Island and McDonald Islands|Heard und McDonaldinseln|Heard e Islas McDonald
    |Îles Heard-et-MacDonald
HN Honduras
HR Croatia|Kroatien|Croacia|Croatie|Hrvatska
HT Haiti|Haití|Haïti
HU Hungary|Ungarn|Hungría|Hongrie|Magyarország
ID Indonesia|Indonesien|Indonésie
IE Ireland|Irland|Irlanda|Irlande|Éire
IL Israel|Israël
IM Isle of Man|Insel Man|Isla de Man|Île de Man
IN India|Indien|Inde
IO British Indian Ocean Territory|Britisches Territorium im Indischen Ozean
    |Territorio Británico del Océano Índico|Océan Indien Britannique
IQ Iraq|Irak
IR Islamic Republic of Iran|Iran|Irán|República Islámica de Irán
IS Iceland|Island|Islandia|Islande
IT Italy|Italien|Italia|Italie
JE Jersey
JM Jamaica|Jamaika|Jamaïque
JO Jordan|Jordanien|Jordania|Jordanie
JP Japan|Japón|Japon
KE Kenya|Kenia
KG Kyrgyzstan|Kirgisistan|Kirguistán|Kirghizistan
KH Cambodia|Kambodscha|Camboya|Cambodge
KI Kiribati
KM Comoros|Komoren|Comoras|Comores
KN Saint Kitts and Nevis|St. Kitts und Nevis|Saint Kitts y Nevis|Saint-Christophe-et-Niévès
KP North Korea|Nordkorea|República Popular Democrática de Corea|Corée du Nord
KR South Korea|Republic of Korea|Südkorea|República de Corea|Corée du Sud|Korea|Corea del Sur
KW Kuwait|Koweït
KY Cayman Islands|Kaimaninseln|Islas Caimán|Îles Caïmans
KZ Kazakhstan|Kasachstan|Kazajistán
LA Lao People's Democratic Republic|Laos|República Democrática Popular de Lao
LB Lebanon|Libanon|Líbano|Liban
LC Saint Lucia|St. Lucia|Santa Lucía|Sainte-Lucie
LI Liechtenstein
LK Sri Lanka
LR Liberia|Libéria
LS Lesotho|Lesoto
LT Lithuania|Litauen|Lituania|Lituanie
LU Luxembourg|Luxemburg|Luxemburgo
LV Latvia|Lettland|Letonia|Lettonie
LY Libya|Libyen|Libia|Libye
MA Morocco|Marokko|Marruecos|Maroc
MC Monaco|Mónaco
MD Moldawien|Moldavia|Moldavie|Moldova|Moldau
ME Montenegro|Monténégro
MF Saint-Martin
MG Madagascar|Madagaskar
MH Marshall Islands|Marshallinseln|Islas Marshall|Îles Marshall
MK The Republic of North Macedonia|North Macedonia|Nordmazedonien|Macedonia del Norte
    |Macédoine du Nord|Macedonia
ML Mali|Malí
MM Myanmar|Burma
MN Mongolia|Mongolei|Mongolie
MO Macao|Macau
MP Northern Mariana Islands|Nördliche Marianen|Islas Marianas del Norte|Îles Mariannes du Nord
MQ Martinique|Martinica
MR Mauritania|Mauretanien|Mauritanie
MS Montserrat
MT Malta|Malte
MU Mauritius|Mauricio|Maurice
MV Maldives|Malediven|Maldivas
MW Malawi|Malaui
MX Mexico|Mexiko|México|Mexique
MY Malaysia|Malasia|Malaisie
MZ Mozambique|Mosambik
NA Namibia|Namibie
NC New Caledonia|Neukaledonien|Nueva Caledonia|Nouvelle-Calédonie
NE Niger|Níger
NF Norfolk Island|Norfolkinsel|Isla Norfolk|Île Norfolk
NG Nigeria|Nigéria
NI Nicaragua
NL Netherlands|The Netherlands|Niederlande|Países Bajos|Pays-Bas|Nederland|Holland|Holanda
NO Norway|Norwegen|Noruega|Norvège|Norge
NP Nepal|Népal
NR Nauru
NU Niue|Niué
NZ New Zealand|Neuseeland|Nueva Zelanda|Nouvelle-Zélande
OM Oman|Omán
PA Panama|Panamá
PE Peru|Perú|Pérou
PF French Polynesia|Französisch-Polynesien|Polinesia Francesa|Polynésie française
PG Papua New Guinea|Papua-Neuguinea|Papua Nueva Guinea|Papouasie-Nouvelle-Guinée
PH Philippines|Philippinen|Filipinas
PK Pakistan|Pakistán
PL Poland|Polen|Polonia|Pologne|Polska
PM Saint Pierre and Miquelon|Saint-Pierre und Miquelon|San Pedro y Miquelón|Saint-Pierre-et-Miquelon
PN Pitcairn|Pitcairn Islands|Pitcairninseln|Îles Pitcairn
PR Puerto Rico|Porto Rico
PS State of Palestine|Palestine|Staat Palästina|Palestina
PT Portugal
PW Palau|Palaos
PY Paraguay
QA Qatar|Katar|Catar
RE Reunion|Réunion|Reunión
RO Romania|Rumänien|Rumanía|Roumanie|România
RS Serbia|Serbien|Serbie|Srbija
RU Russian Federation|Russia|Russische Föderation|Russland|Rusia|Russie
RW Rwanda|Ruanda
SA Saudi Arabia|Saudi-Arabien|Arabia Saudita|Arabie Saoudite
SB Solomon Islands|Salomonen|Islas Salomón|Îles Salomon
SC Seychelles|Seychellen
SD Sudan|Sudán|Soudan
SE Sweden|Schweden|Suecia|Suède|Sverige
SG Singapore|Singapur|Singapour
SH Saint Helena|St. Helena|Sainte-Hélène
SI Slovenia|Slowenien|Eslovenia|Slovénie
SJ Svalbard and Jan Mayen|Svalbard und Jan Mayen|Svalbard y Jan Mayen|Svalbard et Île Jan Mayen
SK Slovakia|Slowakei|Eslovaquia|Slovaquie|Slovensko
SL Sierra Leone|Sierra Leona
SM San Marino|Saint-Marin
SN Senegal|Sénégal
SO Somalia|Somalie
SR Suriname
SS South Sudan|Südsudan|Sudán del Sur|Soudan du Sud
ST Sao Tome and Principe|São Tomé und Príncipe|Santo Tomé y Príncipe|São Tomé-et-Principe
SV El Salvador
SX Sint Maarten
SY Syrian Arab Republic|República Árabe Siria|Syrie|Syria|Syrien
SZ Eswatini|Esuatini|Royaume d'Eswatini
TC Turks and Caicos Islands|Turks- und Caicosinseln|Islas Turcas y Caicos|Îles Turques-et-Caïques
TD Chad|Tschad|Tchad
TF French Southern Territories|Französische Süd- und Antarktisgebiete|Tierras Australes Francesas
    |Terres australes françaises
TG Togo
TH Thailand|Tailandia|Thaïlande
TJ Tajikistan|Tadschikistan|Tayikistán|Tadjikistan
TK Tokelau
TL Timor-Leste|Osttimor
TM Turkmenistan|Turkmenistán|Turkménistan
TN Tunisia|Tunesien|Túnez|Tunisie
TO Tonga
TR Türkiye|Turkey|Türkei|Turquía|Turquie
TT Trinidad and Tobago|Trinidad und Tobago|Trinidad y Tobago|Trinité-et-Tobago|Trinidad
TV Tuvalu
TW Taiwan|Taiwán|Taïwan
TZ United Republic of Tanzania|Tanzania|Tansania|République unie de Tanzanie
UA Ukraine|Ucrania
UG Uganda|Ouganda
UM United States Minor Outlying Islands|Islas Ultramarinas Menores de los Estados Unidos
    |Îles mineures éloignées des États-Unis
US United States of America|United States|USA|U.S.A.|US|U.S.|Vereinigte Staaten von Amerika
    |Vereinigte Staaten|Estados Unidos|États-Unis d'Amérique|EE. UU.|EE.UU.|EEUU
    |Estados Unidos de América|États-Unis|Etats-Unis
UY Uruguay
UZ Uzbekistan|Usbekistan|Uzbekistán|Ouzbékistan
VA Vatikanstadt|Santa Sede
VC Saint Vincent and the Grenadines|St. Vincent und die Grenadinen|San Vicente y las Granadinas
    |Saint-Vincent-et-les-Grenadines
VE Venezuela
VG Britische Jungferninseln|Islas Vírgenes británicas|Îles vierges britanniques
VI Amerikanische Jungferninseln|Islas Vírgenes de los Estados Unidos|Îles vierges américaines
VN Vietnam
VU Vanuatu
WF Wallis and Futuna|Wallis und Futuna|Wallis y Futuna|Wallis-et-Futuna
WS Samoa
XK Kosovo
YE Yemen|Jemen|Yémen
YT Mayotte
ZA South Africa|Südafrika|Sudáfrica|Afrique du Sud|RSA
ZM Zambia|Sambia|Zambie
ZW Zimbabwe|Simbabwe|Zimbabue
"""
"""A line a country: its code of ISO 3166-1, and its names in English, German, Spanish and French,
and what its people say. Georgia is rather the state of America.
"""
