package org.assembleaclima.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a log is cut into files of 256 hashes: C2SP tlog-tiles. Level 0 holds leaves, each further one spans 256 of the one below. */
public final class Tiles {

    /** How many hashes a full tile has. */
    public static final int WIDTH = 256;

    /** How many levels of the tree one tile spans. */
    public static final int HEIGHT = 8;

    /** The highest level there can be anything at: one of its hashes is of 2^56 leaves. */
    public static final int HIGHEST_LEVEL = 7;

    private static final Pattern PATH = Pattern.compile("((?:x[0-9]{3}/)*)([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private static final int LONGEST_PATH = 48;

    private Tiles() {}

    /**
     * A tile's place within its level.
     *
     * @param index from 0
     * @param width 1 to 256; less than 256 at the right edge only
     */
    public record Place(long index, int width) {

        /** @throws MalformedNote outside these ranges */
        public Place {
            if (index < 0 || width < 1 || width > WIDTH) throw new MalformedNote("not a place of a tile");
        }

        /** The first of its hashes, counted within the level. */
        public long first() {
            return index * WIDTH;
        }

        /** The one behind its last. */
        public long end() {
            return first() + width;
        }

        public boolean isFull() {
            return width == WIDTH;
        }
    }

    /** @throws MalformedNote when it is no path, or not the one path of its tile */
    public static Place parse(String path) {
        var parts = PATH.matcher(path);
        if (path.length() > LONGEST_PATH || !parts.matches()) throw new MalformedNote("not a path of a tile");
        var digits = parts.group(1).replace("x", "").replace("/", "") + parts.group(2);
        if (digits.length() > 18) throw new MalformedNote("not a path of a tile");
        var place =
                new Place(Long.parseLong(digits), parts.group(3) == null ? WIDTH : Integer.parseInt(parts.group(3)));
        if (!path(place).equals(path)) throw new MalformedNote("not a path of a tile");
        return place;
    }

    /** Such as {@code x001/x234/067} or {@code 000.p/17}. */
    public static String path(Place place) {
        var digits = Long.toString(place.index());
        digits = "0".repeat((3 - digits.length() % 3) % 3) + digits;
        var path = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 3)
            path.append(i + 3 < digits.length() ? "x" : "")
                    .append(digits, i, i + 3)
                    .append(i + 3 < digits.length() ? "/" : "");
        return place.isFull() ? path.toString() : path + String.format(Locale.ROOT, ".p/%d", place.width());
    }

    /** How many hashes a level has in a tree of this size. */
    public static long hashes(int level, long size) {
        return level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT);
    }
}
