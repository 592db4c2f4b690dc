package org.assembleaclima.openapi;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A schema is named after its record; a list of proposal entries is a {@code ProposalEntryListing}. */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, JavaType> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return IntStream.range(0, type.containedTypeCount())
                .mapToObj(i -> nameForType(type.containedType(i), options))
                .collect(joining("", "", nameForClass(type, options)));
    }

    /** Fails when two records would share a name: the schema of one would stand for both without anybody noticing. */
    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        var name = super.nameForType(type, options);
        var other = type.getRawClass().isRecord() ? taken.putIfAbsent(name, type) : null;
        if (other != null && !other.equals(type))
            throw new IllegalStateException(other + " and " + type + " would both be the schema " + name);
        return name;
    }
}
