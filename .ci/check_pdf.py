#!/usr/bin/env python3
"""Has the unsigned pages of the form judged by programs that are not ours.

    PLACET_PAGES=DIR cargo test --test page pages_for_other_programs
    check_pdf.py DIR [--verapdf COMMAND]

Beside each PDF the test leaves a text file with every paragraph the page must say. pdftotext and
mutool must each find them: word by word in Arabic, whole in the other languages. qpdf checks the
file's structure, veraPDF PDF/A-3a and PDF/UA-1. Exit status 0: all of it holds.

Arabic needs a judge's own care. pdftotext puts it into reading order except with -raw, where it
tears words at their vowel signs; mutool gives it as it is drawn, from left to right.
"""

import argparse
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

EXTRACTORS = {
    "pdftotext": lambda pdf, arabic: ["pdftotext", *([] if arabic else ["-raw"]), pdf, "-"],
    "mutool": lambda pdf, arabic: ["mutool", "draw", "-q", "-F", "txt", pdf],
}


def output(command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True).stdout


def flat(text):
    """Text without spaces and the marks that steer its direction, compatibility forms resolved."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


def is_arabic(text):
    return any("ARABIC" in unicodedata.name(c, "") for c in text)


def bare(text):
    """Without vowel signs, which stand on a line of their own where text is given as drawn."""
    return "".join(c for c in flat(text) if unicodedata.category(c) != "Mn")


def words(paragraph):
    """The words of a paragraph: brackets and signs may be read on either side of Arabic."""
    return re.findall(r"[^\W_]+(?:[\u064B-\u0652]+[^\W_]*)*", paragraph)


def text_lost(pdf):
    arabic_page = pdf.name.startswith("ar-")
    faults = []
    for name, command in EXTRACTORS.items():
        text = {arabic: output(command(pdf, arabic)) for arabic in (False, True)}
        for paragraph in pdf.with_suffix(".txt").read_text(encoding="utf-8").split("\n"):
            if not arabic_page and not is_arabic(paragraph):
                missing = [] if flat(paragraph) in flat(text[False]) else [paragraph]
            elif name == "mutool":
                drawn = bare(text[True])
                missing = [word for word in words(paragraph) if not drawn_on(drawn, word)]
            else:
                missing = [w for w in words(paragraph) if flat(w) not in flat(text[True])]
            faults += [f"{pdf.name}: {name} does not find {part!r}" for part in missing]
    return faults


def drawn_on(page, word):
    """Whether a word stands on a page that is given as drawn."""
    return bare(word) in page or bare(word)[::-1] in page


def structure(pdf):
    result = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True)
    return [] if result.returncode == 0 else [f"{pdf.name}: qpdf: {result.stdout.strip()}"]


def conformance(command, pdfs):
    faults = []
    for flavour in ("3a", "ua1"):
        result = subprocess.run([command, flavour, *map(str, pdfs)], capture_output=True, text=True)
        lines = result.stdout.splitlines()
        passed = sum(line.startswith("PASS") for line in lines)
        print(f"veraPDF {flavour}: {passed} of {len(pdfs)} conform")
        if result.returncode != 0 or passed != len(pdfs):
            faults += [line for line in lines if not line.startswith("PASS")] or [result.stderr]
    return faults


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--verapdf", default=os.environ.get("VERAPDF", ""))
    options = arguments.parse_args()
    pdfs = sorted(options.folder.glob("*.pdf"))
    if not pdfs:
        sys.exit(f"no PDF in {options.folder}")
    faults = [fault for pdf in pdfs for fault in structure(pdf) + text_lost(pdf)]
    print(f"{len(pdfs)} files: structure and text by {', '.join(EXTRACTORS)}")
    if options.verapdf:
        faults += conformance(options.verapdf, pdfs)
    else:
        print("skipped: veraPDF (name its command with --verapdf or VERAPDF)")
    print("\n".join(faults[:40]))
    if faults:
        sys.exit(f"{len(faults)} faults")


if __name__ == "__main__":
    main()
