package care.anamnesis.service.refusal;

import care.anamnesis.query.http.StatusProblem;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Requests that the server cannot parse as HTTP, and so never reach the application. */
@Configuration(proxyBeanMethods = false)
class MalformedHttp {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServer() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReport.class.getName());
            }
        });
    }

    /** Public, because the server makes it by its name. */
    public static class ProblemReport extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable throwable) {
            var status = HttpStatusCode.valueOf(response.getStatus());
            if (!status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setHeader("Cache-Control", "no-store");
                response.getReporter().write(json(StatusProblem.of(status)));
                response.finishResponse();
            } catch (IOException _) {
                // the caller has gone
            }
        }

        /** Nothing in it comes from the request. */
        private static String json(ProblemDetail problem) {
            return """
                {"type":"%s","title":"%s","status":%d,"detail":"%s"}\
                """.formatted(problem.getType(), problem.getTitle(), problem.getStatus(), problem.getDetail());
        }
    }
}
