package care.anamnesis.query.dashboard;

import care.anamnesis.query.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

@Page
class DashboardPage {

    @GetMapping("/dashboard")
    String dashboard() {
        return "dashboard/dashboard";
    }
}
