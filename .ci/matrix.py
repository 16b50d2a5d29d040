#!/usr/bin/env python3
"""Exports replies through the terminal program and has them judged by programs that are not ours.

Six languages x three answers x one and twelve Recommendations, signed with a self-made identity
and with a PKCS#12 file; every PDF is judged by pyHanko, pdfsig, OpenSSL, qpdf, mutool and veraPDF,
its text is read back by two extractors, and its e-mail by Python's own parser.

    matrix.py --cli placet-cli --out DIR [--verapdf COMMAND]

Exit status 0: every judge accepts every file; 1: a table shows which does not.
"""

import argparse
import copy
import email
import email.policy
import hashlib
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

LANGUAGES = ["en", "fr", "es", "ru", "zh", "ar"]
ANSWERS = ["authorise", "comments", "refuse"]
PASSPHRASE = "geheim-Пароль-密码"

SIGNATORY = {
    "en": ("Dr Siân O'Connor", "Director, Office of Affairs", "London"),
    "fr": ("Hélène Çağlar-Œuvrard", "Directrice générale", "Paris"),
    "es": ("José Ángel Ñúñez Güemes", "Director General", "Madrid"),
    "ru": ("Н. Ю. Ёлкина", "Директор департамента", "Москва"),
    "zh": ("李 娜", "司长", "北京"),
    "ar": ("د. فاطمة الزهراء الأنصاري", "المدير العام", "الرباط"),
}
PROSE = {
    "en": "In clause 7.2, we suggest “within 30 calendar days” in place of “promptly”.\nThe official office of affairs finds five fluffy ligatures.",
    "fr": "Au § 7.2, nous proposons « dans un délai de 30 jours » au lieu de « sans retard ».\nŒuvre, naïf, cœur.",
    "es": "En la cláusula 7.2 proponemos «en un plazo de 30 días» en lugar de «sin demora».\n¿Podrán acogerse? ¡Sí!",
    "ru": "В пункте 7.2 предлагаем «в течение 30 календарных дней» вместо «незамедлительно».\nОбъём, съезд, ёлка.",
    "zh": "在第7.2款中，我们建议将“及时”改为“在30个日历日内”。\n本建议书就OTT的提供与消费提出可能的消费者赔偿机制。",
    "ar": "في البند 7.2، نقترح عبارة «خلال 30 يوماً» بدلاً من «فوراً».\nحماية المستهلك وفقاً للتوصية ITU-T D.1102.",
}


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


def must(*command, **options):
    result = run(*command, **options)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{result.stdout}{result.stderr}")
    return result.stdout


def draft(base, language, answer, rows):
    """A complete draft: the embedded consultation with `rows` Recommendations, in `language`."""
    made = copy.deepcopy(base)
    consultation = made["consultation"]
    if language != consultation["language"]:
        consultation["language"] = language
        consultation["wording"] = {}
        consultation["recommendations"][0]["label"] = None
    first = consultation["recommendations"][0]
    consultation["recommendations"] = [
        dict(first, designation=f"D.{1102 + i}" if i else first["designation"],
             **({"label": None, "provisional-name": f"D.Provisional{i}"} if i else {}))
        for i in range(rows)
    ]
    made["language"] = language
    made["answers"] = [answered(answer, language, i) for i in range(rows)]
    name, title, place = SIGNATORY[language]
    made["signatory"] = {"name": name, "title": title, "address": place, "fax": "", "email": "contact@example.int"}
    made["member-state"] = "CHE"
    made["administration"] = {"zh": "瑞士联邦主管部门", "ar": "إدارة الاتحاد السويسري", "ru": "Администрация Швейцарской Конфедерации"}.get(
        language, "Administration: CHE")
    made["place"] = place
    made["date"] = "2021-11-30"
    return made


def answered(answer, language, row):
    prose = PROSE[language]
    empty = {"prose": "", "files": []}
    attached = {"prose": prose, "files": [{"path": "предложение-建议-اقتراح.txt"}] if row == 0 else []}
    return {
        "authorise": {"marks": ["authorise", "no-comments"]},
        "comments": {"marks": ["authorise", "comments"], "comments": attached},
        "refuse": {"marks": ["refuse"], "reasons": attached, "changes": {"prose": prose, "files": []}},
    }[answer] | ({} if answer != "authorise" else {"comments": empty})


def flat(text):
    """Text without its line ends and spaces, compatibility forms resolved: for comparing."""
    kept = unicodedata.normalize("NFKC", text)
    return "".join(c for c in kept if not c.isspace() and unicodedata.category(c) != "Cf")


def extractors(pdf):
    from pdfminer.high_level import extract_text
    return {"pdftotext": must("pdftotext", "-raw", pdf, "-"), "pdfminer": extract_text(str(pdf))}


def words_joined(language, wanted, page):
    """Arabic is found word by word; the other languages paragraph by paragraph."""
    if language != "ar":
        return all(flat(paragraph) in flat(page) for paragraph in wanted)
    either = flat(page)
    found = lambda word: flat(word) in either or flat(word)[::-1] in either
    return all(found(word) for paragraph in wanted for word in paragraph.split() if word.isalpha())


def text_judged(pdf, language, answer):
    wanted = list(SIGNATORY[language][:2])
    if answer != "authorise":
        wanted += PROSE[language].split("\n")
    verdicts = {}
    for name, page in extractors(pdf).items():
        # pdfminer knows no order from right to left: Arabic is judged by pdftotext.
        if language == "ar" and name != "pdftotext":
            continue
        verdicts[name] = words_joined(language, wanted, page)
    return verdicts


def mail_judged(eml, pdf, attached):
    message = email.message_from_bytes(eml.read_bytes(), policy=email.policy.default)
    parts = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    as_bytes = lambda content: content.encode() if isinstance(content, str) else content
    same = {name: as_bytes(content) for name, content in parts.items()}
    wanted = {pdf.name: pdf.read_bytes()} | attached
    return (
        message["X-Unsent"] == "1"
        and message["To"].addresses[0].addr_spec == "tsbdir@itu.int"
        and message["Cc"].addresses[0].addr_spec == "tsbsg3@itu.int"
        and "321" in message["Subject"]
        and b"\n" not in eml.read_bytes().replace(b"\r\n", b"")
        and same == wanted
    )


def signature_parts(pdf):
    """The CMS of the last signature, and the bytes it covers."""
    import re
    data = pdf.read_bytes()
    ranges = [int(n) for n in re.findall(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)", data)[-1]]
    raw = bytes.fromhex(data[ranges[1] + 1:ranges[2] - 1].decode())
    length, head = raw[1], 2
    if length & 0x80:
        head = 2 + (length & 0x7F)
        length = int.from_bytes(raw[2:head], "big")
    return raw[:head + length], data[:ranges[1]] + data[ranges[2]:ranges[2] + ranges[3]]


def openssl_judged(pdf, root, work):
    cms, covered = signature_parts(pdf)
    (work / "cms.der").write_bytes(cms)
    (work / "covered.bin").write_bytes(covered)
    return run("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", work / "cms.der", "-content",
               work / "covered.bin", "-CAfile", root, "-purpose", "any", "-out", os.devnull).returncode == 0


def pyhanko_judged(pdf, root):
    from pyhanko.keys import load_cert_from_pemder
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext
    with open(pdf, "rb") as file:
        signatures = PdfFileReader(file).embedded_regular_signatures
        context = lambda: ValidationContext(trust_roots=[load_cert_from_pemder(str(root))], allow_fetching=False)
        statuses = [validate_pdf_signature(signature, context()) for signature in signatures]
    return bool(statuses) and all(s.intact and s.valid and s.trusted and s.bottom_line for s in statuses)


def verapdf_judged(command, flavour, pdfs):
    """The files that do not conform."""
    result = run(*command.split(), flavour, *pdfs)
    if result.returncode not in (0, 1):
        sys.exit(f"veraPDF could not run:\n{result.stderr}")
    if result.returncode == 0:
        return set()
    print(result.stdout)
    return {pdf for pdf in pdfs if run(*command.split(), flavour, pdf).returncode != 0}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--cli", required=True, type=Path)
    arguments.add_argument("--out", required=True, type=Path)
    arguments.add_argument("--verapdf", default=os.environ.get("VERAPDF", ""))
    options = arguments.parse_args()
    cli, out = options.cli.resolve(), options.out.resolve()
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    home = out / "home"
    passphrase = out / "passphrase.txt"
    passphrase.write_text(PASSPHRASE, encoding="utf-8")
    attachment = out / "предложение-建议-اقتراح.txt"
    attachment.write_text("7.2 → 30 дней / 30天 / 30 يوماً\n", encoding="utf-8")

    must(cli, "--home", home, "identity", "new", "judge", "--name", "Judge Œ 法官 Судья", "--passphrase-file", passphrase)
    root = out / "root.pem"
    must(cli, "--home", home, "identity", "export", "judge", "-o", root)
    must(cli, "--home", home, "new", "-o", out / "base.json")
    base = json.loads((out / "base.json").read_text(encoding="utf-8"))

    table, pdfs = {}, []
    for language in LANGUAGES:
        for answer in ANSWERS:
            for rows in (1, 12):
                stem = f"{language}-{answer}-{rows}"
                source, pdf, eml = (out / f"{stem}.{ending}" for ending in ("json", "pdf", "eml"))
                source.write_text(json.dumps(draft(base, language, answer, rows), ensure_ascii=False), encoding="utf-8")
                said = must(cli, "--home", home, "export", source, "-o", pdf, "--eml", eml, "--identity", "judge",
                            "--passphrase-file", passphrase)
                attached = {} if answer == "authorise" else {attachment.name: attachment.read_bytes()}
                table[stem] = {
                    "sha256 said": hashlib.sha256(pdf.read_bytes()).hexdigest() in said.replace(" ", ""),
                    "pyHanko": pyhanko_judged(pdf, root),
                    "pdfsig": "Signature is Valid" in run("pdfsig", "-nocert", pdf).stdout,
                    "openssl": openssl_judged(pdf, root, out),
                    "qpdf": run("qpdf", "--check", pdf).returncode == 0,
                    "mutool": run("mutool", "info", pdf).returncode == 0 and "error" not in run("mutool", "draw", "-F", "trace", "-o", os.devnull, pdf).stderr,
                    "placet verify": run(cli, "verify", pdf).returncode == 0,
                    "e-mail": mail_judged(eml, pdf, attached),
                    **text_judged(pdf, language, answer),
                }
                pdfs.append(pdf)
    if options.verapdf:
        for flavour in ("3a", "ua1"):
            bad = verapdf_judged(options.verapdf, flavour, pdfs)
            for pdf in pdfs:
                table[pdf.stem][f"veraPDF {flavour}"] = pdf not in bad
    else:
        print("skipped: veraPDF (name its command with --verapdf or VERAPDF)")
    failed = [f"{stem}: {judge}" for stem, verdicts in table.items() for judge, yes in verdicts.items() if not yes]
    judges = sorted({judge for verdicts in table.values() for judge in verdicts})
    for judge in judges:
        verdicts = [v[judge] for v in table.values() if judge in v]
        print(f"{judge:15} {sum(verdicts):3} of {len(verdicts)} accepted")
    print("\n".join(failed))
    print(f"{sum(len(v) for v in table.values()) - len(failed)} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
