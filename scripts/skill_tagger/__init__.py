"""How the model that tags skills is trained."""
