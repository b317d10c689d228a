"""How the sources of the skill catalogue are read and joined."""
