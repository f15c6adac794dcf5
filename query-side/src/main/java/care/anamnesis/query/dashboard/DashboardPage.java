package care.anamnesis.query.dashboard;

import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

@Page
class DashboardPage {

    @ShowsNoRecord("numbers only")
    @GetMapping("/dashboard")
    String dashboard() {
        return "dashboard/dashboard";
    }
}
