#!/usr/bin/env bash
# The rooms beside the reply, and the reading of circulars, in a real window: letters of the corpus
# are read and answered, drafts set aside and opened again, damaged and scanned files told, replies
# checked, counted, signed a second time and taken back in. Keeps screenshots.
#
#   window-rooms.sh PLACET CLI OUT [CASE…]      PYTHON names a Python that has pyHanko
set -euo pipefail
PLACET=$(realpath "$1")
cli=$(realpath "$2")
folder=$3
shift 3
cases=("$@")
[ ${#cases[@]} -gt 0 ] || cases=(reading arabic over damaged scanned letters check second empty register tally)
python=${PYTHON:-python3}
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

# A signed reply of a State to circular 321, OUT/NAME/replies/STATE.pdf: reply_of NAME STATE [refuse]
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
  key ctrl+2 Down # the letter has three texts: the first answer for all, from the list
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
  # Set aside once more, it goes back to where it came from.
  letter "$letters/es-1.docx"
  key ctrl+1 Return Tab Return
  is 'd["answers"][0]["marks"]' '[]'
  [ "$(find "$data/drafts" -name '*-321-*.json' | wc -l)" = 1 ] || fail 'one draft has several files'
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

# A circular in Arabic, answered in the Arabic interface, from the letter to the file.
arabic() {
  mkdir -p "$out/arabic/data"
  echo '{"format":"placet-settings","version":1,"content":{"language":"ar"}}' >"$out/arabic/data/settings.json"
  placet arabic
  letter "$letters/ar-2.docx"
  is 'd["consultation"]["language"]' ar
  key ctrl+2 Down Tab Return # the first answer for all
  is 'all(a["marks"] == ["authorise", "no-comments"] for a in d["answers"])' True
  shot arabic-answer
  key ctrl+3
  paste 'فاطمة الزهراء'
  key Tab
  paste 'المديرة'
  key Tab Tab Tab Tab # past address, e-mail and fax
  paste 'سويسرا' # the whole name chooses the State
  key Tab Tab # past the line under the letter, which was proposed
  paste 'برن'
  key Tab Tab space # today
  is 'd["member-state"] + " " + d["place"]' 'CHE برن'
  shot arabic-signatory
  unsigned
  appears -reply-CHE.pdf
  appears -reply-CHE.eml
  shot arabic-done 1
  reply "$(find "$home/Documents" -name '*.pdf')" \
    'r["reply"]["language"] + " " + r["reply"]["signatory"]["name"]' 'ar فاطمة الزهراء'
  leave
}

# What is no consultation opens no reply.
letters() {
  placet letters
  local name
  key ctrl+2 space
  for name in en-collective zh-result en-corrigendum; do
    letter "$letters/$name.docx"
    is 'd["consultation"]["number"], d["answers"][0]["marks"]' "321 ['authorise']"
    shot "letters-$name"
  done
  leave
}

# A value of what the terminal program says of a reply, by a Python expression on `r`.
reply() {
  local said
  # An unsigned file is verified too; the status then says no.
  said=$({ "$cli" verify "$1" --json 2>/dev/null || true; } |
    python3 -c "import json, sys; r = json.load(sys.stdin); print($2)") || fail "$1 cannot be verified"
  [ "$said" = "$3" ] || fail "$2 of $1 is '$said' and not '$3'"
}

# Waits until a value of the register is so, by a Python expression on its entries `e`.
entered() {
  local found
  for _ in $(seq 20); do
    found=$(python3 -c "import json; e = json.load(open('$data/register.json'))['content']; print($1)" 2>/dev/null) &&
      [ "$found" = "$2" ] && return
    sleep 0.5
  done
  fail "$1 of the register is '$found' and not '$2'"
}

# Opens a reply in Check a reply, where the window shows it without its pages.
open_reply() {
  from_end 1
  key Return # no dialog opens; the field for a path takes the focus
  sleep 0.6
  settles
  paste "$1"
  key Return
  sleep 1
  settles
}

# To a room by its place above the foot of the rail, counted from below.
room() { click 110 $((762 - 36 * $1)); }

# An intact reply can be taken into the register, an altered one cannot.
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
  room 2
  resize 900 800
  open_reply "$out/check/replies/altered.pdf"
  shot check-altered
  from_end 3
  key Return # where an intact one is taken in
  open_reply "$out/check/replies/KEN.pdf"
  shot check-intact
  from_end 3
  key Return
  entered '[(s["member-state"], s["file"].split("/")[-1]) for s in e]' "[('KEN', 'KEN.pdf')]"
  shot check-entered
  leave
}

# The first official certifies for the second, who signs the file that came: both hold.
second() {
  local first=$out/second/Documents/Placet/TSB-Circular-321-reply-CHE.pdf
  filled second
  printf 'correct horse' >"$out/second/secret"
  PLACET_HOME=$out/second/data "$cli" identity new Director --passphrase-file "$out/second/secret" >/dev/null
  placet second
  key ctrl+4
  resize 900 800
  from_end 3
  key space # a second official signs too
  shot second-offered
  is 'd["second-official"]' True
  from_end 3
  key space # certify
  shot second-certified
  key ctrl+4
  own_key
  key ctrl+5 ctrl+Return
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.eml
  leave
  grep -qa /DocMDP "$first" || fail 'it is not certified'

  rm -rf "$out/minister"
  mkdir -p "$out/minister"
  PLACET_HOME=$out/minister/data "$cli" identity new Minister --passphrase-file "$out/second/secret" >/dev/null
  placet minister
  room 2
  resize 900 800
  open_reply "$first"
  from_end 4
  key Return # sign it too
  from_end 7 # past the new path and its dialog: an identity made here
  own_key_here
  shot second-ready
  from_end 5
  key Return
  for _ in $(seq 40); do [ -f "${first%.pdf}-signed.pdf" ] && break; sleep 0.5; done
  entered 'e[-1]["signer"]' 'Director; Minister'
  shot second-signed 1
  reply "${first%.pdf}-signed.pdf" \
    '[r["verdict"]] + [(s["signer"].split(",")[0].split("=")[-1], s["intact"], s["later_changes"]) for s in r["signatures"]]' \
    "['intact', ('Director', True, 'permitted'), ('Minister', True, 'none')]"
  cmp -n "$(stat -c %s "$first")" "$first" "${first%.pdf}-signed.pdf" || fail 'the first signature was touched'
  leave
}

# Opens the identity made here, from the first control of the step, or from its own.
own_key() {
  key Tab Tab Tab Tab
  own_key_here
}
own_key_here() {
  key space Tab Tab
  type_text 'correct horse'
  key Return
  sleep 2
  settles
}

# A reply with an empty field is signed by another program and taken back in.
empty() {
  filled empty
  openssl req -x509 -newkey rsa:2048 -nodes -days 400 -subj '/CN=Jane Example/O=Example Ministry' \
    -addext keyUsage=critical,digitalSignature,nonRepudiation \
    -keyout "$out/empty/k.pem" -out "$out/empty/c.pem" 2>/dev/null
  placet empty
  unsigned
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.pdf
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.eml
  entered '[s["signer"] for s in e]' '[None]'
  "$python" - "$found" "$home/подписано 签.pdf" "$home" <<'PY'
import sys
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
pdf, out, home = sys.argv[1].replace(".eml", ".pdf"), sys.argv[2], sys.argv[3]
signer = signers.SimpleSigner.load(home + "/k.pem", home + "/c.pem")
with open(pdf, "rb") as file, open(out, "wb") as signed:
    writer = IncrementalPdfFileWriter(file)
    name = next(fields.enumerate_sig_fields(writer.prev, filled_status=False))[0]
    meta = signers.PdfSignatureMetadata(field_name=name, subfilter=fields.SigSeedSubFilter.PADES)
    signers.sign_pdf(writer, meta, signer, output=signed, existing_fields_only=True)
PY
  room 2
  resize 900 800
  open_reply "$home/подписано 签.pdf"
  shot empty-signed
  from_end 3
  key Return # take it back in
  entered '[s["signer"] for s in e]' "[None, 'Jane Example']"
  shot empty-entered
  leave
}

# The register lists what was signed, and leads to it.
register() {
  reply_of register KEN
  mkdir -p "$out/register/data"
  cp "$out/register/KEN/home/register.json" "$out/register/data"
  placet register
  room 3
  shot register
  from_end 2
  key Return # the fingerprint, to the clipboard
  [ "$(timeout 5 xclip -o -selection clipboard)" = "$(sha256sum <"$out/register/replies/KEN.pdf" | cut -d' ' -f1)" ] ||
    fail 'the SHA-256 is not the one of the file'
  from_end 4
  key Return # checked once more
  sleep 1
  shot register-checked 1
  leave
}

# Replies from a path and from a folder are counted, a damaged one is not; the table is written.
tally() {
  reply_of tally CHE
  reply_of tally FRA refuse
  reply_of tally KEN
  python3 - "$out/tally/replies/KEN.pdf" "$out/tally/replies/damaged.pdf" <<'PY'
import sys
pdf = bytearray(open(sys.argv[1], "rb").read())
pdf[pdf.index(b"stream", 2000) + 40] ^= 1
open(sys.argv[2], "wb").write(pdf)
PY
  mv "$out/tally/replies/KEN.pdf" "$out/tally/كينيا.pdf"
  placet tally
  room 2
  room 2 # from Check a reply to Count replies
  from_end 7
  paste "$out/tally/كينيا.pdf"
  key Return
  sleep 1
  settles
  from_end 8
  paste "$out/tally/replies"
  key Return
  sleep 1
  shot tally-counted
  from_end 9
  key Return # write the table
  appears /Documents/Placet/TSB-Circular-321-count.csv
  shot tally-written
  "$cli" tally "$out/tally/كينيا.pdf" "$out/tally/replies" --csv "$home/cli.csv" >/dev/null || true
  cmp "$found" "$home/cli.csv" || fail 'the window and the terminal count differently'
  python3 - "$found" <<'PY' || fail 'the count is not right'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")))
opinions = {row["member_state"]: row["opinion"] for row in rows}
assert opinions == {"CHE": "authorise", "FRA": "refuse", "KEN": "authorise"}, rows
assert len(rows) == 3 and not any("damaged" in row["file"] for row in rows), rows
PY
  leave
}

work "${cases[@]}"
