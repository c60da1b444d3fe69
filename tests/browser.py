"""A real Chromium that opens pages from files, for tests of what a page does and not only of what it says."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


class Browser:
    """One browser, one page at a time; pages are written into `folder`."""

    def __init__(self, webdriver: Any, driver: Any, folder: Path) -> None:
        self.webdriver = webdriver
        self.driver = driver
        self.folder = folder
        self.opened = 0

    def open(self, page: str, dark: bool = False, width: int = 1200) -> None:
        """Load the page, in a window of 800 pixels' height."""
        self.opened += 1
        path = self.folder / f"page-{self.opened}.html"
        path.write_text(page, encoding="utf-8", newline="")
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.get_log("browser")
        self.driver.get(path.as_uri())

    def run(self, script: str, *arguments: Any) -> Any:
        """What a script returns, run in the page."""
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        """Keys typed one after the other, into whatever has the focus; selenium's names for those without a letter."""
        names = self.webdriver.Keys
        for key in keys:
            typed = getattr(names, key) if len(key) > 1 else key
            self.webdriver.ActionChains(self.driver, duration=0).send_keys(typed).perform()

    def click(self, css: str) -> None:
        """A click with the mouse in the middle of the first element the selector finds."""
        self.driver.find_element("css selector", css).click()

    def hover(self, css: str) -> None:
        """The mouse over that element."""
        element = self.driver.find_element("css selector", css)
        self.webdriver.ActionChains(self.driver, duration=0).move_to_element(element).perform()

    def complaints(self) -> list[str]:
        """What the browser has written to its console since the page was opened: errors, refusals of the policy."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def loaded(self) -> list[str]:
        """What the page has loaded besides itself."""
        names: list[str] = self.run("return performance.getEntriesByType('resource').map((entry) => entry.name)")
        return names


@contextmanager
def chromium(folder: Path) -> Iterator[Browser]:
    """A headless Chromium; skips the test where there is none."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed; pip install '.[test]'")
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    chromedriver = shutil.which("chromedriver")
    if program is None or chromedriver is None:
        pytest.skip("no chromium with its chromedriver; apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    quiet = "background-networking component-update sync quic gpu extensions dev-shm-usage".split()  # noqa: SIM905
    for argument in ("headless=new", "no-first-run", *(f"disable-{what}" for what in quiet)):
        options.add_argument(f"--{argument}")
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # Chromium has none for root
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    # Named, or selenium would go and look for one in the network.
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(chromedriver))
    try:
        yield Browser(webdriver, driver, folder)
    finally:
        driver.quit()
