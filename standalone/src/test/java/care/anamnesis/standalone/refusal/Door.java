package care.anamnesis.standalone.refusal;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.standalone.Standalone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The one service for these tests: nobody is signed in, and its time limits are short. */
final class Door {
    private static final ConfigurableApplicationContext SERVICE = start();

    private Door() {}

    static int port() {
        return SERVICE.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static EventLog log() {
        return SERVICE.getBean(EventLog.class);
    }

    /** All addresses of the service with their handlers. */
    static Map<RequestMappingInfo, HandlerMethod> handlers() {
        return SERVICE.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    private static ConfigurableApplicationContext start() {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--demo-clients=0",
                "--anamnesis.founding-story=false",
                "--anamnesis.request.arrives-within=2s"));
        TestDatabase.fresh().register((name, value) -> settings.add("--" + name + "=" + value));
        return Standalone.application().run(settings.toArray(String[]::new));
    }
}
