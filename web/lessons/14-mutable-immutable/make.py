text = bytearray(b"abc")
text[0] = 65
print(text)
