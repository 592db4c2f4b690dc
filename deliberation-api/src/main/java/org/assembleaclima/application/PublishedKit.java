package org.assembleaclima.application;

import java.nio.charset.StandardCharsets;
import org.assembleaclima.draw.KitFile;
import org.assembleaclima.sortition.Kit;
import org.assembleaclima.sortition.web.KitText;
import org.springframework.stereotype.Component;

/** As the draw's command line writes it, so that both give the same file for the same draw. */
@Component
class PublishedKit implements KitText {

    @Override
    public String of(Kit kit) {
        return new String(KitFile.json(kit), StandardCharsets.UTF_8);
    }
}
