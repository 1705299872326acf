# Module token has the numbers of kinds.
import keyword
import token

print(token.tok_name[token.NAME], token.tok_name[token.OP], token.NUMBER, token.ENCODING, token.N_TOKENS)
print(token.EXACT_TOKEN_TYPES["->"] == token.RARROW, token.ISEOF(token.ENDMARKER), token.ISTERMINAL(token.STRING))
print(keyword.iskeyword("lambda"), keyword.iskeyword("match"), keyword.softkwlist, len(keyword.kwlist))
