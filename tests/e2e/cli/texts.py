"""A résumé and two advertisements of nobody."""

RESUME = """\
Mara Quintero
Front-End Developer
Austin, TX, USA | mara.quintero@example.org | (512) 555-0143
https://github.com/example-mara

Summary
Front-end developer who likes café menus and accessible forms.

Experience
Front-End Developer, Acme Corp, Austin, TX, USA
June 2021 - Present
Builds user interfaces with React and TypeScript.

Junior Front-End Developer, Globex Inc, Dallas, TX, USA
2018 - 2021
Wrote JavaScript and CSS for a web shop.

Education
Bachelor of Science in Computer Science, University of Texas, 2014 - 2018

Skills
JavaScript, TypeScript, React, CSS, HTML, Git
"""

FRONT_END_JOB = """\
Job title: Front-End Developer
Location: Austin, TX, USA

Requirements
- 3+ years of JavaScript
- React and TypeScript
- GraphQL
- Docker

Nice to have
- Python
- Figma
"""

NURSE_JOB = """\
Job title: Registered Nurse
Location: Lyon, France

Requirements
- First aid
- Wound care
"""
