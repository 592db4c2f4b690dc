package org.assembleaclima.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.assembleaclima.common.web.Problem;
import org.assembleaclima.feed.view.Change;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds the schemas of problems and changes, which no controller's method answers, and gives everything a place that does not change by itself. */
@Component
final class StableOrder implements OpenApiCustomizer {

    private static final List<Class<?>> UNNAMED = List.of(Problem.class, Change.class);

    @Override
    public void customise(OpenAPI contract) {
        var schemas = new TreeMap<>(contract.getComponents().getSchemas());
        for (var record : UNNAMED)
            schemas.putAll(ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(record).resolveAsRef(true))
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
