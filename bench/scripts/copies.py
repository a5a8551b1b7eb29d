#!/usr/bin/env python3
"""Makes many articles of few, for measuring: copies.py FOLDER COUNT OUT

Copies the .txt and .html files of FOLDER round and round until OUT holds COUNT of them, each with its numbers changed
(every digit but the first of a number is drawn again, by a fixed seed), so that no copy is equal to another.
"""
import os, random, re, sys


def main(folder, count, out):
    os.makedirs(out, exist_ok=True)
    names = sorted(n for n in os.listdir(folder) if n.endswith((".txt", ".html")))
    texts = [(n, open(os.path.join(folder, n), encoding="utf-8", newline="").read()) for n in names]
    draw = random.Random(2022)

    def changed(match):
        word = match.group(0)
        if len(word) == 4 and word[:2] in ("19", "20"):
            return word
        return word[0] + "".join(draw.choice("0123456789") for _ in word[1:])

    for i in range(int(count)):
        name, text = texts[i % len(texts)]
        stem, suffix = os.path.splitext(name)
        with open(os.path.join(out, f"{i:06d}-{stem}{suffix}"), "w", encoding="utf-8", newline="") as f:
            f.write(re.sub(r"\d+", changed, text))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
