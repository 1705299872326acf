# Tokens have a kind, text, start, end and line.
import io
import tokenize

source = "def add(a, b=1.5):  # sum\n    return a + b\n\nprint(add(1,\n          2), 'text')\n"
for token in tokenize.generate_tokens(io.StringIO(source).readline):
    print(tokenize.tok_name[token.type], tokenize.tok_name[token.exact_type], repr(token.string), token.start, token.end)
