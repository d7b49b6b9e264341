# A PostgreSQL server for the tests, sourced by run: Debian's, installed where it is missing, with a
# cluster of its own in a temporary folder. Sets ASK_TEST_DATABASE_URL; stop_postgres removes it all.

postgres_folder=

# Where Debian keeps the server's programs, the newest version first; else those on the PATH.
postgres_bin() {
  local found
  found=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [[ -n $found ]] || found=$(command -v initdb) || return 1
  dirname "$found"
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [[ $(id -u) -eq 0 ]]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

free_port() {
  node_modules/.bin/node -e '
    const server = require("node:net").createServer();
    server.listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); });'
}

start_postgres() {
  local bin port
  bin=$(postgres_bin) || { install_packages postgresql && bin=$(postgres_bin); } || return 1
  postgres_bin_folder=$bin
  postgres_folder=$(mktemp -d)
  if [[ $(id -u) -eq 0 ]]; then chown postgres "$postgres_folder" || return 1; fi
  port=$(free_port) || return 1
  as_postgres "$bin/initdb" -D "$postgres_folder/data" -U postgres -A trust -E UTF8 --no-locale >/dev/null || return 1
  as_postgres "$bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -w -t 60 \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder" \
    start >/dev/null || return 1
  export ASK_TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres"
}

stop_postgres() {
  [[ -n $postgres_folder ]] || return 0
  if [[ -d $postgres_folder/data ]]; then
    as_postgres "$postgres_bin_folder/pg_ctl" -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1 || true
  fi
  rm -rf "$postgres_folder"
}
