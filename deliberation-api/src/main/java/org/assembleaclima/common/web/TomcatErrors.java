package org.assembleaclima.common.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Requests so malformed that Tomcat answers them itself: as a problem, not as Tomcat's page. */
@Component
class TomcatErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) host.setErrorReportValveClass(Valve.class.getName());
        });
    }

    /** Made by Tomcat through its name. */
    public static final class Valve extends ErrorReportValve {

        private static final JsonMapper JSON = new JsonMapper();

        @Override
        protected void report(Request request, Response response, Throwable throwable) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            var problem = response.getStatus() < 500 ? HttpProblem.MALFORMED_REQUEST : HttpProblem.INTERNAL_ERROR;
            try {
                response.setContentType("application/problem+json");
                response.getOutputStream()
                        .write(JSON.writeValueAsString(Problem.of(problem)).getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException e) {
                // the client has gone: nobody is left to tell
            }
        }
    }
}
