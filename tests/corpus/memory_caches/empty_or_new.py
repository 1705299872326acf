# Which operations give the one empty bytes, text, tuple or frozenset, and which a new object without contents.
empty = bytes()
text = str()
pairs = tuple()
some, word, items, none_of = bytes([120, 121]), "xy" + str(1)[:0], (1, [2]), frozenset()
zero, many, less = int("0"), int("3"), int("-2")


def tell(name, one, results):
    print(name, [each is one for each in results])


class B(bytes):
    pass


class S(str):
    pass


class T(tuple):
    pass


tell("bytes", empty, [some * zero, some * less, empty * many, some[2:], some[:0], empty + empty, bytes(zero),
        bytes(()),
                      bytes(bytearray()), bytes(B()), B()[:], B() * many, b"".join([]), empty.join([empty]),
                      some.strip(some),
                      some.replace(some, empty), some.split(some)[0], some.partition(b"x")[0], text.encode(),
                      some.translate(None, some), bytes.fromhex(text), some.removeprefix(some),
                      bytearray().__bytes__()
                      if hasattr(bytearray, "__bytes__") else empty, memoryview(some)[:0].tobytes(), empty.lower(),
                      empty.center(zero), empty % (), zero.to_bytes(zero, "big"), bytes(x for x in ()),
                      empty.zfill(zero),
                      empty.expandtabs(), empty.upper().title()])
tell("str", text, [word * zero, word * less, text * many, word[2:], word[:0], text + text, str(), str(text),
        str(S()), S()[:],
                   S() * many, S("a") * zero, "".join([]), text.join([text]), word.strip(word), word.replace(word,
                   text),
                   word.split(word)[0], word.partition("x")[0], empty.decode(), word.translate({120: None,
                   121: None}),
                   f"{text}", "%s" % text, "{}".format(text), text.lower(), text.center(zero), text.zfill(zero),
                   text.expandtabs(), text.title(), word.removesuffix(word), format(text), str(empty, "ascii")])
tell("tuple", pairs, [items * zero, items * less, pairs * many, items[2:], pairs + pairs, tuple([]),
        tuple(x for x in ()),
                      tuple({}), T()[:], T() * many, T() + T(), tuple(T()), (lambda *a: a)(), (*[],), tuple(zip()),
                      pairs.__getnewargs__()[0], items[:0]])
tell("frozenset", none_of, [frozenset(()), frozenset([1]) - {1}, none_of | none_of, none_of.copy(),
        frozenset(none_of),
                            frozenset(x for x in ()), none_of & {1}])
tell("one byte", bytes([120]), [some[:1], some[:1] * 1, bytes([120]), "x".encode(), empty + some[:1], some[1::-1][1:],
                                some.replace(b"y", empty), some.strip(b"y"), b"".join([some[:1]]), B(b"x")[:],
                                B(b"x") * 1,
                                some[:1].lower(), bytes(b"x"), bytes(bytearray(b"x")), (120).to_bytes(1, "big")])
tell("one letter", "xy"[0], [word[:1], word[:1] * 1, chr(120), b"x".decode(), text + word[:1], word.replace("y",
        text),
                             word.strip("y"), "".join(["x"]), S("x")[:], str(S("x")), "X".lower(), f"{word[0]}",
                             "%c" % 120,
                             word[1::-1][1:], next(iter(word)), max(word[:1]), str("x"), repr("x")[1:2],
                             hex(120)[:0] + "x"])
