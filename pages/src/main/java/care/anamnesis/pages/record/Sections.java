package care.anamnesis.pages.record;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A page in sections, each marked with a digest of what it says. A browser that names the digests of what it shows gets the
 * sections that differ, and the others empty: after an entry the section that it changed travels, and not the page.
 */
@Component
class Sections {
    static final String KNOWN = "Anamnesis-Sections";

    private final ThymeleafViewResolver views;

    Sections(ThymeleafViewResolver views) {
        this.views = views;
    }

    /** @param known digests, with commas between them; null for the whole */
    ModelAndView of(ModelAndView page, @Nullable String known) throws Exception {
        var template = requireNonNull(page.getViewName());
        var view = requireNonNull(views.resolveViewName(template, LocaleContextHolder.getLocale()));
        page.setView(marked(view, StringUtils.commaDelimitedListToSet(known)));
        return page;
    }

    private static View marked(View view, Set<String> digests) {
        return (model, request, response) -> {
            var page = new Written(response);
            view.render(model, request, page);
            response.getWriter().write(page.text(digests));
        };
    }

    /** Kept until it is whole. */
    private static final class Written extends HttpServletResponseWrapper {
        private final StringWriter text = new StringWriter();
        private final PrintWriter writer = new PrintWriter(text);

        Written(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void flushBuffer() {
            // nothing leaves before the sections are marked
        }

        String text(Set<String> known) {
            return MarkedSections.of(text.toString(), known);
        }
    }
}
