package org.assembleaclima.draw;

import org.assembleaclima.sortition.Features;

/**
 * One thing to know about the files of a pool.
 *
 * @param level how much it weighs
 * @param code what is the matter, for programs
 * @param file which of the files, by its usual name
 * @param row the line of the file where the row begins, the header being 1; 0 for the whole file
 * @param column its name in lower case; empty where none is meant
 * @param sentence what is the matter, in English; quotes at most 60 characters of a value
 */
public record Finding(Level level, Code code, String file, int row, String column, String sentence) {

    /** Ascending by weight. */
    public enum Level {
        /** The pool is read all the same. */
        WARNING,
        /** The pool is read, and no panel meets its quotas: other quotas could help. */
        UNMEETABLE,
        /** The pool cannot be read. */
        ERROR
    }

    /** Kinds of findings. */
    public enum Code {
        /** It is no CSV, as far as that can be told: a spreadsheet, broken quotation marks, another separator. */
        NOT_CSV,
        NOT_UTF8,
        TOO_LARGE,
        /** There is nothing in it, or nothing below its header. */
        EMPTY,
        COLUMN_MISSING,
        COLUMN_REPEATED,
        COLUMN_NAMELESS,
        /** A column that is not used, and so may name people for nothing. */
        COLUMN_UNKNOWN,
        /** As many values as there are columns is what a row has to have. */
        LENGTH_WRONG,
        BLANK,
        VALUE_UNKNOWN,
        /** A spreadsheet would compute it instead of showing it. */
        FORMULA,
        CONTROL_CHARACTER,
        ID_MALFORMED,
        /** Something that can be there once, with other values than before. */
        REPEATED,
        /** With the same values as before. */
        REPEATED_EQUAL,
        HOUSEHOLD_MISSING,
        NUMBER_MALFORMED,
        BOUNDS_CROSSED,
        CATEGORY_NAME_TAKEN,
        /** By sums alone no panel can meet the quotas. */
        UNMEETABLE,
        /** A quota for a value that no volunteer has. */
        NOBODY_HAS_IT
    }

    /** Such as {@code respondents.csv, row 17, genere: error: it is blank}. */
    @Override
    public String toString() {
        return file
                + (row == 0 ? "" : ", row " + row)
                + (column.isEmpty() ? "" : ", " + column)
                + ": "
                + Features.normal(level.name())
                + ": "
                + sentence;
    }
}
