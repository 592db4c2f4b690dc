package org.assembleaclima.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** A secret key of a log or a witness. Its text is the secret; nothing prints it but {@link #secretText}. */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    /** What Java wants before the 32 bytes: the algorithm's name in DER. */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey key;

    private SigningKey(KeyName name, KeyKind kind, byte[] seed) {
        this.seed = seed.clone();
        this.key = privateKey(seed);
        this.verifier = new VerifierKey(name, kind, Bytes.of(Ed25519PublicKey.of(seed)));
    }

    /** @param random from where a secret may come, such as {@code SecureRandom} */
    public static SigningKey generate(KeyName name, KeyKind kind, RandomGenerator random) {
        var seed = new byte[Hash.LENGTH];
        random.nextBytes(seed);
        return new SigningKey(name, kind, seed);
    }

    /** @throws MalformedNote when it is no secret key; its message tells nothing of the text */
    public static SigningKey parse(String text) {
        var parts = text.strip().startsWith(PREFIX)
                ? text.strip().substring(PREFIX.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) throw new MalformedNote("not a secret key of the form " + PREFIX + "name+id+key");
        try {
            var bytes = Base64.getDecoder().decode(parts[2]);
            if (bytes.length != 1 + Hash.LENGTH) throw new MalformedNote("a secret key of a wrong length");
            var signing = new SigningKey(
                    new KeyName(parts[0]), KeyKind.of(bytes[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
            if (!VerifierKey.hex(signing.verifier.id()).equals(parts[1]))
                throw new MalformedNote("a secret key whose id is not its own");
            return signing;
        } catch (MalformedNote e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("a secret key that is not base64");
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs as the log does. */
    public SignatureLine sign(String body) {
        if (verifier.kind() != KeyKind.LOG) throw new IllegalStateException("a witness signs with a time");
        return new SignatureLine(verifier.name(), verifier.id(), Bytes.of(ed25519(body.getBytes(UTF_8))));
    }

    /** Signs as a witness does, to the second. */
    public SignatureLine cosign(String body, Instant seenAt) {
        if (verifier.kind() != KeyKind.WITNESS) throw new IllegalStateException("a log does not witness");
        var seconds = seenAt.getEpochSecond();
        var signature = ed25519(KeyKind.cosigned(body, seconds));
        return new SignatureLine(
                verifier.name(),
                verifier.id(),
                Bytes.of(ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array()));
    }

    private byte[] ed25519(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java from 15 has Ed25519
        }
    }

    private static PrivateKey privateKey(byte[] seed) {
        try {
            var der = ByteBuffer.allocate(PKCS8.length + seed.length)
                    .put(PKCS8)
                    .put(seed)
                    .array();
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a key file holds: {@code PRIVATE+KEY+name+id+key}, the form Go's note tools read. */
    public String secretText() {
        var bytes = ByteBuffer.allocate(1 + seed.length)
                .put(verifier.kind().code())
                .put(seed)
                .array();
        return PREFIX + verifier.name() + "+" + VerifierKey.hex(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "secret key of " + verifier.name();
    }
}
