# Deep recursion shows three entries and counts the others.
import traceback

def down(n):
    if n == 0:
        raise ValueError("bottom")
    down(n - 1)

try:
    down(20)
except ValueError:
    text = traceback.format_exc()
print(text.count("in down"), [line for line in text.splitlines() if "line repeated" in line])
