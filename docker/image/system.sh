#!/bin/bash
# Gathers from a Debian what the program needs of it: libraries, a shell, and a few tools for whoever looks into a container.
# Package managers, Perl and everything else stay behind.
set -euo pipefail
system=$1
shift
tools=(bash sh cat ls id env ps date df tar)
mkdir -p "$system"/{etc,tmp,usr/bin,usr/lib64,usr/share,var/lib/anamnesis,var/lib/checkpoints}
for directory in bin lib lib64 sbin; do
    ln -s "usr/$directory" "$system/$directory"
done
mkdir -p "$system"/usr/{lib,sbin,local/bin}
programs=()
for tool in "${tools[@]}"; do
    program=$(command -v "$tool") || continue
    cp -L "$program" "$system/usr/bin/"
    programs+=("$program")
done
ldd "${programs[@]}" "$@" 2> /dev/null | sed -nE 's/^.*(=> |\s)(\/[^ ]+) \(0x.*/\2/p' | sort -u | while read -r library; do
    case $library in
        /opt/*) ;;
        *) cp -L --parents "$library" "$system" ;;
    esac
done
# What the embedded PostgreSQL is linked to, which is unpacked only when it starts.
for library in libdl.so.2 libgcc_s.so.1 libm.so.6 libpthread.so.0 librt.so.1 libstdc++.so.6 libz.so.1; do
    file=$(ldconfig -p | sed -n "s,^\s*$library .*=> ,,p" | sed q)
    [[ -n $file ]] || { echo "This Debian has no $library" >&2; exit 1; }
    cp -L --parents "$file" "$system"
done
cp -L /etc/os-release /etc/nsswitch.conf "$system/etc/" 2> /dev/null || cp -L /etc/os-release "$system/etc/"
printf 'root:x:0:0:root:/root:/bin/false\nanamnesis:x:65532:65532:Anamnesis:/var/lib/anamnesis:/bin/false\n' > "$system/etc/passwd"
printf 'root:x:0:\nanamnesis:x:65532:\n' > "$system/etc/group"
chmod 1777 "$system/tmp"
chmod 700 "$system"/var/lib/{anamnesis,checkpoints}
chown 65532:65532 "$system"/var/lib/{anamnesis,checkpoints}
