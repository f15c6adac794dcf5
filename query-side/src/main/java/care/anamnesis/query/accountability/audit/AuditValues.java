package care.anamnesis.query.accountability.audit;

import care.anamnesis.query.access.ReadScope;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands in the report's columns, to choose from: each value is one step along an index, however long the report is. */
@Component
public class AuditValues {
    private static final int LISTED = 200;

    private final Asked asked;

    AuditValues(Asked asked) {
        this.asked = asked;
    }

    /** @param name the last one that the person had, empty for somebody who never signed in */
    public record Person(String id, String name) {}

    /** @param question the template of its address */
    public record Question(String question, String words) {}

    /** Everybody who ever wrote, looked, or was tried, by name. */
    public List<Person> all(ReadScope scope) {
        return scope.sql(distinct("person") + """
            select v.value, coalesce(last.person_name, '')
            from found v left join lateral (
                select e.person_name, e.person_key from query.audit_entry e
                where e.person = v.value and e.person_name > '' order by e.position desc limit 1) last on true
            where v.value > '' order by coalesce(last.person_key, ''), v.value limit :limit
            """)
                .param("limit", LISTED)
                .query((row, _) -> new Person(row.getString(1), row.getString(2)))
                .list();
    }

    /** Everybody of the practice whom an entry concerns, by the last name that is known of them. */
    public List<Person> concerned(ReadScope scope) {
        return scope.sql(distinct("about") + """
            select v.value, last.about_name
            from found v left join lateral (
                select e.about_name from query.audit_entry e
                where e.about = v.value order by e.position desc limit 1) last on true
            where v.value > '00000000-0000-0000-0000-000000000000' order by last.about_name, v.value limit :limit
            """)
                .param("limit", LISTED)
                .query((row, _) -> new Person(row.getString(1), row.getString(2)))
                .list();
    }

    /** Every question that was ever asked, by its words. */
    public List<Question> questions(ReadScope scope) {
        return values(scope, "question").stream()
                .map(question -> new Question(question, asked.inWords(question)))
                .sorted(Comparator.comparing(Question::words))
                .toList();
    }

    public List<String> sources(ReadScope scope) {
        return values(scope, "source");
    }

    public List<String> represented(ReadScope scope) {
        return values(scope, "on_behalf_of");
    }

    private static List<String> values(ReadScope scope, String column) {
        return scope.sql(distinct(column) + "select v.value from found v where v.value > '' order by 1 limit :limit")
                .param("limit", LISTED)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String distinct(String column) {
        return """
            with recursive found (value) as (
                (select e.%1$s from query.audit_entry e order by e.%1$s limit 1)
                union all
                select (select e.%1$s from query.audit_entry e where e.%1$s > v.value order by e.%1$s limit 1)
                from found v where v.value is not null)
            """.formatted(column);
    }
}
