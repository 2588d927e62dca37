#!/bin/sh
# Makes the pictures of the README from the project's own samples: Samples/pictures/*.png.
# Needs chromium, chromium-driver and python3 with selenium.
#
# usage: .ci/make-pictures.sh [AUDIT.html]   (without a page, Samples/2024 is audited)
set -eu
cd "$(dirname "$0")/.."
output=Samples/pictures
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
page=${1:-$folder/audit.html}
if [ $# -eq 0 ]; then
  # Exit 1 only says that a sample fails, as some are meant to.
  swift run bizuo audit Samples/2024 --format html --output "$page" || [ $? -eq 1 ]
fi
mkdir -p "$output"
python3 - "$page" "$output" <<'PYTHON'
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

FIRST_GAP = "const c = document.querySelector('tbody .c.error'); if (c) c.click();"
WORST = """const rows = [...document.querySelectorAll('.matrix tbody tr')];
  rows.sort((a, b) => b.dataset.gaps - a.dataset.gaps); location.hash = rows[0].dataset.plan"""
GAPS = """const cards = document.querySelectorAll('.view.current .card.s-partial');
  const card = [...cards].find(c => c.querySelector('.evidence')) || cards[0];
  if (card) location.hash = card.id"""
# name, width, height, scale, dark, scripts to run one after the other
PICTURES = [
    ("audit", 1440, 960, 1, False, ["location.hash = 'matrix'"]),
    ("cell", 1440, 960, 1, False, ["location.hash = 'matrix'", FIRST_GAP]),
    ("plan", 1440, 960, 1, False, [WORST, GAPS]),
    ("plan-dark", 1440, 960, 1, True, [WORST, GAPS]),
    ("phone", 390, 844, 1.5, False, [WORST, GAPS]),
]

page, output = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
options = webdriver.ChromeOptions()
options.binary_location = "/usr/bin/chromium"
for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
    options.add_argument(argument)
for name, width, height, scale, dark, scripts in PICTURES:
    browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False},
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        browser.get(page.as_uri())
        for script in scripts:
            browser.execute_script(script)
            browser.execute_async_script("setTimeout(arguments[0], 200)")
        browser.save_screenshot(str(output / f"{name}.png"))
        print(output / f"{name}.png")
    finally:
        browser.quit()
PYTHON
