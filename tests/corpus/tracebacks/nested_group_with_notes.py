# Groups inside groups, with notes and causes.
inner = ExceptionGroup("inner", [KeyError("k"), OSError(2, "No such file or directory", "data.txt")])
inner.add_note("note of the inner group")
value_error = ValueError("bad value")
value_error.add_note("first line\nsecond line")
try:
    raise ExceptionGroup("outer", [value_error, inner])
except ExceptionGroup as group:
    raise RuntimeError("giving up") from group
