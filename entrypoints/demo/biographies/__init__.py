"""The lives of thirty people who do not exist, in a form that is quick to read and to write.

A life is a paragraph: name, headline and place; a summary; `@` work, newest first, with `-` what
was done; `+` education; `=` skills; `~` languages. Only characters of Windows-1252, which the
fonts of the résumés have.
"""

from entrypoints.demo.biographies.business import BUSINESS
from entrypoints.demo.biographies.care_and_trades import CARE_AND_TRADES
from entrypoints.demo.biographies.technology import TECHNOLOGY

BIOGRAPHIES = (TECHNOLOGY, BUSINESS, CARE_AND_TRADES)

__all__ = ["BIOGRAPHIES"]
