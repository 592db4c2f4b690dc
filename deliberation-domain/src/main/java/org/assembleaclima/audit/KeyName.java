package org.assembleaclima.audit;

/** What a key is called in a note: by custom an address without scheme, such as {@code example.org/log}. */
public record KeyName(String value) {

    /** @throws MalformedNote when it is empty or has a space, a plus sign or a control character */
    public KeyName {
        if (value.isEmpty()
                || value.codePoints()
                        .anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '+' || c < ' '))
            throw new MalformedNote("not a name of a key: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
