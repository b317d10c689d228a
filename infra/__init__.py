"""AWS, as code: stacks name their handlers by string and import nothing of the product."""
