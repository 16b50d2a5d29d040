# A desk without people: a display, a window manager, Placet in a window, and hands to work it with.
# To be sourced. OUT is where pictures go; each run of the program has a home of its own in it.
#
#   desk OUT [WIDTH HEIGHT]       opens the display
#   placet NAME [VARIABLE=VALUE…] starts the program with the home OUT/NAME and waits for its window
#   resize WIDTH HEIGHT, key, type_text, paste, click X Y, drag X Y X Y…, shot NAME, leave
#   from_end N                    gives the focus to the control that is the Nth from the end
#   filled NAME [ROWS]            a draft that lacks nothing, in the home of the program to come
#   unsigned                      signs without a certificate, and saves
#   kept EXPRESSION               a value of the draft on the disk, by a Python expression on `d`
#   is EXPRESSION VALUE           waits until it is so
#   work CASE…                    works through cases, functions that each start and leave the program

desk() {
  out=$1
  mkdir -p "$out"
  out=$(realpath "$out")
  # The server takes a display that is free, and says which.
  rm -f "$out/display"
  Xvfb -displayfd 3 -screen 0 "${2:-2000}x${3:-1200}x24" >/dev/null 2>&1 3>"$out/display" &
  local xvfb=$!
  trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
  for _ in $(seq 600); do [ -s "$out/display" ] && break; kill -0 $xvfb; sleep 0.1; done
  display=:$(cat "$out/display")
  export DISPLAY=$display
  for _ in $(seq 300); do xdpyinfo >/dev/null 2>&1 && break; kill -0 $xvfb; sleep 0.1; done
  openbox >/dev/null 2>&1 &
  # A window that is mapped while the manager takes over the screen can stay unmapped.
  for _ in $(seq 600); do managed && break; sleep 0.1; done
  managed || { echo "no window manager came up" >&2; return 1; }
  # The renderer that every machine has; no service of the desktop that could lend a dialog.
  export ICED_BACKEND=tiny-skia LANG=C.UTF-8
  unset XDG_CONFIG_HOME XDG_DATA_HOME DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
}

# Whether a window manager says that it is there, and the window that it names is its own
# (Extended Window Manager Hints, _NET_SUPPORTING_WM_CHECK).
managed() {
  local check
  check=$(xprop -root -notype _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -o '0x[0-9a-f]*') || return 1
  xprop -id "$check" -notype _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "$check"
}

placet() {
  home=$out/$1
  data=$home/data
  shift
  mkdir -p "$home" "$data"
  env HOME="$home" PLACET_HOME="$data" "$@" "$PLACET" >"$home/placet.log" 2>&1 &
  program=$!
  window=
  for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name Placet 2>/dev/null | tail -1) && [ -n "$window" ] && break
    kill -0 $program || { cat "$home/placet.log"; return 1; }
    sleep 0.2
  done
  [ -n "$window" ] || { cat "$home/placet.log"; echo "no window opened" >&2; return 1; }
  # By this name the desktop knows which program a window is of: its icon, its place in the bar.
  xprop -id "$window" WM_CLASS | grep -q '"org.placet.Placet"' || { xprop -id "$window" WM_CLASS >&2; return 1; }
  resize 1280 800
  sleep 2
}

resize() {
  xdotool windowmove "$window" 0 0 windowsize "$window" "$1" "$2"
  sleep 1
}

# Waits until the program has done what it was asked to: its main thread sleeps, and has used little
# of the processor between two looks. A person waits for what they see; a script has to be told.
settles() {
  local state user system before=-100 quiet=0
  for _ in $(seq 100); do
    # Fields 3, 14 and 15 of proc(5)'s stat, counted behind the name in parentheses.
    read -r state user system < <(sed 's/.*) //' "/proc/$program/stat" 2>/dev/null | cut -d' ' -f1,12,13) || return 0
    if [ "$state" = S ] && [ $((user + system - before)) -le 4 ]; then quiet=$((quiet + 1)); else quiet=0; fi
    [ $quiet -ge 2 ] && return
    before=$((user + system))
    sleep 0.12
  done
}

# One key after the other, each when the one before has had its effect.
key() {
  local each
  for each in "$@"; do
    xdotool key "$each"
    sleep "${PACE:-0.15}"
    settles
  done
}
type_text() { xdotool type --delay 40 -- "$1"; settles; }
# For text beyond ASCII, whose keys the display would have to be given first.
paste() {
  printf %s "$1" | xclip -selection clipboard
  key ctrl+v
}
click() { xdotool mousemove --window "$window" "$1" "$2" click 1; sleep 0.15; settles; }
shot() { sleep "${2:-0.3}"; settles; import -window "$window" "$out/$1.png"; }

# Presses the pointer at the first point, moves it over the others, and lets it go.
drag() {
  xdotool mousemove --window "$window" "$1" "$2" mousedown 1
  shift 2
  while [ $# -gt 0 ]; do
    xdotool mousemove --window "$window" "$1" "$2"
    sleep 0.06
    shift 2
  done
  xdotool mouseup 1
  sleep 0.15
  settles
}

# A press where nothing is takes the focus away; Tab then goes back from the last control.
from_end() {
  click 300 12
  local each
  for each in $(seq "$1"); do key shift+Tab; done
}

# Waits until the file, or a file of this kind in the home, is there; its path is then in $found.
appears() {
  for _ in $(seq 120); do
    found=$(find "$home" -path "*$1" -type f | head -1)
    [ -n "$found" ] && return
    sleep 0.5
  done
  fail "no $1 appeared"
}

fail() {
  # A window that is gone would be waited for.
  timeout 10 import -window "$window" "$out/stuck.png" 2>/dev/null || true
  echo "$1; see $out/stuck.png" >&2
  exit 1
}

# Ends the program if it still runs.
leave() {
  kill "$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
}

kept() {
  sleep 1.5 # a change is written within a second
  python3 -c "import json; d = json.load(open('$data/autosave.json')); print($1)"
}

is() {
  local found
  for _ in $(seq 8); do
    found=$(kept "$1" 2>/dev/null) && [ "$found" = "$2" ] && return
  done
  fail "$1 is '$found' and not '$2'"
}

# A draft that lacks nothing, in the home of the program to come. $cli names the terminal program.
filled() {
  mkdir -p "$out/$1/data"
  "$cli" sample "$out/$1/sample" >/dev/null
  python3 - "$out/$1/sample/draft.json" "$out/$1/data/autosave.json" "${2:-1}" <<'PY'
import copy, json, sys
draft = json.load(open(sys.argv[1]))
draft["specimen"] = False
draft["language"] = "en"
row, answer = draft["consultation"]["recommendations"][0], draft["answers"][0]
answer["marks"], answer["comments"] = ["authorise", "no-comments"], {"prose": ""}
for index in range(1, int(sys.argv[3])):
    other = copy.deepcopy(row)
    other["designation"] = f"Y.{4480 + index}"
    other.pop("label", None)
    other.pop("provisional-name", None)
    draft["consultation"]["recommendations"].append(other)
    draft["answers"].append({"marks": []})
json.dump(draft, open(sys.argv[2], "w"))
PY
}

# Chooses to sign without a certificate, and saves.
unsigned() {
  key ctrl+4
  key Tab Tab Tab Tab Tab space
  key ctrl+5
  key ctrl+Return
}

work() {
  local case
  for case in "$@"; do
    echo "case: $case"
    rm -rf "${out:?}/$case"
    "$case"
  done
  echo "all cases held: $*"
}
