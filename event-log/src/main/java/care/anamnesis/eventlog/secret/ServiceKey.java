package care.anamnesis.eventlog.secret;

import javax.crypto.SecretKey;

/**
 * A key for one purpose.
 *
 * @param id names the secret that the key was derived from, and reveals nothing about it: everything made with the key
 *     carries this id, so that the key is found again after a new secret has replaced it
 */
public record ServiceKey(String id, SecretKey key) {
    @Override
    public String toString() {
        return "key " + id;
    }
}
