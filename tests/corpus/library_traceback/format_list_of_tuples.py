# Entries may be plain tuples; locals are shown when they are given.
import traceback

entries = [("a.py", 3, "first", "x = 1"), traceback.FrameSummary("b.py", 9, "second", line="y = 2", locals={"n": 5})]
for text in traceback.format_list(entries):
    print(text, end="")
print(repr(entries[1]), list(entries[1]))
