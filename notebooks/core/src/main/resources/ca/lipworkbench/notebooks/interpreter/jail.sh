# Starts an interpreter process in a file system of its own. Runs in fresh mount and network name spaces; what it mounts
# vanishes with the process. Standard input says what is to be seen, each at its own path: "root FOLDER" first, then
# "read PATH", "write FOLDER", "device PATH". The arguments are the command.
set -eu
place() {
  if [ -d "$1" ]; then
    mkdir -p "$root$1"
  else
    mkdir -p "$root${1%/*}"
    : >"$root$1"
  fi
}
while IFS=' ' read -r verb path; do
  case $verb in
    root)
      root=$path
      mount -t tmpfs -o size=1m,mode=755,nosuid,nodev tmpfs "$root"
      ;;
    read)
      if [ -L "$path" ]; then
        mkdir -p "$root${path%/*}"
        ln -s "$(readlink "$path")" "$root$path"
      elif [ -e "$path" ]; then
        place "$path"
        mount --bind -o ro,nosuid,nodev "$path" "$root$path"
      fi
      ;;
    write)
      place "$path"
      mount --bind "$path" "$root$path"
      ;;
    device)
      place "$path"
      mount --bind "$path" "$root$path"
      ;;
  esac
done
mount -o remount,ro "$root"
exec chroot "$root" "$@"
