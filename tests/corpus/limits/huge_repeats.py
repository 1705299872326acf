# Repeats and paddings that are too large.
huge = 1 << 62
for action in (lambda: [0] * huge, lambda: (1,) * huge, lambda: "ab" * huge, lambda: b"ab" * huge, lambda: bytearray(b"x") * (1 << 63), lambda: [1, 2] * (1 << 63), lambda: "a" * (1 << 70), lambda: "x".center(huge), lambda: "x".ljust(huge), lambda: "x".zfill(huge), lambda: b"x".rjust(huge),
               lambda: bytes(huge), lambda: bytearray(huge), lambda: "%*d" % (huge, 1), lambda: "%" + "9" * 30 + "d" % () if False else ("%" + "9" * 30 + "d") % 1, lambda: format(1, "9" * 30), lambda: format(1.5, ".99999999999f"), lambda: f"{1:{huge}}", lambda: "%.*f" % (1 << 40, 1.0), lambda: [] * huge, lambda: "" * huge, lambda: (1).to_bytes(huge, "big") if False else 0):
    try:
        result = action()
        print(repr(result)[:20])
    except Exception as error:
        print(type(error).__name__, error)
