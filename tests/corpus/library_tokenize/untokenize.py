# untokenize makes text of tokens again.
import io
import tokenize

source = "for  name in names :\n    print( name )  # shown\n"
tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
print(tokenize.untokenize(tokens) == source)
print(tokenize.untokenize(token[:2] for token in tokens))
replaced = [(kind, "label" if text == "name" else text) for kind, text, *rest in tokens]
print(tokenize.untokenize(replaced))
