package bilan.workbench.review;

import bilan.review.Act;
import bilan.review.Agreement;
import bilan.review.ChangedMeanwhileException;
import bilan.review.ClaimState;
import bilan.review.Item;
import bilan.review.Review;
import bilan.review.ReviewLog;
import bilan.review.ReviewRoom;
import bilan.workbench.desk.Desk;
import bilan.workbench.desk.State;
import bilan.workbench.review.ActForm.FormException;
import bilan.workbench.web.Page;
import bilan.workbench.web.Part;
import bilan.workbench.web.Site;
import bilan.workbench.words.Words;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where people decide on claims. Everything works by forms; a script sends the same and is answered in JSON. */
public final class ReviewPages implements Part {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS = List.of(
            "act",
            "claims",
            "blind",
            "reason",
            "figure",
            "figure_was",
            "effect",
            "group",
            "source",
            "source_kind",
            "place",
            "day",
            "scope",
            "other",
            "one",
            "verdict",
            "text");

    private final Desk desk;
    private final Site site;
    private final Reviewers reviewers;
    private volatile @Nullable Board board;
    private volatile @Nullable Waiting waiting;

    /** The queue of one state of the dossier; what was decided since is passed over when it is counted. */
    private record Waiting(long number, List<Item> items) {}

    public ReviewPages(Desk desk, Site site) {
        this.desk = desk;
        this.site = site;
        reviewers = new Reviewers(desk);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/review", this::desk);
        routes.get("/review/item/{claim}", this::item);
        routes.get("/review/rows", this::rows);
        routes.get("/review/agreement", this::agreement);
        routes.post("/review/act", this::act);
        routes.post("/review/skip", this::skip);
        routes.post("/review/undo", context -> turn(context, true));
        routes.post("/review/redo", context -> turn(context, false));
        routes.post("/review/undo/{number}", this::undo);
        routes.post("/review/who", this::who);
    }

    // --- pages -----------------------------------------------------------------------------------------------

    private void desk(Context context) {
        State state = desk.state();
        if (state.isEmpty()) {
            context.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        Board now = board(state);
        String wanted = context.queryParam("claim");
        if (wanted != null && now.read(wanted) == null) throw new NotFoundResponse();
        desk(context, now, wanted, said(context), null);
    }

    private void desk(
            Context context, Board now, @Nullable String wanted, @Nullable String said, @Nullable FormException fault) {
        Words words = site.words(context);
        String who = reviewers.of(context);
        boolean blind = blind(context);
        ReviewRoom room = desk.room();
        List<String> skipped = room.skipped(who);
        Map<String, Object> parameters = room.asking(log -> {
            List<Item> items = now.queue(log, who, blind, skipped);
            if (!blind) waiting = new Waiting(now.state().number(), items);
            Item item = wanted == null ? free(items, room, who) : find(items, wanted);
            Map<String, Object> all = new HashMap<>();
            QueueView queue = new QueueView(
                    QueueView.rows(words, now, items, room.leases(), who, item == null ? null : item.claim()),
                    items.size(),
                    today(log, who));
            all.put("queue", queue);
            all.put("who", who);
            all.put("blind", blind);
            all.put("named", reviewers.mayBeNamed(context));
            all.put("said", said == null ? "" : said);
            if (item != null) all.put("item", view(words, now, log, room, who, blind, item));
            return all;
        });
        if (fault != null) {
            parameters.put("fault", words.text(fault.key()));
            parameters.put("faulty", fault.field());
        }
        site.show(context, "review/desk", parameters);
    }

    private void item(Context context) {
        State state = desk.known();
        Board now = board(state == null || state.isEmpty() ? desk.state() : state);
        String claim = context.pathParam("claim");
        if (now.read(claim) == null) now = board(desk.state());
        if (now.read(claim) == null) throw new NotFoundResponse();
        Board here = now;
        Words words = site.words(context);
        String who = reviewers.of(context);
        boolean blind = blind(context);
        boolean ahead = context.queryParam("ahead") != null;
        ReviewRoom room = desk.room();
        ItemView view = room.asking(log -> {
            Waiting queue = waiting;
            Item item = find(queue == null || blind ? List.of() : queue.items(), claim);
            return ahead
                    ? new ItemView(words, here, log, who, blind, item, read(here, claim), holder(room, claim, who))
                    : view(words, here, log, room, who, blind, item);
        });
        site.show(context, "review/item", Map.of("item", view));
    }

    private void rows(Context context) {
        State state = desk.known();
        Board now = board(state == null ? desk.state() : state);
        Words words = site.words(context);
        String who = reviewers.of(context);
        boolean blind = blind(context);
        ReviewRoom room = desk.room();
        List<String> skipped = room.skipped(who);
        QueueView queue = room.asking(log -> {
            // in the order of the list that it makes longer, though that may have changed since
            Waiting known = blind ? null : waiting;
            List<Item> items = known == null
                    ? now.queue(log, who, blind, skipped)
                    : known.items().stream()
                            .filter(item -> log.state(item.claim()).kind() == ClaimState.Kind.PROPOSED)
                            .toList();
            return new QueueView(
                    QueueView.rows(words, now, items, room.leases(), who, null), items.size(), today(log, who));
        });
        site.show(context, "review/rows", Map.of("queue", queue, "blind", blind));
    }

    private void agreement(Context context) {
        State state = desk.state();
        Board now = board(state);
        Words words = site.words(context);
        Agreement agreement = desk.room().asking(log -> Agreement.of(log, now.claims()));
        site.show(context, "review/agreement", Map.of("agreement", AgreementView.of(words, now, agreement)));
    }

    private ItemView view(
            Words words, Board now, ReviewLog log, ReviewRoom room, String who, boolean blind, Item item) {
        room.leases().take(item.claim(), who);
        return new ItemView(
                words, now, log, who, blind, item, read(now, item.claim()), holder(room, item.claim(), who));
    }

    private static Board.Read read(Board now, String claim) {
        return Objects.requireNonNull(now.read(claim), claim);
    }

    private static @Nullable String holder(ReviewRoom room, String claim, String who) {
        String holder = room.leases().holder(claim);
        return holder == null || holder.equals(who) ? null : holder;
    }

    private static @Nullable Item free(List<Item> items, ReviewRoom room, String who) {
        for (Item item : items) if (holder(room, item.claim(), who) == null) return item;
        return items.isEmpty() ? null : items.get(0);
    }

    /** One that waits no more stands for itself. */
    private static Item find(List<Item> items, String claim) {
        for (Item item : items) if (item.claim().equals(claim)) return item;
        return new Item(claim, List.of(), Item.Ground.OLDEST, null, null, false);
    }

    private Board board(State state) {
        Board now = board;
        if (now == null || now.state().number() != state.number()) {
            now = new Board(state);
            board = now;
        }
        return now;
    }

    // --- acts ------------------------------------------------------------------------------------------------

    private void act(Context context) {
        Words words = site.words(context);
        String who = reviewers.of(context);
        boolean blind = blind(context);
        State state = desk.known();
        Board now = board(state == null ? desk.state() : state);
        ReviewRoom room = desk.room();
        String first =
                Objects.requireNonNullElse(context.formParam("claims"), "").split(",", 2)[0];
        try {
            ClaimState before = room.asking(log -> log.state(first));
            Act act = new ActForm(context::formParam, desk.bilan(), now).act(before, words.language());
            Review kept = room.act(who, act, seen(context), blind, key(context));
            answer(context, kept, words.text("review.done." + done(kept.act())), who, blind);
        } catch (FormException e) {
            if (scripted(context))
                json(
                        context.status(HttpStatus.UNPROCESSABLE_CONTENT),
                        node -> node.put("fault", words.text(e.key())).put("field", e.field()));
            else {
                context.status(HttpStatus.UNPROCESSABLE_CONTENT);
                desk(context, now, now.read(first) == null ? null : first, words.text(e.key()), e);
            }
        } catch (ChangedMeanwhileException e) {
            changed(context, now, e);
        }
    }

    /** What an act is called in messages. */
    private static String done(Act act) {
        if (act instanceof Act.Accept) return "accepted";
        if (act instanceof Act.Reject) return "rejected";
        if (act instanceof Act.Correct) return "corrected";
        if (act instanceof Act.Note) return "noted";
        if (act instanceof Act.AskSecond) return "asked";
        return act instanceof Act.Settle ? "settled" : "origin";
    }

    private void changed(Context context, Board now, ChangedMeanwhileException e) {
        Words words = site.words(context);
        String theirs = e.now().decided() == null
                ? words.text("review.state.proposed")
                : AgreementView.verdict(words, e.now().decided());
        context.status(HttpStatus.CONFLICT);
        if (scripted(context)) {
            json(
                    context,
                    node -> node.put("claim", e.claim())
                            .put("version", e.now().version())
                            .put("theirs", theirs));
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = context.formParam(field);
            if (value != null) fields.put(field, value);
        }
        String who = reviewers.of(context);
        ReviewRoom room = desk.room();
        ItemView item = room.asking(log -> view(words, now, log, room, who, false, find(List.of(), e.claim())));
        String mine = words.text("review.act." + Objects.requireNonNullElse(context.formParam("act"), "accept"));
        site.show(context, "review/changed", Map.of("item", item, "theirs", theirs, "mine", mine, "fields", fields));
    }

    private void turn(Context context, boolean back) {
        Words words = site.words(context);
        String who = reviewers.of(context);
        ReviewRoom room = desk.room();
        Review turned = back ? room.undo(who, key(context)) : room.redo(who, key(context));
        if (turned == null) {
            String text = words.text(back ? "review.nothing_to_undo" : "review.nothing_to_redo");
            if (scripted(context)) json(context, node -> node.put("said", text));
            else home(context, blind(context), null, back ? "nothing_to_undo" : "nothing_to_redo");
            return;
        }
        String what = words.text("review.done." + done(turned.act()));
        answer(context, turned, words.text(back ? "review.undone" : "review.redone", what), who, turned.blind());
    }

    /** Takes back an act, whoever did it. */
    private void undo(Context context) {
        String number = context.pathParam("number");
        Review undone = null;
        if (number.length() < 10 && number.chars().allMatch(c -> c >= '0' && c <= '9') && !number.isEmpty()) {
            undone = desk.room().undo(reviewers.of(context), Long.parseLong(number), key(context));
        }
        if (undone == null) throw new NotFoundResponse();
        Words words = site.words(context);
        String what = words.text("review.done." + done(undone.act()));
        answer(context, undone, words.text("review.undone", what), reviewers.of(context), undone.blind());
    }

    private void skip(Context context) {
        String claim =
                Objects.requireNonNullElse(context.formParam("claims"), "").split(",", 2)[0];
        desk.room().skip(reviewers.of(context), claim);
        if (scripted(context)) json(context, node -> node.put("claim", claim));
        else home(context, blind(context), null, "skipped");
    }

    private void who(Context context) {
        String name = Objects.requireNonNullElse(context.formParam("who"), "").strip();
        if (reviewers.mayBeNamed(context) && !name.isEmpty() && name.length() <= 40) {
            Cookie cookie = new Cookie(Reviewers.COOKIE, Page.encoded(name));
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.LAX);
            context.cookie(cookie);
        }
        context.redirect("/review", HttpStatus.SEE_OTHER);
    }

    private void answer(Context context, Review kept, String what, String who, boolean blind) {
        if (!scripted(context)) {
            String claim = kept.act().claims().get(0);
            boolean stays = !(kept.act() instanceof Act.Accept
                    || kept.act() instanceof Act.Reject
                    || kept.act() instanceof Act.Correct);
            home(context, blind, stays || context.path().endsWith("do") ? claim : null, done(kept.act()));
            return;
        }
        ReviewRoom room = desk.room();
        json(
                context,
                node -> room.asking(log -> {
                    ObjectNode versions = node.putObject("versions");
                    ObjectNode states = node.putObject("states");
                    for (String claim : kept.act().claims()) {
                        ClaimState state = log.state(claim);
                        Review mine = blind ? log.verdict(claim, who) : null;
                        versions.put(claim, state.version());
                        states.put(
                                claim,
                                blind
                                        ? mine == null ? "proposed" : "accepted"
                                        : state.kind().word());
                    }
                    return node.put("number", kept.number())
                            .put("at", kept.at())
                            .put("claim", kept.act().claims().get(0))
                            .put("said", what)
                            .put("left", left(log, who, blind))
                            .put("today", today(log, who));
                }));
    }

    private int left(ReviewLog log, String who, boolean blind) {
        if (blind) return bilan.review.ReviewQueue.second(log, who).size();
        Waiting queue = waiting;
        if (queue == null) return 0;
        int left = 0;
        for (Item item : queue.items()) {
            if (log.state(item.claim()).kind() == ClaimState.Kind.PROPOSED) left++;
        }
        return left;
    }

    /** Acts of the person that hold, of the day that the clock tells. */
    private int today(ReviewLog log, String who) {
        String day = desk.clock().instant().toString().substring(0, 10);
        int today = 0;
        for (Review review : log.all()) {
            if (review.who().equals(who) && review.at().startsWith(day) && log.holds(review)) today++;
        }
        return today;
    }

    // --- requests --------------------------------------------------------------------------------------------

    private interface Filling {
        Object fill(ObjectNode node);
    }

    private static void json(Context context, Filling filling) {
        ObjectNode node = JSON.createObjectNode();
        filling.fill(node);
        context.contentType("application/json; charset=utf-8").result(node.toString());
    }

    private static boolean scripted(Context context) {
        String accepted = context.header("Accept");
        return accepted != null && accepted.startsWith("application/json");
    }

    private static boolean blind(Context context) {
        String blind = context.formParam("blind") == null ? context.queryParam("blind") : context.formParam("blind");
        return blind != null && !blind.isEmpty();
    }

    private static @Nullable String key(Context context) {
        String key = context.formParam("key");
        return key == null || key.isBlank() || key.length() > 100 ? null : key;
    }

    private static long seen(Context context) {
        String seen = context.formParam("seen");
        try {
            return seen == null ? ReviewRoom.UNSEEN : Long.parseLong(seen);
        } catch (NumberFormatException e) {
            return ReviewRoom.UNSEEN;
        }
    }

    private static void home(Context context, boolean blind, @Nullable String claim, String done) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (claim != null) query.put("claim", List.of(claim));
        if (blind) query.put("blind", List.of("1"));
        query.put("done", List.of(done));
        context.redirect(Page.address("/review", query), HttpStatus.SEE_OTHER);
    }

    /** What was done on the page before. */
    private @Nullable String said(Context context) {
        String done = context.queryParam("done");
        Words words = site.words(context);
        if (done == null) return null;
        if (words.has("review.done." + done)) return words.text("review.done." + done);
        return words.has("review." + done) ? words.text("review." + done) : null;
    }
}
