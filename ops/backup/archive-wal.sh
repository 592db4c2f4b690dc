#!/bin/sh
# Keeps a finished piece of PostgreSQL's write-ahead log. For postgresql.conf:
#   archive_command = '/opt/deliberation/ops/backup/archive-wal.sh /var/backups/deliberation "%p" "%f"'
# Never overwrites; a piece is there whole or not at all.
set -eu
archive=$1/wal
mkdir -p "$archive"
if [ -e "$archive/$3" ]; then
    cmp -s "$2" "$archive/$3" # again, after a crash: fine when it is the same
    exit
fi
cp "$2" "$archive/$3.part"
sync "$archive/$3.part"
mv "$archive/$3.part" "$archive/$3"
sync "$archive"
