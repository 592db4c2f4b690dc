package org.assembleaclima.audit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * That one entry is in the log, for keeping and checking alone: C2SP tlog-proof.
 *
 * @param extra the entry itself here; it is believed only because its hash is proven
 * @param index from 0
 * @param checkpoint of the tree the proof leads to
 */
public record Receipt(Optional<Bytes> extra, long index, List<Hash> proof, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";

    public Receipt {
        proof = List.copyOf(proof);
    }

    /** @throws MalformedNote when it is none */
    public static Receipt parse(String text) {
        var split = text.indexOf("\n\n");
        if (split < 0) throw new MalformedNote("a receipt without checkpoint");
        var lines = new ArrayList<>(text.substring(0, split).lines().toList());
        if (lines.isEmpty() || !lines.removeFirst().equals(HEADER))
            throw new MalformedNote("a receipt does not begin with " + HEADER);
        try {
            var extra = lines.isEmpty() || !lines.getFirst().startsWith("extra ")
                    ? Optional.<Bytes>empty()
                    : Optional.of(Bytes.of(
                            Base64.getDecoder().decode(lines.removeFirst().substring("extra ".length()))));
            if (lines.isEmpty() || !lines.getFirst().startsWith("index "))
                throw new MalformedNote("a receipt without index");
            var index = Numbers.plain(lines.removeFirst().substring("index ".length()));
            if (lines.size() > Long.SIZE) throw new MalformedNote("a proof of " + lines.size() + " hashes");
            return new Receipt(
                    extra,
                    index,
                    lines.stream().map(Hash::ofBase64).toList(),
                    SignedNote.parse(text.substring(split + 2)));
        } catch (MalformedNote e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("a receipt with a hash that is not base64");
        }
    }

    public String text() {
        var text = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(bytes -> text.append("extra ").append(bytes.base64()).append('\n'));
        text.append("index ").append(index).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.text()).toString();
    }

    /**
     * Whether it shows that the leaf is in the log of this key.
     *
     * @throws MalformedNote when the checkpoint is not signed by the key
     */
    public boolean shows(Hash leaf, VerifierKey key) {
        var head = Checkpoint.verified(checkpoint, key).head();
        return Verification.includes(index, head.size(), leaf, proof, head.root());
    }
}
