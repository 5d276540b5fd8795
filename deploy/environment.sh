# Sourced by the commands of this folder: finds the tools, builds when sources are newer than the
# build, and names the home folder. Every failure is one line on standard error.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
built="$root/deploy/target/workbench"

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

java_version() {
  "$1" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
}

# A JDK 25 or newer: JAVA_HOME, then the path, then where distributions install them.
find_jdk() {
  local candidate candidates=()
  [ -n "${JAVA_HOME:-}" ] && candidates+=("$JAVA_HOME")
  if command -v javac >/dev/null 2>&1; then
    candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")")
  fi
  for candidate in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -d "$candidate" ] && candidates+=("$candidate")
  done
  for candidate in "${candidates[@]}"; do
    if [ -x "$candidate/bin/javac" ] && [ "$(java_version "$candidate/bin/java")" -ge 25 ] 2>/dev/null; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  done
  fail "JDK 25 not found: install one (such as Temurin 25) and set JAVA_HOME to its folder."
}

# True when the version in $1 is at least the one in $2.
at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

find_maven() {
  command -v mvn >/dev/null 2>&1 ||
    fail "Maven not found: install Maven 3.8 or newer (Debian: apt-get install maven)."
  local version
  version=$(mvn --version 2>/dev/null | sed -n '1s/.*Apache Maven \([0-9.]*\).*/\1/p')
  at_least "${version:-0}" 3.8 ||
    fail "Maven ${version:-of unknown version} is too old: install Maven 3.8 or newer."
}

find_node() {
  { command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; } ||
    fail "Node not found: install Node 20 or newer with npm (nodejs.org or your distribution)."
  local version
  version=$(node --version | tr -d v)
  at_least "$version" 20 || fail "Node $version is too old: install Node 20 or newer."
}

is_stale() {
  [ -e "$built/built" ] || return 0
  [ -n "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/*/pom.xml "$root"/*/src "$root"/*/*/src \
    -not -path '*/node_modules/*' -newer "$built/built" -type f -print -quit 2>/dev/null)" ]
}

# Builds without tests when nothing is built or a source is newer; the log is kept beside the build.
build_if_needed() {
  find_jdk
  is_stale || return 0
  find_maven
  find_node
  mkdir -p "$root/deploy/target"
  local log="$root/deploy/target/build.log"
  say "Building the workbench, one to three minutes (log: $log)..."
  (cd "$root" && mvn -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true package) >"$log" 2>&1 </dev/null ||
    { tail -n 20 "$log" >&2; fail "The build failed; the whole log is in $log."; }
}

# Takes --home DIR out of the arguments; what is left is in the array "arguments".
take_home() {
  home=${WORKBENCH_HOME:-${HOME:-}/.lip-workbench}
  arguments=()
  while [ $# -gt 0 ]; do
    case $1 in
      --home)
        [ $# -ge 2 ] || { say "--home needs a folder."; exit 2; }
        home=$2
        shift 2
        ;;
      --home=*)
        home=${1#--home=}
        shift
        ;;
      *)
        arguments+=("$1")
        shift
        ;;
    esac
  done
  [ -n "$home" ] || { say "--home needs a folder."; exit 2; }
}

# What every JVM of ours needs: DuckDB and Arrow hand memory across the native border.
jvm_flags=(
  --add-opens=java.base/java.nio=ALL-UNNAMED
  --add-opens=java.base/sun.util.calendar=ALL-UNNAMED
  --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow
)
