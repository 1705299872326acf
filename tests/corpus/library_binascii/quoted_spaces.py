# Spaces in quoted-printable text, with and without quoted tabs and the rules of headers.
import binascii

for text in (b"x y", b"x\ty", b"_x y ", b"a =b_", b" x\n y \n", b". .\n."):
    for quotetabs in (False, True):
        for header in (False, True):
            for istext in (False, True):
                print(text, int(quotetabs), int(header), int(istext), binascii.b2a_qp(text, quotetabs, istext, header))
