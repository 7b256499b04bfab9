#!/bin/sh
# The command line of the installed app: see docs/decisions/0080-command-line.md
self=$0
while [ -L "$self" ]; do
  target=$(readlink -- "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname -- "$self")/$target ;;
  esac
done
contents=$(cd -- "$(dirname -- "$self")/../.." && pwd -P) || exit 1
exec "$contents/MacOS/TokenTray" --cli -- "$@"
