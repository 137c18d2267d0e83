"""tantivy as its documentation says, one document a sentence: finds ten of each question and reads them. See engines.ts."""

import json
import os
import sys
import time

import tantivy

folder = sys.argv[1]
with open(os.path.join(folder, "questions.txt"), encoding="utf-8") as file:
    questions = file.read().splitlines()
schema = tantivy.SchemaBuilder().add_text_field("text", stored=True, tokenizer_name="en_stem").build()
where = os.path.join(folder, "tantivy")
os.makedirs(where)
begun = time.perf_counter()
index = tantivy.Index(schema, path=where)
writer = index.writer()
with open(os.path.join(folder, "sentences.txt"), encoding="utf-8") as file:
    for line in file:
        writer.add_document(tantivy.Document(text=line.rstrip("\n")))
writer.commit()
writer.wait_merging_threads()
index.reload()
built = time.perf_counter() - begun
searcher = index.searcher()
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
        query, _errors = index.parse_query_lenient(question, ["text"])
        for _score, address in searcher.search(query, 10).hits:
            read += len(searcher.doc(address)["text"][0])
        times.append((time.perf_counter() - asked) * 1e3)
        processor.append((time.process_time() - worked) * 1e3)
print(json.dumps({"buildMs": built * 1e3, "read": read, "ms": times, "cpuMs": processor}))
