"""Whether selections and scores fall evenly on groups of people: counted, never scored."""
