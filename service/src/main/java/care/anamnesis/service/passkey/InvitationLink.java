package care.anamnesis.service.passkey;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * An invitation as a person follows it. What stands behind the # stays in her browser: no server and no proxy writes it
 * down.
 *
 * @param qr the address as the path of an SVG picture
 * @param modules how many squares of side 1 are in a row of the picture
 */
record InvitationLink(URI link, Instant until, String qr, int modules) {
    static InvitationLink of(Address address, Invitations.Invitation invitation) {
        var link = address.at(InvitationPage.ADDRESS + "#" + invitation.token());
        try {
            var code = new QRCodeWriter()
                    .encode(link.toString(), BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, 4));
            var path = new StringBuilder();
            for (var y = 0; y < code.getHeight(); y++) {
                for (var x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return new InvitationLink(link, invitation.until(), path.toString(), code.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException("An address of this length fits", e);
        }
    }
}
