#!/bin/sh
# Takes a base backup of a running PostgreSQL, which goes on working. On the database's machine, as the user PostgreSQL runs as;
# PGHOST, PGPORT and PGUSER say how psql reaches it.
#   base.sh <folder of backups>
# Prints the folder of the new backup.
set -eu
umask 077
name=$(date -u +%Y%m%dT%H%M%SZ)
part=$1/base/$name.part
mkdir -p "$part"
data=$(psql -XAtc 'show data_directory' postgres)

# One session from start to stop: the backup ends with it. tar says 1 when a file changed meanwhile, which the log puts right.
psql -XAtq -v ON_ERROR_STOP=1 postgres >"$part/said" <<SQL
select pg_backup_start('$name', fast => true);
\! tar -C '$data' --exclude='./pg_wal/*' --exclude='./pg_replslot/*' --exclude='./pg_notify/*' --exclude='./pg_stat_tmp/*' --exclude='./pg_subtrans/*' --exclude='./pg_dynshmem/*' --exclude='./pg_serial/*' --exclude='./pg_snapshots/*' --exclude='pgsql_tmp*' --exclude='pg_internal.init*' --exclude='./postmaster.*' -cf '$part/data.tar' . 2>'$part/tar.log'; echo \$? >'$part/tar.status'
\o $part/backup_label
select trim(trailing E'\n' from labelfile) from pg_backup_stop();
SQL

if [ "$(cat "$part/tar.status")" -gt 1 ]; then
    cat "$part/tar.log" >&2
    exit 1
fi
grep -q 'START WAL LOCATION' "$part/backup_label"
sync "$part/data.tar" "$part/backup_label"
mv "$part" "$1/base/$name"
echo "$1/base/$name"
