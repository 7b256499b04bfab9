#!/bin/sh
# The command line of the installed app: see docs/decisions/0080-command-line.md
tokentray_self=$0
while [ -L "$tokentray_self" ]; do
  tokentray_target=$(readlink -- "$tokentray_self")
  case $tokentray_target in
    /*) tokentray_self=$tokentray_target ;;
    *) tokentray_self=$(dirname -- "$tokentray_self")/$tokentray_target ;;
  esac
done
tokentray_contents=$(cd -- "$(dirname -- "$tokentray_self")/../.." && pwd -P) || exit 1
exec "$tokentray_contents/MacOS/TokenTray" --cli -- "$@"
