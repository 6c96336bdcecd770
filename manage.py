"""The one command of this project: run | test | check | bench. Needs nothing but Python 3.11 or newer."""
# This file must be readable by any Python, so that an old one can be told so: no f-strings, no annotations.
# pyright: basic

import subprocess
import sys

NEEDED = (3, 11)


def is_there(name):
    """Say whether a Python of this name is on PATH and runs; a version manager's placeholder does not."""
    try:
        return subprocess.call([name, "-c", "import ensurepip"], stderr=subprocess.PIPE) == 0
    except OSError:
        return False


def refuse_old_python():
    """End with one clear sentence when this Python is too old, naming a newer one if the machine has it."""
    if sys.version_info >= NEEDED:
        return
    advice = "Install it (on Debian: apt install python3 python3-venv), then try again."
    for minor in range(19, NEEDED[1] - 1, -1):
        name = "python3.%d" % minor
        if is_there(name):
            advice = "This machine has one: %s manage.py %s" % (name, " ".join(sys.argv[1:]) or "run")
            break
    found = "%d.%d" % sys.version_info[:2]
    needed = "%d.%d" % NEEDED
    sys.exit("Fractal Goals needs Python %s or newer; this is Python %s. %s" % (needed, found, advice))


if __name__ == "__main__":
    refuse_old_python()
    from tooling.commands import main

    sys.exit(main(sys.argv[1:]))
