"""People who nurse, wire, ship and hire."""

CARE_AND_TRADES = """\
Aisha Rahman | Registered Nurse | Leeds, United Kingdom
Nurse with a calm voice for busy waiting rooms.
@ 2019-04 to now | Registered Nurse | St Oswald's Hospital | Leeds, United Kingdom
- Care for surgical patients: nursing care, infection control, wound care
- Teach students on placement
@ 2016-09 to 2019-03 | Staff Nurse | Moorside Clinic | Bradford, United Kingdom
- Took blood and ran the diabetes clinic
+ 2013 to 2016 | BSc Nursing | University of West Yorkshire
= Nursing care, Nursing principles, Infection control, Administer medication, Phlebotomy
~ English, Urdu, Bengali

Maria Santos | Community Nurse | Cebu, Philippines
Nine years on the road between small islands.
@ 2016-01 to now | Community Nurse | Visayas Health Mission | Cebu, Philippines
- Vaccinate children and dress wounds in twelve villages
+ 2011 to 2015 | BSc Nursing | Magellan College
= Nursing care, Nursing principles, First aid, Infection control, Communication
~ Filipino, Cebuano, English

Jan Kowalczyk | Healthcare Assistant | Sheffield, United Kingdom
Wants to train as a nurse and already knows the nights.
@ 2021-06 to now | Healthcare Assistant | Peak View Care Home | Sheffield, United Kingdom
- Help residents to wash, eat and walk
+ 2017 to 2020 | Diploma in Health and Social Care | Don Valley College
= Nursing care, First aid, Infection control, Communication
~ Polish, English

Miguel Ángel Torres | Journeyman Electrician | Austin, TX
Licensed electrician who leaves the site cleaner than he found it.
@ 2018-03 to now | Journeyman Electrician | Lone Star Wiring | Austin, TX
- Wire homes and small shops; read and draw circuit diagrams
- Install solar panels on 140 roofs
@ 2014-08 to 2018-02 | Apprentice Electrician | Rio Grande Electric | El Paso, TX
- Learned electrical installation and workplace safety
+ 2014 to 2018 | Electrical Apprenticeship | Trade School of El Paso
= Electrical wiring plans, Test electrical equipment, Install photovoltaic systems, Workplace safety
~ Spanish, English

Sipho Nkosi | Industrial Electrician | Johannesburg, South Africa
Keeps conveyor belts moving, a kilometre underground.
@ 2013-02 to now | Industrial Electrician | Reef Deep Mining | Johannesburg, South Africa
- Maintain motors, drives and programmable logic controllers
+ 2009 to 2012 | National Certificate in Electrical Trades | Gauteng Technical College
= Electrical engineering, Electrical wiring plans, Test electrical equipment, Workplace safety
~ Zulu, English, Sotho

Bram de Vries | Solar Installer | Utrecht, Netherlands
Former roofer who fell for photovoltaics.
@ 2021-05 to now | Solar Installer | Zonnedak | Utrecht, Netherlands
- Mount and connect solar panels on houses
@ 2015-04 to 2021-04 | Roofer | Dak & Zoon | Utrecht, Netherlands
- Laid tiles and flat roofs
+ 2012 to 2015 | Vocational Diploma in Construction | Domstad College
= Install photovoltaic systems, Workplace safety, Roofing techniques, Solar energy
~ Dutch, English

Anna Lindqvist | Logistics Coordinator | Göteborg, Sweden
Finds room on ships that are full.
@ 2020-02 to now | Logistics Coordinator | Skagerrak Freight | Göteborg, Sweden
- Plan sea freight for 25 customers in SAP ERP
- Prepare customs documents for exports to Norway and Britain
@ 2017-08 to 2020-01 | Forwarding Agent | Kattegat Cargo | Göteborg, Sweden
- Booked trucks and followed them
+ 2014 to 2017 | BSc Supply Chain Management | Västkusten University
= Logistics, Supply chain management, SAP ERP, Microsoft Excel, Customs law
~ Swedish, English, German

Ji-ho Park | Warehouse Supervisor | Busan, South Korea
Runs a night shift of thirty and loses nothing.
@ 2018-06 to now | Warehouse Supervisor | Haeundae Logistics | Busan, South Korea
- Lead a shift of thirty people and twelve forklifts
- Introduced stock counts that need no closing day
+ 2012 to 2016 | BA International Trade | Donghae University
= Logistics, Warehouse management, Inventory management, Microsoft Excel, Workplace safety
~ Korean, English

Zoë Papadakis | Recruiter | Athens, Greece
Reads the letter before the list of employers.
@ 2022-01 to now | Recruiter | Aegean Talent | Athens, Greece
- Fill forty technical roles a year; interview in three languages
+ 2017 to 2021 | BA Psychology | Attica University
= Recruitment, Human resources, Interview techniques, Communication
~ Greek, English, French
"""
