# A string that grows with += in a function, with and without another name for it.
def alone(count):
    text = "ab"
    for i in range(count):
        text += "cd"
    return text

def watched(count):
    text = "ab"
    kept = []
    for i in range(count):
        text += "\xe9"
        kept.append(text)
    return kept

short = alone(3)
longer = short + short
pieces = watched(3)
wide = pieces[-1] + "\u20ac"
joined = ",".join(pieces)
del pieces
