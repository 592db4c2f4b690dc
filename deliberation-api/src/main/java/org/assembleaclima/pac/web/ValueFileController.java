package org.assembleaclima.pac.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.common.Sha256;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.pac.ImportId;
import org.assembleaclima.pac.ValueFileCommand.ImportValues;
import org.assembleaclima.pac.ValueFileReport;
import org.assembleaclima.pac.ValueSheet;
import org.assembleaclima.pac.view.ValueFileEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of measured values. */
@RestController
@RequestMapping("/api/v1/pac/indicator-values")
@Tag(name = "indicators")
class ValueFileController {

    private static final int LONGEST_FILE = 8 * 1024 * 1024;
    private static final String EXAMPLE = """
            indicator,period,value,unit,source
            trees-planted,2024,15000,trees,"Green areas office"
            """;

    private final ViewReader<ValueFileEntry> files;

    ValueFileController(ViewReader<ValueFileEntry> files) {
        this.files = files;
    }

    /**
     * What a file of values held.
     *
     * @param importId the name it is kept under
     * @param version of it: ask for {@code min_version} to read what was just taken in
     * @param values how many it held
     * @param indicators how many it was about
     */
    record ValuesTaken(ImportId importId, long version, int values, int indicators) {

        static ValuesTaken of(ValueFileReport report, long version) {
            return new ValuesTaken(report.importId(), version, report.values(), report.indicators());
        }
    }

    @PostMapping(path = "/import", consumes = "text/csv;charset=UTF-8")
    @Operation(
            operationId = "importValues",
            summary = "Take in a file of measured values, whole or not at all",
            description =
                    "CSV as RFC 4180 has it, in UTF-8, with the header `indicator,period,value,unit,source` and at"
                            + " most 20,000 lines of values. Decimals have a point. Every line that is wrong is named with its"
                            + " number and the code of its reason, the first 100 of them; a period that has a value is corrected"
                            + " by itself, not by a file. A file that was taken in is not taken in again.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv;charset=UTF-8",
                                            schema = @Schema(type = "string", maxLength = LONGEST_FILE),
                                            examples = @ExampleObject(EXAMPLE))))
    ResponseEntity<ValuesTaken> importValues(@RequestBody byte[] file, Caller caller) {
        var sha256 = Sha256.hex(file);
        return caller.send(
                new ImportValues(ImportId.ofFile(sha256), sha256, ValueSheet.read(CsvFile.rows(file))),
                ValueFileReport.class,
                ValuesTaken::of);
    }

    @GetMapping("/imports")
    @Operation(operationId = "valueFiles", summary = "The files of values taken in, the first one first")
    ResponseEntity<Listing<ValueFileEntry>> list(Moment moment) {
        return moment.list(files, Map.of());
    }

    @GetMapping("/imports/{import_id}")
    @Operation(operationId = "valueFile", summary = "One file of values that was taken in")
    ResponseEntity<ValueFileEntry> show(@PathVariable("import_id") ImportId id, Moment moment) {
        return moment.of(id).answer(files, id.toString());
    }
}
