#!/usr/bin/env python3
"""Honest files of other programs: pyHanko signs in every way it knows, on pages by Placet, LibreOffice
and qpdf, and what `placet-cli verify` says of each signature is compared with what pyHanko says.

We may never accept what pyHanko does not. What pyHanko accepts we may only call altered where
STRICTER says why. Nothing here is manipulated: attacks are tried in `src/pades/verify`.

    honest.py --cli placet-cli --out DIR [--only TEXT]

Exit status 0: no difference but those listed; 1: the table shows which.
"""

import argparse
import asyncio
import datetime
import json
import logging
import os
import re
import shutil
import sys
from io import BytesIO
from pathlib import Path

from authority import authority
from signatures import must, run

FILLED = "filling in what is no signature changes what the page says, and nobody has signed that"

COVERED = "the new signature is drawn over the page's number, which had been signed"

# Where we say "altered" or "unreadable" and pyHanko does not, and why.
STRICTER = {
    "signed-then-visible": COVERED,
    "signed-three-times": COVERED,
    "field-added-then-signed": COVERED,
    "filled-after-signing": FILLED,
    "filled-between-signatures": FILLED,
    "filled-after-certifying": FILLED,
    "field-added-after-signing": "a field that nobody has signed shows on the page, and may look like anything",
    "encrypted": "a reply is for everybody to read: whoever has to decrypt it cannot compare the bytes that were signed",
}

# Where pyHanko stumbles over what has nothing to do with the signature.
STUMBLES = {
    name: "LibreOffice writes an apostrophe behind the Z of its date, at which pyHanko stops"
    for name in ("office-signs-what-it-writes", "office-signs-and-pyhanko-after-it")
}

CASES = {}


def case(make):
    """A case: a function that gives a signed file, named like the function."""
    CASES[make.__name__.replace("_", "-")] = make
    return make


def cases(**variants):
    """The same case with several values: one name for each."""
    def many(make):
        for name, value in variants.items():
            CASES[f"{make.__name__}-{name}".replace("_", "-")] = lambda desk, value=value: make(desk, value)
        return make
    return many


# ---------------------------------------------------------------- what a signer needs


class Desk:
    """Keys with certificates, a timestamp service, and pages to sign."""

    def __init__(self, cli, out, keys, certificates, service):
        from pyhanko.sign.timestamps import HTTPTimeStamper
        self.cli, self.out, self.keys, self.certificates = cli, out, keys, certificates
        self.service = HTTPTimeStamper(service)
        self.root = out / "root.pem"
        from asn1crypto import pem
        self.root.write_bytes(pem.armor("CERTIFICATE", certificates["root"]))

    def signer(self, kind="rsa2048", **options):
        from asn1crypto import keys, x509
        from cryptography.hazmat.primitives import serialization
        from pyhanko.sign import signers
        from pyhanko_certvalidator.registry import SimpleCertificateStore
        store = SimpleCertificateStore()
        for name in ("issuing", "root"):
            store.register(x509.Certificate.load(self.certificates[name]))
        der = self.keys[kind].private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        return signers.SimpleSigner(
            signing_cert=x509.Certificate.load(self.certificates[kind]),
            signing_key=keys.PrivateKeyInfo.load(der), cert_registry=store, **options)

    def context(self, **options):
        from asn1crypto import x509
        from pyhanko_certvalidator import ValidationContext
        return ValidationContext(trust_roots=[x509.Certificate.load(self.certificates["root"])], **options)

    def page(self, name="placet"):
        """The bytes of a page to sign."""
        return (self.out / "pages" / f"{name}.pdf").read_bytes()


def make_pages(desk):
    """The same letter by several writers, in several forms of file."""
    pages = desk.out / "pages"
    pages.mkdir()
    must(desk.cli, "--home", desk.out / "home", "sample", pages / "sample")
    must(desk.cli, "--home", desk.out / "home", "export", pages / "sample" / "draft.json", "-o", pages / "placet.pdf",
         "--unsigned", "--second-official")
    must("qpdf", "--object-streams=generate", pages / "placet.pdf", pages / "streams.pdf")
    must("qpdf", "--object-streams=disable", pages / "placet.pdf", pages / "table.pdf")
    must("qpdf", "--linearize", pages / "placet.pdf", pages / "linear.pdf")
    must("qpdf", "--linearize", "--object-streams=generate", pages / "placet.pdf", pages / "linear-streams.pdf")
    (pages / "letter.html").write_text(
        "<html><body><h1>通函 321</h1><p>Ответ администрации. رد الإدارة. Réponse de l’administration.</p></body></html>",
        encoding="utf-8")
    if shutil.which("soffice"):
        run("soffice", "--headless", f"-env:UserInstallation=file://{desk.out}/office", "--convert-to", "odt:writer8",
            "--outdir", pages, pages / "letter.html")
        must("soffice", "--headless", f"-env:UserInstallation=file://{desk.out}/office", "--convert-to", "pdf",
             "--outdir", pages, pages / "letter.odt")
        (pages / "letter.pdf").rename(pages / "office.pdf")
    (pages / "form.pdf").write_bytes(form(desk.page()))
    (pages / "hybrid.pdf").write_bytes(hybrid())
    (pages / "info.pdf").write_bytes(with_information(desk.page("table")))


def form(page):
    """A page with text fields beside the signature fields."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.generic import pdf_name
    writer = IncrementalPdfFileWriter(BytesIO(page))
    page_reference, _ = writer.find_page_for_modification(0)
    first = page_reference.get_object()
    for name in ("Name", "Ort"):
        field = generic.DictionaryObject({
            pdf_name("/Type"): pdf_name("/Annot"), pdf_name("/Subtype"): pdf_name("/Widget"), pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): generic.pdf_string(name), pdf_name("/V"): generic.pdf_string(""),
            pdf_name("/DA"): generic.pdf_string("/Helv 10 Tf 0 g"), pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (50, 20, 200, 40))),
            pdf_name("/P"): page_reference,
        })
        reference = writer.add_object(field)
        writer.root["/AcroForm"]["/Fields"].append(reference)
        first["/Annots"].append(reference)
        writer.update_container(first["/Annots"])
        writer.update_container(first)
        writer.update_container(writer.root["/AcroForm"]["/Fields"])
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def with_information(page):
    """A page with a document information dictionary."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    writer = IncrementalPdfFileWriter(BytesIO(page))
    writer.document_meta.title = "Ответ 321"
    writer.document_meta.author = "李娜"
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def hybrid():
    """A small file with a hybrid cross-reference: its information stands in an object stream that only
    newer readers see."""
    bodies = {
        1: b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]>>>>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[]>>",
        4: b"<</Length 38>>stream\nBT /F 18 Tf 20 100 Td (Placet) Tj ET \nendstream", 5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }
    data, offsets = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", {}
    for number, body in bodies.items():
        offsets[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    inner = b"6 0 <</Note(hidden from older readers)>>"
    offsets[7] = len(data)
    data += b"7 0 obj\n<</Type/ObjStm/N 1/First 4/Length %d>>stream\n%s\nendstream\nendobj\n" % (len(inner), inner)
    offsets[8] = len(data)
    rows = bytes([2, 0, 7, 0]) + bytes([1]) + offsets[7].to_bytes(2, "big") + b"\0" + bytes([1]) + offsets[8].to_bytes(2, "big") + b"\0"
    data += b"8 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Index[6 3]/Root 1 0 R/Length %d>>stream\n%s\nendstream\nendobj\n" % (len(rows), rows)
    table = len(data)
    data += b"xref\n0 9\n0000000000 65535 f \n" + b"".join(
        b"%010d 00000 n \n" % offsets[number] if number in bodies else b"0000000000 00000 f \n" for number in range(1, 9))
    data += b"trailer\n<</Size 9/Root 1 0 R/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n" % (offsets[8], table)
    return data


# ---------------------------------------------------------------- signing with pyHanko


def metadata(**options):
    from pyhanko.sign import fields, signers
    options = {"field_name": "Signature1", "subfilter": fields.SigSeedSubFilter.PADES, "md_algorithm": "sha256"} | options
    return signers.PdfSignatureMetadata(**options)


def sign(desk, page, signer=None, timestamper=None, spec=None, style=None, strict=True, **options):
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    out, writer = BytesIO(), IncrementalPdfFileWriter(BytesIO(page), strict=strict)
    signers.PdfSigner(metadata(**options), signer=signer or desk.signer(), timestamper=timestamper, new_field_spec=spec,
                      stamp_style=style).sign_pdf(writer, output=out)
    return out.getvalue()


def box(name, page=0, where=(300, 20, 500, 80), **options):
    from pyhanko.sign.fields import SigFieldSpec
    return SigFieldSpec(name, on_page=page, box=where, **options)


def long_term(desk, **options):
    return {"embed_validation_info": True, "validation_context": desk.context(allow_fetching=True), "timestamper": desk.service} | options


def revised(page, change, **options):
    """One more revision by pyHanko's writer."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    writer = IncrementalPdfFileWriter(BytesIO(page), **options)
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


KINDS = ("rsa2048", "rsa3072", "rsa4096", "p256", "p384", "p521", "ed25519")


@cases(**{kind: kind for kind in KINDS})
def key(desk, kind):
    hash = {"p384": "sha384", "p521": "sha512", "ed25519": "sha512"}.get(kind, "sha256")
    return sign(desk, desk.page(), desk.signer(kind), md_algorithm=hash)


@cases(sha1="sha1", sha256="sha256", sha384="sha384", sha512="sha512")
def rsa(desk, hash):
    return sign(desk, desk.page(), md_algorithm=hash)


@cases(sha256="sha256", sha384="sha384", sha512="sha512")
def pss(desk, hash):
    return sign(desk, desk.page(), desk.signer("rsa3072", prefer_pss=True), md_algorithm=hash)


@cases(sha256="sha256", sha384="sha384", sha512="sha512")
def ecdsa(desk, hash):
    return sign(desk, desk.page(), desk.signer("p256"), md_algorithm=hash)


@case
def adobe_detached(desk):
    from pyhanko.sign.fields import SigSeedSubFilter
    return sign(desk, desk.page(), subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)


@case
def adobe_detached_sha1_stamped(desk):
    from pyhanko.sign.fields import SigSeedSubFilter
    return sign(desk, desk.page(), subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED, md_algorithm="sha1", timestamper=desk.service)


@case
def adobe_detached_with_revocation(desk):
    from pyhanko.sign.fields import SigSeedSubFilter
    return sign(desk, desk.page(), subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED, **long_term(desk))


@cases(**{name: name for name in ("placet", "streams", "table", "linear", "linear-streams", "office", "form", "hybrid", "info")})
def page(desk, name):
    spec = None if name in ("placet", "streams", "table", "linear", "linear-streams", "form", "info") else box("Signature1", where=(20, 20, 120, 60))
    one = sign(desk, desk.page(name), spec=spec, strict=name != "hybrid")
    return sign(desk, one, desk.signer("p256"), field_name="Second", strict=name != "hybrid")


@case
def reason_and_place(desk):
    return sign(desk, desk.page(), reason="الرد", location="Женева", name="王小明", contact_info="tsb@example.int")


@case
def with_signing_time_attribute(desk):
    from pyhanko.sign.fields import SigSeedSubFilter
    return sign(desk, desk.page(), subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED, use_pades_lta=False)


@case
def visible_new_field(desk):
    return sign(desk, desk.page("office"), spec=box("Подпись"), field_name="Подпись")


@case
def invisible_new_field(desk):
    return sign(desk, desk.page("office"), field_name="签名")


@case
def stamped_appearance(desk):
    from pyhanko.stamp import TextStampStyle
    return sign(desk, desk.page(), style=TextStampStyle(stamp_text="Signed by %(signer)s\n%(ts)s"))


# ---------------------------------------------------------------- levels


@case
def level_t(desk):
    return sign(desk, desk.page(), timestamper=desk.service)


@case
def level_lt(desk):
    return sign(desk, desk.page(), **long_term(desk))


@case
def level_lta(desk):
    return sign(desk, desk.page(), use_pades_lta=True, **long_term(desk))


@case
def level_lta_twice(desk):
    return sign(desk, level_lta(desk), desk.signer("p384"), field_name="Signature2", use_pades_lta=True, **long_term(desk))


@case
def level_lta_prolonged(desk):
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    writer = IncrementalPdfFileWriter(BytesIO(level_lta(desk)))
    out = BytesIO()
    signers.PdfTimeStamper(desk.service).update_archival_timestamp_chain(
        writer.prev, desk.context(allow_fetching=True), output=out)
    return out.getvalue()


@case
def level_lt_streams(desk):
    return sign(desk, desk.page("streams"), **long_term(desk))


@case
def store_added_later(desk):
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import add_validation_info
    signed = sign(desk, desk.page(), timestamper=desk.service)
    out = BytesIO()
    add_validation_info(PdfFileReader(BytesIO(signed)).embedded_signatures[0], desk.context(allow_fetching=True), output=out)
    return out.getvalue()


@case
def store_added_later_with_information(desk):
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import add_validation_info
    signed = sign(desk, desk.page("info"), timestamper=desk.service)
    out = BytesIO()
    add_validation_info(PdfFileReader(BytesIO(signed)).embedded_signatures[0], desk.context(allow_fetching=True), output=out)
    return out.getvalue()


@case
def store_added_twice(desk):
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import add_validation_info
    signed = sign(desk, store_added_later(desk), desk.signer("p256"), field_name="Signature2", timestamper=desk.service)
    out = BytesIO()
    add_validation_info(PdfFileReader(BytesIO(signed)).embedded_signatures[1], desk.context(allow_fetching=True), output=out)
    return out.getvalue()


def document_timestamp(desk, page):
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    out = BytesIO()
    signers.PdfTimeStamper(desk.service).timestamp_pdf(IncrementalPdfFileWriter(BytesIO(page)), "sha256", output=out)
    return out.getvalue()


@case
def timestamp_alone(desk):
    return document_timestamp(desk, desk.page())


@case
def timestamp_then_signature(desk):
    return sign(desk, document_timestamp(desk, desk.page()))


@case
def signature_then_timestamp(desk):
    return document_timestamp(desk, sign(desk, desk.page()))


@case
def stamped_content(desk):
    from pyhanko.sign.ades.api import CAdESSignedAttrSpec
    return sign(desk, desk.page(), timestamper=desk.service, cades_signed_attr_spec=CAdESSignedAttrSpec(timestamp_content=True))


@case
def commitment(desk):
    from pyhanko.sign.ades.api import CAdESSignedAttrSpec, GenericCommitment
    return sign(desk, desk.page(), cades_signed_attr_spec=CAdESSignedAttrSpec(
        commitment_type=GenericCommitment.PROOF_OF_APPROVAL.asn1))


# ---------------------------------------------------------------- certification, locks, second signatures


def permission(name):
    from pyhanko.sign.fields import MDPPerm
    return {"p1": MDPPerm.NO_CHANGES, "p2": MDPPerm.FILL_FORMS, "p3": MDPPerm.ANNOTATE}[name]


@cases(p1="p1", p2="p2", p3="p3")
def certified(desk, name):
    return sign(desk, desk.page(), certify=True, docmdp_permissions=permission(name))


@cases(p2="p2", p3="p3")
def certified_then_signed(desk, name):
    one = sign(desk, desk.page(), certify=True, docmdp_permissions=permission(name))
    return sign(desk, one, desk.signer("p384"), field_name="Signature2")


@cases(p1="p1", p2="p2", p3="p3")
def certified_then_timestamped(desk, name):
    return document_timestamp(desk, sign(desk, desk.page(), certify=True, docmdp_permissions=permission(name)))


@cases(p1="p1", p2="p2")
def certified_lta(desk, name):
    return sign(desk, desk.page(), certify=True, docmdp_permissions=permission(name), use_pades_lta=True, **long_term(desk))


@case
def signed_then_invisible(desk):
    return sign(desk, sign(desk, desk.page()), field_name="Third")


@case
def signed_then_visible(desk):
    return sign(desk, sign(desk, desk.page()), field_name="Third", spec=box("Third"))


@case
def signed_then_visible_where_nothing_stands(desk):
    return sign(desk, sign(desk, desk.page()), field_name="Third", spec=box("Third", where=(300, 110, 500, 170)))


@case
def signed_three_times(desk):
    two = sign(desk, sign(desk, desk.page()), desk.signer("p256"), field_name="Signature2")
    return sign(desk, two, desk.signer("p384"), field_name="Third", spec=box("Third", page=-1))


@case
def certified_then_invisible(desk):
    one = sign(desk, desk.page(), certify=True, docmdp_permissions=permission("p2"))
    return sign(desk, one, field_name="Third")


def locked(action, names=None, document=None):
    from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec
    lock = FieldMDPSpec(FieldMDPAction[action], fields=names)
    return box("Locking", field_mdp_spec=lock, doc_mdp_update_value=document)


@case
def lock_all(desk):
    return sign(desk, desk.page("form"), field_name="Locking", spec=locked("ALL"))


@case
def lock_some_then_signed(desk):
    one = sign(desk, desk.page("form"), field_name="Locking", spec=locked("INCLUDE", ["Name"]))
    return sign(desk, one, desk.signer("p256"), field_name="Signature1")


@case
def lock_document_then_timestamp(desk):
    return document_timestamp(desk, sign(desk, desk.page("form"), field_name="Locking", spec=locked("ALL", document=permission("p1"))))


@case
def lock_all_then_signed(desk):
    """The first signer locked everything, signature fields too: the second one may not sign."""
    one = sign(desk, desk.page("form"), field_name="Locking", spec=locked("ALL"))
    return sign(desk, one, desk.signer("p256"), field_name="Signature1")


@case
def lock_all_then_new_field(desk):
    return sign(desk, sign(desk, desk.page("form"), field_name="Locking", spec=locked("ALL")), field_name="Third")


@case
def lock_others_then_signed(desk):
    one = sign(desk, desk.page("form"), field_name="Locking", spec=locked("EXCLUDE", ["Signature1"]))
    return sign(desk, one, desk.signer("p256"), field_name="Signature1")


@case
def lock_no_changes_then_signed(desk):
    """The approval itself allows nothing more."""
    one = sign(desk, desk.page("form"), field_name="Locking", spec=locked("INCLUDE", ["Name"], document=permission("p1")))
    return sign(desk, one, desk.signer("p256"), field_name="Signature1")


# ---------------------------------------------------------------- what is done behind a signature


def fill(page, name="Name", value="李娜"):
    from pyhanko.pdf_utils import generic

    def change(writer):
        for reference in writer.root["/AcroForm"]["/Fields"]:
            field = reference.get_object() if hasattr(reference, "get_object") else reference
            if field.get("/T") == name:
                field["/V"] = generic.pdf_string(value)
                writer.update_container(field)
    return revised(page, change)


@case
def filled_after_signing(desk):
    return fill(sign(desk, desk.page("form")))


@case
def filled_between_signatures(desk):
    return sign(desk, fill(sign(desk, desk.page("form"))), desk.signer("p256"), field_name="Signature2")


@case
def filled_after_certifying(desk):
    return fill(sign(desk, desk.page("form"), certify=True, docmdp_permissions=permission("p2")))


@case
def filled_after_certifying_nothing(desk):
    return fill(sign(desk, desk.page("form"), certify=True, docmdp_permissions=permission("p1")))


@case
def filled_after_lock(desk):
    return fill(sign(desk, desk.page("form"), field_name="Locking", spec=locked("INCLUDE", ["Name"])))


@case
def filled_before_signing(desk):
    return sign(desk, fill(desk.page("form")))


def annotate(page):
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.generic import pdf_name

    def change(writer):
        first = writer.root["/Pages"]["/Kids"][0]
        first["/Annots"].append(writer.add_object(generic.DictionaryObject({
            pdf_name("/Type"): pdf_name("/Annot"), pdf_name("/Subtype"): pdf_name("/Text"), pdf_name("/Contents"): generic.pdf_string("注"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (10, 10, 30, 30)))})))
        writer.update_container(first["/Annots"])
        writer.update_container(first)
    return revised(page, change)


@case
def annotated_after_signing(desk):
    return annotate(sign(desk, desk.page("table")))


@case
def annotated_after_certifying(desk):
    return annotate(sign(desk, desk.page("table"), certify=True, docmdp_permissions=permission("p3")))


@case
def information_after_signing(desk):
    def change(writer):
        writer.document_meta.title = "Другое название"
    return revised(sign(desk, desk.page("info")), change)


@case
def information_between_signatures(desk):
    def change(writer):
        writer.document_meta.title = "Другое название"
    return sign(desk, revised(sign(desk, desk.page("info")), change), field_name="Signature2")


@case
def empty_revision_after_signing(desk):
    return revised(sign(desk, desk.page("info")), lambda writer: writer.update_root())


@case
def field_added_after_signing(desk):
    from pyhanko.sign.fields import append_signature_field
    return revised(sign(desk, desk.page()), lambda writer: append_signature_field(writer, box("Later")))


@case
def field_added_then_signed(desk):
    from pyhanko.sign.fields import append_signature_field
    return sign(desk, revised(sign(desk, desk.page()), lambda writer: append_signature_field(writer, box("Later"))), field_name="Later")


# ---------------------------------------------------------------- other forms of CMS and file


def recoded(signed, change):
    """The file with its CMS written anew: what a signature is not over."""
    match = re.search(rb"/ByteRange\s*\[\s*0 (\d+) (\d+) (\d+)", signed)
    start, after = int(match[1]), int(match[2])
    raw = bytes.fromhex(signed[start + 1:after - 1].decode())
    length = 4 + int.from_bytes(raw[2:4], "big")
    cms = change(raw[:length])
    return signed[:start + 1] + cms.hex().encode().ljust(after - start - 2, b"0") + signed[after - 1:]


def indefinite(der):
    """The outer three layers in BER with lengths left open, as older programs write them."""
    from asn1crypto import cms
    info = cms.ContentInfo.load(der)
    oid, inner = info["content_type"].dump(), info["content"].untag().contents
    return b"\x30\x80" + oid + b"\xa0\x80" + b"\x30\x80" + inner + b"\x00\x00" * 3


@case
def ber(desk):
    return recoded(sign(desk, desk.page()), indefinite)


@case
def capital_digits(desk):
    signed = sign(desk, desk.page())
    match = re.search(rb"/ByteRange\s*\[\s*0 (\d+) (\d+) (\d+)", signed)
    start, after = int(match[1]), int(match[2])
    return signed[:start] + signed[start:after].upper() + signed[after:]


@case
def encrypted(desk):
    from pyhanko.pdf_utils.crypt import StandardSecurityHandler
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    locked = desk.out / "pages" / "encrypted.pdf"
    must("qpdf", "--encrypt", "", "owner", "256", "--", desk.out / "pages" / "table.pdf", locked)
    writer = IncrementalPdfFileWriter(BytesIO(locked.read_bytes()))
    writer.encrypt("")
    out = BytesIO()
    signers.PdfSigner(metadata(), signer=desk.signer()).sign_pdf(writer, output=out)
    return out.getvalue()


@case
def in_cms_only_own_certificate(desk):
    signer = desk.signer()
    return sign(desk, desk.page(), type(signer)(signing_cert=signer.signing_cert, signing_key=signer.signing_key,
                                               cert_registry=None, embed_roots=False))


@case
def unsigned(desk):
    return desk.page()


# ---------------------------------------------------------------- other programs that sign


class Missing(Exception):
    """A program is not installed: the case is skipped, and that is said."""


def program(name):
    if not shutil.which(name):
        raise Missing(name)
    return name


def key_database(desk):
    """NSS's database with the keys that Poppler and LibreOffice sign with."""
    from asn1crypto import pem
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.serialization import pkcs12
    folder = desk.out / "nss"
    if folder.exists():
        return folder
    for name in ("certutil", "pk12util"):
        program(name)
    folder.mkdir()
    must("certutil", "-N", "-d", f"sql:{folder}", "--empty-password")
    for name in ("root", "issuing"):
        file = desk.out / f"{name}.pem"
        file.write_bytes(pem.armor("CERTIFICATE", desk.certificates[name]))
        must("certutil", "-A", "-d", f"sql:{folder}", "-n", name, "-t", "CT,C,C", "-i", file)
    for kind in ("rsa2048", "p256"):
        file = desk.out / f"{kind}.p12"
        file.write_bytes(pkcs12.serialize_key_and_certificates(
            kind.encode(), desk.keys[kind], x509.load_der_x509_certificate(desk.certificates[kind]), None,
            serialization.BestAvailableEncryption(b"geheim")))
        must("pk12util", "-i", file, "-d", f"sql:{folder}", "-W", "geheim", "-K", "", "-n", kind)
    return folder


def by_poppler(desk, page, *options):
    before, after = desk.out / "before.pdf", desk.out / "after.pdf"
    before.write_bytes(page)
    after.unlink(missing_ok=True)
    must(program("pdfsig"), "-nssdir", key_database(desk), "-nick", "rsa2048", *options, before, after)
    return after.read_bytes()


@case
def poppler_in_its_own_field(desk):
    return by_poppler(desk, desk.page(), "-add-signature", "-new-signature-field-name", "Third")


@cases(plain=[], etsi=["-etsi"])
def poppler_in_our_field(desk, options):
    return by_poppler(desk, desk.page(), "-sign", "Signature1", *options)


@case
def poppler_on_office(desk):
    return by_poppler(desk, desk.page("office"), "-add-signature", "-new-signature-field-name", "Third")


@case
def poppler_then_pyhanko(desk):
    return sign(desk, poppler_in_field(desk), desk.signer("p256"), field_name="Signature2", strict=False)


def poppler_in_field(desk):
    return by_poppler(desk, desk.page(), "-sign", "Signature1")


@case
def pyhanko_then_poppler(desk):
    return by_poppler(desk, sign(desk, desk.page()), "-sign", "Signature2")


def by_mutool(desk, page):
    from pyhanko.pdf_utils.reader import PdfFileReader
    key_database(desk)
    before, after = desk.out / "before.pdf", desk.out / "after.pdf"
    before.write_bytes(page)
    after.unlink(missing_ok=True)
    fields = PdfFileReader(BytesIO(page)).root["/AcroForm"]["/Fields"]
    free = [place for place in range(len(fields)) if "/V" not in fields[place]]
    number = fields.raw_get(free[0]).idnum if hasattr(fields, "raw_get") else list.__getitem__(fields, free[0]).idnum
    must(program("mutool"), "sign", "-s", desk.out / "rsa2048.p12", "-P", "geheim", "-o", after, before, number)
    return after.read_bytes()


@cases(placet="placet", streams="streams", table="table")
def mutool(desk, page):
    return by_mutool(desk, desk.page(page))


@case
def pyhanko_then_mutool(desk):
    return by_mutool(desk, sign(desk, desk.page()))


@case
def office_signs_what_it_writes(desk):
    name = "Мария 李 rsa2048"
    options = json.dumps({"SignPDF": {"type": "boolean", "value": "true"},
                          "SignCertificateSubjectName": {"type": "string", "value": f"CN={name},C=CH"}}, ensure_ascii=False)
    folder = desk.out / "office-signed"
    folder.mkdir(exist_ok=True)
    must(program("soffice"), "--headless", f"-env:UserInstallation=file://{desk.out}/office", "--convert-to",
         f"pdf:writer_pdf_Export:{options}", "--outdir", folder, desk.out / "pages" / "letter.odt",
         env=os.environ | {"MOZILLA_CERTIFICATE_FOLDER": f"sql:{key_database(desk)}"})
    return (folder / "letter.pdf").read_bytes()


@case
def office_signs_and_pyhanko_after_it(desk):
    return sign(desk, office_signs_what_it_writes(desk), field_name="二")


@case
def office_signed_twice_lta(desk):
    one = sign(desk, desk.page("office"), field_name="一", use_pades_lta=True, **long_term(desk))
    return sign(desk, one, desk.signer("p256"), field_name="二", use_pades_lta=True, **long_term(desk))


@case
def signed_with_comments_between(desk):
    """An end of line behind the end, as some programs add when they sign what ends in %%EOF."""
    return sign(desk, desk.page("table").rstrip() + b"\r\n\r\n", field_name="Signature1")


# ---------------------------------------------------------------- judging


def pyhanko(desk, data, strict=True):
    """What pyHanko says of each signature field: whether it is intact and later changes are allowed. What
    it cannot read strictly, because other programs are less careful, it reads as it would by default."""
    from pyhanko.pdf_utils.misc import PdfReadError
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import async_validate_pdf_signature, async_validate_pdf_timestamp
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    said = {}
    try:
        reader = PdfFileReader(BytesIO(data), strict=strict)
        if reader.encrypted:
            reader.decrypt("")
        for signature in reader.embedded_signatures:
            is_stamp = signature.sig_object.get("/Type") == "/DocTimeStamp"
            validate = async_validate_pdf_timestamp if is_stamp else async_validate_pdf_signature
            status = asyncio.run(validate(signature, desk.context(allow_fetching=False)))
            whole = status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
            level = getattr(status, "modification_level", None)
            yes = bool(status.intact and status.valid and whole and (is_stamp or status.docmdp_ok))
            lenient = "" if strict else ", not strictly"
            said[signature.field_name] = (yes, f"{status.coverage.name} {level.name if level else '-'}{lenient}")
    except (PdfReadError, SignatureValidationError) as error:
        if strict:
            return pyhanko(desk, data, strict=False)
        return {"_read": (False, f"{type(error).__name__} {error}")}
    return said


def ours(desk, path):
    result = json.loads(run(desk.cli, "verify", "--json", "--trust", desk.root, path).stdout)
    def told(one):
        problems = [json.dumps(problem, ensure_ascii=False) for problem in one["problems"]]
        return (not problems, f"{one['level']} {one['later_changes']} {one['trust']} {' '.join(problems)}")
    return {one["field"]: told(one) for one in result["signatures"]}, result["verdict"]


def compare(desk, name, data):
    """A line of the table, and whether the difference is one that must not be."""
    path = desk.out / "files" / f"{name}.pdf"
    path.write_bytes(data)
    theirs, (mine, verdict) = pyhanko(desk, data), ours(desk, path)
    lines, bad = [], False
    if name in STUMBLES:
        stumbled = not all(accepted for accepted, _ in theirs.values())
        return [f"{name:34} pyHanko stumbles, placet {verdict}"], verdict != "intact", not stumbled
    for field, (accepted, why) in theirs.items():
        yes, detail = mine.get(field, (False, verdict))
        difference = ""
        if yes and not accepted:
            difference, bad = "LAXER", True
        elif accepted and not yes:
            difference = "stricter" if name in STRICTER else "STRICTER"
            bad |= name not in STRICTER
        lines.append(f"{name:34} {field:22.22} pyHanko {'yes' if accepted else 'no':3} {why[:44]:44}  placet "
                     f"{'yes' if yes else 'no':3} {verdict} {detail} {difference}")
    every = all(accepted for accepted, _ in theirs.values())
    if theirs and verdict == "intact" and not every:
        bad = True
        lines.append(f"{name:34} LAXER: intact as a whole")
    if not theirs and verdict != "unsigned":
        bad = True
        lines.append(f"{name:34} not signed, and yet {verdict}")
    return lines, bad, name in STRICTER and all(mine.get(field, (False,))[0] for field in theirs)


def fresh_keys():
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
    return {
        **{f"rsa{bits}": rsa.generate_private_key(65537, bits) for bits in (1024, 2048, 3072, 4096)},
        "p256": ec.generate_private_key(ec.SECP256R1()), "p384": ec.generate_private_key(ec.SECP384R1()),
        "p521": ec.generate_private_key(ec.SECP521R1()), "ed25519": ed25519.Ed25519PrivateKey.generate(),
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--cli", required=True, type=Path)
    arguments.add_argument("--out", required=True, type=Path)
    arguments.add_argument("--only", default="", help="only the cases whose name holds this")
    options = arguments.parse_args()
    logging.disable(logging.CRITICAL)
    out = options.out.resolve()
    shutil.rmtree(out, ignore_errors=True)
    (out / "files").mkdir(parents=True)
    keys, failed, done = fresh_keys(), [], 0
    with authority(out / "authority", keys) as (certificates, service):
        desk = Desk(options.cli.resolve(), out, keys, certificates, service)
        make_pages(desk)
        for name, make in CASES.items():
            if options.only not in name:
                continue
            if ("office" in name) and not (out / "pages" / "office.pdf").exists():
                print(f"skipped: {name} (LibreOffice is not installed)")
                continue
            try:
                data = make(desk)
            except Missing as missing:
                print(f"skipped: {name} ({missing} is not installed)")
                continue
            except (Exception, SystemExit) as error:
                print(f"{name:34} NOT MADE: {type(error).__name__} {error}")
                failed.append(name)
                continue
            lines, bad, needless = compare(desk, name, data)
            print(*lines, sep="\n")
            done += 1
            if bad:
                failed.append(name)
            if needless:
                print(f"{name:34} is accepted, and yet listed as stricter")
                failed.append(name)
    print(f"{done} files; {len(failed)} where the judgements differ without a reason{': ' if failed else ''}{', '.join(failed)}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
