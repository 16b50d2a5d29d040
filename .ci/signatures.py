#!/usr/bin/env python3
"""Signs replies over the whole matrix of what can be signed, and has every file judged.

Keys (P-256, P-384, RSA 2048, 3072, 4096, RSASSA-PSS; in files and on a token) x levels (B-B, B-T,
B-LT, B-LTA, with a real authority on loopback) x one or two signatures x certified or not. Every signature of every file is judged by pyHanko (validation and
AdES), pdfsig and OpenSSL, every file by qpdf, mutool, veraPDF and by `placet-cli verify`. At last
the empty field of an unsigned reply is signed by pyHanko.

    signatures.py --cli placet-cli --out DIR [--verapdf COMMAND]

Exit status 0: every judge accepts every file; 1: the table shows which does not.
"""

import argparse
import asyncio
import datetime
import json
import logging
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from authority import authority

PASSPHRASE = "geheim-Пароль-密码"
NOW = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


def must(*command, **options):
    result = run(*command, **options)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{result.stdout}{result.stderr}")
    return result.stdout


# ---------------------------------------------------------------- keys


@dataclass
class Key:
    """With what `placet-cli` signs: arguments that name the key."""
    name: str
    arguments: list
    environment: dict = field(default_factory=dict)


def fresh_keys():
    from cryptography.hazmat.primitives.asymmetric import ec, rsa
    return {
        "p256": ec.generate_private_key(ec.SECP256R1()),
        "p384": ec.generate_private_key(ec.SECP384R1()),
        **{f"rsa{bits}": rsa.generate_private_key(65537, bits) for bits in (2048, 3072, 4096)},
    }


def make_keys(out, kinds, certificates):
    """PKCS#12 files with these keys and what the authority says of them, and its root."""
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.serialization import pkcs12
    known = {name: x509.load_der_x509_certificate(der) for name, der in certificates.items()}
    root, issuing = known["root"], known["issuing"]
    (out / "root.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))
    (out / "passphrase.txt").write_text(PASSPHRASE, encoding="utf-8")
    keys = []
    for kind, key in kinds.items():
        mine = known[kind]
        file = out / f"{kind}.p12"
        file.write_bytes(pkcs12.serialize_key_and_certificates(
            kind.encode(), key, mine, [issuing, root], serialization.BestAvailableEncryption(PASSPHRASE.encode())))
        keys.append(Key(kind, ["--p12", file, "--passphrase-file", out / "passphrase.txt"]))
        (out / f"{kind}.key").write_bytes(key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
        (out / f"{kind}.crt").write_bytes(mine.public_bytes(serialization.Encoding.DER))
    (out / "issuing.crt").write_bytes(issuing.public_bytes(serialization.Encoding.DER))
    keys.append(Key("pss", [*keys[3].arguments, "--pss"]))
    return keys


def token_keys(out):
    """Some of the keys on a token: SoftHSM, filled by OpenSC's pkcs11-tool."""
    places = ["/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"]
    module = next((place for place in places if Path(place).is_file()), None)
    if module is None or not shutil.which("softhsm2-util") or not shutil.which("pkcs11-tool"):
        print("skipped: keys on a token (SoftHSM and pkcs11-tool are not installed)")
        return []
    tokens, settings, pin = out / "tokens", out / "softhsm2.conf", out / "pin.txt"
    tokens.mkdir()
    settings.write_text(f"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n")
    pin.write_text("123456")
    environment = {"SOFTHSM2_CONF": str(settings)}
    with_token = os.environ | environment
    must("softhsm2-util", "--init-token", "--free", "--label", "办公室", "--pin", "123456", "--so-pin", "87654321", env=with_token)

    def write(file, kind, label, number):
        usage = ["--usage-sign"] if kind == "privkey" else []
        must("pkcs11-tool", "--module", module, "--login", "--pin", "123456", "--write-object", file, "--type", kind,
             "--label", label, "--id", f"{number:02x}", *usage, env=with_token)

    write(out / "issuing.crt", "cert", "CA", 99)
    keys = []
    for number, kind in enumerate(["p256", "p384", "rsa3072"]):
        write(out / f"{kind}.key", "privkey", kind, number)
        write(out / f"{kind}.crt", "cert", kind, number)
        keys.append(Key(f"token-{kind}", ["--token", f"pkcs11:object={kind}", "--module", module, "--pin-file", pin], environment))
    keys.append(Key("token-pss", [*keys[-1].arguments, "--pss"], environment))
    return keys


# ---------------------------------------------------------------- files


@dataclass
class Level:
    """What makes a signature reach a PAdES level: further arguments."""
    name: str
    arguments: list = field(default_factory=list)


def levels(service):
    """The levels, with the address of the timestamp service that they need."""
    stamped = [Level(name, ["--timestamp", service, "--level", name]) for name in ("B-T", "B-LT", "B-LTA")]
    return [Level("B-B"), *stamped]


@dataclass
class File:
    """A signed reply that is to be judged."""
    name: str
    path: Path
    level: Level
    signatures: int
    # Whether another program signed it too: what that does to PDF/A and PDF/UA is not ours.
    foreign: bool = False


def draft(cli, home, out):
    source = out / "draft.json"
    must(cli, "--home", home, "new", "-o", source, "--language", "fr")
    made = json.loads(source.read_text(encoding="utf-8"))
    made["answers"] = [{"marks": ["authorise", "comments"], "comments": {"prose": "7.2 : « trente jours » / 30天 / ٣٠ يوماً", "files": []}}]
    made["signatory"] = {"name": "Hélène Çağlar-Œuvrard", "title": "Directrice", "address": "Paris", "fax": "", "email": "a@example.int"}
    made |= {"member-state": "FRA", "administration": "Administration de la République française", "place": "Paris", "date": NOW.date().isoformat()}
    source.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    return source


def make_files(cli, out, keys, levels):
    """Every key signs alone, and as the second official after the key before it in the list."""
    home = out / "home"
    source = draft(cli, home, out)
    files = []
    for level in levels:
        for place, key in enumerate(keys):
            # What a token adds is in the signature alone: two levels tell.
            if key.name.startswith("token") and level.name in ("B-T", "B-LT"):
                continue
            for certified in (False, True):
                stem = f"{key.name}-{level.name}{'-certified' if certified else ''}"
                one, two = out / f"{stem}-1.pdf", out / f"{stem}-2.pdf"
                certify = ["--certify"] if certified else []
                must(cli, "--home", home, "export", source, "-o", one, "--second-official", *key.arguments,
                     *level.arguments, *certify, env=os.environ | key.environment)
                second = keys[place - 1]
                must(cli, "--home", home, "sign", one, "-o", two, *second.arguments, *level.arguments,
                     env=os.environ | second.environment)
                if not two.read_bytes().startswith(one.read_bytes()):
                    sys.exit(f"{two} does not begin with {one}")
                files += [File(f"{stem}-1", one, level, 1), File(f"{stem}-2", two, level, 2)]
    # A second official for whom no field was kept: it gets one that does not show.
    for certify in ([], ["--certify"]):
        stem = "unexpected" + "-certified" * len(certify)
        one, two = out / f"{stem}-1.pdf", out / f"{stem}-2.pdf"
        must(cli, "--home", home, "export", source, "-o", one, *keys[0].arguments, *certify)
        must(cli, "--home", home, "sign", one, "-o", two, *keys[1].arguments)
        files.append(File(two.stem, two, Level("B-B"), 2))
    return files


def renew_files(cli, out, service):
    """Replies of every level with one more timestamp over all of it."""
    for level in ("B-B", "B-T", "B-LT", "B-LTA"):
        for count in (1, 2):
            one, renewed = out / f"p256-{level}-{count}.pdf", out / f"renewed-{level}-{count}.pdf"
            must(cli, "--home", out / "home", "renew", one, "-o", renewed, "--timestamp", service)
            if not renewed.read_bytes().startswith(one.read_bytes()):
                sys.exit(f"{renewed} does not begin with {one}")
            said = json.loads(run(cli, "verify", "--json", "--trust", out / "root.pem", renewed).stdout)
            stamps = [s for s in said["signatures"] if s["level"] == "timestamp"]
            before = json.loads(run(cli, "verify", "--json", "--trust", out / "root.pem", one).stdout)
            if said["verdict"] != "intact" or len(said["signatures"]) != len(before["signatures"]) + 1 or not stamps:
                sys.exit(f"{renewed}: {said}")
            if run("qpdf", "--check", renewed).returncode != 0:
                sys.exit(f"{renewed}: qpdf finds it broken")
            if not all(asyncio.run(intact(one)) for one in pyhanko_signatures(renewed)):
                sys.exit(f"{renewed}: pyHanko finds it changed")
    print("8 renewed replies: intact for pyHanko, qpdf and placet")


async def intact(signature):
    from pyhanko.sign.validation import async_validate_pdf_signature
    status = await async_validate_pdf_signature(signature)
    return status.intact and status.valid


def sign_with_pyhanko(cli, out, files):
    """An empty field, exported for signing elsewhere, signed by pyHanko as another program."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers
    home, blank, signed = out / "home", out / "blank.pdf", out / "elsewhere-1.pdf"
    must(cli, "--home", home, "export", out / "draft.json", "-o", blank, "--second-official", "--unsigned")
    signer = signers.SimpleSigner.load_pkcs12(out / "rsa3072.p12", passphrase=PASSPHRASE.encode())
    with open(blank, "rb") as source, open(signed, "wb") as target:
        signers.PdfSigner(
            signers.PdfSignatureMetadata(field_name="Signature1", subfilter=fields.SigSeedSubFilter.PADES),
            signer=signer,
        ).sign_pdf(IncrementalPdfFileWriter(source), output=target)
    files.append(File("elsewhere-1", signed, Level("B-B"), 1, foreign=True))
    # And our second official signs what pyHanko signed.
    both = out / "elsewhere-2.pdf"
    must(cli, "--home", home, "sign", signed, "-o", both, "--p12", out / "p256.p12", "--passphrase-file", out / "passphrase.txt")
    files.append(File("elsewhere-2", both, Level("B-B"), 2, foreign=True))


def certify_with_pyhanko(cli, out, files):
    """What another program certified: signed once more where it allows that, and refused where not."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers
    signer = signers.SimpleSigner.load_pkcs12(out / "rsa3072.p12", passphrase=PASSPHRASE.encode())
    permissions = {"nothing": fields.MDPPerm.NO_CHANGES, "fields": fields.MDPPerm.FILL_FORMS, "notes": fields.MDPPerm.ANNOTATE}
    for name, permission in permissions.items():
        one, two = out / f"elsewhere-{name}-1.pdf", out / f"elsewhere-{name}-2.pdf"
        with open(out / "blank.pdf", "rb") as source, open(one, "wb") as target:
            signers.PdfSigner(
                signers.PdfSignatureMetadata(field_name="Signature1", subfilter=fields.SigSeedSubFilter.PADES,
                                             certify=True, docmdp_permissions=permission),
                signer=signer,
            ).sign_pdf(IncrementalPdfFileWriter(source), output=target)
        ours = [cli, "--json", "--home", out / "home", "sign", one, "-o", two, "--p12", out / "p256.p12",
                "--passphrase-file", out / "passphrase.txt"]
        if name == "nothing":
            said = run(*ours)
            if said.returncode != 3 or "error-signing-forbidden" not in said.stdout or two.exists():
                sys.exit(f"a file that allows no further signature was signed: {said}")
        else:
            must(*ours)
            files.append(File(f"elsewhere-{name}-2", two, Level("B-B"), 2, foreign=True))


# ---------------------------------------------------------------- judges


def pyhanko_signatures(path):
    from pyhanko.pdf_utils.reader import PdfFileReader
    return PdfFileReader(open(path, "rb")).embedded_regular_signatures


def context(file, root):
    """What pyHanko's certificate validation may know: the root, and what the file itself carries."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.dss import DocumentSecurityStore
    from pyhanko_certvalidator import ValidationContext
    if file.level.name in ("B-B", "B-T"):
        return ValidationContext(trust_roots=[root], allow_fetching=False)
    store = DocumentSecurityStore.read_dss(PdfFileReader(open(file.path, "rb")))
    return store.as_validation_context({"trust_roots": [root], "allow_fetching": False, "revocation_mode": "require"})


def pyhanko(file, root):
    from pyhanko.sign.validation import async_validate_pdf_signature

    async def status(signature):
        return await async_validate_pdf_signature(signature, context(file, root))

    statuses = [asyncio.run(status(signature)) for signature in pyhanko_signatures(file.path)]
    stamped = file.level.name == "B-B" or all(s.timestamp_validity and s.timestamp_validity.trusted for s in statuses)
    if "-certified" in file.name and not is_certified(file):
        return False
    return (len(statuses) == file.signatures and stamped
            and all(s.intact and s.valid and s.trusted and s.bottom_line for s in statuses))


def carried(file):
    """What the file carries along for judging its certificates, as pyHanko takes it for known."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.dss import DocumentSecurityStore
    from pyhanko.sign.validation.policy_decl import LocalKnowledge
    from pyhanko_certvalidator.revinfo.archival import CRLContainer, OCSPContainer
    from asn1crypto import crl, ocsp
    store = DocumentSecurityStore.read_dss(PdfFileReader(open(file.path, "rb")))
    data = lambda reference: reference.get_object().data
    answers = [OCSPContainer.load_multi(ocsp.OCSPResponse.load(data(one))) for one in store.ocsps]
    return LocalKnowledge(
        known_ocsps=[one for answer in answers for one in answer],
        known_crls=[CRLContainer(crl.CertificateList.load(data(one))) for one in store.crls],
        known_certs=list(store.load_certs()))


def is_certified(file):
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import MDPPerm
    from pyhanko.sign.validation.pdf_embedded import read_certification_data
    with open(file.path, "rb") as source:
        certification = read_certification_data(PdfFileReader(source))
    return certification is not None and certification.permission == MDPPerm.FILL_FORMS


def ades(file, root):
    """EN 319 102-1: validation of every signature by the process for its level. From B-LT on, what the
    file carries must show that no certificate was revoked."""
    from pyhanko.sign.ades.report import AdESPassed
    from pyhanko.sign.validation import ades as process
    from pyhanko.sign.validation.policy_decl import (
        LocalKnowledge, PdfSignatureValidationSpec, RevinfoOnlineFetchingRule, RevocationInfoGatheringSpec, SignatureValidationSpec)
    from pyhanko_certvalidator.context import CertValidationPolicySpec
    from pyhanko_certvalidator.policy_decl import NO_REVOCATION, REQUIRE_REVINFO, CertRevTrustPolicy
    from pyhanko_certvalidator.registry import SimpleTrustManager
    level = file.level.name
    rule = REQUIRE_REVINFO if level in ("B-LT", "B-LTA") else NO_REVOCATION
    policy = CertValidationPolicySpec(trust_manager=SimpleTrustManager.build([root]), revinfo_policy=CertRevTrustPolicy(rule))
    spec = SignatureValidationSpec(
        cert_validation_policy=policy,
        revinfo_gathering_policy=RevocationInfoGatheringSpec(online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY),
        local_knowledge=carried(file) if level == "B-LT" else LocalKnowledge())

    async def verdict(signature):
        if level == "B-LTA":
            return await process.ades_lta_validation(signature, PdfSignatureValidationSpec(signature_validation_spec=spec))
        signature.compute_integrity_info()
        validate = process.ades_basic_validation if level == "B-B" else process.ades_with_time_validation
        return await validate(signature.signed_data, spec, raw_digest=signature.compute_digest())

    return all(asyncio.run(verdict(signature)).ades_subindic == AdESPassed.OK for signature in pyhanko_signatures(file.path))


def pdfsig(file, _):
    said = run("pdfsig", "-nocert", file.path).stdout
    return said.count("Signature is Valid") == file.signatures


def signature_parts(path):
    """The CMS of each signature but document timestamps, and the bytes that it covers."""
    data = path.read_bytes()
    for found in re.finditer(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)", data):
        if b"/ETSI.RFC3161" in data[max(0, found.start() - 100):found.start()]:
            continue
        start, before, after, rest = (int(number) for number in found.groups())
        raw = bytes.fromhex(data[start + before + 1:after - 1].decode())
        length, head = raw[1], 2
        if length & 0x80:
            head = 2 + (length & 0x7F)
            length = int.from_bytes(raw[2:head], "big")
        yield raw[:head + length], data[start:start + before] + data[after:after + rest]


def openssl_with(file, *options):
    work, root = file.path.parent, file.path.parent / "root.pem"
    parts = list(signature_parts(file.path))
    verdicts = []
    for cms, covered in parts:
        (work / "cms.der").write_bytes(cms)
        (work / "covered.bin").write_bytes(covered)
        verdicts.append(run("openssl", "cms", "-verify", *options, "-binary", "-inform", "DER", "-in", work / "cms.der",
                            "-content", work / "covered.bin", "-CAfile", root, "-purpose", "any", "-out", os.devnull).returncode == 0)
    return len(parts) >= file.signatures and all(verdicts)


def openssl(file, _):
    return openssl_with(file)


def openssl_cades(file, _):
    return openssl_with(file, "-cades")


def qpdf(file, _):
    return run("qpdf", "--check", file.path).returncode == 0


PSS = bytes.fromhex("06092a864886f70d01010a")


def mutool(file, _):
    """Whether it draws the file, and finds the signed bytes unchanged; it builds no chain to a root."""
    drawn = run("mutool", "draw", "-F", "trace", "-o", os.devnull, file.path)
    draws = drawn.returncode == 0 and "error" not in drawn.stderr
    if any(PSS in cms for cms, _ in signature_parts(file.path)):
        return None if draws else False  # it has no RSASSA-PSS
    said = run("mutool", "sign", "-v", file.path).stdout
    good = said.count("The signature is valid") + said.count("The document is unchanged since signing")
    return draws and good == file.signatures


JUDGES = {"pyHanko": pyhanko, "AdES": ades, "pdfsig": pdfsig, "openssl": openssl, "qpdf": qpdf, "mutool": mutool}


def own_verdict(cli, file):
    """Our own verdict, which must agree: intact, and each signature trusted, at its level."""
    said = json.loads(run(cli, "verify", "--json", "--trust", file.path.parent / "root.pem", file.path).stdout)
    stamps = [s for s in said["signatures"] if s["level"] == "timestamp"]
    signatures = [s for s in said["signatures"] if s["level"] != "timestamp"]
    return (said["verdict"] == "intact" and said["data_matches_page"] and len(signatures) == file.signatures
            and len(stamps) == (file.signatures if file.level.name == "B-LTA" else 0)
            and all(s["level"] == file.level.name for s in signatures)
            and all(s["trust"] == "trusted" for s in said["signatures"]))


def verapdf_judged(command, flavour, files):
    """The files that do not conform."""
    paths = [file.path for file in files]
    result = run(*command.split(), flavour, *paths)
    if result.returncode not in (0, 1):
        sys.exit(f"veraPDF could not run:\n{result.stderr}")
    if result.returncode == 0:
        return set()
    print(result.stdout)
    return {path for path in paths if run(*command.split(), flavour, path).returncode != 0}


# ---------------------------------------------------------------- the table


def judged(cli, files, verapdf):
    from pyhanko.keys import load_cert_from_pemder
    root = load_cert_from_pemder(str(files[0].path.parent / "root.pem"))
    judges = dict(JUDGES)
    if "Check signingCertificate" in run("openssl", "cms", "-help").stderr:
        judges["openssl -cades"] = openssl_cades
    else:
        print("skipped: openssl cms -verify -cades (this OpenSSL does not know it)")
    table = {}
    for file in files:
        verdicts = {name: judge(file, root) for name, judge in judges.items()}
        table[file.name] = {name: bool(yes) for name, yes in verdicts.items() if yes is not None}
        table[file.name]["placet"] = bool(own_verdict(cli, file))
    if verapdf:
        for flavour in ("3a", "ua1"):
            own = [file for file in files if not file.foreign]
            bad = verapdf_judged(verapdf, flavour, own)
            for file in own:
                table[file.name][f"veraPDF {flavour}"] = file.path not in bad
    else:
        print("skipped: veraPDF (name its command with --verapdf or VERAPDF)")
    return table


def print_table(table):
    judges = list(dict.fromkeys(judge for verdicts in table.values() for judge in verdicts))
    width = max(map(len, table))
    print("–: what this judge does not know, or what another program did to the file")
    print(" " * width, *judges, sep="  ")
    for name, verdicts in table.items():
        cells = [("yes" if verdicts[j] else "NO").ljust(len(j)) if j in verdicts else "–".ljust(len(j)) for j in judges]
        print(name.ljust(width), *cells, sep="  ")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--cli", required=True, type=Path)
    arguments.add_argument("--out", required=True, type=Path)
    arguments.add_argument("--verapdf", default=os.environ.get("VERAPDF", ""))
    options = arguments.parse_args()
    cli, out = options.cli.resolve(), options.out.resolve()
    logging.disable(logging.CRITICAL)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    kinds = fresh_keys()
    with authority(out / "authority", kinds) as (certificates, service):
        keys = make_keys(out, kinds, certificates)
        files = make_files(cli, out, keys + token_keys(out), levels(service))
        renew_files(cli, out, service)
        sign_with_pyhanko(cli, out, files)
        certify_with_pyhanko(cli, out, files)
    # The judges get no network: the services are gone.
    table = judged(cli, files, options.verapdf)
    print_table(table)
    verdicts = [yes for row in table.values() for yes in row.values()]
    print(f"{len(files)} files, {sum(verdicts)} verdicts yes, {len(verdicts) - sum(verdicts)} no")
    sys.exit(0 if all(verdicts) else 1)


if __name__ == "__main__":
    main()
