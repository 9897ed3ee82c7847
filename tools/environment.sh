# The environment both launchers run in: finds or fetches uv and Python, and installs what the lock
# file says when it is not there. Sourced by ./lawspeaker and ./check with $here set; POSIX sh only.

venv="$here/.venv"

# What decides whether the environment is still right: the lock, the package's description and the
# sources of the front end. The stamps lie in .venv, so that deleting it is the way to start afresh.
inputs() {
    find "$here/uv.lock" "$here/pyproject.toml" "$here/hatch_build.py" "$here/frontend" \
        -name node_modules -prune -o -type f "$@" 2>/dev/null
}

built() {
    [ -d "$here/src/lawspeaker/web/static/lawspeaker/vendor" ] &&
        [ -d "$here/src/lawspeaker/documents/fonts" ]
}

# fresh STAMP: true if nothing changed since that stamp was set.
fresh() {
    [ -x "$venv/bin/lawspeaker" ] && built && [ -e "$venv/$1" ] &&
        [ "$(cat "$venv/$1")" = "$here" ] && [ -z "$(inputs -newer "$venv/$1" -print)" ]
}

stop() {
    printf 'lawspeaker: %s\n' "$1" >&2
    exit 2
}

works_with_pip() {
    command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null
}

# Fetch uv into a private folder: a virtual environment of its own, or where Debian's Python comes
# without the venv module, pip's target folder.
fetch_uv() {
    for python in python3.13 python3.14 python3.12 python3 python; do
        works_with_pip "$python" || continue
        rm -rf "$private"
        if "$python" -m venv "$private" && "$private/bin/python" -m pip install --quiet 'uv>=0.9,<1'; then
            return 0
        fi
        rm -rf "$private"
        if "$python" -m pip install --quiet --target "$private" 'uv>=0.9,<1'; then
            return 0
        fi
    done >"$log" 2>&1
    return 1
}

find_uv() {
    uv=$(command -v uv) && return 0
    private="${XDG_CACHE_HOME:-${HOME:-$here}/.cache}/lawspeaker/uv"
    uv="$private/bin/uv"
    [ -x "$uv" ] && return 0
    mkdir -p "$(dirname "$private")"
    printf 'lawspeaker: fetching uv, which installs the rest (once)\n' >&2
    fetch_uv && [ -x "$uv" ] && return 0
    tail -n 5 "$log" >&2
    rm -f "$log"
    stop "uv must be there and could not be fetched with pip; install it (on Debian: apt-get install python3-venv, or pipx install uv) and try again"
}

synced() {
    (unset VIRTUAL_ENV && cd "$here" && UV_PROJECT_ENVIRONMENT="$venv" UV_COMPILE_BYTECODE=1 "$uv" sync "$@")
}

# uv compiles what it installs; our own sources stay where they are, and would be compiled again at
# each start where Python is told to write no bytecode, as in many containers.
compile_ours() {
    "$venv/bin/python" -m compileall -q "$here/src/lawspeaker" >/dev/null 2>&1 || :
}

# still_installing SECONDS: say now and then how long it has taken, until it is ended.
still_installing() {
    spent=0
    # A sleep outlives whoever started it: it must not hold open what somebody reads to its end.
    while sleep "$1" >/dev/null 2>&1 </dev/null && kill -0 "$$" 2>/dev/null; do
        spent=$((spent + $1))
        printf 'lawspeaker: still installing, %s seconds so far\n' "$spent" >&2
    done
}

# install_it OPTION...: on a terminal uv shows how far it is; elsewhere a plain line now and then.
install_it() {
    if [ -t 2 ]; then
        synced "$@" >"$log"
        return
    fi
    still_installing "${LAWSPEAKER_TELL_EVERY:-15}" >/dev/null </dev/null &
    telling=$!
    synced --quiet "$@" >"$log" 2>&1 && came=0 || came=$?
    kill "$telling" 2>/dev/null || :
    return "$came"
}

# prepare STAMP OPTION...: make .venv what the lock file says; at once if it already is.
prepare() {
    stamp=$1
    shift
    fresh "$stamp" && return 0
    # A checkout that was moved or copied has scripts that start the Python of the old place.
    [ ! -e "$venv/$stamp" ] || [ "$(cat "$venv/$stamp")" = "$here" ] || rm -rf "$venv"
    log=$(mktemp "${TMPDIR:-/tmp}/lawspeaker-XXXXXX")
    find_uv
    printf 'lawspeaker: installing what is missing\n' >&2
    again=''
    built || again='--reinstall-package lawspeaker'
    # shellcheck disable=SC2086  # no word at all where there is nothing to build again
    if ! install_it $again "$@"; then
        cat "$log" >&2
        rm -f "$log"
        stop "the environment could not be made; if Python is what is missing, install Python 3.13 (uv python install 3.13, or pyenv install 3.13) and try again"
    fi
    rm -f "$log"
    compile_ours
    printf '%s\n' "$here" >"$venv/$stamp"
}
