# A SequenceMatcher tells blocks, operations and a ratio for any sequences.
from difflib import SequenceMatcher

matcher = SequenceMatcher(None, "qabxcd", "abycdf")
print(matcher.get_matching_blocks())
for operation in matcher.get_opcodes():
    print(operation)
print(round(matcher.ratio(), 4), matcher.quick_ratio(), matcher.real_quick_ratio())
print(SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
print(SequenceMatcher(a=[1, 2, 3], b=[2, 3, 4]).get_opcodes())
