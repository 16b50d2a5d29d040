#!/bin/bash
# Makes the PKCS#12 files of this folder that come from other makes than OpenSSL, or take turns
# that programs in the field take: from the keys in rsa.p12 and p256.p12, so that make.sh can be
# run without it.
# Needs: openssl, keytool (a Java runtime), pk12util and certutil (libnss3-tools), certtool
# (gnutls-bin), libbcprov-java, and python3 with the packages cryptography and asn1crypto.
# The passphrase is "geheim" where the file name does not say otherwise.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bouncy=${BOUNCY_CASTLE:-/usr/share/java/bcprov.jar}

for key in rsa p256; do
  openssl pkcs12 -in $key.p12 -passin pass:geheim -nodes -nocerts -out "$work/$key.key"
  openssl pkcs12 -in $key.p12 -passin pass:geheim -nokeys -clcerts -out "$work/$key.crt"
  openssl pkcs12 -in $key.p12 -passin pass:geheim -nokeys -cacerts -out "$work/$key.chain"
done

# Java: its keys on curves do not repeat the public point.
java_store() { keytool -importkeystore -noprompt -srckeystore "$1" -srcstorepass geheim -destkeystore "$2" \
  -deststoretype "${3:-PKCS12}" -deststorepass geheim "${@:4}"; }
rm -f java*.p12 bouncy*.p12
java_store rsa.p12 java.p12
java_store p256.p12 java-p256.p12
java_store rsa.p12 java-legacy.p12 PKCS12 -J-Dkeystore.pkcs12.legacy
# Bouncy Castle writes with indefinite lengths.
java_store rsa.p12 bouncy-castle.p12 PKCS12 -destprovidername BC -providerclass org.bouncycastle.jce.provider.BouncyCastleProvider -providerpath "$bouncy"
java_store p256.p12 bouncy-castle-p256.p12 PKCS12-3DES-3DES -destprovidername BC -providerclass org.bouncycastle.jce.provider.BouncyCastleProvider -providerpath "$bouncy"

# NSS (Firefox, Thunderbird): its default, and AES.
mkdir "$work/nss"
certutil -N -d "sql:$work/nss" --empty-password
pk12util -i rsa.p12 -d "sql:$work/nss" -W geheim
nickname=$(certutil -L -d "sql:$work/nss" | sed -n 's/ *u,u,u *$//p')
pk12util -o nss.p12 -n "$nickname" -d "sql:$work/nss" -W geheim
pk12util -o nss-3des.p12 -n "$nickname" -d "sql:$work/nss" -W geheim -c 'PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC' \
  -C 'PKCS #12 V2 PBE With SHA-1 And 40 Bit RC2 CBC'
pk12util -o nss-unicode.p12 -n "$nickname" -d "sql:$work/nss" -W 'Zürich€密码'

# GnuTLS
for cipher in aes-256 3des-pkcs12; do
  certtool --to-p12 --load-privkey "$work/rsa.key" --load-certificate "$work/rsa.crt" --load-ca-certificate "$work/rsa.chain" \
    --p12-name office --password geheim --pkcs-cipher $cipher --outder --outfile gnutls-$cipher.p12
done

python3 - "$work" <<'PY'
import hashlib, hmac, subprocess, sys
from asn1crypto import cms, core, pem, pkcs12, x509, keys
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
try:
    from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
except ImportError:
    TripleDES = algorithms.TripleDES
work = sys.argv[1]


def tlv(tag, body):
    n = len(body)
    size = bytes([n]) if n < 128 else (lambda b: bytes([0x80 | len(b)]) + b)(n.to_bytes((n.bit_length() + 7) // 8, 'big'))
    return bytes([tag]) + size + body


sequence = lambda *parts: tlv(0x30, b''.join(parts))
oid = lambda text: core.ObjectIdentifier(text).dump()
integer = lambda number: core.Integer(number).dump()
octets = lambda body: tlv(4, body)
NULL = b'\x05\x00'
HMAC = {'sha1': '1.2.840.113549.2.7', 'sha256': '1.2.840.113549.2.9', 'sha384': '1.2.840.113549.2.10', 'sha512': '1.2.840.113549.2.11'}


def ders(name):
    return [der for _, _, der in pem.unarmor(open(f'{work}/{name}', 'rb').read(), multiple=True)]


def pbmac1(safe, passphrase, prf, mac, length):
    salt = bytes(range(16))
    key = hashlib.pbkdf2_hmac(prf, passphrase, salt, 2048, length)
    kdf = sequence(oid('1.2.840.113549.1.5.12'), sequence(octets(salt), integer(2048), integer(length), sequence(oid(HMAC[prf]), NULL)))
    algorithm = sequence(oid('1.2.840.113549.1.5.14'), sequence(kdf, sequence(oid(HMAC[mac]), NULL)))
    return sequence(sequence(algorithm, octets(hmac.new(key, safe, mac).digest())), octets(b'unused'), integer(1))


def kdf(passphrase, salt, purpose, length, rounds=2048):
    """PKCS#12's own derivation (RFC 7292, B.2) with SHA-1; the passphrase as bytes."""
    fill = lambda b: (b * (64 // max(len(b), 1) + 2))[:64 * -(-len(b) // 64)] if b else b''
    state, out = bytearray(fill(salt) + fill(passphrase)), b''
    while len(out) < length:
        a = hashlib.sha1(bytes([purpose]) * 64 + bytes(state)).digest()
        for _ in range(rounds - 1):
            a = hashlib.sha1(a).digest()
        out += a
        b = int.from_bytes((a * 4)[:64], 'big')
        for at in range(0, len(state), 64):
            block = (int.from_bytes(state[at:at + 64], 'big') + b + 1) % (1 << 512)
            state[at:at + 64] = block.to_bytes(64, 'big')
    return out[:length]


def pad(data, block):
    n = block - len(data) % block
    return data + bytes([n]) * n


def old_scheme(data, passphrase):
    salt = bytes(range(8))
    cipher = Cipher(TripleDES(kdf(passphrase, salt, 1, 24)), modes.CBC(kdf(passphrase, salt, 2, 8))).encryptor()
    scheme = sequence(oid('1.2.840.113549.1.12.1.3'), sequence(octets(salt), integer(2048)))
    return scheme, cipher.update(pad(data, 8)) + cipher.finalize()


def old_mac(safe, passphrase):
    salt = bytes(range(8, 16))
    value = hmac.new(kdf(passphrase, salt, 3, 20), safe, 'sha1').digest()
    return sequence(sequence(sequence(oid('1.3.14.3.2.26'), NULL), octets(value)), octets(salt), integer(2048))


def pbes2(data, passphrase, prf):
    salt, iv = bytes(range(16)), bytes(range(16, 32))
    key = hashlib.pbkdf2_hmac(prf, passphrase, salt, 2048, 32)
    cipher = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    # SHA-1 is the default, which DER leaves out.
    function = b'' if prf == 'sha1' else sequence(oid(HMAC[prf]), NULL)
    derivation = sequence(oid('1.2.840.113549.1.5.12'), sequence(octets(salt), integer(2048), function))
    scheme = sequence(oid('2.16.840.1.101.3.4.1.42'), octets(iv))
    return sequence(oid('1.2.840.113549.1.5.13'), sequence(derivation, scheme)), cipher.update(pad(data, 16)) + cipher.finalize()


def attributes(name, key_id):
    found = b''
    if name:
        found += sequence(oid('1.2.840.113549.1.9.20'), tlv(0x31, tlv(0x1e, name.encode('utf-16-be'))))
    if key_id:
        found += sequence(oid('1.2.840.113549.1.9.21'), tlv(0x31, octets(key_id)))
    return tlv(0x31, found) if found else b''


def certificate_bag(der, name=None, key_id=None):
    bag = sequence(oid('1.2.840.113549.1.9.22.1'), tlv(0xa0, octets(der)))
    return sequence(oid('1.2.840.113549.1.12.10.1.3'), tlv(0xa0, bag), attributes(name, key_id))


def key_bag(encrypted, name=None, key_id=None):
    scheme, hidden = encrypted
    return sequence(oid('1.2.840.113549.1.12.10.1.2'), tlv(0xa0, sequence(scheme, octets(hidden))), attributes(name, key_id))


def content(kind, body):
    return sequence(oid(kind), tlv(0xa0, body))


def data(body):
    return content('1.2.840.113549.1.7.1', octets(body))


def encrypted_data(encrypted):
    scheme, hidden = encrypted
    inner = sequence(oid('1.2.840.113549.1.7.1'), scheme, tlv(0x80, hidden))
    return content('1.2.840.113549.1.7.6', sequence(integer(0), inner))


def safe(hide, key='rsa', bags=None):
    """Key and certificates, the authorities first and the signer's certificate last."""
    [pkcs8], [leaf], chain = ders(f'{key}.key'), ders(f'{key}.crt'), ders(f'{key}.chain')
    certificates = [certificate_bag(der) for der in reversed(chain)] + [certificate_bag(leaf)]
    hidden = encrypted_data(hide(sequence(*certificates)))
    return sequence(hidden, data(sequence(*(bags or [key_bag(hide(pkcs8))]))))


def write(name, safe, mac=b''):
    open(name, 'wb').write(sequence(integer(3), data(safe), mac))


for prf in HMAC:
    body = safe(lambda plain: pbes2(plain, b'geheim', prf))
    write(f'prf-{prf}.p12', body, pbmac1(body, b'geheim', prf, prf, 20))
# RFC 9579 allows different functions for key and code, and any length.
body = safe(lambda plain: pbes2(plain, b'geheim', 'sha256'))
write('pbmac1-mixed.p12', body, pbmac1(body, b'geheim', 'sha512', 'sha256', 64))

# The empty passphrase: two zero bytes, or none at all; with and without a check value.
for name, passphrase in {'zeros': b'\0\0', 'nothing': b''}.items():
    body = safe(lambda plain: old_scheme(plain, passphrase))
    write(f'empty-{name}.p12', body, old_mac(body, passphrase))
    write(f'empty-{name}-no-mac.p12', body)
write('empty-aes-no-mac.p12', safe(lambda plain: pbes2(plain, b'', 'sha256')))

# Characters outside ASCII, as programs have written them: OpenSSL before 1.1.0 widened each byte
# of UTF-8 by itself; older NSS gave UTF-16 to PBKDF2 too.
widened = b''.join(bytes([0, byte]) for byte in 'Zürich€密码'.encode()) + b'\0\0'
body = safe(lambda plain: old_scheme(plain, widened))
write('widened.p12', body, old_mac(body, widened))
wide = 'Zürich€密码'.encode('utf-16-be') + b'\0\0'
body = safe(lambda plain: pbes2(plain, wide, 'sha256'))
write('utf16-pbkdf2.p12', body, old_mac(body, wide))
write('utf16-pbkdf2-no-mac.p12', body)

# One key, two certificates: only localKeyID and friendlyName tell which was meant for it. And two
# keys with names of their own.
names = {'rsa': 'Büro – 办公室', 'p256': 'Личный ключ'}
hide = lambda plain: pbes2(plain, b'geheim', 'sha256')
bags, certificates = [], [certificate_bag(der) for der in ders('rsa.chain')]
for number, key in enumerate(['rsa', 'p256']):
    bags.append(key_bag(hide(ders(f'{key}.key')[0]), names[key], bytes([number])))
    certificates.append(certificate_bag(ders(f'{key}.crt')[0], None, bytes([number])))
body = sequence(encrypted_data(hide(sequence(*certificates))), data(sequence(*bags)))
write('named.p12', body, pbmac1(body, b'geheim', 'sha256', 'sha256', 32))


# BER: every constructed value with indefinite length, every octet string in pieces of 100 bytes.
def ber(der):
    tag, body, _ = split(der)
    if tag & 0x20:
        inner, parts = body, b''
        while inner:
            _, _, whole = split(inner)
            parts += ber(inner[:whole])
            inner = inner[whole:]
        return bytes([tag, 0x80]) + parts + b'\0\0'
    if tag in (0x04, 0x80) and len(body) > 100:
        pieces = b''.join(tlv(4, body[at:at + 100]) for at in range(0, len(body), 100))
        return bytes([tag | 0x20, 0x80]) + pieces + b'\0\0'
    return der[:split(der)[2]]


def split(der):
    length, start = der[1], 2
    if length & 0x80:
        start = 2 + (length & 0x7f)
        length = int.from_bytes(der[2:start], 'big')
    return der[0], der[start:start + length], start + length


body = ber(safe(hide))
whole = sequence(integer(3), data(body), pbmac1(body, b'geheim', 'sha256', 'sha256', 32))
open('ber.p12', 'wb').write(ber(whole))
PY
chmod 644 -- *.p12
