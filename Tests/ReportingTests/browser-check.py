#!/usr/bin/env python3
"""Drives headless Chromium over a page of Bizuo and says what is wrong with it.

usage: browser-check.py PAGE.html [--audit] [--hostile]

Opens the page at 360, 900 and 1600 pixels, light and dark; exercises filters, cells, links, keys and
printing; and fails on any message in the console, any request, any element that a page of ours has
no use for, and any overflow of the window. Needs selenium, chromium and chromium-driver.
"""

import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

WIDTHS = [360, 900, 1600]
ELEMENTS = set(
    """html head meta title style body a header p b span nav details summary ul li main section h1 h2
    h3 h4 form label select option button output i div table caption colgroup col thead tbody tfoot
    tr th td small em svg rect ol article mark blockquote footer dl dt dd code aside script
    noscript""".split()
)
ATTRIBUTES = set(
    """id class href lang charset name content http-equiv title aria-label aria-hidden aria-live
    aria-labelledby aria-pressed role tabindex for value type hidden open colspan rowspan scope
    viewbox preserveaspectratio x width height data-s data-e data-section data-level data-plan
    data-verdict data-sum data-total data-text data-show data-gaps""".split()
)

problems = []


def expect(condition, complaint):
    if not condition:
        problems.append(complaint)


def open_browser(width, dark):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1600,1000"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False},
    )
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
    return browser


def settle(browser):
    browser.execute_async_script("requestAnimationFrame(() => setTimeout(arguments[0], 30))")


def visible(browser, selector):
    script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility())"
    return browser.execute_script(script, selector)


def go(browser, anchor):
    browser.execute_script("location.hash = arguments[0]", anchor)
    settle(browser)


def choose(browser, field, value):
    script = """const field = document.getElementById(arguments[0]); field.value = arguments[1];
      field.dispatchEvent(new Event('change', {bubbles: true}))"""
    browser.execute_script(script, field, value)
    settle(browser)


def press(browser, element):
    """Clicks as a person does: what is to be clicked is first brought into view."""
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    settle(browser)
    element.click()
    settle(browser)


def check_markup(browser):
    """Whatever a plan says, the page consists of our elements and attributes only."""
    found = browser.execute_script(
        """const all = [...document.querySelectorAll('*')];
        return [[...new Set(all.map(e => e.localName))],
          [...new Set(all.flatMap(e => e.getAttributeNames()))],
          all.filter(e => e.localName === 'script').length,
          all.filter(e => e.hasAttribute('href') && !e.getAttribute('href').startsWith('#')).length]"""
    )
    names, attributes, scripts, outside = found
    expect(set(names) <= ELEMENTS, f"unexpected elements: {sorted(set(names) - ELEMENTS)}")
    unexpected = {name.lower() for name in attributes} - ATTRIBUTES
    expect(not unexpected, f"unexpected attributes: {sorted(unexpected)}")
    expect(scripts == 1, f"{scripts} scripts instead of one")
    expect(outside == 0, f"{outside} links lead outside")


def check_links(browser):
    broken = browser.execute_script(
        """return [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href'))
        .filter(href => !document.getElementById(decodeURIComponent(href.slice(1))))"""
    )
    expect(not broken, f"links to nowhere: {sorted(set(broken))[:5]}")
    repeated = browser.execute_script(
        """const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        return ids.filter((id, place) => ids.indexOf(id) !== place)"""
    )
    expect(not repeated, f"ids that stand twice: {sorted(set(repeated))[:5]}")


def check_width(browser, width, where):
    widest = browser.execute_script("return document.documentElement.scrollWidth")
    expect(widest <= width, f"{where} at {width} px is {widest} px wide")


def check_names(browser):
    nameless = browser.execute_script(
        """return [...document.querySelectorAll('a, button, select')].filter(e => e.checkVisibility()
          && !(e.textContent.trim() || e.getAttribute('aria-label'))).length"""
    )
    expect(nameless == 0, f"{nameless} controls have no name")


def check_filters(browser):
    rows = len(visible(browser, ".matrix tbody tr"))
    columns = len(visible(browser, ".matrix .oh"))
    choose(browser, "f-level", "optional")
    optional = len(visible(browser, ".matrix .oh"))
    expect(0 < optional < columns, f"the level filter shows {optional} of {columns} columns")
    choose(browser, "f-level", "")
    choose(browser, "f-plan", "fail")
    shown = visible(browser, ".matrix tbody tr")
    failing = browser.find_elements(By.CSS_SELECTOR, ".matrix tbody tr[data-verdict=fail]")
    expect(set(shown) == set(failing), f"the plan filter shows {len(shown)} of {len(failing)} rows")
    sums = sum(
        int(cell.text) for cell in visible(browser, "tr[data-total=missing] td:not(.sum)")
    )
    cells = len(visible(browser, ".matrix tbody .c[data-s=missing]"))
    expect(sums == cells, f"totals say {sums} missing and the matrix shows {cells}")
    choose(browser, "f-plan", "")
    choose(browser, "f-state", "undetermined")
    faint = len(visible(browser, ".matrix tbody .c.off"))
    clear = len(visible(browser, ".matrix tbody .c:not(.off)"))
    states = visible(browser, ".matrix tbody .c:not(.off)")
    expect(all(c.get_attribute("data-s") == "undetermined" for c in states), "state filter is wrong")
    expect(faint > 0 and clear > 0, "the state filter dims nothing")
    choose(browser, "f-order", "worst")
    press(browser, browser.find_element(By.CSS_SELECTOR, "#filters button"))
    expect(len(visible(browser, ".matrix tbody tr")) == rows, "clearing filters leaves rows hidden")
    expect(not visible(browser, ".matrix tbody .c.off"), "clearing filters leaves cells dimmed")
    sections = browser.execute_script(
        "return [...document.querySelectorAll('#f-section option')].map(o => o.value)"
    )
    if len(sections) > 2:
        choose(browser, "f-section", sections[1])
        shown = len(visible(browser, ".matrix .oh"))
        expect(0 < shown < columns, f"the section filter shows {shown} of {columns} columns")
        choose(browser, "f-section", "")


def check_cells(browser):
    cell = visible(browser, ".matrix tbody .c[data-s=missing]")[0]
    browser.execute_script("arguments[0].focus()", cell)
    cell.send_keys(Keys.ENTER)
    settle(browser)
    expect(visible(browser, "#drawer"), "a cell does not open")
    body = browser.find_element(By.ID, "drawer-body")
    expect(body.find_elements(By.CSS_SELECTOR, ".element"), "an opened cell shows no elements")
    before = body.text
    browser.execute_script("arguments[0].focus()", cell)
    cell.send_keys(Keys.ARROW_DOWN)
    settle(browser)
    expect(browser.find_element(By.ID, "drawer-body").text != before, "arrow keys do not move")
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    settle(browser)
    expect(not visible(browser, "#drawer"), "Escape does not close the drawer")
    focused = browser.switch_to.active_element
    expect("c" in focused.get_attribute("class").split(), "focus does not return to the cell")
    expect(
        len(browser.find_elements(By.CSS_SELECTOR, '.matrix tbody .c[tabindex="0"]')) == 1,
        "the matrix is not one stop of the Tab key",
    )
    focused.send_keys(Keys.ENTER)
    settle(browser)
    press(browser, browser.find_element(By.ID, "drawer-open"))
    expect(not visible(browser, "#overview"), "the link to the plan does not leave the overview")
    go(browser, "overview")
    expect(visible(browser, "#overview"), "there is no way back to the overview")


def check_plan(browser):
    cites = visible(browser, ".obligation-pane .card[open] a.cite")
    expect(cites, "no evidence is cited")
    if cites:
        press(browser, cites[0])
        target = browser.execute_script("return document.getElementById(location.hash.slice(1))")
        inside = browser.execute_script(
            """const box = arguments[0].getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight""",
            target,
        )
        expect(inside, "a cited measure does not come into view")
    links = visible(browser, ".text-pane .carries a")
    expect(links, "no measure names the elements that it carries")
    if links:
        press(browser, links[0])
        chosen = visible(browser, ".obligation-pane .element.chosen")
        expect(len(chosen) == 1, "choosing an element in the text does not show it")
        expect(visible(browser, ".text-pane mark.on"), "the chosen element's words are not marked")
    met = visible(browser, ".card[data-s=met]:not([open]) > summary")
    if met:
        press(browser, met[0])
        expect(visible(browser, ".text-pane mark.on"), "an opened obligation marks no words")
    buttons = visible(browser, ".choices button")
    press(browser, buttons[1])
    shown = {card.get_attribute("data-s") for card in visible(browser, ".card")}
    expect(shown <= {"partial", "missing"}, f"the choice of gaps shows {shown}")
    press(browser, buttons[0])
    expect(len(visible(browser, ".card")) > len(shown), "the choice of all does not show all")


def check_print(browser):
    document = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    expect(len(document["data"]) > 1000, "the page does not print")


def check_quiet(browser, where):
    for entry in browser.get_log("browser"):
        problems.append(f"console, {where}: {entry['message']}")
    for entry in browser.get_log("performance"):
        message = entry["message"]
        if "Network.requestWillBeSent" in message and '"url":"file:' not in message:
            if '"url":"data:' not in message:
                problems.append(f"a request, {where}: {message[:200]}")


def check(url, width, dark, audit, hostile):
    where = f"{width} px {'dark' if dark else 'light'}"
    browser = open_browser(width, dark)
    try:
        browser.get(url)
        settle(browser)
        check_markup(browser)
        if not hostile:
            check_links(browser)
        check_width(browser, width, "the first view")
        check_names(browser)
        if audit and not hostile:
            check_filters(browser)
            check_cells(browser)
        if audit:
            go(browser, "p1")
            check_width(browser, width, "a plan")
            check_names(browser)
        if not hostile:
            check_plan(browser)
        check_print(browser)
        check_quiet(browser, where)
    finally:
        browser.quit()


def main():
    arguments = sys.argv[1:]
    url = pathlib.Path(arguments[0]).resolve().as_uri()
    audit, hostile = "--audit" in arguments, "--hostile" in arguments
    runs = [(width, False) for width in WIDTHS] + [(WIDTHS[-1], True)]
    for width, dark in [(360, False)] if hostile else runs:
        check(url, width, dark, audit, hostile)
    for problem in dict.fromkeys(problems):
        print(problem)
    return 1 if problems else 0


sys.exit(main())
