"""What an operator does with the whole: no context of the product, and none is named here."""
