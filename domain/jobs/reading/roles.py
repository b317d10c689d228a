"""Words that name a role, so that a line of a few words is known to be a title."""

import re

_NAMES = """
    accountant actuary administrator advisor adviser agent analyst animator apprentice architect
    artist assistant associate attendant auditor baker barista bookkeeper builder buyer carer
    caregiver carpenter cashier chef chemist cleaner clerk coach consultant controller cook
    coordinator copywriter counsellor counselor courier dentist designer developer director
    dispatcher doctor driver economist editor educator electrician engineer estimator executive
    expert farmer fitter foreman gardener generalist geologist guard guide handyman head hygienist
    illustrator inspector instructor intern interpreter internship journalist lawyer lead leader
    lecturer librarian machinist manager mason mechanic marketer mentor midwife nurse officer
    operator optician owner painter paralegal paramedic partner pharmacist photographer
    physician physiotherapist pilot planner plumber porter practitioner president principal
    producer professor programmer psychologist radiographer receptionist recruiter
    representative researcher roofer sales salesperson scientist secretary seller server
    specialist statistician steward strategist supervisor surgeon surveyor tailor teacher
    technician technologist teller tester therapist trader trainee trainer translator tutor
    underwriter veterinarian waiter waitress welder worker writer sre

    abogado abogada administrador administradora analista arquitecto arquitecta asesor asesora
    asistente auxiliar becario becaria cajero cajera chofer cocinero cocinera conductor
    conductora consultor consultora contador contadora coordinador coordinadora desarrollador
    desarrolladora disenador disenadora docente ejecutivo ejecutiva electricista encargado
    encargada enfermera enfermero especialista gerente ingeniera ingeniero investigador
    investigadora jefa jefe maestra maestro mecanico medica medico operario operaria
    practicante profesor profesora programador programadora psicologa psicologo recepcionista
    responsable secretaria secretario soldador supervisora tecnica tecnico traductor traductora
    vendedor vendedora camarera camarero carpintero celador celadora comercial contable cuidador
    cuidadora dependienta dependiente fontanero mozo moza peluquera peluquero redactor redactora

    arzt arztin assistent assistentin ausbilder berater beraterin buchhalter buchhalterin
    elektriker elektrikerin elektroniker elektronikerin entwickler entwicklerin erzieher
    erzieherin fachkraft fahrer fahrerin geschaftsfuhrer informatiker informatikerin ingenieur
    ingenieurin kaufmann kauffrau koch kochin konstrukteur krankenpfleger krankenschwester
    lehrer lehrerin leiter leiterin mechaniker mechatroniker meister pflegefachkraft
    pflegefachmann pflegefachfrau praktikant praktikantin referent referentin sachbearbeiter
    sachbearbeiterin schweisser spezialist techniker technikerin verkaufer verkauferin
    werkstudent werkstudentin architekt architektin backer dachdecker disponent disponentin
    fachinformatiker friseur friseurin hausmeister kellner kellnerin lagerist maler maurer pfleger
    pflegerin redakteur redakteurin schlosser tischler

    acheteur acheteuse assistante avocat chargee charge chauffeur chercheur commercial comptable
    conseiller conseillere developpeur developpeuse directeur directrice enseignant gestionnaire
    infirmier infirmiere ingenieure juriste mecanicien medecin menuisier ouvrier plombier
    responsable serveur stagiaire technicien technicienne vendeur vendeuse administrateur
    administratrice analyste architecte boulanger cariste coiffeur coiffeuse coordinateur
    coordinatrice cuisinier cuisiniere electricien electricienne formateur formatrice logisticien
    logisticienne magasinier patissier patissiere preparateur preparatrice professeur professeure
    receptionniste redacteur redactrice secretaire serveuse soudeur
    """
_ROLES = frozenset(_NAMES.split())
_WORD = re.compile(r"[^\W\d_]+")
_GERMAN_TAILS = tuple(
    role
    for role in sorted(_ROLES)
    if role.endswith(("entwickler", "entwicklerin", "ingenieur", "ingenieurin", "kraft", "berater"))
    or role in {"leiter", "leiterin", "techniker", "mechaniker", "fahrer", "lehrer", "kaufmann"}
)
"""German writes compounds in one word: Softwareentwickler."""


def names_a_role(title: str) -> bool:
    """Tell whether words, given folded, name somebody who works."""
    words = _WORD.findall(title)
    return any(w in _ROLES or w.removesuffix("s") in _ROLES for w in words) or any(
        w.endswith(_GERMAN_TAILS) for w in words
    )
