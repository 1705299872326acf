# Prefixes, triple quotes and number forms are single tokens.
import io
import tokenize

source = "x = rb'\\d' + f\"{y}\" + '''two\nlines''' + u'u'\nn = [0xFF, 1_000, 1e-5, 2j, 0b11, .5]\n"
for token in tokenize.generate_tokens(io.StringIO(source).readline):
    if token.type in (tokenize.STRING, tokenize.NUMBER):
        print(token)
