# Unfinished brackets and strings, and wrong indentation, are errors.
import io
import tokenize

for source in ("total = (1 +\n", "'''never closed\n", "if a:\n        b\n    c\n"):
    try:
        list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, IndentationError) as error:
        print(type(error).__name__, error.args)
print([token.string for token in tokenize.generate_tokens(io.StringIO("a $ b ? 'x\n").readline)
       if token.type == tokenize.ERRORTOKEN])
