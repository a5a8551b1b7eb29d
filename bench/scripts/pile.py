#!/usr/bin/env python3
"""Makes a large mixed pile of few articles, for measuring: pile.py ARTICLES.jsonl COUNT OUT

Every round over the incidents of ARTICLES.jsonl (fields doc, incident, title, published, text; those with `noise` are left
out) tells them of other people in other places on other days: names are replaced by invented ones, the same throughout an
incident, and figures are drawn again. Beside every ten articles stand about three that copy one of the last two
thousand: word for word under another headline, cut after half, a few words changed, one figure changed. One article in
fifty belongs to one and the same giant story, whose sentences are mixed afresh each time. Seeded: the same COUNT gives
the same bytes. OUT gets COUNT texts, a thousand a folder, and OUT.tsv what each was made from: file, story, kind, original.
"""
import collections, datetime, json, os, random, re, sys

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
KEPT = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
           " September October November December I Mr Mrs Ms Dr St".split())
SYLLABLES = "ba ber cal dor el fen gar hol ist jor kel lan mar nor os per quin ras sel tor ul ven wes yar zem".split()
OUTLETS = ["Harbour Post", "Evening Dispatch", "Valley Courier", "Morning Ledger", "County Herald", "The Meridian"]


def names(rows):
    """Words that are only ever written with a capital, and not only at the start of a sentence."""
    small, inside = set(), set()
    for row in rows:
        for match in WORD.finditer(row["text"]):
            word = match.group(0)
            if word[0].islower():
                small.add(word)
            elif match.start() > 1 and row["text"][match.start() - 2] not in ".!?\n":
                inside.add(word)
    return {word for word in inside if word.lower() not in small and word not in KEPT and len(word) > 2}


def invented(draw):
    return "".join(draw.choice(SYLLABLES) for _ in range(draw.choice((2, 3, 3)))).capitalize()


class Teller:
    """One incident, told of others: each name and figure has one stand-in."""

    def __init__(self, seed, names):
        self.draw, self.names, self.known = random.Random(seed), names, {}
        self.shift = datetime.timedelta(days=self.draw.randrange(3000))

    def stand_in(self, word, make):
        if word not in self.known:
            self.known[word] = make()
        return self.known[word]

    def figure(self, digits):
        if len(digits) == 4 and digits[:2] in ("19", "20"):
            return digits
        return digits[0] + "".join(self.draw.choice("0123456789") for _ in digits[1:])

    def told(self, text):
        text = WORD.sub(lambda m: self.stand_in(m.group(0), lambda: invented(self.draw)) if m.group(0) in self.names
                        else m.group(0), text)
        return re.sub(r"\d+", lambda m: self.stand_in(m.group(0), lambda: self.figure(m.group(0))), text)


def first_rounds(rows, names):
    """All incidents, again and again: (story, title, text, day)."""
    incidents = collections.defaultdict(list)
    for row in rows:
        incidents[row["incident"]].append(row)
    turn = 0
    while True:
        for incident, articles in incidents.items():
            teller = Teller(f"{turn} {incident}", names)
            for row in articles:
                day = datetime.date.fromisoformat((row.get("published") or "2014-06-01")[:10]) + teller.shift
                yield f"{turn}-{incident}", teller.told(row["title"] or "News"), teller.told(row["text"]), day
        turn += 1


def giant(rows, draw):
    """The incident with most articles, its sentences mixed."""
    count = collections.Counter(row["incident"] for row in rows)
    incident = min(key for key in count if count[key] == max(count.values()))
    sentences = sorted({s for row in rows if row["incident"] == incident
                        for s in re.findall(r"[^.\n]{40,}\.", row["text"])})
    titles = sorted({row["title"] for row in rows if row["incident"] == incident and row["title"]})
    while True:
        day = datetime.date(2019, 3, 1) + datetime.timedelta(days=draw.randrange(10))
        text = "\n\n".join(" ".join(draw.sample(sentences, 3)) for _ in range(draw.randrange(2, 5)))
        yield "giant", draw.choice(titles), text, day


def changed_figure(text, draw):
    found = [m for m in re.finditer(r"\b\d{1,3}\b", text)]
    if not found:
        return text
    match = draw.choice(found)
    return text[:match.start()] + str(int(match.group(0)) + draw.choice((1, 2, 10))) + text[match.end():]


def copied(kind, text, draw):
    if kind == "cut":
        parts = text.split("\n\n")
        return "\n\n".join(parts[:max(1, len(parts) // 2)])
    if kind == "altered":
        return changed_figure(text, draw)
    if kind == "edited":
        words = text.split(" ")
        return " ".join(w for w in words if not w.islower() or draw.random() > 0.08)
    return text


def main(source, count, out):
    with open(source, encoding="utf-8") as f:
        rows = [row for row in map(json.loads, f) if not row.get("noise")]
    draw = random.Random(2022)
    fresh, mixed = first_rounds(rows, names(rows)), giant(rows, draw)
    recent = collections.deque(maxlen=2000)
    with open(out.rstrip("/") + ".tsv", "w", encoding="utf-8") as list_of_all:
        for i in range(int(count)):
            file = f"{i // 1000:03d}/{i:06d}.txt"
            kind, original = "", ""
            if i % 50 == 49:
                story, title, text, day = next(mixed)
            elif recent and draw.random() < 0.24:
                kind = draw.choice(("headline", "cut", "edited", "altered"))
                original, story, title, text, day = draw.choice(recent)
                text = copied(kind, text, draw)
                title = "Also read: " + title if kind == "headline" else title
                day += datetime.timedelta(days=draw.randrange(2))
            else:
                story, title, text, day = next(fresh)
                recent.append((file, story, title, text, day))
            os.makedirs(os.path.join(out, file[:3]), exist_ok=True)
            dateline = f"{draw.choice(OUTLETS)}\n{day.day} {day.strftime('%B')} {day.year}, {draw.randrange(24):02d}:{draw.randrange(60):02d}"
            with open(os.path.join(out, file), "w", encoding="utf-8", newline="") as f:
                f.write(f"{title.strip()}\n\n{dateline}\n\n{text.strip()}\n")
            list_of_all.write(f"{file}\t{story}\t{kind}\t{original}\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
