# what tomllib says of texts that are not TOML
import tomllib

for text in ['a = ', 'a = 1\na = 2', '[a]\n[a]', 'a = [1,2', 'a = {b = 1', 'a = {b = 1, b = 2}', 'a = "x', "a = 'x", 'a = "\\q"',
             'a = "\\u12"', 'a = "\\ud800"', 'a', 'a = 1 b = 2', '[a', '[[a]', '= 1', '!', 'a = 01', 'a = 1__0',
             'a = 2021-02-30', 'a = 25:00:00', 'a.b = 1\na = 2', 'a = 1\na.b = 2', '[a]\nb=1\n[a.b]', '[[a]]\n[a]',
             'a=[1]\n[[a]]', 'a={}\n[a.b]', '[a]\nb.c=1\n[a.b]', 'a = "\x01"', 'a = tru', 'a = 1.', 'a..b = 1',
             'a = {b=1,}', 'a = [,]', '\u00e9 = 1', '""=1\n""=2', 'a = [{b=1}]\n[a.c]']:
    try:
        print(repr(text), tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        print(repr(text), error)
