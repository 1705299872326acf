# Slices clip, negative steps go backwards, slice objects tell their indices.
text = "abcdefgh"
for piece in (slice(2, 5), slice(None, None, 2), slice(None, None, -1), slice(-3, None), slice(10, 2, -3), slice(5, 1), slice(-100, 100)):
    print(piece, text[piece], piece.indices(len(text)))
print(text[1:7:2], text[::-2], text[7:0:-3], text[:-1][::-1])


class Show:
    def __getitem__(self, key):
        return key


show = Show()
print(show[1], show[1:2], show[::3], show[1, 2:3, ...], show[()], show[:, 0], show[*[1, 2], 3])
