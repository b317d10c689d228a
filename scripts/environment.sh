#!/usr/bin/env bash
# Make the virtual environment: environment.sh PYTHON FOLDER LOCK
# Everything comes from the lock, hash by hash; the project itself is linked, not copied.
set -euo pipefail
python=$1 venv=$2 lock=$3

stop() {
  echo "jobgraph: $*" >&2
  exit 1
}

command -v "$python" >/dev/null ||
  stop "$python is missing. Install Python 3.11 or newer, or name it: make run PYTHON=/path/to/python3"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  stop "$("$python" --version) is too old: Python 3.11 or newer is needed. Name another: make run PYTHON=python3.12"
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
  stop "this Python cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv"

need_mib=500
free_mib=$(df -Pm . | awk 'NR == 2 {print $4}')
[ "$free_mib" -ge "$need_mib" ] ||
  stop "only $free_mib MiB are free on this disk; the environment needs $need_mib MiB. Make room and try again."

echo "Setting up $venv from $lock ..."
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_NO_INPUT=1
"$venv/bin/python" -m pip install --quiet --require-hashes -r "$lock" ||
  stop "the packages could not be installed: see above. Is the network there?"
"$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
