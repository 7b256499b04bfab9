#!/bin/sh
# Run as root by deb and rpm. What users keep in their own folders stays.
set -e
# rpm calls it after an update too, with the number of versions that are left; dpkg with a word.
case "$1" in
  upgrade | failed-upgrade | abort-* | disappear | [1-9]*) exit 0 ;;
esac

if [ "$(readlink /usr/bin/tokentray 2>/dev/null)" = /opt/TokenTray/bin/tokentray ]; then
  rm -f /usr/bin/tokentray
fi
if [ -f /etc/apparmor.d/tokentray ]; then
  if ! ischroot 2>/dev/null; then
    apparmor_parser --remove /etc/apparmor.d/tokentray 2>/dev/null || true
  fi
  rm -f /etc/apparmor.d/tokentray
fi
if command -v update-desktop-database >/dev/null 2>&1; then
  update-desktop-database -q /usr/share/applications || true
fi
