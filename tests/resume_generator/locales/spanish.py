"""Spain."""

from tests.resume_generator.locales.locale import Locale, Town


def _towns(*lines: str) -> tuple[Town, ...]:
    parts = (line.split("|") for line in lines)
    return tuple(Town(name=n, region="", postcode=p) for n, p in parts)


SPAIN = Locale(
    code="es-ES",
    language="es",
    country="ES",
    country_names=("España",),
    feminine=(
        *("Ainhoa", "Begoña", "Candela", "Dolores", "Encarnación", "Fátima", "Graciela", "Itziar"),
        *("Jimena", "Lucía", "María del Mar", "Nerea", "Olalla", "Purificación", "Rocío"),
        *("Soledad", "Triana", "Uxía", "Verónica", "Yolanda", "Ana Belén", "María José"),
    ),
    masculine=(
        *("Adrián", "Borja", "Cristóbal", "Desiderio", "Eneko", "Fermín", "Gonzalo", "Héctor"),
        *("Íñigo", "Joaquín", "Lázaro", "Martín", "Nicolás", "Óscar", "Pelayo", "Quim", "Rubén"),
        *("Saúl", "Unai", "Víctor Manuel", "Xavier", "José Luis", "Juan Carlos"),
    ),
    families=(
        *("Aguirre", "Bermúdez", "Cañizares", "Domènech", "Echeverría", "Figueroa", "Gallardo"),
        *("Hinojosa", "Ibáñez", "Juárez", "Lozano", "Montesinos", "Núñez", "Ordóñez", "Peñalver"),
        *("Quintanilla", "Riquelme", "Santamaría", "Tejedor", "Urrutia", "Villalobos", "Yáñez"),
        *("Zubizarreta", "García", "López", "Ruiz", "Castro", "Iglesias", "Vega"),
    ),
    particles=("", "", "", "", "", "", "de ", "del ", "de la "),
    two_families=0.85,
    towns=_towns(
        "Madrid|280##",
        "Valencia|460##",
        "Sevilla|410##",
        "Zaragoza|500##",
        "Málaga|290##",
        "Bilbao|480##",
        "A Coruña|150##",
        "Gijón|332##",
        "Valladolid|470##",
        "Murcia|300##",
        "Barcelona|080##",
        "Palma de Mallorca|070##",
        "Las Palmas de Gran Canaria|350##",
        "Cádiz|110##",
        "San Sebastián|200##",
        "Logroño|260##",
        "Alicante|030##",
    ),
    abroad=("Lisboa, Portugal", "Bogotá, Colombia", "Dublín, Irlanda", "Teletrabajo"),
    streets=(
        *("C/ Mayor, {n}, 3.º B", "Calle del Olivo, {n}", "Avda. de la Constitución, {n}"),
        *("Plaza de la Fuente, {n}", "Paseo Marítimo {n}", "C/ San Roque {n}, bajo"),
    ),
    phones=(
        ("612 34 5# ##", "+34"),
        ("+34 654 32# ###", ""),
        ("91 123 4# ##", "+34"),
        ("(+34) 677 88# ###", ""),
        ("0034 699 10# ###", "00"),
        ("6226310##", "+34"),
    ),
    saints=("San Rafael", "Santa Lucía", "San Jorge", "Virgen del Valle", "La Inmaculada"),
    words=(
        *("Alborada", "Brisas", "Campanario", "Duero", "Encina", "Faro Norte", "Guadalpín"),
        *("Horizonte", "Ibérica", "Jara", "Lince", "Marisma", "Nogal", "Olivar", "Peñalara"),
        *("Retama", "Sauce", "Tajo", "Umbría", "Veleta", "Zafiro", "Cierzo", "Poniente"),
    ),
    legal_forms=(" S.L.", ", S.L.", " S.A.", ", S.A.", " SL", "", "", " S. Coop."),
    schools=(
        *("Universidad de {city}", "Universidad Politécnica de {city}", "Universidad {family}"),
        *("IES {family}", "Escuela de Negocios {family}", "Universidad Católica de {city}"),
    ),
    lower_schools=("IES {family}", "Colegio {saint}", "Centro de FP {city}"),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre"),
        *("octubre", "noviembre", "diciembre"),
    ),
    short_months=(
        *("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
    ),
    present=("actualidad", "Actualidad", "Actualmente", "la actualidad", "presente", "hoy"),
    since=("desde {}", "Desde {}"),
    until=("a", "hasta"),
    expected=("previsto {}", "{} (previsto)"),
    headings={
        "summary": ("Perfil", "Sobre mí", "Perfil profesional", "Resumen", "Presentación"),
        "work": (
            *("Experiencia", "Experiencia laboral", "Experiencia profesional", "Trayectoria"),
            *("Trayectoria profesional", "Historial laboral"),
        ),
        "education": (
            *("Formación", "Formación académica", "Estudios", "Educación"),
            "Datos académicos",
        ),
        "skills": (
            *("Habilidades", "Competencias", "Conocimientos", "Aptitudes"),
            *("Conocimientos técnicos", "Conocimientos informáticos", "Capacidades"),
        ),
        "languages": ("Idiomas", "Lenguas"),
        "certificates": ("Certificados", "Cursos", "Formación complementaria", "Certificaciones"),
        "projects": ("Proyectos", "Proyectos personales"),
        "awards": ("Premios", "Premios y reconocimientos"),
        "publications": ("Publicaciones",),
        "volunteer": ("Voluntariado", "Labor social"),
        "interests": ("Intereses", "Aficiones"),
        "references": ("Referencias",),
        "contact": ("Contacto", "Datos de contacto"),
        "personal": ("Datos personales", "Información personal"),
        "achievements": ("Logros destacados", "Principales logros"),
    },
    labels={
        "phone": ("Tel.", "Teléfono", "Móvil", "T"),
        "email": ("Correo", "Correo electrónico", "E-mail", "Email"),
        "address": ("Dirección", "Domicilio", "Residencia"),
        "link": ("Web", "LinkedIn", "Perfil"),
        "page": ("Página {} de {}", "{}/{}", "Pág. {}"),
        "updated": ("Actualizado en {}",),
        "birth": ("Fecha de nacimiento", "Nacimiento"),
        "nationality": ("Nacionalidad",),
        "dates": ("Fechas", "Fechas (de – a)"),
        "employer": ("Nombre del empleador", "Empresa"),
        "position": ("Profesión o cargo desempeñado", "Puesto"),
        "school": ("Centro", "Nombre del centro"),
        "degree": ("Título de la cualificación obtenida", "Título"),
        "duties": ("Funciones y responsabilidades principales", "Funciones"),
        "issued": ("obtenido", ""),
        "graduated": ("Graduación: {}", "{}", "Promoción {}"),
        "grade": ("Nota media: {}", "Calificación: {}", "Nota: {}"),
        "freelance": ("Autónomo", "Por cuenta propia"),
        "in": ("en", "en"),
    },
    tongues=(
        *("Español", "Inglés", "Francés", "Catalán", "Gallego", "Euskera", "Alemán", "Portugués"),
        *("Italiano", "Árabe"),
    ),
    fluencies=(
        ("Nativo", "Lengua materna", "nativa"),
        ("Fluido", "C1", "Avanzado", "nivel alto", "bilingüe"),
        ("Intermedio", "B2", "B1", "nivel medio"),
        ("Básico", "A2", "nivel básico"),
    ),
    title_page=("Currículum vítae", "CURRÍCULUM", "Curriculum Vitae"),
    grades=("8,4", "7,9/10", "Notable", "Sobresaliente", "9,1"),
    interests=(
        *("senderismo", "cine clásico", "fútbol sala", "fotografía", "huerto urbano", "flamenco"),
        *("ajedrez", "natación", "cocina", "guitarra"),
    ),
    currency="{}.000 €",
    levels=("Experto", "Avanzado", "Alto", "Medio", "Básico"),
    denials=(
        "Sin experiencia con {skill} por ahora",
        "Todavía no he trabajado con {skill}",
        "Me gustaría aprender {skill}",
    ),
    references=("Disponibles a petición", "A disposición de quien las solicite."),
    awards=(
        *("Empleado del año/{employer}", "Premio Fin de Carrera/{school}"),
        "Premio a la Innovación/Ayuntamiento de {city}",
    ),
    publications=(
        *("Medir lo que cuenta/Revista de Práctica Aplicada", "Turnos largos/Cuadernos de {city}"),
    ),
    volunteering=(
        *("Entrenadora juvenil/Club {city}", "Voluntario/Banco de Alimentos de {city}"),
        "Tesorera/Asociación {word}",
    ),
    at="en",
)
