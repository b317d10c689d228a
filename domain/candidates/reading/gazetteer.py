"""Names of places. Never complete: a place that is not here is read only from its form."""

from domain.candidates.reading.vocabulary import phrase_set
from domain.shared.countries import country_names

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "AB": "Alberta", "BC": "British Columbia", "MB": "Manitoba", "NB": "New Brunswick",
    "NL": "Newfoundland and Labrador", "NS": "Nova Scotia", "ON": "Ontario",
    "PE": "Prince Edward Island", "QC": "Quebec", "SK": "Saskatchewan",
    "GU": "Guam", "MH": "Marshall Islands", "MP": "Northern Mariana Islands", "PW": "Palau",
    "FM": "Federated States of Micronesia", "PR": "Puerto Rico", "VI": "Virgin Islands",
}  # fmt: skip
"""Of the United States and Canada, by the codes of the post."""
CANADIAN = frozenset(("AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE", "QC", "SK"))


REGIONS = phrase_set(
    """England|Scotland|Wales|Northern Ireland|Bavaria|Bayern|Hesse|Hessen|Saxony|Sachsen|Thuringia
    |Thüringen|Brandenburg|Saarland|Baden-Württemberg|Nordrhein-Westfalen|NRW
    |North Rhine-Westphalia|Niedersachsen|Lower Saxony|Rheinland-Pfalz|Schleswig-Holstein
    |Catalonia|Cataluña|Catalunya|Andalusia|Andalucía|Galicia|Comunidad de Madrid|Île-de-France
    |Ile-de-France|Occitanie|Bretagne|Brittany|Normandie|Provence|Lombardy|Lombardia|Tuscany
    |Toscana|Karnataka|Maharashtra|Tamil Nadu|Telangana|Kerala|Gujarat|Uttar Pradesh|Haryana
    |Punjab|West Bengal|Rajasthan|Andhra Pradesh|Madhya Pradesh|Odisha|Bihar|New South Wales|NSW
    |Victoria|Queensland|Western Australia|South Australia|Tasmania|Sindh|Gauteng|Western Cape
    |São Paulo|Jalisco|Nuevo León|Ontario|Québec|Greater London|Surrey|Kent|Yorkshire|Cheshire
    |Essex|Hampshire|Oxfordshire|Cambridgeshire|Zürich|Zurich|Vaud|Lagos State"""
) | phrase_set("|".join(STATES.values()))

COUNTRIES = frozenset(country_names())

CITIES = phrase_set(
    """New York|New York City|NYC|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio
    |San Diego|Dallas|San Jose|Austin|Jacksonville|Fort Worth|Columbus|Charlotte|San Francisco
    |Indianapolis|Seattle|Denver|Boston|El Paso|Nashville|Detroit|Oklahoma City|Portland
    |Las Vegas|Memphis|Louisville|Baltimore|Milwaukee|Albuquerque|Tucson|Fresno|Sacramento
    |Kansas City|Atlanta|Omaha|Colorado Springs|Raleigh|Miami|Long Beach|Oakland|Minneapolis
    |Tulsa|Tampa|New Orleans|Cleveland|Honolulu|Cincinnati|Pittsburgh|St. Louis|St Louis
    |Saint Louis|Orlando|Buffalo|Newark|Durham|Plano|Irvine|Scottsdale|Madison|Chandler|Boise
    |Richmond|Spokane|Tacoma|Salt Lake City|Des Moines|Rochester|Little Rock|Grand Rapids
    |Providence|Knoxville|Fort Lauderdale|Chattanooga|Santa Clara|Santa Monica|Santa Cruz
    |Santa Barbara|Sunnyvale|Mountain View|Menlo Park|Palo Alto|Cupertino|Redwood City|San Mateo
    |Foster City|Los Gatos|Berkeley|Stanford|Pasadena|Fremont|Bellevue|Redmond|Kirkland
    |Cambridge|Somerville|Waltham|Ann Arbor|Boulder|Brooklyn|Jersey City|Hoboken|Stamford
    |Hartford|New Haven|Princeton|Ithaca|Arlington|Reston|McLean|Alexandria|Bethesda|Chapel Hill
    |Silicon Valley|Washington|Champaign|Urbana|College Station|Fullerton|Davis|Riverside
    |Springfield|Burlingame|Boca Raton|Ottawa|Toronto|Montreal|Montréal|Vancouver|Calgary
    |Edmonton|Waterloo|Winnipeg|Quebec City|Halifax|Mexico City|Ciudad de México|Guadalajara
    |Monterrey|London|Manchester|Birmingham|Leeds|Glasgow|Edinburgh|Bristol|Liverpool|Sheffield
    |Cardiff|Belfast|Oxford|Nottingham|Leicester|Reading|Brighton|Dublin|Cork|Galway|Berlin
    |Hamburg|Munich|München|Cologne|Köln|Frankfurt|Frankfurt am Main|Stuttgart|Düsseldorf
    |Dortmund|Essen|Leipzig|Bremen|Dresden|Hannover|Nürnberg|Nuremberg|Bonn|Karlsruhe|Mannheim
    |Heidelberg|Freiburg|Aachen|Münster|Augsburg|Darmstadt|Potsdam|Vienna|Wien|Graz|Salzburg
    |Linz|Innsbruck|Zurich|Zürich|Geneva|Genève|Basel|Bern|Lausanne|Paris|Lyon|Marseille
    |Toulouse|Nice|Nantes|Strasbourg|Bordeaux|Lille|Rennes|Grenoble|Montpellier|Madrid|Barcelona
    |Valencia|Sevilla|Seville|Zaragoza|Málaga|Bilbao|Lisbon|Lisboa|Porto|Rome|Roma|Milan|Milano
    |Turin|Torino|Naples|Bologna|Florence|Amsterdam|Rotterdam|The Hague|Den Haag|Utrecht
    |Eindhoven|Delft|Brussels|Antwerp|Ghent|Leuven|Copenhagen|Aarhus|Stockholm|Gothenburg|Malmö
    |Oslo|Bergen|Helsinki|Espoo|Tampere|Reykjavik|Warsaw|Kraków|Krakow|Wrocław|Wroclaw|Gdańsk
    |Gdansk|Poznań|Prague|Brno|Bratislava|Budapest|Bucharest|Cluj-Napoca|Sofia|Belgrade|Zagreb
    |Ljubljana|Athens|Thessaloniki|Istanbul|Ankara|Izmir|Kyiv|Kiev|Lviv|Kharkiv|Minsk|Vilnius
    |Riga|Tallinn|Moscow|Saint Petersburg|Tbilisi|Yerevan|Baku|Almaty|Tashkent|Mumbai|Delhi
    |New Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|Pune|Kolkata|Ahmedabad|Gurgaon|Gurugram
    |Noida|Jaipur|Kochi|Karachi|Lahore|Islamabad|Dhaka|Colombo|Kathmandu|Beijing|Shanghai
    |Shenzhen|Guangzhou|Hangzhou|Hong Kong|Taipei|Tokyo|Osaka|Kyoto|Seoul|Busan|Singapore
    |Kuala Lumpur|Jakarta|Bangkok|Hanoi|Ho Chi Minh City|Manila|Sydney|Melbourne|Brisbane|Perth
    |Adelaide|Canberra|Auckland|Wellington|Tel Aviv|Jerusalem|Haifa|Dubai|Abu Dhabi|Doha|Riyadh
    |Cairo|Casablanca|Rabat|Tunis|Algiers|Lagos|Abuja|Accra|Nairobi|Kampala|Addis Ababa|Kigali
    |Cape Town|Johannesburg|Pretoria|Durban|São Paulo|Sao Paulo|Rio de Janeiro|Brasília|Curitiba
    |Porto Alegre|Belo Horizonte|Buenos Aires|Córdoba|Santiago|Bogotá|Bogota|Medellín|Medellin
    |Lima|Quito|Caracas|Montevideo|San José|Panama City"""
)

FIRST_WORDS = phrase_set(
    "San|Santa|New|Los|Las|El|La|Fort|Saint|St.|St|Mount|Port|North|South|East|West|Palm|Lake|Bad|São"
)
"""Words that begin the name of a town of two words."""
LAST_WORDS = phrase_set(
    """City|View|Park|Beach|Springs|Rapids|Falls|Hills|Hill|Valley|Heights|Bay|Grove|Rock|Town
    |Creek|Village|Junction|Harbor"""
)
"""Words that end the name of a town of two words."""
