# Ciphers: Caesar, Vigenere, Atbash, rail fence, substitution with a keyword, Playfair square, frequency attack, XOR.
import string
from collections import Counter

LETTERS = string.ascii_uppercase


def clean(text): return "".join(c for c in text.upper() if c in LETTERS)
def shift(c, n): return LETTERS[(LETTERS.index(c) + n) % 26] if c in LETTERS else c
def caesar(text, n): return "".join(shift(c, n) for c in text.upper())
def vigenere(text, key, sign=1):
    if not (key := clean(key)): raise ValueError("empty key")
    out, i = [], 0
    for c in text.upper():
        if c in LETTERS:
            c = shift(c, sign * LETTERS.index(key[i % len(key)])); i += 1
        out.append(c)
    return "".join(out)
def atbash(text): return text.upper().translate(str.maketrans(LETTERS, LETTERS[::-1]))
def rail(text, rails):
    rows, row, step = [[] for _ in range(rails)], 0, 1
    for c in text:
        rows[row].append(c)
        if rails > 1:
            if not 0 <= row + step < rails: step = -step
            row += step
    return "".join(map("".join, rows))
def unrail(text, rails):
    order = sorted(range(len(text)), key=lambda i: (min(i % (2 * (rails - 1) or 1), (2 * (rails - 1) or 1) - i % (2 * (rails - 1) or 1)) if rails > 1 else 0, i))
    out = [""] * len(text)
    for place, c in zip(order, text): out[place] = c
    return "".join(out)
def keyword_table(word):
    mixed = "".join(dict.fromkeys(clean(word) + LETTERS))
    return str.maketrans(LETTERS, mixed), str.maketrans(mixed, LETTERS)
def playfair(text, word, sign=1):
    square = "".join(dict.fromkeys(clean(word + LETTERS).replace("J", "I")))
    text, pairs, i = clean(text).replace("J", "I"), [], 0
    while i < len(text):
        a, b = text[i], text[i + 1] if i + 1 < len(text) else "X"
        if a == b: b = "X"; i += 1
        else: i += 2
        pairs.append((a, b))
    out = []
    for a, b in pairs:
        (ra, ca), (rb, cb) = divmod(square.index(a), 5), divmod(square.index(b), 5)
        if ra == rb: ca, cb = (ca + sign) % 5, (cb + sign) % 5
        elif ca == cb: ra, rb = (ra + sign) % 5, (rb + sign) % 5
        else: ca, cb = cb, ca
        out.append(square[ra * 5 + ca] + square[rb * 5 + cb])
    return "".join(out)
def crack(text):
    common = "ETAOINSHRDLU"
    def score(n): return sum(common.find(c) + 1 and 12 - common.find(c) for c in caesar(text, -n))
    return max(range(26), key=score)
def xor(data, key): return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))
def morse(text):
    table = dict(zip(LETTERS, ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
    return " ".join(table.get(c, "/") for c in text.upper()), {v: k for k, v in table.items()}


TEXT = "Meet me at the usual place at ten rather than eight o'clock"
for n in (0, 3, -3, 29): print(n, caesar(TEXT[:20], n))
print(caesar(caesar(TEXT, 7), -7) == TEXT.upper(), crack(caesar(TEXT, 11)), vigenere("Attack at dawn!", "Lemon"), vigenere(vigenere(TEXT, "Key"), "Key", -1) == TEXT.upper())
print(atbash("Wizard"), atbash(atbash("abc")), [rail("WEAREDISCOVERED", r) for r in (1, 2, 3)], [unrail(rail(TEXT, r), r) == TEXT for r in range(1, 6)])
there, back = keyword_table("Zebras")
print(clean(TEXT).translate(there), clean(TEXT).translate(there).translate(back) == clean(TEXT), playfair("Hide the gold in the tree stump", "playfair example"), playfair(playfair("instruments", "monarchy"), "monarchy", -1))
code, reverse = morse("SOS help")
print(code, "".join(reverse.get(part, " ") for part in code.split()), xor(b"attack", b"key").hex(), xor(xor(b"attack", b"key"), b"key"), Counter(clean(TEXT)).most_common(3))
for action in (lambda: vigenere("x", "12"), lambda: playfair("", "k") or "empty", lambda: xor(b"a", b""), lambda: caesar(5, 1), lambda: shift("A", "B"), lambda: rail("abc", 0)):
    try: print(action())
    except Exception as error: print(type(error).__name__, error)
