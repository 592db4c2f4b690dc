package org.assembleaclima.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.TreeMap;
import org.assembleaclima.common.web.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds the schema of problems, which no controller names, and gives everything a place that does not change by itself. */
@Component
final class StableOrder implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI contract) {
        var schemas = new TreeMap<>(contract.getComponents().getSchemas());
        schemas.putAll(ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true))
                .referencedSchemas);
        contract.getComponents().setSchemas(schemas);
        var paths = new Paths();
        new TreeMap<>(contract.getPaths()).forEach(paths::addPathItem);
        contract.setPaths(paths);
        contract.setTags(contract.getTags().stream()
                .sorted(Comparator.comparing(Tag::getName))
                .toList());
    }
}
