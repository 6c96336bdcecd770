"""Finding a Chromium for the browser journeys, or installing one where that is allowed."""

import os
import shutil
import subprocess
from pathlib import Path

from tooling.places import TroubleError
from tooling.steps import Step

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)


def find_chromium() -> str | None:
    """Return the path of a Chromium that is there, or None: `CHROME_BIN`, else one on PATH or in its usual place."""
    named = os.environ.get("CHROME_BIN")
    if named is not None:
        return shutil.which(named)
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((path for path in APPLICATIONS if Path(path).is_file()), None)


def install_chromium() -> str | None:
    """Install Debian's chromium when this is root on Debian; None when it is not, or it fails."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    apt = shutil.which("apt-get")
    if not is_root or apt is None or not Path("/etc/debian_version").exists():
        return None
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = [apt, "install", "-y", "--no-install-recommends", "chromium"]
    try:
        with Step("Chromium") as step:
            # A fresh image has no package lists; without them the install cannot find anything.
            subprocess.run([apt, "update", "-qq"], env=env, capture_output=True, check=False)
            step.run(command, env=env)
            step.note = "installed"
    except TroubleError as trouble:
        print(trouble)
    return shutil.which("chromium")
