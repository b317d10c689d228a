#!/usr/bin/env bash
# Install the servers that tests run against; none of them is part of the product.
# PostgreSQL, PgBouncer, Redis and Tesseract come from Debian or Ubuntu; the rest goes into a folder of its own,
# ${JOBGRAPH_SERVERS:-$HOME/.cache/jobgraph-servers}. What is there already is left alone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
missing=()
failed=()

debian() { # program package
  [ -n "$(compgen -G "$1")" ] || command -v "$1" >/dev/null || missing+=("$2")
}

ours() { # launcher what it is
  if "$here/$1" install >/dev/null; then
    echo "  $2: ready"
  else
    failed+=("$2")
    echo "  $2: not installed, see above" >&2
  fi
}

debian '/usr/lib/postgresql/*/bin/initdb' postgresql
debian pgbouncer pgbouncer
debian redis-server redis-server
debian tesseract tesseract-ocr
for language in deu fra spa; do
  debian "/usr/share/tesseract-ocr/*/tessdata/$language.traineddata" "tesseract-ocr-$language"
done
if [ ${#missing[@]} -gt 0 ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  missing=()
fi
if [ ${#missing[@]} -gt 0 ]; then
  failed+=("${missing[@]}")
  echo "  Missing: ${missing[*]}. On Debian and Ubuntu: sudo apt-get install ${missing[*]}" >&2
else
  echo "  PostgreSQL, PgBouncer, Redis, Tesseract: ready"
fi
ours mongodb-server MongoDB
ours aws-server "MiniStack (AWS)"
ours s3-server "versitygw (S3)"
ours sqs-server "ElasticMQ (SQS)"
if [ ${#failed[@]} -gt 0 ]; then
  echo "Tests run on what is there, and say at their end what they could not run." >&2
  [ -z "${JOBGRAPH_REQUIRE:-}" ] || exit 1
fi
