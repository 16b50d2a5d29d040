#!/usr/bin/env python3
"""Whether Poppler, MuPDF, PDFium and pdf.js show the same pages as Placet.

`--drawn` holds PDF files that Placet calls intact and Placet's pictures of their pages, a pixel for
each point (`tests/drawn.rs`). Letters are drawn a little differently everywhere, and typefaces that
a file does not carry are replaced by others: what counts is where a page is dark.

As a control, each first page is also compared with itself, a mark put on it that is as large as the
cross in a box: that must be seen.

    viewers.py --drawn DIR --out DIR --pdfjs NODE_FOLDER

Exit status 0: all show the same; 1: the table shows which does not, `--out` holds the pictures.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import numpy
from PIL import Image, ImageFilter

# Pictures are blurred so far, in pixels: what letters look like is gone, where they stand is not.
BLUR = 3
# A grey value (0 to 255) that differs by more, after blurring, is a difference.
SHADE = 40
# So many pixels of a page may differ: of a file that carries all its typefaces, and of any other.
STRAY, STRAY_SUBSTITUTED = 12, 600

# What one viewer alone draws, and why that is no other reading of the file.
OTHERWISE = {
    ("poppler", "sequentialSignOfFileWithAnnots"): "it makes up the look of an annotation that has none",
}


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def poppler(file, folder):
    run("pdftoppm", "-r", "72", "-png", file, folder / file.stem)


def mupdf(file, folder):
    run("mutool", "draw", "-q", "-r", "72", "-o", folder / f"{file.stem}-%d.png", file)


def pdfium(file, folder):
    import pypdfium2
    pdf = pypdfium2.PdfDocument(file)
    pdf.init_forms()
    for number, page in enumerate(pdf, start=1):
        page.render(scale=1, may_draw_forms=True).to_pil().save(folder / f"{file.stem}-{number}.png")


def pages(folder, stem):
    """The pictures of a file's pages in their order, however their numbers are written."""
    found = [(path, path.stem[len(stem) + 1:]) for path in folder.glob("*.png") if path.stem.startswith(f"{stem}-")]
    return [path for path, number in sorted((pair for pair in found if pair[1].isdigit()), key=lambda pair: int(pair[1]))]


def blank_fields(file):
    """Where fields wait for a signature, for each page, in pixels: MuPDF puts a mark of its own there."""
    from pypdf import PdfReader
    found = []
    for page in PdfReader(file).pages:
        boxes = []
        for widget in (one.get_object() for one in page.get("/Annots") or []):
            if widget.get("/FT") == "/Sig" and "/V" not in widget:
                left, low, right, high = map(float, widget["/Rect"])
                height = float(page.cropbox.top)
                boxes.append((left - 20, height - high - 20, right + 20, height - low + 20))
        found.append(boxes)
    return found


def carries_its_typefaces(file):
    said = run("pdffonts", file).stdout.splitlines()[2:]
    return all(line.split()[-5] == "yes" for line in said)


def dark(path, size=None):
    """Where a page is dark, blurred."""
    picture = Image.open(path).convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture)
    grey = white.convert("L")
    if size and grey.size != size:
        # Sizes in points are rounded in one way or another.
        if max(abs(a - b) for a, b in zip(grey.size, size)) > 1:
            return None
        grey = grey.resize(size)
    return grey.filter(ImageFilter.GaussianBlur(BLUR))


def strays(ours, theirs, left_out=()):
    """How many pixels differ, shifted by up to a pixel: viewers round places differently."""
    one = dark(ours)
    other = dark(theirs, one.size)
    if other is None:
        return one.size[0] * one.size[1]
    one, other = (numpy.asarray(picture, dtype=numpy.int16) for picture in (one, other))
    shifts = [numpy.abs(one - numpy.roll(other, (down, right), (0, 1))) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    differs = numpy.minimum.reduce(shifts) > SHADE
    for box in left_out:
        left, top, right, bottom = (max(0, int(place)) for place in box)
        differs[top:bottom, left:right] = False
    return int(differs.sum())


def file_strays(ours, theirs, left_out):
    """The most strays of a page; of pages without a counterpart, all pixels."""
    if len(ours) != len(theirs):
        return sum(Image.open(page).width * Image.open(page).height for page in ours)
    return max(map(strays, ours, theirs, left_out))


def control(ours, folder):
    """Ends the program where a mark as large as the cross in a box is not seen."""
    for own in ours.values():
        page = Image.open(own[0]).convert("L")
        place = (page.width // 3, page.height // 3)
        box = (*place, place[0] + 8, place[1] + 8)
        page.paste(0 if numpy.asarray(page.crop(box)).mean() > 127 else 255, box)
        page.save(folder / "control.png")
        if strays(own[0], folder / "control.png") <= STRAY:
            sys.exit(f"a mark on {own[0]} is not seen: this comparison proves nothing")


def main():
    options = argparse.ArgumentParser()
    for name in ("drawn", "out", "pdfjs"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options = options.parse_args()
    files = sorted(options.drawn.glob("*.pdf"))
    shutil.rmtree(options.out, ignore_errors=True)
    folders = {name: options.out / name for name in ("poppler", "mupdf", "pdfium", "pdf.js")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    drawn = run("node", Path(__file__).with_name("viewer.mjs"), options.pdfjs, folders["pdf.js"], *files)
    if drawn.returncode != 0:
        sys.exit(f"pdf.js could not draw:\n{drawn.stderr}")
    for file in files:
        for draw, name in ((poppler, "poppler"), (mupdf, "mupdf"), (pdfium, "pdfium")):
            draw(file, folders[name])

    ours = {file: pages(options.drawn, file.stem) for file in files}
    control(ours, options.out)
    wrong = 0
    for file, own in ours.items():
        most = STRAY if carries_its_typefaces(file) else STRAY_SUBSTITUTED
        blank, nothing = blank_fields(file), [()] * len(own)
        found = {name: file_strays(own, pages(folder, file.stem), blank if name == "mupdf" else nothing)
                 for name, folder in folders.items()}
        differing = [name for name, count in found.items() if count > most]
        reasons = {name: next((why for (viewer, part), why in OTHERWISE.items() if viewer == name and part in file.stem), None)
                   for name in differing}
        wrong += not all(reasons.values())
        print(f"{file.stem:60}", *(f"{name} {count}" for name, count in found.items()),
              *(f"{name} DIFFERS: {why or 'nobody knows why'}" for name, why in reasons.items()))
    print(f"{len(files)} files, {wrong} of which others show otherwise")
    sys.exit(1 if wrong or not files else 0)


if __name__ == "__main__":
    main()
