# shlex: words of a shell's command line.
import shlex

for text in ("a b  c", "one 'two three' \"four five\"", "a\\ b c", "--x='y z'", "a #comment", "''", "\"a\\\"b\" 'c\\d'", "a;b|c"):
    print(text, shlex.split(text), shlex.split(text, comments=True), shlex.split(text, posix=False), list(shlex.shlex(text, punctuation_chars=True)))
for word in ("", "plain", "it's", "a b", "x=1", "*.py", "é"):
    print(repr(word), shlex.quote(word))
print(shlex.join(["echo", "a b", "it's"]), list(shlex.shlex("a = 'b c' # d")))
for text in ("'open", "end\\"):
    try:
        shlex.split(text)
    except ValueError as error:
        print(error)
