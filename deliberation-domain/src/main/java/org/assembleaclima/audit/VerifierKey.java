package org.assembleaclima.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The public key of a log or a witness, as it is pinned: {@code name+id+key}, the form C2SP calls vkey.
 *
 * @param encoded 32 bytes of Ed25519 (RFC 8032)
 */
public record VerifierKey(KeyName name, KeyKind kind, Bytes encoded) {

    /** What Java wants before the 32 bytes: the algorithm's name in DER. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (encoded.length() != Hash.LENGTH)
            throw new MalformedNote("an Ed25519 key of " + encoded.length() + " bytes");
    }

    /** @throws MalformedNote when it is none, or its id is not its own */
    public static VerifierKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) throw new MalformedNote("not a public key of the form name+id+key");
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("a key that is not base64");
        }
        if (bytes.length != 1 + Hash.LENGTH) throw new MalformedNote("a key of " + bytes.length + " bytes");
        var key = new VerifierKey(
                new KeyName(parts[0]), KeyKind.of(bytes[0]), Bytes.of(Arrays.copyOfRange(bytes, 1, bytes.length)));
        if (!hex(key.id()).equals(parts[1])) throw new MalformedNote("a key whose id is not its own");
        return key;
    }

    /** Tells keys of one name apart; no fingerprint. */
    public int id() {
        var key = encoded.array();
        var text = name.value().getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(text.length + 2 + key.length)
                .put(text)
                .put((byte) '\n')
                .put(kind.code())
                .put(key)
                .array();
        return ByteBuffer.wrap(Hash.digest(bytes).raw()).getInt();
    }

    boolean isNamedBy(SignatureLine line) {
        return line.name().equals(name) && line.keyId() == id();
    }

    boolean signed(String body, SignatureLine line) {
        var signature = line.signature().array();
        if (signature.length != kind.length()) return false;
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(kind.message(body, signature));
            return verifier.verify(kind.ed25519(signature));
        } catch (GeneralSecurityException e) {
            return false; // such as bytes that are no point of the curve
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var der = ByteBuffer.allocate(X509.length + encoded.length())
                .put(X509)
                .put(encoded.array())
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    }

    static String hex(int id) {
        return String.format(Locale.ROOT, "%08x", id);
    }

    /** The one line to pin. */
    public String text() {
        var bytes = ByteBuffer.allocate(1 + encoded.length())
                .put(kind.code())
                .put(encoded.array())
                .array();
        return name + "+" + hex(id()) + "+" + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
