package org.assembleaclima.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * Computes the public key that belongs to a secret one. The JDK does so only while it makes a new pair, so it is given the
 * secret as its randomness; {@link SigningKeyTest} compares with the published pairs of RFC 8032.
 */
final class Ed25519PublicKey {

    private Ed25519PublicKey() {}

    /** @param seed 32 bytes: the secret */
    static byte[] of(byte[] seed) {
        try {
            var pairs = KeyPairGenerator.getInstance("Ed25519");
            pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
            var der = pairs.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(der, der.length - Hash.LENGTH, der.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java from 15 has Ed25519
        }
    }

    /** Gives the same bytes every time. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            super(null, null); // nothing to seed
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) throw new IllegalStateException("asked for " + target.length + " bytes");
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
