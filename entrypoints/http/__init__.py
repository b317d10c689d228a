"""HTTP: one folder a context, each with its controllers and the shapes that clients see."""
