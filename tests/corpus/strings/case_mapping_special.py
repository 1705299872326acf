# Case mapping is full Unicode: one character may become two or three, and final sigma depends on its place.
words = ["straße", "ﬁnance", "ΌΣΟΣ", "İstanbul", "ŉ", "ǰ", "ǆ", "ǅungla", "ΐ", "ΣΑΣ Σ", "ﬀ ﬃ", "ß", "ẞ", "ŒUVRE", "ᾳ", "ᾼ", "Ⅷ", "ⓐ", "𐐨", "Ꭰ", "ꭰ"]
for word in words:
    print(ascii(word), ascii(word.upper()), ascii(word.lower()), ascii(word.title()), ascii(word.capitalize()),
          ascii(word.swapcase()), ascii(word.casefold()))
print("ΑΣ".lower() == "ας", "Σ".lower() == "σ", "ΑΣ.".lower(), "ΑΣΑ".lower(), "Α\u0301Σ\u0301".lower())
print("they're bill's friends from the UK".title())
print("x1y2 a_b".title(), "hello wORLD".swapcase(), "1abc".capitalize())
for text in ["ǅ", "ǆ", "Ab Cd", "AB", "", "A1b", "1", "ᾼ", "Ⅷ", "ª", "ⓐ"]:
    print(ascii(text), text.isupper(), text.islower(), text.istitle())
