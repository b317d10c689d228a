"""What runs in the child process: scripts that know nothing of the house."""
