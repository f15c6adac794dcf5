package care.anamnesis.standalone.people;

import care.anamnesis.pages.frame.Notice;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.signin.SignIn;
import care.anamnesis.standalone.InDemo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for a browser that is not signed in: the demo people to choose from. */
@Page
@InDemo
class SignInPage {

    /** Over every page. */
    @Bean
    static Notice demoNotice() {
        return new Notice("sign-in.notice");
    }

    @ShowsNoRecord("people to sign in as")
    @GetMapping(SignIn.PATH)
    String choose(@RequestParam(required = false) @Nullable String problem, Model model) {
        model.addAttribute("people", DemoPeople.ALL);
        model.addAttribute("password", DemoPeople.PASSWORD);
        model.addAttribute("problem", problem == null ? null : Problem.of(problem));
        return "sign-in/sign-in";
    }

    private enum Problem {
        UNKNOWN,
        EXPIRED,
        SIGNED_OUT,
        TOO_MANY;

        static @Nullable Problem of(String word) {
            return switch (word) {
                case "unknown" -> UNKNOWN;
                case "expired" -> EXPIRED;
                case "signed-out" -> SIGNED_OUT;
                case "too-many" -> TOO_MANY;
                default -> null;
            };
        }
    }
}
