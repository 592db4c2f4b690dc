package org.assembleaclima.common.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes answers that are {@link Tabular} as CSV for who asks for it. */
@Component
class CsvAnswers extends AbstractHttpMessageConverter<Tabular> {

    CsvAnswers() {
        super(Representation.TABLE.mediaType());
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("tables are only written", input);
    }

    @Override
    protected void writeInternal(Tabular table, HttpOutputMessage output) throws IOException {
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8));
        csv.writeRecord(table.columns());
        for (var line : table.lines())
            csv.writeRecord(line.stream()
                    .map(cell -> cell == null ? null : cell.toString())
                    .toArray(String[]::new));
        csv.flush();
    }
}
