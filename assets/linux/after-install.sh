#!/bin/sh
# Run as root by deb and rpm, after an update too.
set -e
ln -sfn /opt/TokenTray/bin/tokentray /usr/bin/tokentray

# Chromium's own sandbox wants either namespaces for users or this helper with root's rights. Root may
# make namespaces also where the switch is off for users.
switch=/proc/sys/kernel/unprivileged_userns_clone
if [ "$(cat "$switch" 2>/dev/null)" != 0 ] && unshare --user true 2>/dev/null; then
  chmod 0755 /opt/TokenTray/chrome-sandbox
else
  chmod 4755 /opt/TokenTray/chrome-sandbox
fi

# Ubuntu 24.04 and later give namespaces only to programs with a profile. Older parsers do not know
# the profile's language, and need none.
profile=/opt/TokenTray/resources/apparmor-profile
if [ -f "$profile" ] && apparmor_status --enabled 2>/dev/null \
  && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" /etc/apparmor.d/tokentray
  if ! ischroot 2>/dev/null; then
    apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/tokentray || true
  fi
fi

if command -v update-desktop-database >/dev/null 2>&1; then
  update-desktop-database -q /usr/share/applications || true
fi
if command -v gtk-update-icon-cache >/dev/null 2>&1; then
  gtk-update-icon-cache -qtf /usr/share/icons/hicolor 2>/dev/null || true
fi
