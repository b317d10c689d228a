"""`jobgraph eval`: how well documents are read."""
