#!/bin/sh
# Makes a data directory out of a base backup. PostgreSQL brings it up to date from the archive when it is started on it.
#   restore.sh <folder of backups> <base backup> <new data directory> [moment, such as '2026-11-23 12:00:00+00']
# Without a moment: everything that was archived.
set -eu
umask 077
data=$3
if [ -e "$data" ]; then
    echo "$data is there already: move it away, it may hold the last events" >&2
    exit 1
fi
mkdir "$data"
tar -C "$data" -xf "$2/data.tar"
cp "$2/backup_label" "$data/backup_label"
{
    echo "restore_command = 'cp \"$1/wal/%f\" \"%p\"'"
    echo "recovery_target_action = 'promote'"
    if [ $# -gt 3 ]; then echo "recovery_target_time = '$4'"; fi
} >>"$data/postgresql.auto.conf"
touch "$data/recovery.signal"
