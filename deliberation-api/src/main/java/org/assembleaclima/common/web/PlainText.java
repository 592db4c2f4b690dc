package org.assembleaclima.common.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assembleaclima.common.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Text people can read: something to see unless empty is allowed by its size, without control characters other than line
 * breaks and tabs, without halves of surrogate pairs.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    String message() default "is not plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at every character. */
    final class Check implements ConstraintValidator<PlainText, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null || text.isEmpty()) return true;
            return !Wording.saysNothing(text.toString()) && text.codePoints().allMatch(Check::isReadable);
        }

        private static boolean isReadable(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
                case Character.SURROGATE -> false;
                default -> true;
            };
        }
    }
}
