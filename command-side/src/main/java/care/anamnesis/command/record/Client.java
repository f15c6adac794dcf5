package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent.ClientEvent;

/** Who the client is, what the client consents to, and who cares for the client. */
final class Client {
    void on(ClientEvent event) {}
}
