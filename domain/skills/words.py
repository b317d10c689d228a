"""Words that mean a skill only now and then; why a word is in which list stands in `evidence`."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Names of technologies that are also everyday words, written small in prose.
EVERYDAY_NAMES = _words(
    """
access airflow amplify amplitude angular ant apex asana astro babel backbone bamboo basecamp bash
bedrock blender boost bootstrap bottle bulma bun canvas celery chef concourse confluence crystal
cucumber cursor cypress dart dash delta domo drill drone eclipse electron elm ember enzyme excel
expo express flask framer gin glue go gradle grunt gulp handlebars heap helm hibernate hive
hypothesis ionic jasmine jest karma keynote lambda lean less lightroom linear lit locust loom make
maven meteor mocha mural nest next node nomad nuxt outlook packer parcel pascal paste pig play
postman prefect presto prettier prisma puppet puppeteer pyramid rails ray react realm remix remote
render rest rollup rust safe sage salt sass scheme scratch script segment sentry sequel shiny sketch
snowflake soap spa spark splunk spring stitch storm strapi streamlit struts subversion swagger sway
swift tally teams tornado trio twisted unity unreal vault vite waterfall windows word xamarin yarn
"""
)

# Names that people, places and employers bear too: a capital letter proves nothing.
PROPER_NAMES = _words(
    """
ada adyen airbyte airtable akamai algolia alteryx altium amplitude apache apollo appian arduino
asana athena atlassian aurora axure bamboo bitbucket bloomberg braintree canva catia cerner chef
circleci cisco citrix clickup cloudera cloudflare confluent consul contentful couchbase crowdstrike
dagster databricks datadog delphi digitalocean docusign domo dropbox dynatrace elastic elm eloqua
epic expo fastly figma fivetran fortinet fullstory gatsby gerrit github gitlab godot google grafana
guidewire hana hashicorp heroku honeycomb hootsuite hotjar hubspot hyperion informatica intercom
invision julia kinesis klaviyo kong launchdarkly linode looker lua lucene magento mailchimp marketo
maya metabase miro mixpanel mulesoft mural netlify netsuite nim notion odoo okta opsgenie optimizely
oracle pagerduty paypal pega peoplesoft perforce phoenix pinecone pipedrive plaid postman primavera
productboard qlik quickbooks racket rancher rhino ruby sage salesforce sap scala segment semrush
sentry servicenow shell shopify sisense slack snowflake snyk splunk spring squarespace stripe
supabase tableau talend teamcity teradata trello twilio unity veeva vercel vmware webflow wix
workday xero yahoo zendesk zoho zoom
"""
)

# Abbreviations that stand for something else as well: a share purchase agreement, a company's form.
SHARED_ABBREVIATIONS = _words("aml cro emr glp icu plc pos pr sem sen spa ts ui vat")

# One-word labels of ESCO and of practices that prose uses for something else.
EVERYDAY_WORDS = _words(
    """
abscission absorb abstracts accompany accountability accuracy adaptability adaptation adhesives
alarms algorithm allergies ammonia amplification amuse anatomy antiquity appliances argument art
assertion assertiveness attempt auditing backend bacteria bake baking balance banking bargain
bargaining barista betting billing biometry blackberry blueprints board boxing brainstorm branding
brands breaking bristles brushes budgeting bundling cache caching calculation cameras canals canvas
capture casting casts catering caveats ceilings chant charting childbirth childcare chip chips
choose clay clean cleaning coaching coal coding coining collaboration collections colour communicate
communicating complexions compliance computer concrete conduct conduction confidence confinement
confiscation congruence connectors considerate consultation consultations continue controllers
conversation conveyance cooking cooling cooperate coordination copying correspondence counseling
counselling craft crafting craftsmanship creativity crimping croon curls current dams dance dancing
data database debate decency decide declaim decompress delight demolition depreciation derivatives
design detect detection dialysis dies diet dismantling dispatching distillates distraction
documentation drainage drawing drilling drone drywall dust economics ecosystems editing education
electricals electricity electronics empathy encoders endure energies energy engineering english
equipment essences estimating ethics evaluation event excavation execute experiment experimentation
explosives fabrication facilitation feathers fencing fiction filing filters finance finances
financials flexibility flint flooring football forecasting foreclosure forklift form formulae
formulas frames frontend fuel gambling gardening gems generators gestation gold golf golfing google
grammar graphite guide hair hairs hairstyling harnesses hearing helmet helmets heredity highlighting
hiring history honour hopper housekeeping hydrogen immunisation immunization improvise incision
innovate innovation insurance integration integrity interact interaction interpreting interview
invocation invoicing iron jewels joinery journalist journalists kinetics language lasers latches
lathe lead leadership learning leasing lecture ledges lenses lexicon light lingo listening
literature livestock locks logging logic logistic machining maintenance management market marketing
masonry massage measurement measuring mechanics mechanisms mediation medicine medicines merchandise
merchandising migration milling mixers mobile modelling mold monitoring moral morality morals
morphology motherboard motors mould moulds movement music negotiating negotiation network nitrogen
noises nursing nutrition observation onboarding oncology open oration organisation organization
outlines oxygen packing padlocks painting pastry patents patience patterns persevere persist
persisting persuade photography pitch planning plastering platinum plumbing pole politic political
politician politics porcelain prayer prediction pregnancy presentation presentations press pricing
prioritisation prioritization problem procedures process processes processor procurement production
programming proportion prose prospecting protection protein prototyping pulleys pumps punctuality
purchase purchasing purification quality radar radars radiation radiography reading reception
reclamation reconstruct recovery recruiting recruitment refactoring reflection refrigerants
rehabilitation reliability renting reportage reporting reproduction research resection reserve
resistance retail retaking retrieval review rights roofing ropes rotors safeguarding safety sales
sampling sands scaffolding scale schedule scheduling schematics science scripting scrutinise
scrutinize securities security seeding sensors separation service services shade shepherding
shooting signing silver similitude sing singing ski skiing smelling soaps software soldering
solidification sonography sounds sourcing space spawning spelling sport standard standards
statistics sterilisation sterilization stoneware strategy stripping strive superintend support
survey surveying sustainability swim swimming switchboard switches symmetry syntax system tattoo tax
taxation teaching team teamwork technology telecommunication tendering term terminological
terminology terms test testing texture tie tiling tool tools trade trademarks trading training
tramways transducers transformer transformers translation transom transport treasury triage
troubleshoot troubleshooting try tutoring typing ultrasonography ultrasound underwriting unity
vaccination valuation valves vinyl viruses vocabulary voltage warehouse warehousing warnings water
weeding welding wildlife wiring work writing yoga
"""
)

# Phrases that begin like a label and mean something else; nothing is found in them.
SPOKEN_FOR = frozenset(
    {
        "go to market",
        "go live",
        "go above and beyond",
        "go through",
        "make sure",
        "make up",
        "excel at",
        "excel in",
        "express interest",
        "react to",
        "react quickly",
        "spark joy",
        "rest of",
        "rest assured",
        "word of mouth",
        "lead time",
        "lead times",
        "play a",
        "played a",
        "equal opportunity",
        "equal opportunities",
        "data breach",
        "personal data",
        "flexible working",
        "spring semester",
        "spring term",
        "oracle of",
        "slack time",
        "conflict resolution algorithm",
        "conflict resolution algorithms",
        "conflict resolution logic",
        "merge conflict resolution",
        "do the math",
        "do the maths",
    }
)

# Words beside a name that say it is meant: before it ...
BEFORE = _words(
    """
adobe apache autodesk basic conversational fluent google hashicorp language languages microsoft ms
native oracle speak speaks spoken using via written
"""
)
# ... before it, after one of EXPERIENCE ...
PREPOSITIONS = frozenset({"in", "with", "of", "on", "en", "con", "de"})
EXPERIENCE = _words(
    """
advanced analysis applications apps backend background built certified code coding comfortable
command competent components conocimientos created dashboards deployed designed developed
developers development dominio excellent experience experienced experiencia expert expertise
familiar familiarity fluency fluent frontend grounding implemented knowledge manejo microservices
models pipelines practised proficiency proficient programming programs projects prototypes reports
scripts services skill skilled skills software strong systems tests training use user well-versed
worked working written
"""
)
# ... and after it.
AFTER = _words(
    """
admin administration administrator api apis app apps boot certification certified cli cluster
clusters code components connect core dashboards desirable developer developers development engineer
essential experience fluency fluently formulas framework frameworks hooks integration knowledge
language libraries library macros mandatory mvc native pipelines platform playbooks plugin plugins
preferred proficiency programmer programming reports required scripting scripts sdk server services
skills speaker speakers speaking spreadsheet spreadsheets stack studio templates vba workbooks
"""
)

# "Spanish is a plus", "Zulu would be an advantage": what may stand between, and the praise.
BEFORE_PRAISE = _words("a also an are be big considered definite is strong was will would")
PRAISE = _words(
    """
advantage advantageous appreciated asset beneficial bonus desirable essential helpful mandatory must
needed plus preferred required useful
"""
)
