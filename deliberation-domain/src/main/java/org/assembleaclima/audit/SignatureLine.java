package org.assembleaclima.audit;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * One signature below a note.
 *
 * @param keyId tells keys of one name apart; no fingerprint
 * @param signature what the kind of key makes of it: 64 bytes of Ed25519, or 8 bytes of time before them
 */
public record SignatureLine(KeyName name, int keyId, Bytes signature) {

    private static final String DASH = "— ";

    /** @throws MalformedNote when it is none */
    static SignatureLine parse(String line) {
        var parts = line.split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3) throw new MalformedNote("not a line of a signature: " + line);
        try {
            var bytes = Base64.getDecoder().decode(parts[2]);
            if (bytes.length <= Integer.BYTES) throw new MalformedNote("a signature without bytes");
            var rest = new byte[bytes.length - Integer.BYTES];
            var buffer = ByteBuffer.wrap(bytes);
            var keyId = buffer.getInt();
            buffer.get(rest);
            return new SignatureLine(new KeyName(parts[1]), keyId, Bytes.of(rest));
        } catch (MalformedNote e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("a signature that is not base64");
        }
    }

    /** With its line end. */
    public String text() {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length())
                .putInt(keyId)
                .put(signature.array())
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
