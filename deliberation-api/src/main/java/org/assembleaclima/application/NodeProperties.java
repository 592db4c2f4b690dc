package org.assembleaclima.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Many nodes on one PostgreSQL.
 *
 * @param notifications whether nodes wake each other through the database; without it, as behind a pooler that keeps no
 *     sessions, each looks twice a second
 */
@ConfigurationProperties("deliberation.nodes")
record NodeProperties(@DefaultValue("true") boolean notifications) {}
