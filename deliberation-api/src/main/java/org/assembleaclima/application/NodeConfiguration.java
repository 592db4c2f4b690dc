package org.assembleaclima.application;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assembleaclima.common.view.Projector;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes many processes one service: who leads what, and how they wake each other. */
@Configuration
class NodeConfiguration {

    /** Names this process among the others; a new one at each start. */
    record NodeName(String value) {}

    @Bean
    NodeName nodeName(Supplier<UUID> ids) {
        return new NodeName(ids.get().toString());
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    NodeDatabase nodeDatabase(DataSource database) {
        return NodeDatabase.beside(database);
    }

    /** Nodes of other code feed other views: each kind of code has a projector that leads. */
    @Bean
    Leadership leadership(NodeDatabase database, NodeName node, Projector projector) {
        var names = Map.of(
                Task.PROJECTOR,
                "projector " + projector.kindOfCode(),
                Task.LOG,
                "log",
                Task.FOLLOW_UP,
                "follow-up",
                Task.LISTS,
                "lists");
        return new Leadership(database.client().map(Leases::new), node.value(), names);
    }

    @Bean
    Signals signals(NodeDatabase database, NodeName node, NodeProperties properties) {
        return new Signals(properties.notifications() ? database.connections() : Optional.empty(), node.value());
    }
}
