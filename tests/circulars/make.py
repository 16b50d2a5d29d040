#!/usr/bin/env python3
"""Writes the letters of this folder: each as .docx, .pdf (by LibreOffice), .txt and the expected .json.

Needs python-docx and, for the PDFs, `soffice` with Noto fonts. The results are kept in the tree, so
that nobody needs this to run the tests. `make.py NAME…` makes some letters only; `--no-pdf` skips
the PDFs. The same input gives the same text files and JSON; .docx and .pdf hold times.
"""

import datetime, json, os, random, shutil, subprocess, sys, tempfile, zipfile
from pathlib import Path

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt
import languages as L
import brief, others

HERE = Path(__file__).parent
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
D = datetime.date


def working_days_before(day, count):
    while count:
        day -= datetime.timedelta(1)
        count -= day.weekday() < 5
    return day


# ---- what each letter asks ---------------------------------------------------------------------

def text(number, name, kind, title, ref, part=None, year=None):
    return dict(number=number, name=name, kind=kind, title=title, ref=ref, part=part, year=year)


SKELETONS = [
    dict(sg=3, date=D(2021, 5, 31), start=D(2021, 12, 13), end=D(2021, 12, 17), place=0, edition=2016, period=2017,
         zone="geneva", time=(23, 59), form=2, texts=1, fax=True, heading="table", address="four", rows="two", box="legacy",
         style="tabs", annex="list", encoding="utf-8",
         recs=[text("D.{}", "D.ConsumerOTT", "new", 0, "SG3-R39")]),
    dict(sg=17, date=D(2023, 3, 6), start=D(2023, 8, 29), end=D(2023, 9, 8), place=1, edition=2022, period=2022,
         zone="geneva", time=(23, 59), form=2, texts=1, fax=False, heading="table", address="four", rows="merged", box="control",
         style="row", annex="inline", encoding="utf-8-sig",
         recs=[text("X.{}", "X.sec-QKDN‑km", "new", 1, "SG17-R12"), text("X.509", None, "revised", 0, "SG17-R13"),
               text("X.1352", "X.1352amd1", "amendment", 3, "SG17-R14", "1", 2022)]),
    dict(sg=13, date=D(2025, 1, 20), start=D(2025, 6, 30), end=D(2025, 7, 4), place=0, edition=2024, period=2025,
         zone="geneva", time=(23, 59), form=1, texts=2, fax=True, heading="lines", address="two", rows="two", box="sym",
         style="flat", annex="list", encoding="utf-16",
         recs=[text("Y.4234/F.742.3", "Y.dt-smartcity", "new", 2, "SG13-TD123/PLEN"), text(None, "D.{}OTT", "new", 0, "SG13-R8")]),
    dict(sg="TSAG", date=D(2018, 1, 8), start=D(2018, 4, 9), end=D(2018, 4, 18), place=2, edition=2016, period=2017,
         zone="utc", time=(24, 0), form=2, texts=1, fax=True, heading="table", address="four", rows="two", box="glyph",
         style="tabs", annex="table", encoding="legacy",
         recs=[text("A.{}", None, "revised", 3, "TSAG-R7"), text("A.25", None, "new", 2, "TSAG-R8")]),
    dict(sg=5, date=D(2022, 11, 14), start=D(2023, 4, 24), end=D(2023, 4, 28), place=1, edition=2022, period=2022,
         zone="geneva", time=(23, 59), form=3, texts=1, fax=True, heading="lines", address="four", rows="one", box="glyph",
         style="tabs", annex="list", encoding="utf-8",
         recs=[text(f"L.{1200 + k}", f"L.green{k}" if k % 3 else None, ["new", "revised", "amendment", "corrigendum"][k % 4],
                    k % 4, f"SG5-R{20 + k}", str(k) if k % 4 > 1 else None, 2019 if k % 4 > 1 else None) for k in range(1, 13)]),
]


def expected_letter(lang, i, spec, phrases):
    number = 100 * (i + 1) + 7 * sorted(L.P).index(lang) + 1
    p = phrases
    pick = lambda key: p[key][i % len(p[key])]
    form = pick("forms")
    recs = [dict(r, number=r["number"] and r["number"].format(1100 + i), name=r["name"] and r["name"].format("Fair"))
            for r in spec["recs"]]
    itu = L.ITU[lang]
    if lang == "ru" and i % 2:
        itu = "МСЭ-T"
    brackets = ("（", "）") if lang == "zh" else (" (", ")")

    def named(r, year=True):
        s = itu + " " + (r["number"] or r["name"])
        if year and r["year"]:
            s += f" ({r['year']})"
        if r["number"] and r["name"] and "amd" not in r["name"]:
            s += brackets[0] + r["name"] + brackets[1]
        return s.replace("ITU-T", "ITU\u2011T") if i == 1 and lang in ("en", "ar") else s

    def label(r, year=True):
        variants = L.LABEL[lang][r["kind"]]
        return variants[i % len(variants)].format(r=named(r, year), p=r["part"])

    lists = {"en": " and ", "fr": " et ", "es": " y ", "ru": " и ", "zh": "和", "ar": " و"}
    low = lambda s: s if lang in ("zh", "ar") else s[0].lower() + s[1:]
    few = recs if len(recs) <= 3 else recs[:1]
    recs_phrase = lists[lang].join(low(label(r)) for r in few)
    if len(recs) > 3:
        recs_phrase = {"en": "12 determined draft texts", "fr": "12 projets de texte déterminés", "es": "12 proyectos de texto determinados",
                       "ru": "12 проектам текстов, по которым сделано заключение", "zh": "12份已确定的案文草案", "ar": "12 مشروع نص محدَّد"}[lang]
    tsag = spec["sg"] == "TSAG"
    group = lambda table: table[lang][1] if tsag else table[lang][0].format(spec["sg"])
    deadline_day = working_days_before(spec["start"], 8)
    clock = p.get("clock", ["{h}:{m}"])
    t = clock[i % len(clock)].format(h=spec["time"][0], m=f"{spec['time'][1]:02}")
    if lang == "en" and i == 4:
        t = "2359"
    dl = p["utc" if spec["zone"] == "utc" else "deadline"]
    dl = dl[i % len(dl)].format(t=t, d=L.date(lang, deadline_day, i))
    where, in_where = L.PLACES[lang][spec["place"]]
    sg2 = group(L.GROUP_OF) if lang in L.GROUP_OF else group(L.GROUP)
    ctx = dict(n=number, SG=group(L.GROUP), SG2=sg2, sg=group(L.GROUP_FORM), recs=recs_phrase, where=where, in_where=in_where,
               when=L.span(lang, spec["start"], spec["end"], 0), when2=L.span(lang, spec["start"], spec["end"], 1),
               form=spec["form"], texts=spec["texts"], dl=dl, ed=p["editions"][spec["edition"]], d=L.date(lang, spec["date"], i))
    fax = "+41 22 730 5853" if spec["fax"] else None
    wording = {
        "annex-heading": pick("annex").split("\n")[0].format(spec["form"], n=number),
        "subject": form["subject"].format(**ctx), "to": form["to"], "addressee": form["addressee"], "from": form["frm"],
        "email": form["email"], "date": form["date"], "salutation": form["salutation"], "opening": form["opening"].format(**ctx),
        "instruction": form["instruction"], "authorise": form["authorise"].format(**ctx), "no-comments": form["no"],
        "comments": form["yes"], "refuse": form["refuse"].format(**ctx), "closing": form["closing"]}
    if fax:
        wording["fax"] = form["fax"]
    email = "tsbtsag@itu.int" if tsag else f"tsbsg{spec['sg']}@itu.int"
    import zoneinfo
    tz = zoneinfo.ZoneInfo("Europe/Zurich" if spec["zone"] == "geneva" else "UTC")
    day, (h, m) = (deadline_day, spec["time"]) if spec["time"][0] < 24 else (deadline_day + datetime.timedelta(1), (0, 0))
    instant = datetime.datetime(day.year, day.month, day.day, h, m, tzinfo=tz).astimezone(datetime.timezone.utc)
    title = lambda r: L.TITLES[lang][r["title"]]
    expected = dict(
        language=lang, kind="consultation", number=number, study_period=spec["period"], date=str(spec["date"]),
        study_group=spec["sg"], study_group_email=email, deadline=instant.strftime("%Y-%m-%dT%H:%M:%SZ"),
        meeting=dict(start=str(spec["start"]), end=str(spec["end"]), place=where), reply_to="tsbdir@itu.int", fax=fax,
        form_annex=str(spec["form"]), edition=str(spec["edition"]),
        recommendations=[dict(designation=r["number"],
                              provisional_name=r["name"].replace("\u2011", "-") if r["name"] and "amd" not in r["name"] else None,
                              kind=r["kind"], reference=r["ref"], title=title(r)) for r in recs],
        wording=wording)

    blocks = []
    if spec["heading"] == "table":
        blocks += [("p", line) for line in p["org"]]
        blocks.append(("p", pick("dateline").format(**ctx)))
        rows = [[p["ref"], pick("number").format(**ctx) + "\nSG/ab"], [p["tel"], "+41 22 730 5866"]]
        if fax:
            rows.append([p["fax"], fax])
        rows += [[p["email"], email], [p["to"][0], p["to"][1]], [p["subject"], pick("subjects").format(**ctx)]]
        blocks.append(("table", rows))
    else:
        blocks += [("p", "\n".join(p["org"])), ("p", pick("number").format(**ctx)), ("p", pick("dateline").format(**ctx))]
        blocks.append(("p", f"{p['tel']} +41 22 730 5866" + (f"\n{p['fax']} {fax}" if fax else "") + f"\n{p['email']} {email}"))
        blocks += [("p", f"{p['to'][0]} {p['to'][1]}"), ("p", p["copy"]), ("p", f"{p['subject']} {pick('subjects').format(**ctx)}")]
    blocks.append(("p", pick("dear")))
    for k, key in enumerate(["p1", "p2", "p3"]):
        mark = ["{}\t", "{}. ", "{}\t", "{}) ", "{}\t"][i].format(k + 1)
        blocks.append(("p", mark + pick(key).format(**ctx)))
    blocks.append(("p", ["4\t", "4. ", "4\t", "4) ", "4\t"][i] + p["p4"]))
    blocks += [("p", p["close"]), ("p", p["sign"]), ("p", p["encl"])]

    def annex_heading(which):
        return [("break",)] + [("p", line) for line in pick("annex").format(which, n=number).split("\n")]

    def annex_texts():
        out = annex_heading(spec["texts"]) + [("p", p["annex_title"])]
        if spec["annex"] == "table":
            head = {"en": ["Text", "Title", "Reference"], "fr": ["Texte", "Titre", "Référence"], "es": ["Texto", "Título", "Referencia"],
                    "ru": ["Текст", "Название", "Документ"], "zh": ["案文", "标题", "出处"], "ar": ["النص", "العنوان", "المرجع"]}[lang]
            return out + [("table", [head] + [[label(r), title(r), r["ref"]] for r in recs])]
        quotes = {"en": "“”", "fr": "«»", "es": "«»", "ru": "«»", "zh": "“”", "ar": "«»"}[lang]
        for k, r in enumerate(recs, 1):
            if spec["annex"] == "inline":
                out.append(("p", f"{k}\t{label(r)} – {quotes[0]}{title(r)}{quotes[1]} [{r['ref']}]"))
            else:
                out += [("p", f"{k}\t{label(r)} [{r['ref']}]"), ("p", title(r))]
            out += [("p", pick_summary(lang, i)), ("p", L.SUMMARIES[lang])]
        return out + [("p", p["note"])]

    def annex_form():
        out = annex_heading(spec["form"])
        out.append(("p", form["subject"].format(**ctx)))
        names, place = form["names"], form["place"]
        if spec["address"] == "four":
            rows = [[form["to"], form["addressee"], form["frm"], names]]
            if fax:
                rows.append([form["fax"], fax, form["fax"], ""])
            rows += [[form["email"], "tsbdir@itu.int", form["email"], ""], ["", "", form["date"], place]]
        else:
            reply = "\n".join(filter(None, [form["addressee"], fax and f"{form['fax']} {fax}", f"{form['email']} tsbdir@itu.int"]))
            own = "\n".join(filter(None, [names, fax and form["fax"], form["email"], f"{form['date']} {place}"]))
            rows = [[f"{form['to']}\n{reply}", f"{form['frm']}\n{own}"]]
        out += [("table", rows), ("p", form["salutation"]), ("p", form["opening"].format(**ctx))]
        yes = [("box", form["authorise"].format(**ctx)), ("circle", form["no"]), ("circle", form["yes"])]
        refuse = [("box", form["refuse"].format(**ctx))]
        table = [["", form["instruction"]]]
        for r in recs:
            name = label(r, year=i != 4)
            if i == 0:
                name = name.replace("（", "\n（").replace(" (D", "\n(D")
            if spec["rows"] == "one":
                table.append([name, yes + refuse])
            else:
                table += [[name, yes], ["" if spec["rows"] == "two" else None, refuse]]
        return out + [("table", table), ("p", form["closing"]), ("p", form["sign"])]

    parts = [annex_texts(), annex_form()] if spec["texts"] < spec["form"] else [annex_form(), annex_texts()]
    if spec["form"] == 3:
        other = {"en": "Patent policy", "fr": "Politique en matière de brevets", "es": "Política de patentes", "ru": "Патентная политика",
                 "zh": "专利政策", "ar": "سياسة البراءات"}[lang]
        parts.insert(1, annex_heading(2) + [("p", other), ("p", L.SUMMARIES[lang])])
    blocks += [block for part in parts for block in part]
    return expected, blocks


def pick_summary(lang, i):
    return L.SUMMARY[lang][i % len(L.SUMMARY[lang])]


# ---- Word ---------------------------------------------------------------------------------------

def write_docx(blocks, path, lang, box, rng):
    doc = Document()
    style = doc.styles["Normal"]
    style.font.name, style.font.size = "Noto Sans", Pt(10)
    fonts = style.element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), "Noto Sans CJK SC")
    fonts.set(qn("w:cs"), "Noto Sans Arabic")
    doc.sections[0].footer.paragraphs[0].text = "International Telecommunication Union • Place des Nations • CH\u20111211 Geneva 20 • Switzerland"
    writer = Docx(doc, lang, box, rng)
    for block in blocks:
        writer.block(block)
    doc.core_properties.author = "Placet"
    doc.save(path)
    slim(path)


def slim(path):
    """Leaves out what python-docx's template brings and nothing needs: pictures and a theme."""
    with zipfile.ZipFile(path) as source:
        files = {n: source.read(n) for n in source.namelist()}
    files = {n: b for n, b in files.items() if "thumbnail" not in n}
    rels = files["_rels/.rels"].decode()
    import re
    files["_rels/.rels"] = re.sub(r"<Relationship [^>]*thumbnail[^>]*/>", "", rels).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in sorted(files, key=lambda n: (n != "[Content_Types].xml", n)):
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, files[name])


class Docx:
    def __init__(self, doc, lang, box, rng):
        self.doc, self.lang, self.box, self.rng = doc, lang, box, rng
        self.marks = 0

    def block(self, block):
        if block[0] == "p":
            self.fill(self.doc.add_paragraph(), block[1])
        elif block[0] == "break":
            self.doc.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        elif block[0] == "tracked":
            self.tracked(block[1], block[2], block[3])
        else:
            self.table(block[1])

    def table(self, rows):
        columns = max(len(row) for row in rows)
        table = self.doc.add_table(0, columns)
        table.style = "Table Grid"
        if self.lang == "ar":
            table._tbl.tblPr.append(parse_xml(f"<w:bidiVisual {W}/>"))
        for row in rows:
            cells = table.add_row().cells
            for cell, content in zip(cells, row):
                self.cell(cell, content)
        for at, row in enumerate(rows):
            if row[0] is None:
                for k, value in ((at - 1, "restart"), (at, "continue")):
                    table.cell(k, 0)._tc.get_or_add_tcPr().append(parse_xml(f'<w:vMerge {W} w:val="{value}"/>'))

    def cell(self, cell, content):
        if content is None:
            return
        if isinstance(content, str):
            paragraphs = content.split("\n")
            self.fill(cell.paragraphs[0], paragraphs[0])
            for text in paragraphs[1:]:
                self.fill(cell.add_paragraph(), text)
            return
        for k, (sign, text) in enumerate(content):
            paragraph = cell.paragraphs[0] if k == 0 else cell.add_paragraph()
            self.direct(paragraph)
            self.sign(paragraph, sign)
            paragraph.add_run().add_tab()
            self.runs(paragraph, text)

    def direct(self, paragraph):
        if self.lang == "ar":
            paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:bidi {W}/>"))

    def fill(self, paragraph, text):
        self.direct(paragraph)
        if self.rng.random() < .3:
            self.bookmark(paragraph)
        for k, line in enumerate(text.split("\n")):
            if k:
                paragraph.add_run().add_break()
            self.runs(paragraph, line)

    def bookmark(self, paragraph):
        self.marks += 1
        paragraph._p.append(parse_xml(f'<w:bookmarkStart {W} w:id="{self.marks}" w:name="lt_pId{self.marks:03}"/>'))
        paragraph._p.append(parse_xml(f'<w:bookmarkEnd {W} w:id="{self.marks}"/>'))

    def runs(self, paragraph, text):
        """Text in runs broken anywhere, as editing leaves them; tabs and hyphens as their elements."""
        while text:
            size = self.rng.randint(3, 40)
            piece, text = text[:size], text[size:]
            run = paragraph.add_run()
            if self.lang == "ar" and any("\u0600" <= c <= "\u06ff" for c in piece):
                run._r.get_or_add_rPr().append(parse_xml(f"<w:rtl {W}/>"))
            for k, part in enumerate(piece.replace("\t", "\u2011\t").split("\u2011")):
                if k and not part.startswith("\t"):
                    run._r.append(OxmlElement("w:noBreakHyphen"))
                run.add_text(part) if not part.startswith("\t") else (run.add_tab(), run.add_text(part[1:]))

    def sign(self, paragraph, sign):
        if sign == "circle":
            glyph = {"legacy": "\u20dd", "control": "○", "sym": "◯", "glyph": "⃝"}[self.box]
            paragraph.add_run(glyph)
        elif self.box == "legacy":
            self.marks += 1
            paragraph._p.append(parse_xml(f'<w:r {W}><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Check{self.marks}"/><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>'))
            paragraph._p.append(parse_xml(f'<w:r {W}><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>'))
            paragraph._p.append(parse_xml(f'<w:r {W}><w:fldChar w:fldCharType="end"/></w:r>'))
        elif self.box == "control":
            paragraph._p.append(parse_xml(f'<w:sdt {W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>'))
        elif self.box == "sym":
            paragraph._p.append(parse_xml(f'<w:r {W}><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'))
        else:
            paragraph.add_run("☐")

    def tracked(self, before, inserted, deleted):
        paragraph = self.doc.add_paragraph()
        self.direct(paragraph)
        self.runs(paragraph, before)
        who = 'w:id="900" w:author="Editor" w:date="2024-01-01T00:00:00Z"'
        paragraph._p.append(parse_xml(f'<w:ins {W} {who}><w:r><w:t xml:space="preserve">{inserted}</w:t></w:r></w:ins>'))
        paragraph._p.append(parse_xml(f'<w:del {W} {who}><w:r><w:delText xml:space="preserve">{deleted}</w:delText></w:r></w:del>'))


# ---- text ---------------------------------------------------------------------------------------

LEGACY = {"en": "cp1252", "fr": "cp1252", "es": "cp1252", "ru": "cp1251", "zh": "gb18030", "ar": "cp1256"}


def write_txt(blocks, path, lang, style, encoding, rng):
    ascii_signs = encoding == "legacy"
    signs = {"box": "|_|", "circle": "( )" if ascii_signs else "\u20dd"}
    lines = []

    def content(cell):
        if not isinstance(cell, list):
            return (cell or "").split("\n")
        return [f"{signs[sign]}\t{text}" for sign, text in cell]

    for block in blocks:
        if block[0] == "p":
            mark = f"[bookmark: lt_pId{rng.randint(10, 999):03}]" if style == "tabs" and rng.random() < .4 else ""
            lines += (mark + block[1]).split("\n") + [""]
        elif block[0] == "break":
            lines += ["", "\f" if style == "flat" else ""]
        elif block[0] == "tracked":
            lines += [block[1] + block[2], ""]
        else:
            for row in block[1]:
                cells = [content(cell) for cell in row]
                if style == "tabs":
                    lines += ["\t" + cell[0] if k == 0 else cell[k] for cell in cells for k in range(len(cell))] + [""]
                elif style == "row":
                    height = max(len(cell) for cell in cells)
                    lines += ["\t".join(cell[k] if k < len(cell) else "" for cell in cells).rstrip("\t") for k in range(height)]
                else:
                    lines += [line for cell in cells for line in cell if line]
    text = "\n".join(lines) + "\n"
    if ascii_signs:
        encoding = LEGACY[lang]
        for a, b in (("⃝", ""), ("’", "'"), ("\u2011", "-")):
            text = text.replace(a, b)
        text = text.encode(encoding, "replace").decode(encoding)
    path.write_bytes(text.encode(encoding))


def make(name, lang, expected, blocks, spec, folder):
    rng = random.Random(name)
    write_docx(blocks, folder / f"{name}.docx", lang, spec["box"], rng)
    write_txt(blocks, folder / f"{name}.txt", lang, spec["style"], spec["encoding"], rng)
    (folder / f"{name}.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n")


def pdfs(names, folder):
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
                       + [str(folder / f"{name}.docx") for name in names], check=True, stdout=subprocess.DEVNULL)


def letters():
    for lang in L.P:
        for i, spec in enumerate(SKELETONS):
            expected, blocks = expected_letter(lang, i, spec, L.P[lang])
            yield f"{lang}-{i + 1}", lang, expected, blocks, spec
    yield from others.letters()
    yield from brief.letters()


def main(arguments):
    wanted = [a for a in arguments if not a.startswith("-")]
    made = []
    for name, lang, expected, blocks, spec in letters():
        if not wanted or name in wanted:
            make(name, lang, expected, blocks, spec, HERE)
            made.append(name)
    if "--no-pdf" not in arguments:
        pdfs(made, HERE)


if __name__ == "__main__":
    main(sys.argv[1:])
