package org.chapterhouse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What the tests of the architecture look at; read once, which takes seconds. */
final class ProductionClasses {

    static final String ROOT = "org.chapterhouse.";

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.chapterhouse");

    private ProductionClasses() {}
}
