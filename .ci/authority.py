"""A real authority on loopback for the judges: certificates, OCSP, revocation lists and timestamps,
served by certomancer."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

VALIDITY = {"valid-from": "2024-01-01T00:00:00+0000", "valid-to": "2045-01-01T00:00:00+0000"}


def listed(repository):
    return {"id": "crl_distribution_points", "smart-value": {"schema": "crl-dist-url", "params": {"crl-repo-names": [repository]}}}


def issued_by(repository):
    """Where the certificate of the issuer is, for those whose token holds no more than their own."""
    links = [{"repo": repository, "include-repo-authority": True}]
    return {"id": "authority_information_access", "smart-value": {"schema": "aia-urls", "params": {"ca-issuer-links": links}}}


def usage(*bits):
    return {"id": "key_usage", "critical": True, "smart-value": {"schema": "key-usage", "params": list(bits)}}


def configuration(port, signers):
    """What certomancer is to be; `signers` are the kinds of keys that sign documents."""
    authorities = {"root": "Judges' Root", "issuing": "Выдающий центр 颁发", "responder": "Judges' OCSP", "tsa": "时间戳 Время"}
    names = authorities | {kind: f"Мария 李 {kind}" for kind in signers}
    signer = {
        "issuer": "issuing", "validity": VALIDITY, "profiles": ["digsig-commitment"],
        "extensions": [
            {"id": "authority_information_access", "smart-value": {"schema": "aia-urls", "params": {"ocsp-responder-names": ["issuing"]}}},
            listed("issuing"),
        ],
    }
    certificates = {
        "root": {"subject": "root", "subject-key": "root", "issuer": "root", "authority-key": "root", "validity": VALIDITY,
                 "profiles": [{"id": "simple-ca", "params": {"crl-repo": "root"}}]},
        "issuing": {"issuer": "root", "validity": VALIDITY,
                    "profiles": [{"id": "simple-ca", "params": {"max-path-len": 0, "crl-repo": "issuing", "ocsp-service": "issuing"}}],
                    "extensions": [listed("root"), issued_by("root")]},
        "responder": {"issuer": "issuing", "validity": VALIDITY, "profiles": ["ocsp-responder"]},
        "tsa": {"issuer": "root", "validity": VALIDITY, "extensions": [
            usage("digital_signature"), {"id": "extended_key_usage", "critical": True, "value": ["time_stamping"]}, listed("root"), issued_by("root")]},
        **{kind: signer for kind in signers},
    }
    services = {
        "ocsp": {"issuing": {"for-issuer": "issuing", "responder-cert": "responder", "signing-key": "responder"}},
        "crl-repo": {
            "root": {"for-issuer": "root", "signing-key": "root", "simulated-update-schedule": "P90D"},
            "issuing": {"for-issuer": "issuing", "signing-key": "issuing", "simulated-update-schedule": "P30D"}},
        "cert-repo": {"root": {"for-issuer": "root", "publish-issued-certs": False}},
        "time-stamping": {"tsa": {"signing-key": "tsa", "signing-cert": "tsa"}},
    }
    return {
        "external-url-prefix": f"http://127.0.0.1:{port}",
        "keysets": {"judges": {"path-prefix": "keys", "keys": {name: {"path": f"{name}.pem"} for name in names}}},
        "pki-architectures": {"judges": {
            "keyset": "judges", "entity-defaults": {"country-name": "CH"},
            "entities": {name: {"common-name": text} for name, text in names.items()},
            "certs": certificates, "services": services}},
    }


def write_keys(folder, keys):
    from cryptography.hazmat.primitives import serialization
    folder.mkdir(parents=True)
    for name, key in keys.items():
        (folder / f"{name}.pem").write_bytes(key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))


@contextmanager
def authority(folder, signers):
    """Opens the authority in `folder` for the keys in `signers`; gives its certificates by name, DER, and
    the address of its timestamp service."""
    import yaml
    from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig
    from cryptography.hazmat.primitives.asymmetric import ec, rsa
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {"root": rsa.generate_private_key(65537, 2048), "issuing": ec.generate_private_key(ec.SECP384R1()),
           "responder": ec.generate_private_key(ec.SECP256R1()), "tsa": rsa.generate_private_key(65537, 2048)}
    write_keys(folder / "keys", own | signers)
    settings = folder / "certomancer.yml"
    settings.write_text(yaml.safe_dump(configuration(port, list(signers)), allow_unicode=True), encoding="utf-8")
    known = CertomancerConfig.from_file(str(settings), str(folder)).get_pki_arch(ArchLabel("judges"))
    certificates = {name: known.get_cert(CertLabel(name)).dump() for name in [*own, *signers]}
    log = open(folder / "certomancer.log", "w")
    server = subprocess.Popen(
        [Path(sys.executable).parent / "certomancer", "--config", "certomancer.yml", "animate", "--no-web-ui", "--port", str(port)],
        cwd=folder, stdout=log, stderr=log, env=os.environ | {"PYTHONWARNINGS": "ignore"})
    try:
        wait_for(f"http://127.0.0.1:{port}/judges/crls/root/latest.crl", server)
        yield certificates, f"http://127.0.0.1:{port}/judges/tsa/tsa"
    finally:
        server.terminate()
        server.wait()
        log.close()


def wait_for(url, server):
    for _ in range(100):
        if server.poll() is not None:
            sys.exit("certomancer ended before it began; see certomancer.log")
        try:
            urllib.request.urlopen(url, timeout=5).read()
            return
        except OSError:
            time.sleep(0.2)
    sys.exit(f"nobody answers at {url}")
