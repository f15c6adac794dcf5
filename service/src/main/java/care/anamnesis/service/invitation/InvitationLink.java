package care.anamnesis.service.invitation;

import care.anamnesis.pages.people.InvitesByLink.Link;
import care.anamnesis.service.session.Address;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An invitation as a person follows it. What stands behind the # stays in her browser: no server and no proxy writes it
 * down.
 */
final class InvitationLink {
    /** Empty modules around, without which no phone finds the code (ISO/IEC 18004, 5.3.8). */
    private static final int QUIET = 4;

    private InvitationLink() {}

    static Link of(Address address, Invitations.Invitation invitation) {
        var link = address.at(Invitations.ADDRESS + "#" + invitation.token());
        try {
            var code = new QRCodeWriter()
                    .encode(link.toString(), BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, QUIET));
            return new Link(link, invitation.until(), path(code), code.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException("An address of this length fits", e);
        }
    }

    private static String path(BitMatrix code) {
        return IntStream.range(0, code.getHeight())
                .boxed()
                .flatMap(y -> IntStream.range(0, code.getWidth())
                        .filter(x -> code.get(x, y))
                        .mapToObj(x -> "M" + x + " " + y + "h1v1h-1z"))
                .collect(Collectors.joining());
    }
}
