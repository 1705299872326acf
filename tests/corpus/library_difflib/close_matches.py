# get_close_matches finds similar words, best first.
import difflib

words = ["ape", "apple", "peach", "puppy", "applet"]
print(difflib.get_close_matches("appel", words), difflib.get_close_matches("zebra", words))
print(difflib.get_close_matches("pupy", words, n=1), difflib.get_close_matches("ap", words, cutoff=0.3))
for options in ({"n": 0}, {"cutoff": 2.0}):
    try:
        difflib.get_close_matches("a", words, **options)
    except ValueError as error:
        print(error)
