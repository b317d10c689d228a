"""What the tests of reading look up: a few towns, and the numbers of a few countries."""

from adapters.gazetteer.memory import MemoryGazetteer
from adapters.phone_numbers.memory import MemoryPhoneNumbers
from domain.candidates.reading import Lookups

A_FEW = Lookups(gazetteer=MemoryGazetteer(), phone_numbers=MemoryPhoneNumbers())
