package bilan.limits;

import java.time.Duration;

/**
 * Every limit on what comes from outside, in one place; {@code bilan doctor} prints them. What exceeds one is set aside
 * with the limit and what was found, never cut silently. Sizes are bytes unless said otherwise.
 */
public final class Limits {
    /** One exchange with a server, when nothing else is said. */
    public static final Exchange EXCHANGE = new Exchange(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            10 << 10,
            15 << 20,
            200,
            1 << 20,
            5,
            100,
            64 << 10,
            Duration.ofSeconds(2));

    /** Characters of an address. */
    public static final int ADDRESS = 4_096;

    /** Bytes of a robots.txt that are looked at. */
    public static final int ROBOTS = 500 << 10;

    /** The longest wait between two requests that a robots.txt may ask for; who asks for more is not visited. */
    public static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    /** Articles that one list of addresses (a feed, a sitemap) is followed to in one go. */
    public static final int FOLLOWED = 100;

    /** Lists that one list of lists (OPML, the index of sitemaps) is followed to. */
    public static final int LISTS = 500;

    /** Hosts that are talked to at one time. */
    public static final int HOSTS_AT_ONCE = 16;

    /** The shortest and the longest wait before something that failed is asked for again. */
    public static final Duration SHORTEST_BACK_OFF = Duration.ofMinutes(5);

    public static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);

    /** Bytes of one file that its reader has to hold at once. */
    public static final int FILE = 64 << 20;

    /** Bytes of a page; none of the press comes near it. */
    public static final int PAGE = 15 << 20;

    /** Elements of a page: the longest live reports of the press have a tenth of that. */
    public static final int PAGE_ELEMENTS = 200_000;

    /** Tags of a page open at once, closed late or never; careless pages reach some hundreds. */
    public static final int PAGE_OPEN = 20_000;

    /** Elements of a page within each other that are kept apart; deeper ones are taken for their neighbours. */
    public static final int PAGE_DEPTH = 512;

    /** Bytes of an XML or JSON document. */
    public static final int XML = 16 << 20;

    public static final int XML_ELEMENTS = 400_000;
    public static final int XML_DEPTH = 100;

    /** Bytes of one page in a web archive. */
    public static final int ARCHIVED_PAGE = 16 << 20;

    /** Damaged records after which an archive is given up. */
    public static final int ARCHIVE_DAMAGES = 20;

    /** Characters of one line of JSON Lines. */
    public static final int LINE = 16 << 20;

    /** Characters of a text; what is behind is set aside and said so. */
    public static final int TEXT = 2_000_000;

    /** Megabytes of heap of the process that reads PDF, office files and mail. */
    public static final int DOCUMENT_HEAP = 256;

    /** How long one such file may take. */
    public static final Duration DOCUMENT_TIME = Duration.ofSeconds(30);

    private Limits() {}

    /**
     * What one exchange with a server may take.
     *
     * @param connect until the connection stands
     * @param headers from then until the head of the answer is there
     * @param whole from the first byte sent to the last received, redirects included
     * @param window the stretch of time over which the rate is measured
     * @param least bytes that must arrive in each window
     * @param body bytes of an answer, as sent and as unpacked
     * @param ratio how many times longer it may grow when unpacked …
     * @param ratioFrom … once more than that many bytes have come out
     * @param redirects how many are followed
     * @param headerCount lines in the head of an answer
     * @param headerBytes bytes of them
     * @param between between two exchanges with one host
     */
    public record Exchange(
            Duration connect,
            Duration headers,
            Duration whole,
            Duration window,
            int least,
            int body,
            int ratio,
            int ratioFrom,
            int redirects,
            int headerCount,
            int headerBytes,
            Duration between) {
        /** The same with times that many times shorter, for tests. */
        public Exchange faster(int times) {
            return new Exchange(
                    connect.dividedBy(times),
                    headers.dividedBy(times),
                    whole.dividedBy(times),
                    window.dividedBy(times),
                    least,
                    body,
                    ratio,
                    ratioFrom,
                    redirects,
                    headerCount,
                    headerBytes,
                    between.dividedBy(times));
        }
    }
}
