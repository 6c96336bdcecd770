"""Check tokens.css: contrast of every used pair, and distances under colour-blindness simulation.

Run: python3 client/scripts/contrast.py   (exit status 1 when a pair is below its limit). Standard library only.
Formulas: WCAG 2.2 relative luminance; Oklab distance times 100; matrices of Machado, Oliveira and
Fernandes (2009) at severity 1 for protan, deutan and tritan vision, applied to linear RGB.
"""

import itertools
import math
import re
import sys
from pathlib import Path

TOKENS = Path(__file__).parents[1] / "src" / "app" / "tokens.css"
TEXT, GRAPHIC = 4.5, 3.0
THEMES = {"light": ':root, [data-theme="light"]', "dark": '\n[data-theme="dark"]'}
DISCIPLINES = [f"d-{key}" for key in ("general", "music", "drawing", "climbing", "yoga", "story")]
LEVELS = [f"lv-{key}" for key in ("ultimate", "long", "mid", "short", "immediate", "micro", "nano")]
EMBER = [f"em-{step}" for step in range(5)]
AMOUNT = [f"h-{step}" for step in range(5)]
OUTCOMES = ["ok", "part", "bad", "off"]
VISION = {
    "typical": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def pairs() -> list[tuple[str, str, float]]:
    """Return (foreground, background, limit) for every pair the interface uses."""
    found = [
        (ink, ground, TEXT)
        for ground in ("bg", "surface", "surface-2")
        for ink in ("text", "text-2", "text-3", "accent-text", "em-text", *OUTCOMES)
    ]
    found += [("text", "surface-3", TEXT), ("text-2", "surface-3", TEXT)]
    found += [(ink, "accent-soft", TEXT) for ink in ("text", "text-2", "text-3", "accent-text", "live")]
    found += [("on-accent", "accent", TEXT), ("on-accent", "accent-hover", TEXT)]
    found += [(key, f"{key}-soft", TEXT) for key in OUTCOMES]
    found += [("surface", level, TEXT) for level in LEVELS]  # the letter inside the mark
    found += [(f"d-{key}-text", ground, TEXT) for key in ("climbing", "yoga") for ground in ("bg", "surface")]
    found += [
        (ink, ground, GRAPHIC)
        for ground in ("bg", "surface")
        for ink in (*LEVELS, *DISCIPLINES, "accent", "em-line", "em-cold", "line-strong")
    ]
    found += [(key, f"{key}-soft", GRAPHIC) for key in DISCIPLINES]
    return found


def linear(colour: str) -> list[float]:
    """Return linear red, green and blue of `#rrggbb`."""
    values = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours."""
    light, dark = sorted(
        (0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other))), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


def oklab(colour: str, vision: str) -> tuple[float, float, float]:
    """Return a colour in Oklab as this vision sees it."""
    rgb = linear(colour)
    r, g, b = (min(1.0, max(0.0, sum(m * v for m, v in zip(row, rgb, strict=True)))) for row in VISION[vision])
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def nearest(tokens: dict[str, str], names: list[str], vision: str, *, ordered: bool) -> tuple[float, str, str]:
    """Return the smallest distance in a set, or between neighbours of a ramp."""
    couples = itertools.pairwise(names) if ordered else itertools.combinations(names, 2)
    return min(
        (round(100 * math.dist(oklab(tokens[a], vision), oklab(tokens[b], vision)), 1), a, b) for a, b in couples
    )


def main() -> int:
    """Print what is too weak and what is weakest; the number is the exit status."""
    css = re.sub(r"/\*.*?\*/", "", TOKENS.read_text(encoding="utf-8"), flags=re.DOTALL)
    failures = 0
    for theme, selector in THEMES.items():
        block = re.search(re.escape(selector) + r"[^{]*\{(.*?)\n\}", css, re.DOTALL)
        tokens = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block.group(1) if block else ""))
        ratios = [(round(contrast(tokens[a], tokens[b]), 2), a, b, limit) for a, b, limit in pairs()]
        for ratio, ink, ground, limit in ratios:
            if ratio < limit:
                failures += 1
                print(f"FAIL {theme}: {ink} on {ground} is {ratio}, needs {limit}")
        for limit in (TEXT, GRAPHIC):
            held = [r for r in ratios if r[3] == limit]
            print(f"{theme}: {len(held)} pairs at {limit}, lowest {min(held)[:3]}")
        for label, names, ordered in (
            ("disciplines", DISCIPLINES, False),
            ("levels", LEVELS, False),
            ("ember", EMBER, True),
            ("amount", AMOUNT, True),
        ):
            print(f"{theme}: {label} nearest", {v: nearest(tokens, names, v, ordered=ordered) for v in VISION})
    print("failures:", failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
