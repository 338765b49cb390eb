package org.chapterhouse.startup;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

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
        try {
            Flyway.configure(getClass().getClassLoader())
                    .dataSource(dataSource)
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new IllegalStateException(
                    "This version cannot upgrade the database. Databases from before 1.0 have to be made anew.", e);
        }
    }
}
