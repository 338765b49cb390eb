package org.chapterhouse.startup;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Migrates the database to the version this application needs, before anything else uses it. */
@ApplicationScoped
class SchemaMigration {

    @Resource(lookup = "java:jboss/datasources/ChapterhouseDS")
    private DataSource dataSource;

    void migrate(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object start) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .load()
                .migrate();
    }
}
