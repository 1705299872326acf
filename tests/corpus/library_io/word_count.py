# Counting lines, words and characters of a text file: an exercise.
import os
import tempfile
from collections import Counter

TEXT = """The cat sat on the mat.
The dog saw the cat.

End.
"""
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "story.txt")
    with open(path, "w") as file:
        file.write(TEXT)
    lines = words = characters = 0
    counts = Counter()
    with open(path) as file:
        for number, line in enumerate(file, 1):
            lines += 1
            characters += len(line)
            found = line.lower().replace(".", "").split()
            words += len(found)
            counts.update(found)
            print(number, repr(line))
    print(lines, words, characters, counts.most_common(3))
