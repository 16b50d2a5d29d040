#!/usr/bin/env bash
# The rooms beside the reply, and the reading of circulars, in a real window: letters of the corpus
# are read and answered, drafts set aside and opened again, damaged and scanned files told, replies
# checked. Keeps screenshots.
#
#   window-rooms.sh PLACET CLI OUT [CASE…]
set -euo pipefail
PLACET=$(realpath "$1")
cli=$(realpath "$2")
folder=$3
shift 3
cases=("$@")
[ ${#cases[@]} -gt 0 ] || cases=(reading over damaged scanned check)
letters=$(realpath "$(dirname "$0")/../tests/circulars")
. "$(dirname "$0")/desk.sh"
desk "$folder"

# Opens a circular by its path: the system has no dialog, so the button leads to the field.
letter() {
  key ctrl+1 shift+Tab Return
  sleep 0.5
  settles
  key ctrl+a
  paste "$1"
  key Return
  sleep 0.5
  settles
}

# A signed reply of a State to a circular, OUT/NAME/replies/STATE.pdf.
reply_of() {
  local folder=$out/$1 state=$2
  mkdir -p "$folder/replies" "$folder/$state"
  "$cli" sample "$folder/$state" >/dev/null
  python3 - "$folder/$state/draft.json" "$state" "${3:-no-comments}" <<'PY'
import json, sys
path, state, answer = sys.argv[1:]
draft = json.load(open(path))
draft["specimen"] = False
draft["member-state"] = state
draft["administration"] = "Administration " + state
marks = ["refuse"] if answer == "refuse" else ["authorise", "no-comments"]
draft["answers"][0] = {"marks": marks}
if answer == "refuse":
    draft["answers"][0].update(reasons={"prose": "条款 7.2 不清楚。"}, changes={"prose": "30 дней"})
draft["second-official"] = True
json.dump(draft, open(path, "w"))
PY
  echo 'correct horse' >"$folder/passphrase"
  PLACET_HOME=$folder/$state/home "$cli" identity new "Official $state" \
    --passphrase-file "$folder/passphrase" >/dev/null
  PLACET_HOME=$folder/$state/home "$cli" export "$folder/$state/draft.json" --identity "Official $state" \
    --passphrase-file "$folder/passphrase" -o "$folder/replies/$state.pdf" >/dev/null
}

# Three kinds of file of letters in three languages, answered as they come.
reading() {
  placet reading
  letter "$letters/en-2.docx"
  shot reading-docx
  is 'd["consultation"]["language"]' en
  letter "$letters/ar-2.pdf"
  shot reading-pdf
  letter "$letters/zh-2.txt"
  shot reading-text
  key ctrl+2 space Return # the letter has three texts: the first answer for all, from the list
  key Tab Return          # Apply
  is '[a["marks"] for a in d["answers"]]' "[['authorise', 'no-comments'], ['authorise', 'no-comments'], ['authorise', 'no-comments']]"
  shot reading-answered
  leave
}

# Answers that were given are kept before another circular is answered, and opened again.
over() {
  placet over
  key ctrl+2 space
  is 'd["answers"][0]["marks"]' "['authorise']"
  letter "$letters/es-1.docx"
  is 'd["consultation"]["number"]' 321
  shot over-letter
  key ctrl+1 Return # answer this circular: asks first
  shot over-question
  key Return # stay with this reply
  is 'd["consultation"]["number"]' 321
  key ctrl+1 Return Tab Return # keep, and answer the new one
  appears drafts/TSB-Circular-321-*.json
  shot over-answered
  grep -q authorise "$found" || fail "the answers are not in $found"
  is 'd["answers"][0]["marks"]' '[]'
  key ctrl+1 shift+Tab shift+Tab Return # the draft that was set aside
  is 'd["consultation"]["number"]' 321
  is 'd["answers"][0]["marks"]' "['authorise']"
  shot over-again
  leave
}

# A damaged file is told, and the draft stays as it was.
damaged() {
  placet damaged
  key ctrl+2 space
  is 'd["answers"][0]["marks"]' "['authorise']"
  head -c 4000 "$letters/fr-1.docx" >"$home/повреждён.docx"
  letter "$home/повреждён.docx"
  shot damaged
  is 'd["answers"][0]["marks"]' "['authorise']"
  is 'd["consultation"]["number"]' 321
  leave
}

# The pages of a scanned letter stand beside the values that are typed.
scanned() {
  placet scanned
  pdftoppm -r 100 -jpeg "$letters/zh-1.pdf" "$home/page"
  python3 - "$home/扫描件.pdf" "$home"/page*.jpg <<'PY'
import struct, sys
out, bodies = sys.argv[1], ["<</Type/Catalog/Pages 2 0 R>>", ""]
pages = []
for path in sys.argv[2:]:
    jpeg = open(path, "rb").read()
    at = next(i for i in range(len(jpeg)) if jpeg[i] == 0xFF and jpeg[i + 1] in (0xC0, 0xC2))
    height, width = struct.unpack(">HH", jpeg[at + 5 : at + 9])
    image, drawing = len(bodies) + 1, b"q 595 0 0 842 0 0 cm /I Do Q"
    bodies.append((f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceRGB"
                   f"/BitsPerComponent 8/Filter/DCTDecode/Length {len(jpeg)}>>", jpeg))
    bodies.append((f"<</Length {len(drawing)}>>", drawing))
    bodies.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {image + 1} 0 R"
                  f"/Resources<</XObject<</I {image} 0 R>>>>>>")
    pages.append(f"{image + 2} 0 R")
bodies[1] = f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(pages)}]>>"
pdf, places = b"%PDF-1.5\n", []
for number, body in enumerate(bodies, 1):
    places.append(len(pdf))
    head, data = body if isinstance(body, tuple) else (body, None)
    stream = b"" if data is None else b"\nstream\n" + data + b"\nendstream"
    pdf += f"{number} 0 obj\n{head}".encode() + stream + b"\nendobj\n"
table = len(pdf)
pdf += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
pdf += b"".join(f"{at:010} 00000 n \n".encode() for at in places)
pdf += f"trailer<</Size {len(bodies) + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n".encode()
open(out, "wb").write(pdf)
PY
  letter "$home/扫描件.pdf"
  shot scanned 2
  leave
}

# An intact and an altered reply.
check() {
  reply_of check KEN
  python3 - "$out/check/replies/KEN.pdf" "$out/check/replies/altered.pdf" <<'PY'
import sys
pdf = bytearray(open(sys.argv[1], "rb").read())
at = pdf.index(b"stream", 2000) + 40
pdf[at] ^= 1
open(sys.argv[2], "wb").write(pdf)
PY
  placet check
  click 110 690 # at the foot of the rail
  sleep 0.5
  click 650 768 # the primary button; no dialog opens, the field for a path takes the focus
  sleep 0.6
  paste "$out/check/replies/KEN.pdf"
  key Return
  shot check-intact 2
  click 650 768
  sleep 0.6
  paste "$out/check/replies/altered.pdf"
  key Return
  shot check-altered 2
  leave
}

work "${cases[@]}"
