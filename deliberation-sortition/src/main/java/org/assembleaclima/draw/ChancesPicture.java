package org.assembleaclima.draw;

import java.util.Locale;

/**
 * Everybody's chances as a picture (SVG): how many people are in so many panels, and quota by quota the share of the pool and
 * the share of the panels' seats. It can be read aloud: the picture has a title, each bar its numbers.
 */
final class ChancesPicture {

    private static final int WIDTH = 840;
    private static final int LEFT = 60;
    private static final int PLOT = WIDTH - LEFT - 20;
    private static final int HEIGHT = 220;
    private static final int TOP = 50;
    private static final int NAMES = 260;
    private static final int ROW = 26;

    private final Chances chances;
    private final StringBuilder svg = new StringBuilder();

    private ChancesPicture(Chances chances) {
        this.chances = chances;
    }

    static String of(Chances chances) {
        var picture = new ChancesPicture(chances);
        var quotasTop = TOP + HEIGHT + 90;
        picture.open(quotasTop + chances.rows().size() * ROW + 20);
        picture.people();
        picture.quotas(quotasTop);
        return picture.svg.append("</svg>\n").toString();
    }

    private void open(int height) {
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title\" viewBox=\"0 0 %d %d\" "
                                .formatted(WIDTH, height))
                .append("font-family=\"sans-serif\" font-size=\"12\">\n")
                .append("<title id=\"title\">Chances in %d panels</title>\n".formatted(chances.panels()))
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    }

    private void people() {
        text(LEFT, 24, "start", "How many people (upwards) are in how many of %d panels".formatted(chances.panels()));
        var counts = chances.peopleByCount();
        var first = counts.firstKey();
        var last = counts.lastKey();
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var step = (double) PLOT / (last - first + 1);
        counts.forEach((panels, people) -> bar(
                LEFT + (panels - first) * step,
                TOP + HEIGHT - (double) HEIGHT * people / most,
                Math.max(step * 0.9, 0.5),
                (double) HEIGHT * people / most,
                "#1b5e8c",
                people + " people in " + panels + " panels"));
        text(LEFT - 6, TOP + 10, "end", String.valueOf(most));
        text(LEFT - 6, TOP + HEIGHT, "end", "0");
        text(LEFT, TOP + HEIGHT + 18, "start", String.valueOf(first));
        text(LEFT + PLOT, TOP + HEIGHT + 18, "end", String.valueOf(last));
    }

    private void quotas(int top) {
        text(
                LEFT,
                top - 36,
                "start",
                "Of each quota's people: their share of the pool (grey) and of the panels' seats (blue)");
        var people = chances.peopleByCount().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        var seats = chances.peopleByCount().entrySet().stream()
                .mapToLong(count -> (long) count.getKey() * count.getValue())
                .sum();
        for (int place = 0; place < chances.rows().size(); place++) {
            var row = chances.rows().get(place);
            var y = top + place * ROW;
            text(NAMES - 8, y + 4, "end", row.quota().toString());
            share(y - 9, (double) row.inPool() / people, "#8a8a8a", row.inPool() + " in the pool");
            share(
                    y + 2,
                    (double) row.seats() / seats,
                    "#1b5e8c",
                    "%s on a panel on average, %d to %d"
                            .formatted(ChancesTables.mean(chances, row).toPlainString(), row.fewest(), row.most()));
        }
    }

    private void share(int y, double share, String colour, String says) {
        var width = share * (WIDTH - NAMES - 60);
        bar(NAMES, y, width, 10, colour, says);
        text(NAMES + (int) width + 4, y + 9, "start", String.format(Locale.ROOT, "%.1f%%", share * 100));
    }

    private void bar(double x, double y, double width, double height, String colour, String says) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"><title>%s</title></rect>\n",
                x,
                y,
                width,
                height,
                colour,
                escaped(says)));
    }

    private void text(int x, int y, String anchor, String says) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n".formatted(x, y, anchor, escaped(says)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
