package org.assembleaclima.draw;

/**
 * One thing to know about the files of a pool.
 *
 * @param level how much it weighs
 * @param file which of the files, by its usual name
 * @param row the line of the file where the row begins, the header being 1; 0 for the whole file
 * @param column its name in lower case; empty where none is meant
 * @param sentence what is the matter, in English; quotes at most 60 characters of a value
 */
public record Finding(Level level, String file, int row, String column, String sentence) {

    /** Ascending by weight. */
    public enum Level {
        /** The pool is read all the same. */
        WARNING,
        /** The pool is read, and no panel meets its quotas: other quotas could help. */
        UNMEETABLE,
        /** The pool cannot be read. */
        ERROR
    }

    /** Such as {@code respondents.csv, row 17, genere: error: it is blank}. */
    @Override
    public String toString() {
        return file
                + (row == 0 ? "" : ", row " + row)
                + (column.isEmpty() ? "" : ", " + column)
                + ": "
                + Texts.normal(level.name())
                + ": "
                + sentence;
    }
}
