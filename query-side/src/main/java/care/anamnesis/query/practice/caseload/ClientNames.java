package care.anamnesis.query.practice.caseload;

import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.practice.caseload.CaseloadQuestion.Order;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What clients are called, for pages that are about something else. */
@Component
public class ClientNames {
    private final Caseload caseload;

    public record Named(UUID clientId, String name) {}

    ClientNames(Caseload caseload) {
        this.caseload = caseload;
    }

    /** Without those who are not in the list of clients. */
    public Map<UUID, String> of(ReadScope scope, Collection<UUID> clients) {
        var names = new HashMap<UUID, String>();
        scope.sql("select client_id, standing ->> 'name' from query.caseload where client_id = any (:clients::uuid[])")
                .param("clients", clients.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** @param typed parts of a name in any order */
    public List<Named> find(ReadScope scope, String typed, int most) {
        var question = new CaseloadQuestion(typed, Set.of(), null, null, Order.NAME);
        return caseload.answer(scope, question, caseload.asked(question, null, null), most).clients().stream()
                .map(client -> new Named(client.clientId(), client.name()))
                .toList();
    }
}
