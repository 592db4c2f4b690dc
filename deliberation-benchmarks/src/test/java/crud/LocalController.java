package crud;

import com.nimbusds.jose.JOSEException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for whoever asks, and an answer that needs neither a token nor the database. */
@RestController
class LocalController {

    private final Tokens tokens;

    LocalController(Tokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping(value = "/local/token", produces = MediaType.TEXT_PLAIN_VALUE)
    String token(@RequestParam String actor, @RequestParam("role") List<String> roles) throws JOSEException {
        return tokens.issue(actor, roles);
    }

    @GetMapping("/status")
    Map<String, String> status() {
        return Map.of("status", "UP");
    }
}
