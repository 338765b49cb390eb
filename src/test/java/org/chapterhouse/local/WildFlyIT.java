package org.chapterhouse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import javax.sql.DataSource;

import org.eclipse.microprofile.config.Config;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ExtendWith(ArquillianExtension.class)
class WildFlyIT {

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private Config config;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @Test
    void beansAreInjected() {
        assertThat(clock.instant()).isNotNull();
    }

    @Test
    void theDefaultDatasourceIsOurPostgres() throws SQLException {
        try (var connection = dataSource.getConnection();
                var result = connection.createStatement().executeQuery("select 1")) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("17.");
            assertThat(result.next()).isTrue();
            assertThat(result.getInt(1)).isOne();
        }
    }

    @Test
    void theApplicationMayNotRunTheDatabaseServer() throws SQLException {
        try (var connection = dataSource.getConnection();
                var result = connection
                        .createStatement()
                        .executeQuery("select rolsuper or rolcreaterole or rolcreatedb from pg_roles"
                                + " where rolname = current_user")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getBoolean(1)).isFalse();
        }
    }

    @Test
    void entitiesAreWovenByEclipseLink() {
        assertThat(entities.getDelegate().getClass().getName()).startsWith("org.eclipse.persistence.");
        assertThat(entities.getMetamodel().getEntities())
                .isNotEmpty()
                .allSatisfy(
                        entity -> assertThat(Arrays.stream(entity.getJavaType().getInterfaces())
                                        .map(Class::getName))
                                .contains("org.eclipse.persistence.internal.weaving.PersistenceWeaved"));
    }

    @Test
    void settingsOfTheLauncherReachTheApplication() {
        assertThat(config.getValue("chapterhouse.elasticsearch.url", String.class))
                .startsWith("http://127.0.0.1:");
    }
}
