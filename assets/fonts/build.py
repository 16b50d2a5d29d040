#!/usr/bin/env python3
"""Make the bundled typefaces from Debian's packages fonts-noto-core and fonts-noto-cjk.

    apt-get install fonts-noto-core fonts-noto-cjk && pip install fonttools==4.68.0
    python3 assets/fonts/build.py

Each face is cut to the characters an official of a Member State may need, its hinting removed
(pages are printed, or shown with anti-aliasing), and its layout features kept to those that
spelling needs. Same sources, same tool, same bytes.

- Noto Sans: Latin, Greek, Cyrillic, punctuation; regular and bold. It lacks the circle that the
  form's sentence "select one of the two options" shows, so U+25CB is drawn here.
- Noto Sans Arabic: the Arabic blocks; regular and bold.
- Noto Sans CJK SC: every character of GBK in regular. Bold is set for headings and labels only,
  so it holds GB 2312 level 1 (the 3755 commonest characters) and every character of the Chinese
  language files; what it lacks is set in regular.
"""

import os
from pathlib import Path

os.environ["SOURCE_DATE_EPOCH"] = "0"

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

HERE = Path(__file__).resolve().parent
LOCALES = HERE.parent / "locales"
CORE = Path("/usr/share/fonts/truetype/noto")
CJK = Path("/usr/share/fonts/opentype/noto")

LATIN_GREEK_CYRILLIC = [range(0x20, 0x530), range(0x1E00, 0x2200)]
ARABIC = [range(0x600, 0x900), range(0xFB50, 0xFF00), [0x20, 0xA0, 0x200C, 0x200D]]
CJK_COMMON = [
    range(0x20, 0x250),
    range(0x2000, 0x206F),
    range(0x3000, 0x3040),
    range(0xFF00, 0xFFF0),
    [0x20AC, 0x2103, 0x2116, 0x25CB, 0x25EF],
]

SPELLING = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk"]
JOINING = SPELLING + ["init", "medi", "fina", "isol", "rlig", "rclt"]
SQUARE = ["kern", "ccmp", "mark", "mkmk"]


def union(ranges):
    return {code for part in ranges for code in part}


def coded(encoding, leads, trails):
    """Every character of a two-byte encoding within these bytes."""
    found = set()
    for lead in leads:
        for trail in trails:
            try:
                found |= {ord(char) for char in bytes([lead, trail]).decode(encoding)}
            except UnicodeDecodeError:
                pass
    return found


def gbk():
    return coded("gbk", range(0x81, 0xFF), range(0x40, 0xFF))


def gb2312_level_1():
    return coded("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF))


def chinese_words():
    files = sorted((LOCALES / "zh").glob("*.ftl")) + [HERE.parent / "member-states.csv"]
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    return {ord(char) for char in text if 0x2E80 <= ord(char) <= 0x9FFF}


def simplified_chinese(weight):
    """The SC face of the collection, which holds all regions' faces over one glyph set."""
    collection = TTCollection(CJK / f"NotoSansCJK-{weight}.ttc", lazy=True)
    wanted = "Noto Sans CJK SC" + ("" if weight == "Regular" else f" {weight}")
    return next(font for font in collection.fonts if font["name"].getDebugName(4) == wanted)


def draw_circle(font, stroke):
    """Adds U+25CB, as high as a capital and standing on the baseline."""
    name, size = "circle", font["OS/2"].sCapHeight
    pen = TTGlyphPen(None)
    margin, middle = 60, size / 2
    for radius, outward in ((middle, True), (middle - stroke, False)):
        ring(pen, margin + middle, middle, radius, outward)
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (size + 2 * margin, margin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x25CB] = name


def ring(pen, x, y, radius, clockwise):
    """A circle of eight quadratic arcs."""
    from math import cos, pi, sin

    turn = -pi / 4 if clockwise else pi / 4
    reach = radius / cos(pi / 8)
    at = lambda r, angle: (round(x + r * cos(angle)), round(y + r * sin(angle)))
    pen.moveTo(at(radius, 0))
    for arc in range(8):
        pen.qCurveTo(at(reach, (arc + 0.5) * turn), at(radius, (arc + 1) * turn))
    pen.closePath()


def cut(font, codes, features, target, drop=()):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += list(drop)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    subset.save_font(font, HERE / target, options)
    print(f"{target}: {font['maxp'].numGlyphs} glyphs, {(HERE / target).stat().st_size} bytes")


def main():
    for weight, stroke in (("Regular", 62), ("Bold", 100)):
        sans = TTFont(CORE / f"NotoSans-{weight}.ttf")
        draw_circle(sans, stroke)
        codes = union(LATIN_GREEK_CYRILLIC) | {0x25CB}
        cut(sans, codes, SPELLING, f"NotoSans-{weight}.ttf")
        arabic = TTFont(CORE / f"NotoSansArabic-{weight}.ttf")
        cut(arabic, union(ARABIC), JOINING, f"NotoSansArabic-{weight}.ttf")
    vertical = ("VORG", "vhea", "vmtx", "BASE")
    regular = union(CJK_COMMON) | gbk()
    bold = union(CJK_COMMON) | gb2312_level_1() | chinese_words()
    for weight, codes in (("Regular", regular), ("Bold", bold)):
        font = simplified_chinese(weight)
        cut(font, codes, SQUARE, f"NotoSansCJKsc-{weight}.otf", vertical)


if __name__ == "__main__":
    main()
