#!/bin/bash
# Makes the PKCS#12 files of this folder anew, with other programs than the one they test:
# keys and certificates by pyca/cryptography, files by OpenSSL 3.0 (legacy provider) and, for
# PBMAC1, which OpenSSL 3.0 cannot write, by asn1crypto.
# Needs: openssl, python3 with the packages cryptography and asn1crypto.
# The passphrase is "geheim" where the file name does not say otherwise.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$work" <<'PY'
import sys, datetime
from cryptography import x509
from cryptography.x509.oid import NameOID
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa, ec, ed25519

work = sys.argv[1]
day = lambda y: datetime.datetime(y, 1, 1, tzinfo=datetime.timezone.utc)

def name(cn, o='Test'):
    return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, 'CH'),
                      x509.NameAttribute(NameOID.ORGANIZATION_NAME, o),
                      x509.NameAttribute(NameOID.COMMON_NAME, cn)])

def usage(**given):
    flags = dict.fromkeys(['digital_signature', 'content_commitment', 'key_encipherment',
        'data_encipherment', 'key_agreement', 'key_cert_sign', 'crl_sign', 'encipher_only',
        'decipher_only'], False)
    return x509.KeyUsage(**{**flags, **given})

def issue(file, cn, key, issuer=None, ca=False, begin=2020, end=2045, o='Test', **ku):
    signer_key, signer_name = (key, name(cn, o)) if issuer is None else issuer
    builder = (x509.CertificateBuilder().subject_name(name(cn, o)).issuer_name(signer_name)
        .public_key(key.public_key()).serial_number(x509.random_serial_number())
        .not_valid_before(day(begin)).not_valid_after(day(end))
        .add_extension(x509.BasicConstraints(ca, None), True)
        .add_extension(usage(**ku), True))
    cert = builder.sign(signer_key, hashes.SHA256())
    open(f'{work}/{file}.crt', 'wb').write(cert.public_bytes(serialization.Encoding.PEM))
    open(f'{work}/{file}.key', 'wb').write(key.private_bytes(serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    return key, name(cn, o)

new_rsa = lambda bits=2048: rsa.generate_private_key(65537, bits)
root = issue('root', 'Test Root', new_rsa(), ca=True, key_cert_sign=True, crl_sign=True)
ca = issue('ca', 'Test Issuing', new_rsa(), root, ca=True, key_cert_sign=True, crl_sign=True)
sign = dict(digital_signature=True, content_commitment=True)
issue('rsa', 'Ana López', new_rsa(), ca, **sign)
issue('rsa3072', 'René Dupont', new_rsa(3072), ca, **sign)
issue('p256', '王小明', ec.generate_private_key(ec.SECP256R1()), ca, o='工业和信息化部', **sign)
issue('p384', 'محمد الأمين', ec.generate_private_key(ec.SECP384R1()), ca, **sign)
issue('p521', 'Ольга Иванова', ec.generate_private_key(ec.SECP521R1()), ca, **sign)
issue('ed25519', 'Edward', ed25519.Ed25519PrivateKey.generate(), ca, **sign)
issue('expired', 'Long Ago', new_rsa(), ca, begin=2018, end=2020, **sign)
issue('future', 'Not Yet', new_rsa(), ca, begin=2044, **sign)
issue('encryption', 'Only Secrets', new_rsa(), ca, key_encipherment=True)
PY

export_p12() { # file name of key and certificate, output, further options
  local key=$1 out=$2
  shift 2
  openssl pkcs12 -export -inkey "$work/$key.key" -in "$work/$key.crt" \
    -certfile "$work/chain.pem" -name "$key" -out "$out" "$@"
}

cat "$work/ca.crt" "$work/root.crt" > "$work/chain.pem"
cp "$work/root.crt" root.pem
legacy="-legacy -provider default -provider legacy"

for key in rsa rsa3072 p256 p384 p521 ed25519 expired future encryption; do
  export_p12 $key $key.p12 -passout pass:geheim
done
# shellcheck disable=SC2086
{
  export_p12 rsa rc2-40.p12 $legacy -certpbe PBE-SHA1-RC2-40 -keypbe PBE-SHA1-3DES -passout pass:geheim
  export_p12 rsa rc2-128.p12 $legacy -certpbe PBE-SHA1-RC2-128 -keypbe PBE-SHA1-RC2-128 -passout pass:geheim
  export_p12 rsa 3des.p12 $legacy -certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -passout pass:geheim
  export_p12 rsa 2des.p12 $legacy -certpbe PBE-SHA1-2DES -keypbe PBE-SHA1-2DES -passout pass:geheim
  export_p12 p256 3des-unicode.p12 $legacy -certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -passout 'pass:Zürich€密码'
}
export_p12 rsa sha512-mac.p12 -macalg sha512 -passout pass:geheim
export_p12 rsa no-mac.p12 -nomac -passout pass:geheim
export_p12 p256 empty.p12 -passout pass:
export_p12 p256 unicode.p12 -passout 'pass:Zürich€密码'
openssl pkcs12 -export -nokeys -in "$work/chain.pem" -out no-key.p12 -passout pass:geheim
openssl pkcs12 -export -inkey "$work/rsa.key" -nocerts -out no-certificate.p12 -passout pass:geheim

# Several keys in one file, and PBMAC1: put together by hand.
for key in rsa p256 p384 encryption; do
  openssl pkcs12 -export -inkey "$work/$key.key" -in "$work/$key.crt" -out "$work/$key.one" \
    -keypbe AES-256-CBC -certpbe AES-256-CBC -passout pass:geheim
done
export_p12 rsa "$work/bare.p12" -nomac -passout pass:geheim
python3 - "$work" <<'PY'
import sys, os, hmac, hashlib
from asn1crypto import pkcs12, core, cms, algos
work = sys.argv[1]

class Pfx(core.Sequence):  # macData as Any, because PBMAC1 is newer than asn1crypto
    _fields = [('version', core.Integer), ('auth_safe', cms.ContentInfo), ('mac', core.Any, {'optional': True})]

def pbmac1(safe, digest):
    oids = {'sha256': ('1.2.840.113549.2.9', 32), 'sha512': ('1.2.840.113549.2.11', 64)}
    hmac_oid, length = oids[digest]
    salt = bytes(range(16))
    key = hashlib.pbkdf2_hmac(digest, b'geheim', salt, 2048, length)
    value = hmac.new(key, safe, digest).digest()
    seq = lambda *parts: b''.join(parts)
    def tlv(tag, body):
        n = len(body)
        size = bytes([n]) if n < 128 else (lambda b: bytes([0x80 | len(b)]) + b)(n.to_bytes((n.bit_length() + 7) // 8, 'big'))
        return bytes([tag]) + size + body
    oid = lambda text: core.ObjectIdentifier(text).dump()
    prf = tlv(0x30, oid(hmac_oid) + b'\x05\x00')
    kdf = tlv(0x30, oid('1.2.840.113549.1.5.12') + tlv(0x30,
        tlv(4, salt) + core.Integer(2048).dump() + core.Integer(length).dump() + prf))
    algorithm = tlv(0x30, oid('1.2.840.113549.1.5.14') + tlv(0x30, kdf + prf))
    return tlv(0x30, tlv(0x30, algorithm + tlv(4, value)) + tlv(4, b'') + core.Integer(1).dump())

def write(name, safe, digest):
    content = cms.ContentInfo({'content_type': 'data', 'content': safe})
    body = core.Integer(3).dump() + content.dump() + pbmac1(safe, digest)
    n = len(body)
    b = n.to_bytes((n.bit_length() + 7) // 8, 'big')
    open(name, 'wb').write(b'\x30' + bytes([0x80 | len(b)]) + b + body)

safe = Pfx.load(open(f'{work}/bare.p12', 'rb').read())['auth_safe']['content'].native
write('pbmac1-sha256.p12', safe, 'sha256')
write('pbmac1-sha512.p12', safe, 'sha512')

infos = []
for key in ['encryption', 'rsa', 'p256', 'p384']:
    one = Pfx.load(open(f'{work}/{key}.one', 'rb').read())['auth_safe']['content'].native
    infos += list(pkcs12.AuthenticatedSafe.load(one))
write('several.p12', pkcs12.AuthenticatedSafe(infos).dump(), 'sha256')
PY
chmod 644 -- *.p12 *.pem
