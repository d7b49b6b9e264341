# Chromium for the tests in a real client, sourced by run: Debian's, installed where it is missing,
# with a font for emoji.

install_chromium() {
  [[ -x /usr/bin/chromium || -x /usr/bin/chromium-browser || -x /usr/bin/google-chrome ]] && return 0
  install_packages chromium fonts-noto-color-emoji
}
