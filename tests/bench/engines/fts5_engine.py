"""SQLite's FTS5 with its own stemmer, one row a sentence: finds ten of each question and reads them. See engines.ts."""

import json
import os
import re
import sqlite3
import sys
import time

folder = sys.argv[1]
with open(os.path.join(folder, "questions.txt"), encoding="utf-8") as file:
    questions = file.read().splitlines()
begun = time.perf_counter()
base = sqlite3.connect(os.path.join(folder, "fts5.db"))
base.execute("CREATE VIRTUAL TABLE sentences USING fts5(text, tokenize = 'porter unicode61')")
with open(os.path.join(folder, "sentences.txt"), encoding="utf-8") as file:
    base.executemany("INSERT INTO sentences VALUES (?)", ((line.rstrip("\n"),) for line in file))
base.commit()
base.execute("INSERT INTO sentences(sentences) VALUES ('optimize')")
base.commit()
built = time.perf_counter() - begun
FIND = "SELECT text FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT 10"
read = 0
times = []
processor = []
# The first round warms up, as for every engine.
for _ in range(2):
    times = []
    processor = []
    for question in questions:
        worked = time.process_time()
        asked = time.perf_counter()
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        for (text,) in base.execute(FIND, (words,)) if words else ():
            read += len(text)
        times.append((time.perf_counter() - asked) * 1e3)
        processor.append((time.process_time() - worked) * 1e3)
print(json.dumps({"buildMs": built * 1e3, "read": read, "ms": times, "cpuMs": processor}))
