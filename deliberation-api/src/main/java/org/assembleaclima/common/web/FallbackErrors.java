package org.assembleaclima.common.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes wrong outside any controller and filter of ours ends here, as a problem too. */
@Hidden
@RestController
class FallbackErrors implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null) return Problem.of(HttpProblem.NOT_FOUND).answer(); // asked for by hand
        return Problem.of(problem(status)).answer();
    }

    private static HttpProblem problem(HttpStatus status) {
        for (var problem : HttpProblem.values()) if (problem.status() == status) return problem;
        return status.is4xxClientError() ? HttpProblem.MALFORMED_REQUEST : HttpProblem.INTERNAL_ERROR;
    }
}
