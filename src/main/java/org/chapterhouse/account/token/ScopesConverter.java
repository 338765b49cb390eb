package org.chapterhouse.account.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.account.Scope;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A token is read with every request of a program: its scopes are a column, not a table to join. */
@Converter
public class ScopesConverter implements AttributeConverter<Set<Scope>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Scope> scopes) {
        return EnumSet.copyOf(scopes).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Scope> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(",")).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
