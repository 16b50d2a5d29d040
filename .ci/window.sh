#!/usr/bin/env bash
# A real window under Xvfb, worked by keyboard as an official works it: answer, signatory,
# a self-made identity, sign and save. Keeps screenshots, and has the PDF judged by pyHanko.
#
#   window.sh PLACET OUT      PYTHON names a Python that has pyHanko
set -euo pipefail
placet=$(realpath "$1")
out=$2
python=${PYTHON:-python3}
rm -rf "$out"
mkdir -p "$out/home" "$out/data"
out=$(realpath "$out")

display=:$((90 + RANDOM % 400))
Xvfb "$display" -screen 0 1400x1000x24 >/dev/null 2>&1 &
xvfb=$!
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
export DISPLAY=$display
for _ in $(seq 50); do xdpyinfo >/dev/null 2>&1 && break; kill -0 $xvfb; sleep 0.1; done
openbox >/dev/null 2>&1 &

# The renderer that every machine has, and folders of its own.
export ICED_BACKEND=tiny-skia LANG=en_US.UTF-8 HOME="$out/home" PLACET_HOME="$out/data"
unset XDG_CONFIG_HOME XDG_DATA_HOME
"$placet" >"$out/placet.log" 2>&1 &
program=$!
window=
for _ in $(seq 150); do
  window=$(xdotool search --onlyvisible --name Placet 2>/dev/null | tail -1) && [ -n "$window" ] && break
  kill -0 $program || { cat "$out/placet.log"; exit 1; }
  sleep 0.2
done
xdotool windowmove "$window" 0 0 windowsize "$window" 1280 800
sleep 4

key() { xdotool key --delay 100 "$@"; sleep 0.6; }
type_text() { xdotool type --delay 60 -- "$1"; sleep 0.5; }
shot() { sleep 1.5; import -window "$window" "$out/$1.png"; }
# Waits until a file of this kind is there.
appears() {
  for _ in $(seq 120); do
    found=$(find "$out/home" "$out/data" -type f -name "$1" | head -1)
    [ -n "$found" ] && return
    sleep 1
  done
  import -window "$window" "$out/stuck.png"
  echo "no $1 appeared; see $out/stuck.png" >&2
  exit 1
}

shot 1-circular
key ctrl+2 # Answer: its first choice has the focus
key space  # Authorizes
key Tab space # … without comments
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
key Tab Tab space # Today
shot 3-signatory
key ctrl+4 # Sign: by an identity made here
key Tab Tab Tab space
key Tab
key Tab
type_text 'correct horse'
key Tab
type_text 'correct horse'
key Return
appears '*.p12'
shot 4-sign
sleep 2
key ctrl+5 # Send
shot 5-send
key ctrl+Return # Sign and save
appears '*.pdf'
pdf=$found
appears '*.eml'
shot 6-done
kill $program

echo "made $pdf"
pdfsig -nocert "$pdf" | grep -q 'Signature is Valid' || { echo 'pdfsig does not accept it' >&2; exit 1; }
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
