package org.assembleaclima.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.time.YearMonth;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The schemas of our records, as the HTTP mapper reads and writes them. */
final class RecordSchemas extends ModelResolver {

    /** @param mapper of the library's own kind; copied, because it also writes the contract */
    RecordSchemas(ObjectMapper mapper) {
        super(mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE), new SchemaNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = _mapper.constructType(type.getType()).getRawClass();
        if (raw == YearMonth.class) return Schemas.month();
        var value = ValueRecords.schema(raw);
        if (value.isPresent()) return value.get();
        Schema<?> schema = super.resolve(type, context, chain);
        if (raw.isRecord() && schema != null && schema.get$ref() != null) complete(schema.get$ref(), raw, context);
        return schema;
    }

    private static void complete(String reference, Class<?> raw, ModelConverterContext context) {
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        var defined = context.getDefinedModels().get(name);
        if (defined != null) RecordCompletion.complete(name, defined, raw);
    }
}
