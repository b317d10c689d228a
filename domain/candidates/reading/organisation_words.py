"""What organisations are called: the words that their names are made of."""

from domain.candidates.reading.vocabulary import word_set

LEGAL_FORMS = word_set(
    """inc llc ltd limited corp corporation gmbh ag se kg plc co company sa s.a sl s.l sarl s.a.r.l
    sas s.a.s s.l.n.e s.c.p gesbr og bv b.v nv n.v oy ab as a/s aps pty pvt llp lp e.v ev ohg ug
    gbr mbh kgaa gmbh&co slu s.l.u srl s.r.l spa s.p.a eurl sasu sca scop sociedad cia cía s.c
    ltda s.a.u sau kft zrt z.o.o
    d.o.o eood egmbh stiftung gug ggmbh"""
)
ORGANISATION_WORDS = (
    word_set(
        """group holdings holding partners labs lab laboratories technologies solutions systems
    services software consulting consultants associates bank insurance hospital clinic
    university college school institute foundation ministry agency studio studios ventures
    capital industries enterprises airlines airways magazine brands restaurant hotel museum
    church council department universität hochschule klinikum stadtwerke verein e.v universidad
    universidade université institut klinik krankenhaus gymnasium grundschule realschule
    gesamtschule kindergarten kita sparkasse volksbank stadtverwaltung landeshauptstadt
    landratsamt bundesamt ministerium praxis kanzlei apotheke autohaus universitätsklinikum
    banco ayuntamiento colegio escuela instituto clínica grupo asociación fundación ministerio
    farmacia restaurante consultores bufete gestoría supermercado supermercados hôpital clinique
    mairie cabinet agence groupe banque lycée collège école fondation association ministère
    pharmacie boulangerie conseil chu société laboratoire laboratoires hôtel bakery café cafe
    grill bistro academy trust authority airport pharmacy store stores supermarket library
    theatre theater logistics pharmaceuticals pharma biotech healthcare foods motors energy
    electronics semiconductors communications telecom media entertainment publishing press
    studios ventures"""
    )
    | LEGAL_FORMS
)
LEADING_WORDS = word_set(
    """centre crèche ehpad garage imprimerie librairie boucherie brasserie auberge transports
    établissements ets étude mutuelle préfecture rectorat atelier ateliers magasin magasins
    faculté résidence théâtre musée polyclinique syndicat coopérative
    centro residencia hospital clínica taller talleres librería panadería pastelería asesoría
    ferretería peluquería hostal hoteles tienda tiendas almacenes inmobiliaria gobierno diputación
    consejería generalitat transportes construcciones cafetería cooperativa despacho notaría
    museo teatro guardería consultorio
    pflegedienst pflegeheim seniorenheim seniorenzentrum seniorenresidenz spedition bäckerei
    metzgerei fleischerei tischlerei schreinerei gasthof gasthaus landgasthof druckerei verlag
    buchhandlung steuerkanzlei anwaltskanzlei rechtsanwaltskanzlei rechtsanwälte steuerbüro
    ingenieurbüro architekturbüro planungsbüro zahnarztpraxis arztpraxis hausarztpraxis
    gemeinschaftspraxis facharztpraxis diakonie caritas finanzamt jobcenter baumarkt möbelhaus
    reisebüro werft brauerei gärtnerei gemeinde landkreis stadt theater diakoniestation
    sozialstation feuerwehr landesamt amtsgericht"""
)
"""Only at the beginning of a name: "Leiter Druckerei" is a title."""
ENGLISH_PLACES = word_set("hospital theater centre garage museum")
"""Of these, what leads a title in English: "Hospital Porter"."""
