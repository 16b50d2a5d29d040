#!/usr/bin/env bash
# A real window under Xvfb, worked by keyboard as an official works it: answer, signatory,
# a self-made identity, sign and save. Keeps screenshots, and has the PDF judged by pyHanko.
#
#   window.sh PLACET OUT      PYTHON names a Python that has pyHanko
set -euo pipefail
PLACET=$(realpath "$1")
python=${PYTHON:-python3}
rm -rf "$2"
. "$(dirname "$0")/desk.sh"
desk "$2"

placet job
shot 1-circular
key ctrl+2 # Answer: its first choice has the focus
key space  # Authorizes
key Tab
key space # … without comments
shot 2-answer
key ctrl+3 # Signatory
for field in 'Jane Example' 'Director, Office of Affairs' '100 Example Street' 'contact@example.int'; do
  type_text "$field"
  key Tab
done
key Tab # past the fax
type_text 'swi'
key Return # the first State found
key Tab    # the line under the letter was proposed; the place
type_text 'Bern'
key Tab Tab
key space # Today
shot 3-signatory
key ctrl+4 # Sign: by an identity made here
key Tab Tab Tab Tab
key space
key Tab
key Tab
type_text 'correct horse'
key Tab
type_text 'correct horse'
key Return
appears .p12
shot 4-sign 3
key ctrl+5 # Send
shot 5-send
key ctrl+Return # Sign and save
appears .pdf
pdf=$found
appears .eml
shot 6-done 2
leave

echo "made $pdf"
pdfsig -nocert "$pdf" | grep -q 'Signature is Valid' || fail 'pdfsig does not accept it'
"$python" - "$pdf" <<'PY'
import sys
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

with open(sys.argv[1], "rb") as file:
    signature = PdfFileReader(file).embedded_regular_signatures[0]
    context = ValidationContext(trust_roots=[signature.signer_cert], allow_fetching=False)
    status = validate_pdf_signature(signature, context)
assert status.intact and status.valid and status.trusted, status
print("pyHanko: intact, valid, made by", signature.signer_cert.subject.human_friendly)
PY
