#!/usr/bin/env bash
# A real window under Xvfb, worked by keyboard as an official works it: answer, signatory,
# a self-made identity, sign and save. Keeps screenshots, and has the PDF judged by pyHanko.
#
#   window.sh PLACET OUT      PYTHON names a Python that has pyHanko
set -euo pipefail
placet=$(realpath "$1")
out=$2
python=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$out"
mkdir -p "$out/home" "$out/documents"
out=$(realpath "$out")

display=:$((90 + RANDOM % 400))
Xvfb "$display" -screen 0 1300x840x24 >/dev/null 2>&1 &
xvfb=$!
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
export DISPLAY=$display
for _ in $(seq 50); do xdpyinfo >/dev/null 2>&1 && break; kill -0 $xvfb; sleep 0.1; done
openbox >/dev/null 2>&1 &

# The renderer that every machine has, and a home of its own.
export ICED_BACKEND=tiny-skia LANG=en_US.UTF-8 XDG_DOCUMENTS_DIR="$out/documents"
"$placet" --home "$out/home" >"$out/placet.log" 2>&1 &
program=$!
window=
for _ in $(seq 100); do
  window=$(xdotool search --onlyvisible --name Placet 2>/dev/null | tail -1) && [ -n "$window" ] && break
  kill -0 $program || { cat "$out/placet.log"; exit 1; }
  sleep 0.2
done
xdotool windowactivate --sync "$window"
sleep 3

key() { xdotool key --delay 80 "$@"; sleep 0.4; }
type_text() { xdotool type --delay 60 -- "$1"; sleep 0.4; }
shot() { sleep 1; import -window "$window" "$out/$1.png"; }

shot 1-circular
key ctrl+Return # Continue to Answer: its first choice has the focus
key space       # Authorizes
key Tab Tab space # … Comments and suggested changes are attached
key Tab
type_text 'In clause 7.2, we suggest "within 30 calendar days" in place of "promptly".'
shot 2-answer
key ctrl+Return # Signatory: the name has the focus
for field in 'Jane Example' 'Director, Office of Affairs' '100 Example Street' 'contact@example.int' '+41 22 000 0000'; do
  type_text "$field"
  key Tab
done
type_text 'Switzerland'
key Return # the first State found
key Tab Tab # past the line under the letter, to the place
type_text 'Bern'
key Tab
type_text '2021-11-30'
shot 3-signatory
key ctrl+Return # Sign
shot 4-sign
