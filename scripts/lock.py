"""Write the lock files: every package with its hashes and no download address."""

import subprocess
import sys

_COMPILE = (
    *(sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal"),
    *("--python-version", "3.11", "--generate-hashes", "--no-emit-index-url"),
    *("--no-annotate", "--no-header", "--extra", "demo", "--group", "install"),
)
_LOCKS = {
    "requirements.lock": (),
    "requirements-dev.lock": ("--group", "dev", "--constraints", "requirements.lock"),
}


def main() -> None:
    """Upgrade nothing that need not be: add `--upgrade` or `--upgrade-package NAME` to do so."""
    for lock, options in _LOCKS.items():
        print(f"compiling {lock}")
        subprocess.run([*_COMPILE, *options, *sys.argv[1:], "--output-file", lock], check=True)  # noqa: S603 - our own words


if __name__ == "__main__":
    main()
