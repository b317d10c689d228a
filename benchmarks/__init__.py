"""How fast it is: scripts that print figures and judge nothing, for anybody to run."""
