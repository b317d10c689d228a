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
render rest rollup rust safe sage salt sass scheme scratch script segment sentry sequel sketch
snowflake soap spa spark splunk spring stitch storm strapi streamlit struts subversion swagger
sway swift tally teams tornado trio twisted unity unreal vault vite waterfall windows word xamarin
yarn
"""
)

# Names that people, places and employers bear too: a capital letter proves nothing.
PROPER_NAMES = _words(
    """
ada adyen airbyte airtable akamai algolia alteryx altium amplitude apache apollo appian arduino
asana athena atlassian aurora axure bamboo bitbucket bloomberg braintree canva catia chef circleci
cisco clickup cloudera cloudflare confluent consul contentful couchbase crowdstrike dagster
databricks datadog delphi digitalocean docusign domo dropbox dynatrace elastic elm eloqua expo
fastly figma fivetran fortinet fullstory gatsby gerrit github gitlab godot google grafana
guidewire hashicorp heroku honeycomb hootsuite hotjar hubspot informatica intercom invision julia
kinesis klaviyo kong launchdarkly linode looker lua lucene magento mailchimp marketo maya metabase
miro mixpanel mulesoft mural netlify netsuite nim notion odoo okta opsgenie optimizely oracle
pagerduty paypal pega peoplesoft perforce phoenix pinecone pipedrive plaid postman primavera
productboard qlik quickbooks racket rancher ruby sage salesforce sap scala segment semrush sentry
servicenow shopify sisense slack snowflake snyk splunk spring squarespace stripe supabase tableau
talend teamcity teradata trello twilio unity veeva vercel vmware webflow wix workday xero yahoo
zendesk zoho zoom
"""
)

# One-word labels of ESCO and of practices that prose uses for something else.
EVERYDAY_WORDS = _words(
    """
abstracts accompany accountability accuracy adaptability adaptation adhesives alarms algorithm
allergies ammonia amplification amuse appliances argument art assertion assertiveness attempt
auditing backend bacteria bake balance bargain bargaining betting billing biometry blueprints
board boxing brainstorm branding brands breaking bristles brushes budgeting bundling cache caching
calculation cameras canals canvas capture casting casts ceilings chant childbirth chip chips
choose clay clean coaching coal coding coining collaboration collections colour communicate
communicating complexions compliance computer conduct conduction confidence confinement congruence
connectors considerate consultation consultations continue controllers conversation conveyance
cooling cooperate coordination copying counselling craft crafting creativity croon curls current
dams dance dancing data database debate decency decide declaim decompress delight demolition
depreciation design detect detection dies diet dismantling distraction drainage drawing drilling
drone dust economics ecosystems editing education electricals electricity electronics encoders
endure energies energy engineering english equipment essences ethics evaluation event execute
experiment experimentation explosives facilitation feathers fiction filters finance finances
financials flexibility flint football forecasting foreclosure form formulae formulas frames
frontend fuel gambling gems generators gold golf golfing google grammar graphite guide hair hairs
hairstyling harnesses hearing helmet helmets heredity highlighting hiring history honour hydrogen
improvise innovate innovation integration integrity interact interaction interview invocation
invoicing iron jewels journalist journalists language lasers latches lead leadership learning
leasing lecture ledges lenses lexicon light lingo listening literature livestock locks logging
logic logistic maintenance management market measurement measuring mechanics mechanisms medicine
medicines merchandise merchandising migration mobile modelling mold monitoring moral morality
morals motherboard motors mould moulds movement music negotiating negotiation network noises
nutrition observation onboarding open oration organisation outlines oxygen packing padlocks
patents patterns persevere persist persisting persuade photography pitch planning plastering
platinum pole politic political politician politics porcelain prayer prediction pregnancy
presentation presentations press prioritisation prioritization problem procedures process
processes processor procurement production programming proportion prose prospecting protection
protein prototyping pulleys pumps purchase purchasing purification quality radar radars radiation
reading recovery recruiting recruitment refactoring reflection refrigerants rehabilitation
reliability renting reporting reproduction research reserve resistance retail retrieval review
rights roofing ropes rotors safety sales sampling sands scale schedule scheduling schematics
science scripting securities security sensors separation service services shade shooting signing
silver sing singing skiing smelling soaps software soldering solidification sounds sourcing space
spelling sport standard standards statistics stoneware strategy stripping strive support survey
surveying sustainability swim swimming switches symmetry syntax system tattoo taxation teaching
team teamwork technology telecommunication term terminological terminology terms test testing
texture tie tool tools trade trademarks trading training tramways transducers transformer
transformers translation transom transport troubleshoot troubleshooting try tutoring typing unity
valves vinyl viruses vocabulary voltage warehouse warehousing warnings water weeding welding
wildlife wiring work writing yoga
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
clusters code components connect core dashboards developer developers development engineer fluency
fluently formulas framework frameworks hooks integration language libraries library macros mvc
native pipelines platform playbooks plugin plugins proficiency programmer programming reports
scripting scripts sdk server services speaker speakers speaking spreadsheet spreadsheets stack
studio templates vba workbooks
"""
)

# Words of a heading over a list of skills ...
HEADINGS = _words(
    """
abilities competences competencias competencies conocimientos databases expertise frameworks
habilidades idiomas languages libraries platforms proficiencies skill skills skillset
stack strengths tech technologies tecnologías toolbox tools
"""
)
# ... and of one over something else.
OTHER_HEADINGS = _words(
    """
about achievements activities awards certifications contact educación education employment
experience experiencia history hobbies interests links objective profile projects proyectos
publications references responsibilities summary volunteering
"""
)
