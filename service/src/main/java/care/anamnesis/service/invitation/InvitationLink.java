package care.anamnesis.service.invitation;

import care.anamnesis.pages.people.InvitesByLink.Link;
import care.anamnesis.query.accountability.paper.QrCode;
import care.anamnesis.service.session.Address;

/**
 * An invitation as a person follows it. What stands behind the # stays in her browser: no server and no proxy writes it
 * down.
 */
final class InvitationLink {
    private InvitationLink() {}

    static Link of(Address address, Invitations.Invitation invitation) {
        var link = address.at(Invitations.ADDRESS + "#" + invitation.token());
        var code = QrCode.of(link.toString());
        return new Link(link, invitation.until(), code.path(), code.modules());
    }
}
