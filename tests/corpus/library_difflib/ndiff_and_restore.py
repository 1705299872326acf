# ndiff marks lines and what changed within them; restore gives either side back.
import difflib

before = "one\ntwo\nthree\nfour\n".splitlines(keepends=True)
after = "one\ntow\ntree\nfour\nfive\n".splitlines(keepends=True)
delta = list(difflib.ndiff(before, after))
print("".join(delta))
print(list(difflib.restore(delta, 1)) == before, list(difflib.restore(delta, 2)) == after)
