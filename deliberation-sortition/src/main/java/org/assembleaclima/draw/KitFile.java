package org.assembleaclima.draw;

import org.assembleaclima.sortition.Kit;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A kit as the file that is published. The auditor's tool reads it. */
public final class KitFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private KitFile() {}

    /** UTF-8, the same bytes for the same kit. */
    public static byte[] json(Kit kit) {
        return JSON.writeValueAsBytes(kit);
    }
}
