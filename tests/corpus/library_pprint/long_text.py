# Long text is split between words, in parentheses when it stands alone.
from pprint import pprint

sentence = "the quick brown fox jumps over the lazy dog and keeps running until night"
pprint(sentence, width=30)
pprint({"key": sentence}, width=40)
pprint("line one\nline two is longer\nline three", width=16)
pprint([sentence], width=40)
pprint(b"some bytes that are long enough to break", width=20)
