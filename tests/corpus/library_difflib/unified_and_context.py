# Unified and context diffs show changes with lines around.
import difflib

before = [f"line {n}" for n in range(20)]
after = before[:5] + ["changed"] + before[6:15] + ["added"] + before[15:]
print("\n".join(difflib.unified_diff(before, after, "old.txt", "new.txt", lineterm="", n=1)))
print("\n".join(difflib.context_diff(before, after, "old.txt", "new.txt", lineterm="", n=1)))
