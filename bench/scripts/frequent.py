#!/usr/bin/env python3
"""Counts common words in the texts of this repository: frequent.py > core/src/main/resources/bilan/stories/frequent.tsv

A word that stands in many passages says nothing about which story a text belongs to. The passages in sight are ours,
so the list is. A line: language, word without accents, in how many of a thousand passages it stands (8 or more).
"""
import collections, glob, re, sys, unicodedata

# not those that nobody may look into: specs/blind, specs/sealed
SETS = ("dev", "negatives", "practice")
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def fold(text):
    bare = unicodedata.normalize("NFD", text.lower().replace("’", "'"))
    return "".join(c for c in bare if unicodedata.category(c) != "Mn")


print("# Words that stand in 8 or more of 1,000 passages of specs/; made by bench/scripts/frequent.py")
print("language\tword\tper_mille")
for language in ("en", "es", "fr"):
    passages = [open(f, encoding="utf-8").read() for f in sorted(f for s in SETS for f in glob.glob(f"specs/{s}/{language}/*.txt"))]
    count = collections.Counter()
    for passage in passages:
        count.update({w for w in WORD.findall(fold(passage)) if len(w) > 1})
    for word, n in sorted(count.items()):
        if n * 1000 >= 8 * len(passages):
            print(f"{language}\t{word}\t{round(n * 1000 / len(passages))}")
