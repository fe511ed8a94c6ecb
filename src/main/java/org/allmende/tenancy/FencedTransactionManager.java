package org.allmende.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the beginning of each transaction who asks. The setting ends with the
 * transaction, so a pooled connection carries nothing over to the next asker.
 */
final class FencedTransactionManager extends JdbcTransactionManager {

    private static final String BIND =
            "select set_config('allmende.authority', ?, true), set_config('allmende.person', ?, true)";

    FencedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Fence.Bound bound = Fence.bound();
        if (bound.authority() == null && bound.person() == null) {
            return;
        }
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setString(1, bound.authorityText());
            statement.setString(2, bound.personText());
            statement.execute();
        }
    }
}
