#!/usr/bin/env bash
# Cases in a real window that go beyond the straight road of window.sh: each one works the keys and
# the pointer as an official would, and looks at the files that come of it. Keeps screenshots.
#
#   window-cases.sh PLACET CLI OUT [CASE…]
set -euo pipefail
PLACET=$(realpath "$1")
cli=$(realpath "$2")
folder=$3
shift 3
cases=("$@")
[ ${#cases[@]} -gt 0 ] || cases=(answers layouts files closing twelve certificate token timestamp replace mail drawing directions scrolling)
. "$(dirname "$0")/desk.sh"
desk "$folder"

# Marks, undo and redo, a refusal with its reasons.
answers() {
  placet answers
  key ctrl+2
  key space
  is 'd["answers"][0]["marks"]' "['authorise']"
  key Down # to the other box
  is 'd["answers"][0]["marks"]' "['refuse']"
  key ctrl+z
  is 'd["answers"][0]["marks"]' "['authorise']"
  key ctrl+shift+z
  is 'd["answers"][0]["marks"]' "['refuse']"
  key ctrl+5 # nothing is filled in: the list
  shot answers-list
  key ctrl+2 Tab
  type_text 'Clause 7.2 is not clear.'
  key Tab Tab Tab Return # past the two ways to attach: an outline of changes
  type_text 'A number of days.'
  is 'd["answers"][0]["reasons"]["prose"]' 'Clause 7.2 is not clear.'
  is 'd["answers"][0]["changes"]["prose"]' 'A number of days.'
  shot answers-refusal
  leave
}

# Shortcuts go by the place of the key, on Cyrillic and Arabic keyboards too.
layouts() {
  local layout
  for layout in ru ara; do
    rm -rf "${out:?}/layouts"
    placet layouts
    key ctrl+2
    key space
    is 'd["answers"][0]["marks"]' "['authorise']"
    setxkbmap "$layout"
    key ctrl+52 # where Z is on a Latin keyboard
    is 'd["answers"][0]["marks"]' '[]'
    key ctrl+29 # where Y is
    is 'd["answers"][0]["marks"]' "['authorise']"
    setxkbmap us
    leave
  done
}

# Files whose names are in other scripts, by path, where the system has no dialog.
files() {
  placet files
  local name
  for name in '第7.2款 修改.docx' 'نص مقترح.pdf' 'Предложение.txt'; do
    echo "$name" >"$home/$name"
  done
  key ctrl+2
  key space
  key Tab Tab space # comments are attached
  key Tab
  type_text 'See the files.'
  key Tab
  for name in '第7.2款 修改.docx' 'نص مقترح.pdf' 'Предложение.txt'; do
    key Return # no dialog opens: the field for a path does
    sleep 1
    [ "$name" = 'نص مقترح.pdf' ] && shot files-dialog
    paste "$home/$name"
    key Return
    sleep 1
  done
  is '[f["path"].split("/")[-1] for f in d["answers"][0]["comments"]["files"]]' \
    "['第7.2款 修改.docx', 'نص مقترح.pdf', 'Предложение.txt']"
  key Return
  sleep 1
  type_text "$home/nowhere.pdf"
  key Return
  shot files
  leave
}

# What was typed a moment before the window is closed is there at the next start.
closing() {
  placet closing
  key ctrl+3
  xdotool type --delay 20 'Li Na'
  xdotool key alt+F4
  for _ in $(seq 40); do kill -0 "$program" 2>/dev/null || break; sleep 0.2; done
  kill -0 "$program" 2>/dev/null && fail 'the window did not close'
  is 'd["signatory"]["name"]' 'Li Na'
  placet closing
  key ctrl+3
  shot closing
  leave
}

# Twelve rows: the same answer for all says what it would overwrite.
twelve() {
  filled twelve 12
  placet twelve
  key ctrl+2
  key space # the list of answers for all
  shot twelve-list-open
  key Escape Down Down Down # does not authorize: nothing was chosen before
  shot twelve-chosen
  key Tab Return # Apply: asks first
  shot twelve-question
  is 'sum("refuse" in a["marks"] for a in d["answers"])' 0
  key Return
  is 'sum("refuse" in a["marks"] for a in d["answers"])' 12
  key ctrl+z
  is 'sum("refuse" in a["marks"] for a in d["answers"])' 0
  key ctrl+y
  is 'sum("refuse" in a["marks"] for a in d["answers"])' 12
  key ctrl+5
  shot twelve-list
  key Return # the first remark leads to its field, in its row
  type_text 'Reasons of row one.'
  is 'd["answers"][0]["reasons"]["prose"]' 'Reasons of row one.'
  shot twelve-row
  leave
}

# A certificate in a file: a wrong passphrase is told, the right one opens, the file is signed.
certificate() {
  filled certificate
  mkdir -p "$out/certificate"
  openssl req -x509 -newkey rsa:2048 -nodes -days 400 -subj '/CN=Jane Example/O=Example Ministry' \
    -addext keyUsage=critical,digitalSignature,nonRepudiation \
    -keyout "$out/certificate/k.pem" -out "$out/certificate/c.pem" 2>/dev/null
  openssl pkcs12 -export -inkey "$out/certificate/k.pem" -in "$out/certificate/c.pem" \
    -passout pass:right-horse -out "$out/certificate/officer 官员.p12"
  placet certificate
  key ctrl+4
  key Tab Tab space # past the picture: certificate in a file
  key Tab
  paste "$home/officer 官员.p12"
  key Tab Return # Browse, without a dialog
  shot certificate-dialog
  key Tab Tab
  type_text 'wrong-horse'
  key Return
  shot certificate-wrong 3
  type_text 'right-horse'
  key Return
  shot certificate-open 3
  key ctrl+5
  key ctrl+Return
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.pdf
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.eml
  shot certificate-done 2
  pdfsig -nocert "$(find "$home/Documents" -name '*.pdf')" | grep -q 'Signature is Valid' ||
    fail 'pdfsig does not accept it'
  leave
}

# A token with two keys: a wrong PIN is told, the right one opens, a key is chosen, the file is signed.
token() {
  filled token
  mkdir -p "$out/token/tokens"
  export SOFTHSM2_CONF=$out/token/softhsm2.conf
  echo "directories.tokendir = $out/token/tokens" >"$SOFTHSM2_CONF"
  softhsm2-util --init-token --free --label 'Бюро 办公室' --pin 123456 --so-pin 87654321 >/dev/null
  local module id kind
  module=$(find /usr/lib -name libsofthsm2.so | head -1)
  for kind in rsa ec; do
    id=$([ $kind = rsa ] && echo 01 || echo 02)
    openssl req -x509 -newkey "$([ $kind = rsa ] && echo rsa:2048 || echo ec)" \
      $([ $kind = ec ] && echo -pkeyopt ec_paramgen_curve:P-256) -nodes -days 400 \
      -subj "/CN=Jane Example $kind/O=Example Ministry" \
      -addext keyUsage=critical,digitalSignature,nonRepudiation \
      -keyout "$out/token/$kind.pem" -out "$out/token/$kind-cert.pem" 2>/dev/null
    openssl pkey -in "$out/token/$kind.pem" -outform DER -out "$out/token/$kind.key"
    openssl x509 -in "$out/token/$kind-cert.pem" -outform DER -out "$out/token/$kind.crt"
    for object in "privkey $out/token/$kind.key" "cert $out/token/$kind.crt"; do
      # shellcheck disable=SC2086 # a kind and a path
      set -- $object
      pkcs11-tool --module "$module" --login --pin 123456 --write-object "$2" --type "$1" \
        --label "$kind" --id $id >/dev/null 2>&1
    done
  done
  placet token
  key ctrl+4
  key Tab Tab Tab space # past the picture and the file: a token
  sleep 2
  shot token-found
  key Tab Tab # past the token, the only one, to its PIN
  type_text '000000'
  key Return
  shot token-wrong 2
  type_text '123456'
  key Return
  shot token-keys 2
  key Down
  shot token-chosen
  key ctrl+5
  key ctrl+Return
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.pdf
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.eml
  shot token-done 2
  pdfsig -nocert "$(find "$home/Documents" -name '*.pdf')" | grep -q 'Signature is Valid' ||
    fail 'pdfsig does not accept it'
  unset SOFTHSM2_CONF
  leave
}

# A timestamp service that does not answer: it is told, and the signature is there all the same.
timestamp() {
  filled timestamp
  printf 'correct horse' >"$out/timestamp/secret"
  PLACET_HOME=$out/timestamp/data "$cli" identity new Office --passphrase-file "$out/timestamp/secret" >/dev/null
  placet timestamp
  click 84 726 # the settings
  shot timestamp-settings
  key Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab # past six languages and five colourings
  type_text 'http://127.0.0.1:9/tsr'
  shot timestamp-typed
  grep -q '127.0.0.1:9/tsr' "$data/settings.json" || fail 'the address is not kept'
  key ctrl+4
  key Tab Tab Tab Tab space Tab Tab
  type_text 'correct horse'
  key Return
  shot timestamp-open 3
  key ctrl+5
  shot timestamp-send
  key ctrl+Return
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.eml
  shot timestamp-done 2
  pdfsig -nocert "$(find "$home/Documents" -name '*.pdf')" | grep -q 'Signature is Valid' ||
    fail 'pdfsig does not accept it'
  leave
}

# Neither file is replaced without a yes.
replace() {
  filled replace
  mkdir -p "$out/replace/Documents/Placet"
  local target=$out/replace/Documents/Placet/TSB-Circular-321-reply-CHE.pdf
  echo precious >"$target"
  placet replace
  unsigned
  shot replace-question 2
  [ "$(cat "$target")" = precious ] || fail 'replaced without a yes'
  key Return # keep it
  [ "$(cat "$target")" = precious ] || fail 'replaced after a no'
  key ctrl+Return
  sleep 2
  key Tab Return # replace it
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.eml
  pdfinfo "$target" >/dev/null || fail 'not replaced after a yes'
  shot replace-done 2
  leave
}

# What was scrolled looks as if it had been drawn at once: nothing of the lines before is left.
scrolling() {
  placet scrolling
  resize 1100 720
  xdotool mousemove --window "$window" 500 400
  # To the end, where the last step is of a few pixels only.
  for _ in $(seq 10); do xdotool click 5; sleep 0.15; settles; done
  shot scrolling
  resize 1100 721 # another size has everything drawn anew; edges may differ by a shade
  resize 1100 720
  shot scrolling-anew
  [ "$(compare -metric AE -fuzz 10% "$out/scrolling.png" "$out/scrolling-anew.png" null: 2>&1 | cut -d' ' -f1)" = 0 ] ||
    fail 'pieces of old lines are left after scrolling'
  leave
}

# The e-mail draft and the register cannot be written: the reply is there, and both are made up for.
mail() {
  filled mail
  mkdir -p "$out/mail/Documents/Placet" "$out/mail/data/register.json"
  ln -s "$out/mail/gone/draft.eml" "$out/mail/Documents/Placet/TSB-Circular-321-reply-CHE.eml"
  placet mail
  unsigned
  sleep 2
  key Tab Return # the e-mail draft's name is a link: replace what it leads to, in a folder that is gone
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.pdf
  shot mail-missing 2
  rm "$home/Documents/Placet/TSB-Circular-321-reply-CHE.eml"
  rmdir "$data/register.json"
  key Return
  appears /Documents/Placet/TSB-Circular-321-reply-CHE.eml
  key Return
  appears register.json
  shot mail-written
  leave
}

# A signature is drawn, a line taken back; a picture is imported; what is none is told.
drawing() {
  filled drawing
  placet drawing
  convert -size 300x90 xc:none -fill none -stroke navy -strokewidth 4 \
    -draw 'path "M 10,60 C 60,0 90,120 140,40 S 230,80 290,20"' "$home/подпись.png"
  echo 'no picture' >"$home/no.png"
  key ctrl+4
  # shellcheck disable=SC2046 # each number is a word
  drag $(python3 -c 'import math
print(*(f"{400 + i * 2} {205 - int(32 * math.sin(i / 7) * math.exp(-i / 70))}" for i in range(90)))')
  drag 560 230 570 220 580 210 590 200 600 190 610 200 620 210 630 220
  shot drawing-two
  local both one
  both=$(kept 'len(d["signature"]["base64"])')
  click 620 284 # take the last line back
  shot drawing-one
  one=$(kept 'len(d["signature"]["base64"])')
  [ "$one" -lt "$both" ] || fail "a line was taken back: $both, $one"
  key ctrl+z
  is 'len(d["signature"]["base64"])' "$both"
  drag 660 230 665 220 670 210 675 200 680 190
  shot drawing-on
  key ctrl+4
  key Tab Return
  type_text "$home/no.png"
  key Return
  shot drawing-none
  key ctrl+a
  paste "$home/подпись.png"
  key Return
  shot drawing-picture
  leave
}

# A name in two directions of writing is told of while the identity is made.
directions() {
  filled directions
  python3 - "$out/directions/data/autosave.json" <<'PY'
import json, sys
draft = json.load(open(sys.argv[1]))
draft["signatory"]["name"] = "فاطمة الزهراء (Fatima)"
json.dump(draft, open(sys.argv[1], "w"))
PY
  placet directions
  key ctrl+4
  key Tab Tab Tab Tab space
  key Tab
  shot directions
  leave
}

work "${cases[@]}"
