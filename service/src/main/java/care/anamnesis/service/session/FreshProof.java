package care.anamnesis.service.session;

import care.anamnesis.command.asking.ProofNeeded;
import care.anamnesis.command.asking.StepUp;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Asks for a fresh proof before somebody changes with what she signs in, with the answer that a command gives. */
public final class FreshProof {
    private FreshProof() {}

    public static void require(StepUp stepUp) {
        try {
            stepUp.require();
        } catch (ProofNeeded needed) {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, needed.getMessage());
            problem.setType(URI.create("urn:anamnesis:problem:" + ProofNeeded.PROBLEM));
            var answer = new ErrorResponseException(HttpStatus.UNAUTHORIZED, problem, needed);
            answer.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, needed.challenge());
            throw answer;
        }
    }
}
