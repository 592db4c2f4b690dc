package org.assembleaclima.sortition.view;

import java.util.Locale;
import org.assembleaclima.sortition.view.SortitionChances.ChanceCount;

/**
 * Everybody's chances as a picture (SVG): how many people are in how many panels. Readable on a light and on a dark page, and
 * aloud: the picture has a title, each bar its numbers.
 */
public final class ChancesPicture {

    private static final int WIDTH = 840;
    private static final int HEIGHT = 340;
    private static final int LEFT = 70;
    private static final int TOP = 50;
    private static final int PLOT_WIDTH = WIDTH - LEFT - 30;
    private static final int PLOT_HEIGHT = HEIGHT - TOP - 70;
    private static final int BOTTOM = TOP + PLOT_HEIGHT;

    private static final String STYLE = """
            <style>
            .paper { fill: #fff } .bar { fill: #1b5e8c } .axis { stroke: #595959 } text { fill: #1a1a1a }
            @media (prefers-color-scheme: dark) {
            .paper { fill: #16181b } .bar { fill: #7cb8e0 } .axis { stroke: #a6a6a6 } text { fill: #f0f0f0 } }
            </style>
            """;

    private final SortitionChances chances;
    private final StringBuilder svg = new StringBuilder();

    private ChancesPicture(SortitionChances chances) {
        this.chances = chances;
    }

    /** The whole document. */
    public static String of(SortitionChances chances) {
        var picture = new ChancesPicture(chances);
        picture.open();
        picture.bars();
        picture.axes();
        return picture.svg.append("</svg>\n").toString();
    }

    private void open() {
        svg.append(String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title\""
                                + " viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">\n",
                        WIDTH,
                        HEIGHT))
                .append("<title id=\"title\">")
                .append(title())
                .append("</title>\n")
                .append(STYLE)
                .append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        text(LEFT, 26, "start", title());
    }

    private String title() {
        return "In how many of %d panels each of %d volunteers is: from %d to %d"
                .formatted(chances.panels(), chances.volunteers(), chances.smallest(), chances.largest());
    }

    private void bars() {
        var step = (double) PLOT_WIDTH / (last() - first() + 1);
        for (var count : chances.people()) {
            var height = (double) PLOT_HEIGHT * count.people() / most();
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"bar\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\">"
                            + "<title>%d people in %d panels</title></rect>\n",
                    LEFT + (count.panels() - first()) * step,
                    BOTTOM - height,
                    Math.max(step * 0.9, 0.5),
                    height,
                    count.people(),
                    count.panels()));
        }
    }

    private int first() {
        return chances.people().getFirst().panels();
    }

    private int last() {
        return chances.people().getLast().panels();
    }

    private int most() {
        return chances.people().stream().mapToInt(ChanceCount::people).max().orElse(1);
    }

    private void axes() {
        svg.append("<path class=\"axis\" fill=\"none\" d=\"M%d %dV%dH%d\"/>\n"
                .formatted(LEFT, TOP, BOTTOM, LEFT + PLOT_WIDTH));
        text(LEFT - 8, TOP + 10, "end", String.valueOf(most()));
        text(LEFT - 8, BOTTOM, "end", "0");
        text(LEFT, BOTTOM + 20, "start", String.valueOf(first()));
        text(LEFT + PLOT_WIDTH, BOTTOM + 20, "end", String.valueOf(last()));
        text(LEFT + PLOT_WIDTH / 2, BOTTOM + 44, "middle", "panels somebody is in");
        svg.append("<text x=\"20\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 20 %d)\">people</text>\n"
                .formatted(TOP + PLOT_HEIGHT / 2, TOP + PLOT_HEIGHT / 2));
    }

    /** All texts are ours: there is nothing to escape in them. */
    private void text(int x, int y, String anchor, String says) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n".formatted(x, y, anchor, says));
    }
}
