# Operations whose result would be terabytes raise MemoryError, not more: replacing, joining, padding, repeating.
million = 1 << 20


def attempt(what, call):
    try:
        print(what, len(call()))
    except MemoryError as error:
        print(what, type(error).__name__, error.args)


attempt("str.replace", lambda: ("a" * million).replace("a", "b" * million))
attempt("bytes.join", lambda: (b"a" * million).join([b"b"] * million))
attempt("str.join", lambda: ("a" * million).join(["b"] * million))
attempt("str.ljust", lambda: "a".ljust(1 << 45))
attempt("bytes.zfill", lambda: b"7".zfill(1 << 45))
attempt("format", lambda: f"{1:{1 << 45}}")
attempt("tuple * n", lambda: (1, 2) * (1 << 45))
print(len(("ab" * 10).replace("a", "x" * 1000)), len(b"-".join([b"a" * 1000] * 3)), len("\t".expandtabs(1000)))
