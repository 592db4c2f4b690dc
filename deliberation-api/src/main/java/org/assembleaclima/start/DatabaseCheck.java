package org.assembleaclima.start;

import java.sql.DatabaseMetaData;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** That the database is one we know, that we may do in it what we must, and that no newer version has changed it. */
final class DatabaseCheck {

    static final String POSTGRESQL = "PostgreSQL";
    private static final String H2 = "H2";
    private static final int OLDEST_POSTGRESQL = 15;

    private DatabaseCheck() {}

    /** What a database says of itself. */
    private record Product(String name, int major) {}

    /** Before anything is changed. */
    static void beforeMigration(Flyway flyway) {
        var database = flyway.getConfiguration().getDataSource();
        var product = product(database);
        requireKnown(product.name(), product.major());
        if (product.name().equals(POSTGRESQL)) requireRights(JdbcClient.create(database));
        requireNotNewer(flyway);
    }

    private static Product product(DataSource database) {
        try {
            return JdbcUtils.<Product>extractDatabaseMetaData(
                    database,
                    (DatabaseMetaData about) ->
                            new Product(about.getDatabaseProductName(), about.getDatabaseMajorVersion()));
        } catch (MetaDataAccessException e) {
            throw new StartRefused(
                    "The database does not answer: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage(),
                    "Start the database, or correct DELIBERATION_DATABASE_URL, DELIBERATION_DATABASE_USER and"
                            + " DELIBERATION_DATABASE_PASSWORD.");
        }
    }

    static void requireKnown(String product, int major) {
        if (product.equals(H2)) return;
        if (!product.equals(POSTGRESQL))
            throw new StartRefused(
                    "The database is " + product + ", which nobody has tried.",
                    "Use PostgreSQL " + OLDEST_POSTGRESQL + " or later, or leave DELIBERATION_DATABASE_URL away for"
                            + " the embedded database.");
        if (major < OLDEST_POSTGRESQL)
            throw new StartRefused(
                    "The database is PostgreSQL " + major + ", which is too old.",
                    "Upgrade it to PostgreSQL " + OLDEST_POSTGRESQL + " or later; tests run on 18.");
    }

    /** What the user of the connection may do. */
    private record Rights(String user, String schema, boolean mayCreate, boolean readOnly, String closedTables) {}

    private static void requireRights(JdbcClient db) {
        var rights = db.sql("select current_user as who, coalesce(current_schema(), '') as place,"
                        + " coalesce(has_schema_privilege(current_schema(), 'create'), false) as creates,"
                        + " pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as read_only,"
                        + " (select coalesce(string_agg(c.relname, ', ' order by c.relname), '') from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()"
                        + " where c.relkind = 'r' and not (has_table_privilege(c.oid, 'select')"
                        + " and has_table_privilege(c.oid, 'insert') and has_table_privilege(c.oid, 'update')"
                        + " and has_table_privilege(c.oid, 'delete'))) as closed")
                .query((row, n) -> new Rights(
                        row.getString("who"),
                        row.getString("place"),
                        row.getBoolean("creates"),
                        row.getBoolean("read_only"),
                        row.getString("closed")))
                .single();
        requireAll(rights);
    }

    private static void requireAll(Rights rights) {
        if (rights.readOnly())
            throw new StartRefused(
                    "The database can only be read by " + rights.user() + ".",
                    "Connect to the primary, not to a replica, as a user without default_transaction_read_only.");
        if (rights.schema().isEmpty())
            throw new StartRefused(
                    "The user " + rights.user() + " has no schema to create tables in.",
                    "Create the schema, or correct the search_path or currentSchema of the connection.");
        if (!rights.mayCreate())
            throw new StartRefused(
                    "The user " + rights.user() + " may not create tables, as every view needs some.",
                    "grant usage, create on schema " + rights.schema() + " to " + rights.user() + ";");
        if (!rights.closedTables().isEmpty())
            throw new StartRefused(
                    "The user " + rights.user() + " may not read and write the tables " + rights.closedTables() + ".",
                    "Connect as the user they belong to, or: grant select, insert, update, delete on all tables in"
                            + " schema " + rights.schema() + " to " + rights.user() + ";");
    }

    private static void requireNotNewer(Flyway flyway) {
        var unknown = Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty())
            throw new StartRefused(
                    "A newer version has changed the tables (version " + unknown + "), which this one does not know.",
                    "Start the newer version; to go back, restore the backup of before the upgrade.");
    }
}
