package org.assembleaclima.common.web;

/** Carries an {@link HttpProblem} to {@link ProblemAdvice}. */
public final class HttpProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpProblem problem;

    HttpProblemException(HttpProblem problem) {
        super(problem.name(), null, false, false); // an answer, not a bug
        this.problem = problem;
    }

    HttpProblem problem() {
        return problem;
    }
}
